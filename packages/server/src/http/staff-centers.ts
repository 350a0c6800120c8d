import type { OpenAPIHono } from '@hono/zod-openapi';
import { chinaIso } from '@y12355/domain';
import * as route from '../contract/routes.js';
import type { Deps } from '../deps.js';
import {
  addStaffCenter,
  retireCenter,
  saveStaffCenter,
  staffCenterOf,
  staffCenters,
} from '../desk/centers.js';
import { importCalendar, importStaffCenters, staffYears } from '../desk/imports.js';
import type { ServerEnv } from './request.js';
import { etagSent } from './staff-bookings.js';

const help = { phone: '12355' as const };

/** Centers, their services and hours, and the calendar. */
export function staffCenterRoutes(app: OpenAPIHono<ServerEnv>, deps: Deps): void {
  const asOf = () => chinaIso(deps.now());

  app.openapi(route.listStaffCenters, async (c) =>
    c.json({ asOf: asOf(), help, centers: await staffCenters(deps, c.get('session')) }, 200),
  );

  app.openapi(route.getStaffCenter, async (c) =>
    c.json(await staffCenterOf(deps, c.get('session'), c.req.valid('param').id), 200),
  );

  app.openapi(route.addStaffCenter, async (c) => {
    const dryRun = c.req.valid('query').dryRun === 'true';
    const change = await addStaffCenter(deps, c.get('session'), c.req.valid('json'), dryRun);
    return dryRun ? c.json(change, 200) : c.json(change, 201);
  });

  app.openapi(route.saveStaffCenter, async (c) => {
    const { id } = c.req.valid('param');
    const etag = etagSent(c.req.valid('header'));
    const dryRun = c.req.valid('query').dryRun === 'true';
    return c.json(await saveStaffCenter(deps, c.get('session'), id, c.req.valid('json'), etag, dryRun), 200);
  });

  app.openapi(route.retireStaffCenter, async (c) => {
    const etag = etagSent(c.req.valid('header'));
    await retireCenter(deps, c.get('session'), c.req.valid('param').id, etag);
    return c.body(null, 204);
  });

  app.openapi(route.importStaffCenters, async (c) => {
    const dryRun = c.req.valid('query').dryRun === 'true';
    return c.json(await importStaffCenters(deps, c.get('session'), c.req.valid('json'), dryRun), 200);
  });

  app.openapi(route.getStaffCalendar, async (c) =>
    c.json({ asOf: asOf(), help, years: await staffYears(deps) }, 200),
  );

  app.openapi(route.importStaffCalendar, async (c) => {
    const dryRun = c.req.valid('query').dryRun === 'true';
    return c.json(await importCalendar(deps, c.get('session'), c.req.valid('json'), dryRun), 200);
  });
}
