import type { OpenAPIHono } from '@hono/zod-openapi';
import * as route from '../contract/routes.js';
import type { Deps } from '../deps.js';
import { reportCompleteness } from '../reports/completeness-report.js';
import { quarterReport } from '../reports/quarter.js';
import { listAudit } from '../staff/audit-list.js';
import { covers } from '../staff/scope.js';
import { closeSession, readSession, signIn } from '../staff/session.js';
import { allCenters } from '../storage/centers.js';
import { streamChanges } from './events.js';
import { networkOf, type ServerEnv } from './request.js';
import { dropToken, keepToken, requireCsrf, sessionOf, staffOnly, tokenOf } from './session.js';

/** Signing in and out, and what staff read besides bookings. */
export function sessionRoutes(app: OpenAPIHono<ServerEnv>, deps: Deps, trustProxy: boolean): void {
  app.use('/v1/staff/*', async (c, next) => {
    await next();
    c.res.headers.set('Cache-Control', 'no-store');
  });
  app.use(
    '/v1/staff/:what{bookings|waiting|reports|centers|calendar|links|kiosks|audit|events}/*',
    staffOnly(deps),
  );

  app.openapi(route.openSession, async (c) => {
    const { name, password, otp } = c.req.valid('json');
    const { session, token } = await signIn(deps, { name, password, otp }, networkOf(c, trustProxy));
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

  app.openapi(route.watchChanges, (c) => streamChanges(c, deps));

  app.openapi(route.listAudit, async (c) =>
    c.json(await listAudit(deps, c.get('session'), c.req.valid('query')), 200),
  );

  app.openapi(route.getCompleteness, async (c) => {
    const session = c.get('session');
    const seen = (await allCenters(deps.store)).filter((center) => covers(session, center));
    return c.json(reportCompleteness(seen, deps.now()), 200);
  });

  app.openapi(route.getQuarter, async (c) =>
    c.json(await quarterReport(deps, c.get('session'), c.req.valid('query').quarter), 200),
  );
}
