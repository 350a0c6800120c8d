import type { Kysely } from 'kysely';
import type { z } from '@hono/zod-openapi';
import type { eventKind } from '../contract/staff.js';
import type { Deps } from '../deps.js';
import { notify, type NotificationKind } from '../notify/outbox.js';
import { announce } from '../live/announce.js';
import { writeAudit } from '../storage/audit.js';
import { rowId } from '../storage/ids.js';
import type { Database } from '../storage/schema.js';

export type EventKind = z.output<typeof eventKind>;

/** Where a booking was and where it went; moments are epoch milliseconds. */
export interface Move {
  from: { center: string; start: number };
  to: { center: string; start: number };
  /** What staff wrote to staff. */
  note?: string | undefined;
}

/** One change of a booking, as its history, the audit and everybody who watches learn of it. */
export interface Change {
  bookingId: string;
  /** The center whose booking it is after the change. */
  center: string;
  /** Epoch milliseconds. */
  at: number;
  /** `visitor`, `system` or `staff:<name>`. */
  actor: string;
  kind: EventKind;
  move?: Move;
  /** A request that came off the waiting list. */
  promoted?: boolean;
}

/** Writes a change down, inside the transaction that makes it. */
export async function record(trx: Kysely<Database>, deps: Deps, change: Change): Promise<void> {
  const { bookingId, center, at, actor, kind, move, promoted } = change;
  const detail = move ? JSON.stringify(move) : null;
  const row = { id: rowId(deps, at), booking_id: bookingId, at, actor, kind, detail };
  await trx.insertInto('booking_event').values(row).execute();
  const entry = { actor, action: actionOf[kind], object: `booking:${bookingId}`, center };
  await writeAudit(trx, deps, at, entry);
  const message = promoted ? 'booking.promoted' : messageOf[kind];
  if (message) await notify(trx, deps, at, message, bookingId);
  await announce(trx, deps, center);
  if (move && move.from.center !== center) await announce(trx, deps, move.from.center);
}

const messageOf: Partial<Record<EventKind, NotificationKind>> = {
  requested: 'booking.requested',
  approved: 'booking.approved',
  declined: 'booking.declined',
  expired: 'booking.expired',
  cancelled: 'booking.cancelled',
  rescheduled: 'booking.rescheduled',
  transferred: 'booking.transferred',
};

const actionOf: Record<EventKind, string> = {
  requested: 'request',
  approved: 'approve',
  declined: 'decline',
  expired: 'expire',
  cancelled: 'cancel',
  completed: 'complete',
  no_show: 'no-show',
  rescheduled: 'reschedule',
  transferred: 'transfer',
  erased: 'erase',
};
