import type { OpenAPIHono } from '@hono/zod-openapi';
import * as route from '../contract/routes.js';
import type { Deps } from '../deps.js';
import { Problem } from '../problem.js';
import { reportCompleteness } from '../reports/completeness-report.js';
import { approveBooking, declineBooking, listBookings, readContact } from '../staff/review.js';
import { covers } from '../staff/scope.js';
import { closeSession, readSession, signIn } from '../staff/session.js';
import { allCenters } from '../storage/centers.js';
import { networkOf, type ServerEnv } from './request.js';
import { dropToken, keepToken, requireCsrf, sessionOf, staffOnly, tokenOf } from './session.js';

export function staffRoutes(app: OpenAPIHono<ServerEnv>, deps: Deps, trustProxy: boolean): void {
  app.use('/v1/staff/*', async (c, next) => {
    await next();
    c.res.headers.set('Cache-Control', 'no-store');
  });
  app.use('/v1/staff/bookings/*', staffOnly(deps));
  app.use('/v1/staff/reports/*', staffOnly(deps));

  app.openapi(route.openSession, async (c) => {
    const { name, password } = c.req.valid('json');
    const { session, token } = await signIn(deps, name, password, networkOf(c, trustProxy));
    keepToken(c, token, session, deps.now(), trustProxy);
    return c.json(session, 200);
  });

  app.openapi(route.readSession, async (c) => c.json(await sessionOf(c, deps), 200));

  app.openapi(route.closeSession, async (c) => {
    const token = tokenOf(c);
    const session = token === undefined ? undefined : await readSession(deps, token);
    if (token !== undefined && session) {
      requireCsrf(c, session);
      await closeSession(deps, token);
    }
    dropToken(c, trustProxy);
    return c.body(null, 204);
  });

  app.openapi(route.listStaffBookings, async (c) =>
    c.json(await listBookings(deps, c.get('session'), c.req.valid('query')), 200),
  );

  app.openapi(route.approveBooking, async (c) => {
    const etag = etagSent(c.req.valid('header'));
    return c.json(await approveBooking(deps, c.get('session'), c.req.valid('param').id, etag), 200);
  });

  app.openapi(route.declineBooking, async (c) => {
    const etag = etagSent(c.req.valid('header'));
    const { reason } = c.req.valid('json');
    return c.json(await declineBooking(deps, c.get('session'), c.req.valid('param').id, etag, reason), 200);
  });

  app.openapi(route.readContact, async (c) =>
    c.json(await readContact(deps, c.get('session'), c.req.valid('param').id), 200),
  );

  app.openapi(route.getCompleteness, async (c) => {
    const session = c.get('session');
    const seen = (await allCenters(deps.store)).filter((center) => covers(session, center));
    return c.json(reportCompleteness(seen, deps.now()), 200);
  });
}

function etagSent(headers: { 'if-match'?: string | undefined }): string {
  const etag = headers['if-match'];
  if (etag !== undefined) return etag;
  throw new Problem('precondition-missing', "Send the booking's `etag`, in quotes, as If-Match.");
}
