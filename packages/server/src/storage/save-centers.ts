import type { Center } from '@y12355/domain';
import type { Insertable, Kysely } from 'kysely';
import type { Store } from '../deps.js';
import { Problem } from '../problem.js';
import { inChunks } from './chunks.js';
import type { CenterTable, Database, ServiceTable } from './schema.js';
import { bumpVersion } from './versions.js';

/**
 * Adds or replaces these centers and their services in one transaction; other centers stay. A service that
 * its center names no more is deleted, or kept unbookable where slots refer to it.
 * @param before runs inside the transaction, with every other writer of centers kept out
 * @throws Problem bad-request when a service id belongs to another center; what `before` throws
 */
export async function saveCenters(
  store: Store,
  centers: readonly Center[],
  now: number,
  before?: (trx: Kysely<Database>) => Promise<void>,
): Promise<void> {
  // One order for all writers, so that two imports at once cannot wait for each other.
  const sorted = [...centers].sort((a, b) => (a.id < b.id ? -1 : 1));
  const services = sorted.flatMap((center) =>
    center.services.map((service, position): Insertable<ServiceTable> => ({
      id: service.id,
      center_id: center.id,
      position,
      name: service.name,
      kind: service.kind,
      slot_minutes: service.slotMinutes,
      capacity: service.capacity,
      bookable: Number(service.bookable),
      retired: 0,
    })),
  );
  await store.db.transaction().execute(async (trx) => {
    // First, so that imports of several processes queue up here.
    await bumpVersion(trx, 'centers');
    await before?.(trx);
    for (const chunk of inChunks(sorted)) await upsertCenters(trx, chunk, now);
    for (const chunk of inChunks(services)) await upsertServices(trx, chunk);
    const kept = new Set(services.map((service) => service.id));
    for (const chunk of inChunks(sorted)) await retireOthers(trx, chunk, kept);
  });
}

async function upsertCenters(trx: Kysely<Database>, centers: readonly Center[], now: number): Promise<void> {
  const rows = centers.map((center): Insertable<CenterTable> => ({
    id: center.id,
    region: center.region,
    name: center.name,
    entry: JSON.stringify({ ...center, services: undefined }),
    visibility: center.visibility,
    sample: Number(center.sample ?? false),
    updated_at: now,
  }));
  await trx
    .insertInto('center')
    .values(rows)
    .onConflict((row) =>
      row.column('id').doUpdateSet((set) => ({
        region: set.ref('excluded.region'),
        name: set.ref('excluded.name'),
        entry: set.ref('excluded.entry'),
        visibility: set.ref('excluded.visibility'),
        sample: set.ref('excluded.sample'),
        updated_at: set.ref('excluded.updated_at'),
        retired: set.lit(0),
      })),
    )
    .execute();
}

async function upsertServices(trx: Kysely<Database>, rows: Insertable<ServiceTable>[]): Promise<void> {
  const ids = rows.map((row) => row.id);
  const known = await trx.selectFrom('service').select(['id', 'center_id']).where('id', 'in', ids).execute();
  for (const { id, center_id } of known) {
    const wanted = rows.find((row) => row.id === id)?.center_id;
    if (wanted === center_id) continue;
    throw new Problem(
      'bad-request',
      `service id "${id}" of center "${wanted}" belongs to center "${center_id}"; give it an id of its own`,
    );
  }
  await trx
    .insertInto('service')
    .values(rows)
    .onConflict((row) =>
      row.column('id').doUpdateSet((set) => ({
        position: set.ref('excluded.position'),
        name: set.ref('excluded.name'),
        kind: set.ref('excluded.kind'),
        slot_minutes: set.ref('excluded.slot_minutes'),
        capacity: set.ref('excluded.capacity'),
        bookable: set.ref('excluded.bookable'),
        retired: set.ref('excluded.retired'),
      })),
    )
    .execute();
}

async function retireOthers(
  trx: Kysely<Database>,
  centers: readonly Center[],
  kept: ReadonlySet<string>,
): Promise<void> {
  const centerIds = centers.map((center) => center.id);
  const present = await trx.selectFrom('service').select('id').where('center_id', 'in', centerIds).execute();
  const gone = present.map((row) => row.id).filter((id) => !kept.has(id));
  for (const ids of inChunks(gone)) {
    const used = await trx
      .selectFrom('slot')
      .select('service_id')
      .distinct()
      .where('service_id', 'in', ids)
      .execute();
    const referred = new Set(used.map((row) => row.service_id));
    const free = ids.filter((id) => !referred.has(id));
    if (free.length > 0) await trx.deleteFrom('service').where('id', 'in', free).execute();
    if (referred.size > 0) {
      await trx
        .updateTable('service')
        .set({ bookable: 0, retired: 1 })
        .where('id', 'in', [...referred])
        .execute();
    }
  }
}
