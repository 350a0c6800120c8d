import { type Kysely, sql } from 'kysely';
import { contactHash } from '../bookings/secrets.js';
import type { Deps } from '../deps.js';
import { CHUNK, eachKey } from '../retention/chunks.js';
import { writeAudit } from '../storage/audit.js';
import type { Database } from '../storage/schema.js';
import { seal, sealKeyId, unseal } from '../storage/seal.js';

export interface Resealed {
  /** Rows that were rewritten. */
  rows: number;
  /** Rows that no known secret opens, by table. */
  unreadable: Record<string, number>;
}

/** Columns of a table that are sealed, with the field's name in the place that seals it. */
type Columns = Record<string, string>;

const PERSON: Columns = { phone_sealed: 'phone', guardian_sealed: 'guardian' };
const TABLES: { table: 'booking' | 'waiting' | 'staff'; key: string; place: string; columns: Columns }[] = [
  { table: 'booking', key: 'id', place: 'booking', columns: { ...PERSON, note_sealed: 'note' } },
  { table: 'waiting', key: 'id', place: 'booking', columns: PERSON },
  { table: 'staff', key: 'name', place: 'staff', columns: { totp: 'totp' } },
];

/**
 * Seals everything that was sealed under an old secret with the one of now, and hashes its contact anew, row
 * by row beside a running service. After an end in the middle it goes on where it was.
 *
 * @param progress gets the rows done so far, now and then
 * @throws what went wrong with a row, after all others had their turn
 */
export async function reseal(deps: Deps, progress: (rows: number) => void): Promise<Resealed> {
  const unreadable: Record<string, number> = {};
  const present = `v1.${sealKeyId(deps)}.%`;
  let rows = 0;
  for (const { table, key, place, columns } of TABLES) {
    const names = Object.keys(columns);
    const old = sql.join(
      names.map((name) => sql`(${sql.ref(name)} is not null and ${sql.ref(name)} not like ${present})`),
      sql` or `,
    );
    const next = async (after: string) => {
      const found = await sql<{ key: string }>`
        select ${sql.ref(key)} as key from ${sql.table(table)}
        where ${sql.ref(key)} > ${after} and (${old}) order by ${sql.ref(key)} limit ${CHUNK}`.execute(
        deps.store.db,
      );
      return found.rows.map((row) => row.key);
    };
    await eachKey(next, async (id) => {
      const done = await resealRow(deps, { table, key, place: `${place}:${id}`, columns, id });
      if (done === 'unreadable') unreadable[table] = (unreadable[table] ?? 0) + 1;
      if (done !== 'done') return false;
      rows += 1;
      if (rows % 1000 === 0) progress(rows);
      return true;
    });
  }
  if (rows > 0) {
    const entry = { actor: 'operator', action: 'reseal', object: `key:${sealKeyId(deps)}` };
    await writeAudit(deps.store.db, deps, deps.now(), entry);
  }
  return { rows, unreadable };
}

interface SealedRow {
  table: 'booking' | 'waiting' | 'staff';
  key: string;
  id: string;
  place: string;
  columns: Columns;
}

async function resealRow(deps: Deps, row: SealedRow): Promise<'done' | 'changed' | 'unreadable'> {
  const { table, key, id, place, columns } = row;
  return deps.store.db.transaction().execute(async (trx) => {
    const stored = (
      await sql<Record<string, string | null>>`
        select * from ${sql.table(table)} where ${sql.ref(key)} = ${id}`.execute(trx)
    ).rows[0];
    if (!stored) return 'changed';
    const clear: Record<string, string> = {};
    try {
      for (const [column, field] of Object.entries(columns)) {
        const sealed = stored[column];
        if (sealed != null) clear[field] = unseal(deps, `${place}:${field}`, sealed);
      }
    } catch {
      return 'unreadable';
    }
    const values: Record<string, string | null> = {};
    for (const [column, field] of Object.entries(columns)) {
      const text = clear[field];
      if (text !== undefined) values[column] = seal(deps, `${place}:${field}`, text);
    }
    const contact = clear['phone'] ?? clear['guardian'];
    if (contact !== undefined && stored['contact_hash'] !== null) {
      values['contact_hash'] = await freeHash(trx, table, stored, contactHash(deps, contact));
    }
    const same = Object.keys(columns).map(
      (column) => sql`${sql.ref(column)} is not distinct from ${stored[column] ?? null}`,
    );
    const { numAffectedRows = 0n } = await sql`
      update ${sql.table(table)}
      set ${sql.join(Object.entries(values).map(([column, value]) => sql`${sql.ref(column)} = ${value}`))}
      where ${sql.ref(key)} = ${id} and ${sql.join(same, sql` and `)}`.execute(trx);
    // Erased or moved on at the same moment: there is nothing old left in it.
    return numAffectedRows === 1n ? 'done' : 'changed';
  });
}

/**
 * The new hash, or null where somebody booked the same slot with the same contact while both hashes were in
 * use: only one of the two can bear it.
 */
async function freeHash(
  trx: Kysely<Database>,
  table: SealedRow['table'],
  stored: Record<string, string | null>,
  hash: string,
): Promise<string | null> {
  if (table !== 'booking') return hash;
  const other = await trx
    .selectFrom('booking')
    .select('id')
    .where('slot_id', '=', stored['slot_id'] as string)
    .where('contact_hash', '=', hash)
    .where('id', '!=', stored['id'] as string)
    .where('status', 'in', ['requested', 'approved'])
    .executeTakeFirst();
  return other ? null : hash;
}
