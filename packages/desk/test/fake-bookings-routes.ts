import type { StaffBooking, StaffBookingList, StaffWaiting } from '@y12355/client/staff';
import { chinaDate, chinaIso, parseIso } from '@y12355/domain';
import { fakeBooking, NOW } from './fake-bookings.js';
import { help, problem, type Call } from './fake-answer.js';
import { fakeSlots } from './fake-centers.js';
import type { FakeStaff } from './fake-staff.js';

/** Bookings and the waiting list of the fake service. */

export function listBookings(fake: FakeStaff, query: URLSearchParams): Response {
  const [status, date, center] = [query.get('status'), query.get('date'), query.get('center')];
  const [from, to] = [query.get('from') ?? date, query.get('to') ?? date];
  const day = (row: StaffBooking) => chinaDate(parseIso(row.start));
  const within = (row: StaffBooking) => !from || !to || (day(row) >= from && day(row) <= to);
  const mine = ({ center: { id } }: StaffBooking) => fake.session.centers.some((one) => one.id === id);
  const found = fake.bookings.filter(
    (row) =>
      mine(row) && (!status || row.status === status) && (!center || row.center.id === center) && within(row),
  );
  const start = Number(query.get('cursor') ?? 0);
  const end = start + fake.pageSize;
  const answer: StaffBookingList = {
    asOf: chinaIso(NOW),
    help,
    bookings: found.slice(start, end),
    counts: {
      requested: fake.bookings.filter((row) => row.status === 'requested').length,
      today: fake.bookings.filter((row) => row.status === 'approved' && day(row) === chinaDate(NOW)).length,
      waiting: fake.waiting.length,
    },
    ...(end < found.length && { next: String(end) }),
  };
  return Response.json(answer);
}

const ends: Record<string, { from: readonly StaffBooking['status'][]; status: StaffBooking['status'] }> = {
  approve: { from: ['requested'], status: 'approved' },
  decline: { from: ['requested'], status: 'declined' },
  cancel: { from: ['requested', 'approved'], status: 'cancelled' },
  complete: { from: ['approved'], status: 'completed' },
  'no-show': { from: ['approved'], status: 'no_show' },
};

/** What a step makes of a booking, or the problem that it meets. */
export function carryOut(fake: FakeStaff, row: StaffBooking, step: string, call: Call): Response {
  if (!call.headers['if-match']) return problem('precondition-missing');
  const end = ends[step];
  if (end && !end.from.includes(row.status)) return problem('wrong-status');
  if (call.headers['if-match'] !== `"${row.etag}"`) return problem('precondition-failed');
  const changed = (changes: Partial<StaffBooking>) => {
    Object.assign(row, { ...changes, etag: `${row.etag}x` });
    return Response.json(row);
  };
  if (!end)
    return move(fake, call, (start, center) => changed({ start, end: endOf(start), ...center }), step);
  const reason = call.body?.['reason'];
  if ((step === 'decline' || step === 'cancel') && !reason) return problem('bad-request');
  return changed({ status: end.status, ...(reason !== undefined && { reason: String(reason) }) });
}

const endOf = (start: string) => chinaIso(parseIso(start) + 50 * 60_000);

function move(
  fake: FakeStaff,
  call: Call,
  change: (start: string, center: Partial<StaffBooking>) => Response,
  step: string,
): Response {
  const slot = String(call.body?.['slot']);
  const [service = '', at = ''] = slot.split('/');
  if (fake.full.has(slot)) return full(fake, service, at);
  const start = `${at}:00+08:00`;
  if (step === 'reschedule') return change(start, {});
  const to = fake.centers.find(({ center }) => center.services.some(({ id }) => id === service))?.center;
  if (!to) return problem('unknown-slot');
  return change(start, { center: { id: to.id, name: to.name }, status: 'requested' });
}

function full(fake: FakeStaff, service: string, at: string): Response {
  const date = at.slice(0, 10);
  const free = fakeSlots(service, date, date, fake.full).days[0]?.slots.filter(
    ({ state }) => state === 'free',
  );
  return problem('slot-full', { alternatives: free?.slice(0, 2) ?? [] });
}

export function declineMany(fake: FakeStaff, call: Call): Response {
  const { bookings, reason } = call.body as { bookings: { id: string; etag: string }[]; reason: string };
  const results = bookings.map(({ id, etag }) => {
    const row = fake.bookings.find((booking) => booking.id === id);
    if (!row) return { id, declined: false, code: 'unknown-booking' };
    if (row.status !== 'requested') return { id, declined: false, code: 'wrong-status' };
    if (row.etag !== etag) return { id, declined: false, code: 'precondition-failed' };
    Object.assign(row, { status: 'declined', reason, etag: `${etag}x` });
    return { id, declined: true };
  });
  return Response.json({ help, results });
}

export function walkIn(fake: FakeStaff, call: Call): Response {
  const { slot, alias, ageBand } = call.body as {
    slot: string;
    alias: string;
    ageBand: StaffBooking['ageBand'];
  };
  const [service = '', at = ''] = slot.split('/');
  if (fake.full.has(slot)) return full(fake, service, at);
  const start = `${at}:00+08:00`;
  const booking = fakeBooking({
    id: `walk-${fake.bookings.length}`,
    alias,
    ageBand,
    status: 'approved',
    start,
    walkIn: true,
  });
  fake.bookings.push(booking);
  return Response.json({ booking, code: '40817735', help }, { status: 201 });
}

export function offer(fake: FakeStaff, entry: StaffWaiting, call: Call): Response {
  const slot = String(call.body?.['slot']);
  const [service = '', at = ''] = slot.split('/');
  if (fake.full.has(slot)) return full(fake, service, at);
  fake.waiting = fake.waiting.filter((one) => one !== entry);
  const { id, alias } = entry;
  const booking = fakeBooking({ id, alias, status: 'approved', start: `${at}:00+08:00` });
  fake.bookings.push(booking);
  return Response.json(booking);
}
