import type { Center, CenterService, ServiceKind } from '@y12355/domain';
import type { Kysely } from 'kysely';
import type { Store } from '../deps.js';
import type { Database } from './schema.js';
import { remembered } from './versions.js';

export { saveCenters } from './save-centers.js';

export interface ServiceAt {
  center: Center;
  service: CenterService;
}

interface Directory {
  centers: readonly Center[];
  byId: ReadonlyMap<string, Center>;
  services: ReadonlyMap<string, ServiceAt>;
}

const directory = remembered('centers', async (db): Promise<Directory> => {
  const rows = await db.selectFrom('center').select(['id', 'entry']).where('retired', '=', 0).execute();
  const serviceRows = await db
    .selectFrom('service')
    .selectAll()
    .where('retired', '=', 0)
    .orderBy('position')
    .execute();
  const byId = new Map<string, Center>();
  const services = new Map<string, ServiceAt>();
  for (const row of rows) {
    byId.set(row.id, { ...(JSON.parse(row.entry) as Omit<Center, 'services'>), services: [] });
  }
  for (const row of serviceRows) {
    const center = byId.get(row.center_id);
    if (!center) continue;
    const service: CenterService = {
      id: row.id,
      name: row.name,
      kind: row.kind as ServiceKind,
      slotMinutes: row.slot_minutes,
      capacity: row.capacity,
      bookable: row.bookable === 1,
    };
    center.services.push(service);
    services.set(row.id, { center, service });
  }
  const centers = [...byId.values()].sort(
    (a, b) => compare(a.region, b.region) || compare(a.name, b.name) || compare(a.id, b.id),
  );
  return { centers, byId, services };
});

/** By code unit: the same order on every engine and machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Every center, by adcode then name. Do not change the answer: it is shared. */
export async function allCenters(store: Store): Promise<readonly Center[]> {
  return (await directory(store)).centers;
}

/** @returns the center with that id; `trx` where a transaction is open */
export async function findCenter(
  store: Store,
  id: string,
  trx?: Kysely<Database>,
): Promise<Center | undefined> {
  return (await directory(store, trx)).byId.get(id);
}

/** A center as it is or, where it was taken off the list, as it last was: bookings still name it. */
export async function centerOfBooking(store: Store, id: string): Promise<Center> {
  const present = await findCenter(store, id);
  if (present) return present;
  const { entry } = await store.db
    .selectFrom('center')
    .select('entry')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return { ...(JSON.parse(entry) as Omit<Center, 'services'>), services: [] };
}

/** A service that its center still names; `trx` where a transaction is open. */
export async function findService(
  store: Store,
  serviceId: string,
  trx?: Kysely<Database>,
): Promise<ServiceAt | undefined> {
  return (await directory(store, trx)).services.get(serviceId);
}
