import { createHash } from 'node:crypto';
import { addDays, atChina, chinaDate } from '@y12355/domain';
import { setImmediate as breath } from 'node:timers/promises';
import type { Deps } from '../deps.js';
import { inChunks } from '../storage/chunks.js';
import { type AdapterName, adaptersFor, outboxRow } from './outbox.js';

const KIND = 'booking.reminder';
/** Minutes of the day in China between which reminders go out: nobody's phone rings at night. */
const FROM = 10 * 60;
const UNTIL = 20 * 60;

/**
 * Puts a reminder into the outbox for each approved visit of tomorrow that was settled before today's hour
 * of reminders; later ones have just been told. Processes that do it at once write one.
 *
 * @returns how many rows were written
 */
export async function writeReminders(deps: Deps, now: number, signal?: AbortSignal): Promise<number> {
  const adapters = adaptersFor(deps.operator, KIND);
  const today = chinaDate(now);
  const from = atChina(today, FROM);
  if (adapters.length === 0 || now < from || now >= atChina(today, UNTIL)) return 0;
  let written = 0;
  for (const visits of inChunks(await visitsToRemind(deps, today, from))) {
    if (signal?.aborted) break;
    const rows = visits.flatMap(({ id, start_at }) =>
      adapters.map((adapter) => outboxRow(reminderId(from, id, start_at, adapter), adapter, KIND, id, now)),
    );
    const { numInsertedOrUpdatedRows = 0n } = await deps.store.db
      .insertInto('outbox')
      .values(rows)
      .onConflict((row) => row.column('id').doNothing())
      .executeTakeFirst();
    written += Number(numInsertedOrUpdatedRows);
    await breath();
  }
  return written;
}

async function visitsToRemind({ store }: Deps, today: string, from: number) {
  return store.db
    .selectFrom('booking')
    .innerJoin('slot', 'slot.id', 'booking.slot_id')
    .select(['booking.id', 'slot.start_at'])
    .where('slot.start_at', '>=', atChina(addDays(today, 1), 0))
    .where('slot.start_at', '<', atChina(addDays(today, 2), 0))
    .where('booking.status', '=', 'approved')
    .where('booking.decided_at', '<', from)
    .where('booking.erased_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('outbox')
            .select('outbox.id')
            .whereRef('outbox.booking_id', '=', 'booking.id')
            .where('outbox.kind', '=', KIND)
            .where('outbox.created_at', '>=', from),
        ),
      ),
    )
    .orderBy('booking.id')
    .execute();
}

/** The same in every process; sorts by time like the others. */
function reminderId(from: number, bookingId: string, start: number, adapter: AdapterName): string {
  const rest = createHash('sha256').update(`${bookingId} ${start} ${adapter}`).digest('hex').slice(0, 16);
  return from.toString(16).padStart(12, '0') + rest;
}
