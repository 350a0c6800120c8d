import type { OpenAPIHono } from '@hono/zod-openapi';
import * as route from '../contract/routes.js';
import type { Deps } from '../deps.js';
import { Problem } from '../problem.js';
import {
  addWalkIn,
  bookingDetail,
  decideBooking,
  declineMany,
  listBookings,
  readContact,
  rescheduleForStaff,
  transferBooking,
} from '../staff/review.js';
import { listWaiting, offerSlot, readWaitingContact, removeWaiting } from '../staff/waiting-list.js';
import { keyOf } from './bookings.js';
import type { ServerEnv } from './request.js';

const help = { phone: '12355' as const };

/** What staff do with bookings and with the waiting list. */
export function staffBookingRoutes(app: OpenAPIHono<ServerEnv>, deps: Deps): void {
  app.openapi(route.listStaffBookings, async (c) =>
    c.json(await listBookings(deps, c.get('session'), c.req.valid('query')), 200),
  );

  app.openapi(route.getStaffBooking, async (c) =>
    c.json(await bookingDetail(deps, c.get('session'), c.req.valid('param').id), 200),
  );

  app.openapi(route.addWalkIn, async (c) => {
    const key = keyOf(c.req.valid('header'));
    return c.json(await addWalkIn(deps, c.get('session'), c.req.valid('json'), key), 201);
  });

  app.openapi(route.declineManyBookings, async (c) =>
    c.json({ help, results: await declineMany(deps, c.get('session'), c.req.valid('json')) }, 200),
  );

  app.openapi(route.approveBooking, async (c) => {
    const etag = etagSent(c.req.valid('header'));
    const { id } = c.req.valid('param');
    return c.json(await decideBooking(deps, c.get('session'), id, etag, 'approved'), 200);
  });

  app.openapi(route.declineBooking, async (c) => {
    const etag = etagSent(c.req.valid('header'));
    const { id } = c.req.valid('param');
    const { reason } = c.req.valid('json');
    return c.json(await decideBooking(deps, c.get('session'), id, etag, 'declined', reason), 200);
  });

  app.openapi(route.cancelStaffBooking, async (c) => {
    const etag = etagSent(c.req.valid('header'));
    const { id } = c.req.valid('param');
    const { reason } = c.req.valid('json');
    return c.json(await decideBooking(deps, c.get('session'), id, etag, 'cancelled', reason), 200);
  });

  app.openapi(route.completeBooking, async (c) => {
    const etag = etagSent(c.req.valid('header'));
    const { id } = c.req.valid('param');
    return c.json(await decideBooking(deps, c.get('session'), id, etag, 'completed'), 200);
  });

  app.openapi(route.noShowBooking, async (c) => {
    const etag = etagSent(c.req.valid('header'));
    const { id } = c.req.valid('param');
    return c.json(await decideBooking(deps, c.get('session'), id, etag, 'no_show'), 200);
  });

  app.openapi(route.rescheduleStaffBooking, async (c) => {
    const etag = etagSent(c.req.valid('header'));
    const { id } = c.req.valid('param');
    const { slot } = c.req.valid('json');
    return c.json(await rescheduleForStaff(deps, c.get('session'), id, etag, slot), 200);
  });

  app.openapi(route.transferBooking, async (c) => {
    const etag = etagSent(c.req.valid('header'));
    const { id } = c.req.valid('param');
    return c.json(await transferBooking(deps, c.get('session'), id, etag, c.req.valid('json')), 200);
  });

  app.openapi(route.readContact, async (c) =>
    c.json(await readContact(deps, c.get('session'), c.req.valid('param').id), 200),
  );

  app.openapi(route.listStaffWaiting, async (c) =>
    c.json(await listWaiting(deps, c.get('session'), c.req.valid('query')), 200),
  );

  app.openapi(route.offerSlot, async (c) => {
    const { slot } = c.req.valid('json');
    return c.json(await offerSlot(deps, c.get('session'), c.req.valid('param').id, slot), 200);
  });

  app.openapi(route.readWaitingContact, async (c) =>
    c.json(await readWaitingContact(deps, c.get('session'), c.req.valid('param').id), 200),
  );

  app.openapi(route.removeWaiting, async (c) => {
    await removeWaiting(deps, c.get('session'), c.req.valid('param').id);
    return c.body(null, 204);
  });
}

/** @throws Problem precondition-missing */
export function etagSent(headers: { 'if-match'?: string | undefined }): string {
  const etag = headers['if-match'];
  if (etag !== undefined) return etag;
  throw new Problem('precondition-missing', 'Send the `etag` of what was shown, in quotes, as If-Match.');
}
