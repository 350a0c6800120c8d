import type { Center, CenterService } from '@y12355/domain';
import type { Store } from '../deps.js';

export interface ServiceAt {
  center: Center;
  service: CenterService;
}

/** Adds or replaces these centers and their services in one transaction; other centers stay. */
export async function saveCenters(_store: Store, _centers: readonly Center[], _now: number): Promise<void> {
  throw new Error('not written yet');
}

/** Every center, by adcode then name. Do not change the answer: it is shared. */
export async function allCenters(_store: Store): Promise<readonly Center[]> {
  throw new Error('not written yet');
}

export async function findCenter(_store: Store, _id: string): Promise<Center | undefined> {
  throw new Error('not written yet');
}

export async function findService(_store: Store, _serviceId: string): Promise<ServiceAt | undefined> {
  throw new Error('not written yet');
}
