import type { Center, CenterService } from '@y12355/client';
import type { StaffSession } from '@y12355/client/staff';
import { cities, isWithin, type Region } from '@y12355/domain';

/** Where a booking could go. Pure. */

type Known = Pick<Center, 'id' | 'name' | 'region' | 'areaName' | 'services'>;

/** Adcode of the city around a place, or undefined for one that is not known. */
export function cityOf(region: string): string | undefined {
  return cities().find(({ adcode }) => isWithin(region, adcode))?.adcode;
}

/**
 * The booking's own city first, the others in their order. A request goes no further than its own city unless
 * the account sees further.
 */
export function citiesFrom(own: string | undefined, role: StaffSession['role']): Region[] {
  const all = cities().filter(({ adcode }) => role === 'province' || adcode === own);
  return [...all.filter(({ adcode }) => adcode === own), ...all.filter(({ adcode }) => adcode !== own)];
}

/** Other centers that take bookings. */
export function targets<T extends Known>(centers: readonly T[], own: string): T[] {
  return centers.filter(({ id, services }) => id !== own && services.some(({ bookable }) => bookable));
}

/** Services that can be booked, those of the same kind first. */
export function servicesOf(
  center: Known | undefined,
  kind: CenterService['kind'] | undefined,
): { same: CenterService[]; other: CenterService[] } {
  const open = center?.services.filter(({ bookable }) => bookable) ?? [];
  return {
    same: open.filter((service) => service.kind === kind),
    other: open.filter((service) => service.kind !== kind),
  };
}

/** The chosen service where the center has it, else the first of the same kind, else the first. */
export function serviceToShow(
  center: Known | undefined,
  kind: CenterService['kind'] | undefined,
  chosen: string | undefined,
): CenterService | undefined {
  const { same, other } = servicesOf(center, kind);
  const all = [...same, ...other];
  return all.find(({ id }) => id === chosen) ?? all[0];
}
