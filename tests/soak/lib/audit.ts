import type { Deps } from '../../../packages/server/src/deps.js';
import { codeOf, showRef } from '../../../packages/server/src/bookings/secrets.js';
import { unseal } from '../../../packages/server/src/storage/seal.js';
import { readTables, type Tables } from '../../../packages/server/test/tables.js';
import { auditTrail } from './audit-trail.js';
import { auditWaiting } from './audit-waiting.js';
import type { Form } from './ledger.js';

/**
 * Everything that is wrong in a database whose service is at rest, as sentences; empty when all is right.
 *
 * @param forms what clients sent and what they were promised
 * @param skew how far clocks of processes differ at most, milliseconds
 */
export async function auditStore(deps: Deps, forms: readonly Form[], skew: number): Promise<string[]> {
  const tables = await readTables(deps.store);
  return [
    ...seats(tables),
    ...contacts(tables),
    ...auditTrail(tables, deps.operator, skew),
    ...promises(deps, tables, forms),
    ...strangers(tables, forms),
    ...erased(tables),
    ...(await auditWaiting(deps, tables)),
  ];
}

const KEEPS_SEAT = new Set(['requested', 'approved', 'completed', 'no_show']);
const LIVE = new Set(['requested', 'approved']);

/** How often each name occurs. */
export function tally(names: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function seats({ slots, bookings, holds }: Tables): string[] {
  const kept = bookings.filter(({ status }) => KEEPS_SEAT.has(status));
  const counted = tally([...kept, ...holds].map(({ slot_id }) => slot_id));
  return slots.flatMap(({ id, taken, capacity }) => [
    ...(taken > capacity ? [`slot ${id}: ${taken} of ${capacity} seats are taken`] : []),
    ...(taken !== (counted.get(id) ?? 0)
      ? [`slot ${id}: taken is ${taken}, bookings and holds are ${counted.get(id) ?? 0}`]
      : []),
  ]);
}

function contacts({ bookings }: Tables): string[] {
  const live = bookings.filter(({ status, contact_hash }) => LIVE.has(status) && contact_hash !== null);
  const counts = tally(live.map(({ slot_id, contact_hash }) => `${slot_id} ${contact_hash}`));
  return [...counts]
    .filter(([, count]) => count > 1)
    .map(([name]) => `two live bookings of one contact: ${name}`);
}

/** What clients were told holds: receipts, ends, erasures. */
function promises(deps: Deps, tables: Tables, forms: readonly Form[]): string[] {
  const bookings = new Map(tables.bookings.map((row) => [row.ref, row]));
  const waiting = new Map(tables.waiting.map((row) => [row.ref, row]));
  const keys = new Map(tables.keys.map((row) => [row.key, row.booking_id]));
  const gone = new Map(
    tables.bookings.filter((row) => row.erased_at !== null).map((row) => [codeOf(deps, row.id), row]),
  );
  const faults: string[] = [];
  for (const form of forms) {
    if (form.ref === undefined || form.unsure) continue;
    const name = `${form.kind} ${form.alias} (${form.ref})`;
    const stored = form.ref.replace('-', '');
    const row = bookings.get(stored) ?? waiting.get(stored);
    if (form.erased || form.left) {
      if (row) faults.push(`${name}: acknowledged as ${form.erased ? 'erased' : 'left'} and still there`);
      if (form.erased && !gone.has(form.code as string)) faults.push(`${name}: erased, and its row is gone`);
      continue;
    }
    if (!row) {
      faults.push(`${name}: acknowledged and not in the database`);
      continue;
    }
    if (codeOf(deps, row.id) !== form.code) faults.push(`${name}: its code opens another booking`);
    if (keys.get(form.key) !== row.id) faults.push(`${name}: its key names ${keys.get(form.key)}`);
    if (row.alias !== form.alias) faults.push(`${name}: has the name of ${row.alias}`);
    const phone =
      row.phone_sealed === null ? undefined : unseal(deps, `booking:${row.id}:phone`, row.phone_sealed);
    if (phone !== form.phone) faults.push(`${name}: has another phone`);
    if (form.ended !== undefined && (!('status' in row) || row.status !== form.ended)) {
      faults.push(`${name}: acknowledged as ${form.ended}, is ${'status' in row ? row.status : 'waiting'}`);
    }
  }
  return faults;
}

/** Rows that no form explains, or that one form has twice. */
function strangers(tables: Tables, forms: readonly Form[]): string[] {
  const known = new Map(forms.map((form) => [form.alias, form]));
  const rows = [...tables.bookings.filter((row) => row.erased_at === null), ...tables.waiting];
  const aliases = tally(rows.map(({ alias }) => alias));
  const ids = tally(tables.keys.map(({ booking_id }) => booking_id));
  const refs = tally([...tables.bookings, ...tables.waiting].map(({ ref }) => ref));
  return [
    ...[...aliases]
      .filter(([, count]) => count > 1)
      .map(([alias, count]) => `${alias} is booked ${count} times`),
    ...[...aliases.keys()].filter((alias) => !known.has(alias)).map((alias) => `nobody sent ${alias}`),
    ...[...refs].filter(([, count]) => count > 1).map(([ref]) => `reference ${showRef(ref)} is given twice`),
    ...rows
      .filter(({ id }) => ids.get(id) !== 1)
      .map(({ id, alias }) => `${alias}: ${ids.get(id) ?? 0} keys name it`),
  ];
}

const PERSONAL = [
  'topic',
  'phone_sealed',
  'guardian_sealed',
  'note_sealed',
  'contact_hash',
  'reason',
] as const;

/** An erased booking holds nothing that tells who it was. */
function erased({ bookings, events, outbox }: Tables): string[] {
  return bookings
    .filter((row) => row.erased_at !== null)
    .flatMap((row) => {
      const left = PERSONAL.filter((name) => row[name] !== null);
      const told = events.some(({ booking_id, detail }) => booking_id === row.id && detail !== null);
      return [
        ...(row.alias !== '' || left.length > 0
          ? [`erased ${row.id} still has ${['alias', ...left].join(', ')}`]
          : []),
        ...(told ? [`the history of erased ${row.id} still has words`] : []),
        ...(outbox.some(({ booking_id }) => booking_id === row.id) ? [`erased ${row.id} is still told`] : []),
      ];
    });
}
