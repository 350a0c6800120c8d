import type { Operator } from '../../../packages/server/src/deps.js';
import type { Tables } from '../../../packages/server/test/tables.js';
import { tally } from './audit.js';
import { isLife } from './path.model.js';

const ACTIONS: Record<string, string> = {
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
/** Kinds that nobody outside is told about. */
const QUIET = new Set(['completed', 'no_show', 'erased']);
/** Actions of the audit that are no line of a booking's history. */
const BESIDE = new Set(['wait', 'leave-list', 'contact-read', 'contact-sent']);

/** Each history leads to what the booking is now, and each line of it stands in the audit and in the outbox. */
export function auditTrail(tables: Tables, { notifications }: Operator, skew: number): string[] {
  return [...lives(tables, skew), ...written(tables), ...(notifications?.webhook ? told(tables) : [])];
}

function lives({ bookings, events }: Tables, skew: number): string[] {
  const histories = new Map<string, Tables['events']>();
  for (const event of events) {
    const history = histories.get(event.booking_id) ?? [];
    histories.set(event.booking_id, [...history, event]);
  }
  const faults: string[] = [];
  for (const { id, status, erased_at } of bookings) {
    const history = histories.get(id) ?? [];
    const began = history[0]?.at ?? 0;
    const words = history.map(({ at, actor, kind }) => `${actor} ${kind} (+${at - began} ms)`).join(', ');
    if (!isLife(history, status, skew))
      faults.push(`booking ${id} is ${status} after: ${words || 'nothing'}`);
    if (history.some(({ kind }) => kind === 'erased') !== (erased_at !== null)) {
      faults.push(`booking ${id}: erased_at is ${erased_at} after: ${words}`);
    }
  }
  return faults;
}

function written({ events, audit }: Tables): string[] {
  const wanted = tally(
    events.map(({ booking_id, at, actor, kind }) => `booking:${booking_id} ${at} ${actor} ${ACTIONS[kind]}`),
  );
  const found = tally(
    audit
      .filter(({ object, action }) => object.startsWith('booking:') && !BESIDE.has(action))
      .map(({ object, at, actor, action }) => `${object} ${at} ${actor} ${action}`),
  );
  return difference(wanted, found, 'audit rows');
}

function told({ bookings, events, outbox }: Tables): string[] {
  const erased = new Set(bookings.filter((row) => row.erased_at !== null).map(({ id }) => id));
  const kinds = (kind: string) => (kind === 'booking.promoted' ? 'booking.requested' : kind);
  const wanted = tally(
    events
      .filter(({ booking_id, kind }) => !erased.has(booking_id) && !QUIET.has(kind))
      .map(({ booking_id, kind }) => `${booking_id} booking.${kind}`),
  );
  const found = tally(
    outbox
      .filter(({ kind }) => kind !== 'booking.reminder')
      .map(({ booking_id, kind }) => `${booking_id} ${kinds(kind)}`),
  );
  return difference(wanted, found, 'messages');
}

function difference(wanted: Map<string, number>, found: Map<string, number>, what: string): string[] {
  return [...new Set([...wanted.keys(), ...found.keys()])]
    .filter((name) => wanted.get(name) !== found.get(name))
    .map((name) => `${name}: ${found.get(name) ?? 0} ${what}, expected ${wanted.get(name) ?? 0}`);
}
