/** For each operation a request that should go through, about things that exist. */
import { randomBytes } from 'node:crypto';
import { sampleFile } from './service.mjs';

/**
 * @typedef {object} Aim
 * @property {Record<string, string>} [params] of the path
 * @property {Record<string, string>} [query]
 * @property {Record<string, string>} [headers]
 * @property {unknown} [body]
 */

const key = () => ({ 'Idempotency-Key': randomBytes(8).toString('hex') });
const dates = { from: '2026-12-08', to: '2026-12-21' };
const open = (made) => ({ params: { ref: made.ref }, headers: { Authorization: `Bearer ${made.code}` } });
const changed = ({ id, etag }) => ({ params: { id }, headers: { 'If-Match': `"${etag}"` } });
const pick = (list, turn) => list[turn % list.length];

async function decided(world, state, body) {
  return { ...changed(await world.staffBooking(state)), body };
}

/** @type {Record<string, (world: import('./world.mjs').World, turn: number) => Promise<Aim> | Aim>} */
export const aims = {
  'GET /v1/centers': (world, turn) => ({
    query: pick([{}, { region: '440100' }, { q: 'th' }, { limit: '3' }, { service: 'legal' }], turn),
  }),
  'GET /v1/centers/{id}': (world, turn) => ({ params: { id: pick(world.centers, turn).id } }),
  'GET /v1/centers/{id}/hours': (world, turn) => ({
    params: { id: pick(world.centers, turn).id },
    query: dates,
  }),
  'GET /v1/services/{id}/slots': (world, turn) => ({
    params: { id: pick(world.services, turn).id },
    query: dates,
  }),
  'POST /v1/holds': async (world) => ({
    body: { slot: await world.slot(), id: randomBytes(16).toString('hex') },
  }),
  'POST /v1/holds/{id}/extend': async (world) => ({ params: { id: (await world.hold()).id } }),
  'DELETE /v1/holds/{id}': async (world) => ({ params: { id: (await world.hold()).id } }),
  'POST /v1/bookings': async (world, turn) => {
    const slot = await world.slot();
    const hold = turn % 3 === 0 ? { hold: (await world.hold(slot)).id } : {};
    return { body: { slot, ...hold, ...world.person(), note: '下午比较方便' }, headers: key() };
  },
  'GET /v1/bookings/{ref}': async (world) => open(await world.booking()),
  'POST /v1/bookings/{ref}/cancel': async (world) => open(await world.booking()),
  'GET /v1/bookings/{ref}/calendar.ics': async (world) => open(await world.booking()),
  'DELETE /v1/bookings/{ref}': async (world) => open(await world.booking()),
  'POST /v1/bookings/{ref}/reschedule': async (world) => {
    const made = await world.booking();
    return { ...open(made), body: { slot: await world.slot({ center: made.center.id }) } };
  },
  'POST /v1/waiting': async (world) => ({
    body: { ...(await world.fullDay()), ...world.person() },
    headers: key(),
  }),
  'GET /v1/waiting/{ref}': async (world) => open(await world.waiting()),
  'DELETE /v1/waiting/{ref}': async (world) => open(await world.waiting()),
  'POST /v1/staff/session': (world) => ({ body: world.account() }),
  'DELETE /v1/staff/session': async (world) => ({ headers: await world.session() }),
  'GET /v1/staff/bookings': (world, turn) => ({
    query: pick([{}, { status: 'requested' }, { date: '2026-12-09' }, dates], turn),
  }),
  'GET /v1/staff/audit': (world, turn) => ({ query: pick([{}, { center: world.centers[0].id }], turn) }),
  'GET /v1/staff/reports/quarter': (world, turn) => ({ query: pick([{}, { quarter: '2026-Q4' }], turn) }),
  'POST /v1/staff/bookings': async (world) => ({
    body: { slot: await world.slot(), ...world.person() },
    headers: key(),
  }),
  'GET /v1/staff/bookings/{id}': async (world) => ({
    params: { id: (await world.staffBooking('approved')).id },
  }),
  'POST /v1/staff/bookings/{id}/contact': async (world) => ({
    params: { id: (await world.staffBooking('approved')).id },
  }),
  'POST /v1/staff/bookings/{id}/approve': (world) => decided(world, 'requested'),
  'POST /v1/staff/bookings/{id}/decline': (world) => decided(world, 'requested', { reason: '换一天可以吗' }),
  'POST /v1/staff/bookings/{id}/cancel': (world) => decided(world, 'approved', { reason: '换一天可以吗' }),
  'POST /v1/staff/bookings/{id}/complete': (world) => decided(world, 'begun'),
  'POST /v1/staff/bookings/{id}/no-show': (world) => decided(world, 'begun'),
  'POST /v1/staff/bookings/{id}/reschedule': async (world) => {
    const booking = await world.staffBooking('approved');
    return { ...changed(booking), body: { slot: await world.slot({ center: booking.center.id }) } };
  },
  'POST /v1/staff/bookings/{id}/transfer': async (world) => {
    const booking = await world.staffBooking('approved');
    return {
      ...changed(booking),
      body: { slot: await world.slot({ not: booking.center.id }), note: '近一点' },
    };
  },
  'POST /v1/staff/bookings/decline': async (world) => {
    const { id, etag } = await world.staffBooking('requested');
    return { body: { bookings: [{ id, etag }], reason: '换一天可以吗' } };
  },
  'POST /v1/staff/waiting/{id}/offer': async (world) => {
    const { id, center } = await world.staffWaiting();
    return { params: { id }, body: { slot: await world.slot({ center: center.id }) } };
  },
  'POST /v1/staff/waiting/{id}/contact': async (world) => ({
    params: { id: (await world.staffWaiting()).id },
  }),
  'DELETE /v1/staff/waiting/{id}': async (world) => ({ params: { id: (await world.staffWaiting()).id } }),
  'GET /v1/staff/centers/{id}': (world, turn) => ({ params: { id: pick(world.centers, turn).id } }),
  'POST /v1/staff/centers': async (world, turn) => ({
    body: await world.draft(),
    query: pick([{ dryRun: 'true' }, {}], turn),
  }),
  'PUT /v1/staff/centers/{id}': async (world, turn) => {
    const spare = await world.spareCenter();
    return {
      ...changed(spare),
      body: { ...spare.center, notice: '示例：从侧门进' },
      query: pick([{}, { dryRun: 'true' }], turn),
    };
  },
  'DELETE /v1/staff/centers/{id}': async (world) => changed(await world.spareCenter()),
  'POST /v1/staff/centers/import': (world, turn) => ({
    body: { name: 'centers.csv', text: sampleFile('centers.csv') },
    query: pick([{ dryRun: 'true' }, {}], turn),
  }),
  'POST /v1/staff/calendar/import': (world, turn) => ({
    body: { name: 'holidays-2026.csv', text: sampleFile('holidays-2026.csv') },
    query: pick([{ dryRun: 'true' }, {}], turn),
  }),
  'GET /v1/staff/links': (world, turn) => ({
    query: pick([{}, { region: '440100' }, { q: '示例' }, { active: 'true' }], turn),
  }),
  'GET /v1/staff/links/{code}': async (world) => ({ params: { code: (await world.link()).code } }),
  'POST /v1/staff/links': (world, turn) => ({
    body: world.linkDraft(),
    query: pick([{ dryRun: 'true' }, {}], turn),
  }),
  'PUT /v1/staff/links/{code}': async (world) => {
    const { code, etag } = await world.link();
    return {
      params: { code },
      headers: { 'If-Match': `"${etag}"` },
      body: { target: '/find', active: false },
    };
  },
  'POST /v1/staff/links/import': (world, turn) => ({
    body: {
      name: 'schools.csv',
      text: `school,region,campaign\n示例学校,440106,${world.linkDraft().code}\n`,
    },
    query: pick([{ dryRun: 'true' }, {}], turn),
  }),
  'GET /v1/staff/reports/links': (world, turn) => ({
    query: { ...dates, by: pick(['day', 'school', 'place'], turn) },
  }),
};

/** The request that should go through; the session is in it where the operation asks for one. */
export async function aimAt({ name, document, path }, world, turn) {
  const aim = (await aims[name]?.(world, turn)) ?? {};
  const filled = path.replace(/\{(\w+)\}/g, (_, part) => encodeURIComponent(aim.params[part]));
  const staff = document.security?.some((one) => 'session' in one);
  return {
    path: filled,
    query: aim.query ?? {},
    headers: { 'X-Forwarded-For': world.network(), ...(staff && world.caller.staff), ...aim.headers },
    ...(aim.body !== undefined && { body: aim.body }),
  };
}
