import type { BookingEvent, StaffBooking, StaffBookingDetail } from '@y12355/client/staff';
import { parseIso } from '@y12355/domain';
import { momentWords, slotWords } from '../kit/time-words.js';
import { named, t, tidy, type Key } from '../kit/words.js';

/** What can be done with a booking, and what happened to it. Pure; `now` is epoch ms. */

export type Action = 'approve' | 'decline' | 'reschedule' | 'transfer' | 'cancel' | 'complete' | 'no-show';

export function isOverdue(booking: StaffBooking, now: number): boolean {
  return booking.status === 'requested' && parseIso(booking.reviewBy) <= now;
}

/** What staff may do now, the clear one first. A visit is called off before it begins and told of afterwards. */
export function actionsOf(booking: StaffBooking, now: number): readonly Action[] {
  if (booking.erased || isOverdue(booking, now)) return [];
  if (booking.status === 'requested') return ['approve', 'reschedule', 'transfer', 'decline'];
  if (booking.status !== 'approved') return [];
  return now < parseIso(booking.start) ? ['reschedule', 'transfer', 'cancel'] : ['complete', 'no-show'];
}

/** When {@link actionsOf} changes next by the clock alone, epoch ms. */
export function nextTurn(booking: StaffBooking, now: number): number | undefined {
  const turns = [parseIso(booking.reviewBy), parseIso(booking.start)].filter((at) => at > now);
  return turns.length > 0 ? Math.min(...turns) : undefined;
}

const states: Record<StaffBooking['status'], Key> = {
  requested: 'stateRequested',
  approved: 'stateApproved',
  declined: 'stateDeclined',
  expired: 'stateExpired',
  cancelled: 'stateCancelled',
  completed: 'stateCompleted',
  no_show: 'stateNoShow',
};

export function stateWords(status: StaffBooking['status']): string {
  return t(states[status]);
}

/** Somebody by what the service writes: a name of the staff, the young person, the service itself. */
export function actorWords(actor: string): string {
  if (actor.startsWith('staff:')) return actor.slice('staff:'.length);
  if (actor === 'visitor') return t('actorVisitor');
  return actor === 'operator' ? t('actorOperator') : t('actorSystem');
}

const happenings: Record<BookingEvent['kind'], Key> = {
  requested: 'didRequest',
  approved: 'didApprove',
  declined: 'didDecline',
  expired: 'didExpire',
  cancelled: 'didCancel',
  completed: 'didComplete',
  no_show: 'didNoShow',
  rescheduled: 'didReschedule',
  transferred: 'didTransfer',
  erased: 'didErase',
};

export interface HistoryLine {
  when: string;
  /** Who did what. */
  what: string;
  /** From where to where, for a move; empty else. */
  move: string;
  note: string;
}

export function historyLine(event: BookingEvent): HistoryLine {
  const who = named(actorWords(event.actor));
  return {
    when: momentWords(t, event.at),
    what: tidy(t('happened', { who, what: t(happenings[event.kind]) })),
    move: moveWords(event),
    note: event.note ?? '',
  };
}

function moveWords({ kind, from, to }: BookingEvent): string {
  if (!from || !to) return '';
  const place = (one: { center: string; start: string }) =>
    kind === 'transferred'
      ? t('placeAndTime', { place: one.center, time: slotWords(t, one.start) })
      : slotWords(t, one.start);
  return t('fromTo', { from: place(from), to: place(to) });
}

/** What somebody else did meanwhile, as the last line of the history tells it. */
export function changeWords({ events }: StaffBookingDetail): string {
  const last = events.at(-1);
  if (!last) return t('changedSince');
  const { what, move } = historyLine(last);
  return t('changedBy', { what: move ? t('placeAndTime', { place: what, time: move }) : what });
}
