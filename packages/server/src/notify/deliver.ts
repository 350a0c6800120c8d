import { sql } from 'kysely';
import type { Deps } from '../deps.js';
import { writeAudit } from '../storage/audit.js';
import type { OutboxTable } from '../storage/schema.js';
import { nextTry } from './backoff.model.js';
import { messageOf } from './message.js';
import { DeliveryError, isAboutKiosk, type Notifier } from './notifier.js';
import type { NotificationKind } from './outbox.js';

/** How long a try may take, in milliseconds. */
export const TRY_MS = 10_000;
/** How long a claimed row is left alone by others: a process that dies with it delays it by that much. */
export const LEASE_MS = 60_000;
const BATCH = 50;
/** Messages of one adapter on their way at once. */
const LANES = 4;

/** What came of one try. */
export interface Tried {
  adapter: string;
  kind: string;
  tries: number;
  outcome: 'sent' | 'dropped' | 'retry' | 'failed';
  /** Why it did not arrive: an answer's status or a driver's code. */
  code?: string;
}

export interface Delivery {
  deps: Deps;
  notifier: Notifier;
  /** From 0 up to 1. */
  random: () => number;
  /** Milliseconds of one try; `TRY_MS` where it is missing. */
  tryMs?: number;
  /** No row is claimed after this. */
  stop: AbortSignal;
  /** Ends a try that is under way. */
  cut: AbortSignal;
}

/**
 * Sends the messages of one adapter that are due, a few at a time. Each is claimed by one process for a
 * minute, whatever happens to it then.
 *
 * @returns how many are over, sent or dropped
 */
export async function deliverDue(delivery: Delivery, report: (tried: Tried) => void): Promise<number> {
  const { deps, notifier, stop } = delivery;
  const rows = await deps.store.db
    .selectFrom('outbox')
    .selectAll()
    .where('state', '=', 'waiting')
    .where('next_at', '<=', deps.now())
    .where('adapter', '=', notifier.name)
    .orderBy('next_at')
    .limit(BATCH)
    .execute();
  let done = 0;
  const left = rows[Symbol.iterator]();
  const lane = async () => {
    for (const row of left) {
      if (stop.aborted) break;
      const claimed = await claim(deps, row);
      if (!claimed) continue;
      const tried = await tryOne(delivery, claimed);
      if (tried.outcome === 'sent' || tried.outcome === 'dropped') done += 1;
      report(tried);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return done;
}

/** Takes a row for this process, unless another one has taken it since it was read. */
async function claim({ store, now }: Deps, row: OutboxTable): Promise<OutboxTable | undefined> {
  const next_at = now() + LEASE_MS;
  const { numUpdatedRows } = await store.db
    .updateTable('outbox')
    .set({ next_at, tries: sql<number>`tries + 1` })
    .where('id', '=', row.id)
    .where('state', '=', 'waiting')
    .where('next_at', '=', row.next_at)
    .where('tries', '=', row.tries)
    .executeTakeFirst();
  return numUpdatedRows === 1n ? { ...row, next_at, tries: row.tries + 1 } : undefined;
}

async function tryOne(delivery: Delivery, row: OutboxTable): Promise<Tried> {
  const { deps, random } = delivery;
  const tried = { adapter: row.adapter, kind: row.kind, tries: row.tries };
  try {
    const sent = await send(delivery, row);
    await settle(deps, row, sent ? 'sent' : 'dropped', deps.now());
    return { ...tried, outcome: sent ? 'sent' : 'dropped' };
  } catch (error) {
    const code = error instanceof DeliveryError ? error.code : (error as Error).name;
    const next = nextTry(row.created_at, deps.now(), row.tries, random());
    await settle(deps, row, next === undefined ? 'failed' : 'waiting', next ?? deps.now());
    return { ...tried, outcome: next === undefined ? 'failed' : 'retry', code };
  }
}

async function send({ deps, notifier, cut, tryMs = TRY_MS }: Delivery, row: OutboxTable): Promise<boolean> {
  if (!notifier.handles(row.kind as NotificationKind)) return false;
  const message = await messageOf(deps, row, deps.now());
  if (!message) return false;
  if (!isAboutKiosk(message) && message.phone && notifier.name === 'webhook' && row.tries === 1) {
    const object = `booking:${row.booking_id}`;
    const entry = { actor: 'system', action: 'contact-sent', object, center: message.center.id };
    await writeAudit(deps.store.db, deps, deps.now(), entry);
  }
  return notifier.send(message, AbortSignal.any([cut, AbortSignal.timeout(tryMs)]));
}

/** Writes down what came of a try; a row that was deleted meanwhile, or is somebody else's by now, stays as it is. */
async function settle(
  { store }: Deps,
  { id, next_at, tries }: OutboxTable,
  state: OutboxTable['state'],
  at: number,
): Promise<void> {
  await store.db
    .updateTable('outbox')
    .set({ state, next_at: at })
    .where('id', '=', id)
    .where('next_at', '=', next_at)
    .where('tries', '=', tries)
    .execute();
}
