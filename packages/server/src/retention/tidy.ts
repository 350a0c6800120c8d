import { addDays, chinaDate } from '@y12355/domain';
import { type RawBuilder, sql } from 'kysely';
import type { Store } from '../deps.js';
import { GIVE_UP_AFTER } from '../notify/backoff.model.js';
import type { Database } from '../storage/schema.js';
import { deleteWhere } from './chunks.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Days for which scans of short links are kept: two school years beside each other, and a little. */
const SCAN_DAYS = 800;
/** The same for scenes that screens showed. */
const SHOWN_DAYS = 400;
/** A screen that was offline sends what it has queued again for as long as it got no answer. */
const HEARTBEAT_DAYS = 60;

interface Rule {
  table: keyof Database;
  key: string;
  over: RawBuilder<unknown>;
}

/** Rows that are of no use any more. */
function rules(now: number): Rule[] {
  return [
    // A client repeats a request for minutes; two days are plenty.
    { table: 'idempotency', key: 'key', over: sql`created_at <= ${now - 48 * HOUR}` },
    { table: 'throttle', key: 'key', over: sql`resets_at <= ${now}` },
    { table: 'staff_session', key: 'token_hash', over: sql`expires_at <= ${now}` },
    { table: 'outbox', key: 'id', over: sql`state in ('sent', 'dropped') and next_at <= ${now - 7 * DAY}` },
    { table: 'outbox', key: 'id', over: sql`state = 'failed' and next_at <= ${now - 30 * DAY}` },
    { table: 'kiosk_heartbeat', key: 'id', over: sql`at <= ${now - HEARTBEAT_DAYS * DAY}` },
    { table: 'kiosk_count', key: 'id', over: sql`day <= ${addDays(chinaDate(now), -SHOWN_DAYS)}` },
    { table: 'link_scan', key: 'id', over: sql`day <= ${addDays(chinaDate(now), -SCAN_DAYS)}` },
  ];
}

/** Deletes them, and gives up messages that no process sends any more. */
export async function tidy(store: Store, now: number, signal?: AbortSignal): Promise<number> {
  await store.db
    .updateTable('outbox')
    .set({ state: 'failed', next_at: now })
    .where('state', '=', 'waiting')
    .where('next_at', '<=', now)
    // A day after the worker would have, were there one for this adapter.
    .where('created_at', '<=', now - GIVE_UP_AFTER - DAY)
    .execute();
  let count = 0;
  for (const { table, key, over } of rules(now)) {
    count += await deleteWhere(store, table, key, over, signal);
  }
  return count;
}
