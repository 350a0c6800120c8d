import type { Insertable, Kysely } from 'kysely';
import type { z } from '@hono/zod-openapi';
import type { notificationKind } from '../contract/notifications.js';
import type { Deps } from '../deps.js';
import { rowId } from '../storage/ids.js';
import type { Database, OutboxTable } from '../storage/schema.js';

export type NotificationKind = z.output<typeof notificationKind>;
/** Kinds about a screen; all others are about a booking. */
export type KioskKind = Extract<NotificationKind, `kiosk.${string}`>;
export type BookingKind = Exclude<NotificationKind, KioskKind>;
export type AdapterName = 'webhook' | 'email';

/** Kinds that put something new on the staff's desk, or take it off. */
const FOR_STAFF: ReadonlySet<NotificationKind> = new Set([
  'booking.requested',
  'booking.promoted',
  'booking.rescheduled',
  'booking.transferred',
  'booking.cancelled',
  'kiosk.silent',
  'kiosk.returned',
]);

/** The adapters of the operator's file that handle a kind. */
export function adaptersFor(
  { notifications }: Pick<Deps['operator'], 'notifications'>,
  kind: NotificationKind,
): AdapterName[] {
  const names: AdapterName[] = [];
  const { webhook, email } = notifications ?? {};
  if (webhook && (webhook.kinds?.includes(kind) ?? true)) names.push('webhook');
  if (email && FOR_STAFF.has(kind)) names.push('email');
  return names;
}

/**
 * Puts what has to be told about a booking or a screen into the outbox, one row for each adapter, inside the transaction
 * of the change: both stand, or neither does. Nothing is sent here; a worker does that afterwards. Where the
 * operator wants nobody told it writes nothing.
 */
export async function notify(
  trx: Kysely<Database>,
  deps: Deps,
  now: number,
  kind: NotificationKind,
  about: string,
): Promise<void> {
  const rows = adaptersFor(deps.operator, kind).map((adapter) =>
    outboxRow(rowId(deps, now), adapter, kind, about, now),
  );
  if (rows.length > 0) await trx.insertInto('outbox').values(rows).execute();
}

/** A row that may be sent at once. */
export function outboxRow(
  id: string,
  adapter: AdapterName,
  kind: NotificationKind,
  about: string,
  now: number,
): Insertable<OutboxTable> {
  return {
    id,
    adapter,
    kind,
    booking_id: about,
    created_at: now,
    next_at: now,
    tries: 0,
    state: 'waiting',
  };
}
