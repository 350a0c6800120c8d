import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import * as route from '../contract/routes.js';
import type { Deps } from '../deps.js';
import { addLink, changeLink, importStaffLinks } from '../links/change.js';
import { listLinks, readLink } from '../links/read.js';
import { linkReport } from '../links/report.js';
import type { Origins } from '../links/target.js';
import { isOwn } from './origins.js';
import { hostOf, type ServerEnv } from './request.js';
import { etagSent } from './staff-bookings.js';

const help = { phone: '12355' as const };

/** Short links: what staff read and change of them. */
export function staffLinkRoutes(app: OpenAPIHono<ServerEnv>, deps: Deps): void {
  const originsOf = (c: Context): Origins => {
    const host = hostOf(c);
    return { own: (origin) => isOwn(origin, host), trusted: deps.operator.trustedOrigins };
  };

  app.openapi(route.listStaffLinks, async (c) => {
    const { active, ...query } = c.req.valid('query');
    const wanted = { ...query, ...(active !== undefined && { active: active === 'true' }) };
    return c.json(await listLinks(deps, c.get('session'), wanted), 200);
  });

  app.openapi(route.getStaffLink, async (c) =>
    c.json(await readLink(deps, c.get('session'), c.req.valid('param').code), 200),
  );

  app.openapi(route.addStaffLink, async (c) => {
    const dryRun = c.req.valid('query').dryRun === 'true';
    const link = await addLink(deps, c.get('session'), c.req.valid('json'), originsOf(c), dryRun);
    const answer = { help, saved: !dryRun, link };
    return dryRun ? c.json(answer, 200) : c.json(answer, 201);
  });

  app.openapi(route.importStaffLinks, async (c) => {
    const dryRun = c.req.valid('query').dryRun === 'true';
    const file = c.req.valid('json');
    return c.json(await importStaffLinks(deps, c.get('session'), file, originsOf(c), dryRun), 200);
  });

  app.openapi(route.changeStaffLink, async (c) => {
    const { code } = c.req.valid('param');
    const etag = etagSent(c.req.valid('header'));
    const wanted = c.req.valid('json');
    return c.json(await changeLink(deps, c.get('session'), code, wanted, etag, originsOf(c)), 200);
  });

  app.openapi(route.getLinkReport, async (c) =>
    c.json(await linkReport(deps, c.get('session'), c.req.valid('query')), 200),
  );
}
