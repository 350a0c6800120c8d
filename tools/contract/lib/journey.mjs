/** One visitor's and one desk's whole way through the service, each step through the same address. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { sampleFile } from './service.mjs';

const key = () => ({ 'Idempotency-Key': randomBytes(8).toString('hex') });
const bearer = ({ code }) => ({ Authorization: `Bearer ${code}` });
const match = ({ etag }) => ({ 'If-Match': `"${etag}"` });

/** @param {import('./world.mjs').World} world opened on the address that is looked at */
export async function visitorsWay(world) {
  const { caller } = world;
  const get = (path, headers) => caller.want(200, 'GET', path, { headers });
  await get('/v1/centers?region=440100&q=gz');
  const { id } = world.centers[0];
  const page = await caller.call('GET', `/v1/centers/${id}`);
  await caller.want(304, 'GET', `/v1/centers/${id}`, { headers: { 'If-None-Match': page.headers.etag } });
  await get(`/v1/centers/${id}/hours?from=2026-12-08&to=2027-01-03`);

  const held = await world.hold();
  await caller.want(200, 'POST', `/v1/holds/${held.id}/extend`);
  const json = { slot: held.slot, hold: held.id, ...world.person(), topic: 'study', note: '下午比较方便' };
  const made = await caller.want(201, 'POST', '/v1/bookings', { json, headers: key() });
  await get(`/v1/bookings/${made.ref}`, bearer(made));
  const slot = await world.slot({ center: made.center.id });
  const own = { headers: bearer(made) };
  await caller.want(200, 'POST', `/v1/bookings/${made.ref}/reschedule`, { ...own, json: { slot } });
  await caller.want(200, 'GET', `/v1/bookings/${made.ref}/calendar.ics`, own);
  await caller.want(200, 'POST', `/v1/bookings/${made.ref}/cancel`, own);
  await caller.want(404, 'GET', `/v1/bookings/${made.ref}`, { headers: bearer({ code: '00000000' }) });
  await caller.want(204, 'DELETE', `/v1/bookings/${made.ref}`, own);
  await caller.want(204, 'DELETE', `/v1/holds/${(await world.hold()).id}`);

  const place = await world.waiting();
  await get(`/v1/waiting/${place.ref}`, bearer(place));
  await caller.want(204, 'DELETE', `/v1/waiting/${place.ref}`, { headers: bearer(place) });
  const full = await world.fullDay();
  const days = await get(`/v1/services/${full.service}/slots?from=${full.date}&to=${full.date}`);
  const taken = days.days[0].slots[0].id;
  const late = await caller.want(409, 'POST', '/v1/holds', {
    json: { slot: taken, id: randomBytes(16).toString('hex') },
  });
  assert.ok(late.alternatives.length > 0, 'a full slot comes with others');
}

/** @param {import('./world.mjs').World} world opened on the address that is looked at, signed in */
export async function desksWay(world) {
  const { caller } = world;
  const get = (path) => caller.asStaff(200, 'GET', path);
  const decide = (booking, what, json) =>
    caller.asStaff(200, 'POST', `/v1/staff/bookings/${booking.id}/${what}`, {
      json,
      headers: match(booking),
    });
  await get('/v1/staff/session');

  const asked = await world.staffBooking('requested');
  await get(`/v1/staff/bookings/${asked.id}`);
  await caller.asStaff(200, 'POST', `/v1/staff/bookings/${asked.id}/contact`);
  const approved = await decide(asked, 'approve');
  const there = await decide(approved, 'transfer', { slot: await world.slot({ not: approved.center.id }) });
  const later = await decide(there, 'reschedule', { slot: await world.slot({ center: there.center.id }) });
  await decide(later, 'cancel', { reason: '换一天可以吗' });
  await decide(await world.staffBooking('requested'), 'decline', { reason: '换一天可以吗' });
  const { id, etag } = await world.staffBooking('requested');
  await caller.asStaff(200, 'POST', '/v1/staff/bookings/decline', {
    json: { bookings: [{ id, etag }], reason: '换一天可以吗' },
  });
  await decide(await world.staffBooking('begun'), 'complete');
  await decide(await world.staffBooking('begun'), 'no-show');

  const place = await world.staffWaiting();
  await caller.asStaff(200, 'POST', `/v1/staff/waiting/${place.id}/contact`);
  const slot = await world.slot({ center: place.center.id });
  await caller.asStaff(200, 'POST', `/v1/staff/waiting/${place.id}/offer`, { json: { slot } });
  await caller.asStaff(204, 'DELETE', `/v1/staff/waiting/${(await world.staffWaiting()).id}`);

  const spare = await world.spareCenter();
  const put = `/v1/staff/centers/${spare.id}`;
  const json = { ...spare.center, notice: '示例：从侧门进' };
  await caller.asStaff(200, 'PUT', `${put}?dryRun=true`, { json, headers: match(spare) });
  const saved = await caller.asStaff(200, 'PUT', put, { json, headers: match(spare) });
  await caller.asStaff(204, 'DELETE', put, { headers: match(saved) });
  await get('/v1/staff/centers');
  await get('/v1/staff/calendar');
  for (const [path, name] of [
    ['calendar', 'holidays-2026.csv'],
    ['centers', 'centers.csv'],
  ]) {
    const file = { name, text: sampleFile(name) };
    await caller.asStaff(200, 'POST', `/v1/staff/${path}/import?dryRun=true`, { json: file });
  }
  await get('/v1/staff/audit');
  await get('/v1/staff/reports/quarter?quarter=2026-Q4');
  await get('/v1/staff/reports/completeness');
  await caller.asStaff(204, 'DELETE', '/v1/staff/session');
}
