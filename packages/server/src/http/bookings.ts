import type { OpenAPIHono } from '@hono/zod-openapi';
import { chinaIso } from '@y12355/domain';
import type { Context } from 'hono';
import { calendarText } from '../bookings/calendar.js';
import { cancelBooking } from '../bookings/cancel.js';
import { readBooking } from '../bookings/read.js';
import { requestBooking } from '../bookings/request.js';
import * as route from '../contract/routes.js';
import type { Deps } from '../deps.js';
import { Problem } from '../problem.js';
import { listSlots } from '../slots/list.js';
import { answerCached } from './conditional.js';
import type { ServerEnv } from './request.js';

const help = { phone: '12355' as const };

export function bookingRoutes(app: OpenAPIHono<ServerEnv>, deps: Deps): void {
  app.openapi(route.getSlots, async (c) => {
    const { from, to } = c.req.valid('query');
    const days = await listSlots(deps, c.req.valid('param').id, from, to);
    return answerCached(c, { asOf: chinaIso(deps.now()), help, ...days }, 15);
  });

  app.use('/v1/bookings/*', async (c, next) => {
    await next();
    c.res.headers.set('Cache-Control', 'no-store');
  });

  app.openapi(route.requestBooking, async (c) => {
    const key = c.req.valid('header')['idempotency-key'];
    if (key === undefined) {
      throw new Problem(
        'idempotency-key-missing',
        'Send Idempotency-Key: one value of your own for each form, 8 to 80 characters, kept when the form is sent again.',
      );
    }
    const receipt = await requestBooking(deps, c.req.valid('json'), key);
    c.header('Location', `/v1/bookings/${receipt.ref}`);
    return c.json(receipt, 201);
  });

  app.openapi(route.getBooking, async (c) =>
    c.json(await readBooking(deps, c.req.valid('param').ref, codeOf(c)), 200),
  );

  app.openapi(route.cancelBooking, async (c) =>
    c.json(await cancelBooking(deps, c.req.valid('param').ref, codeOf(c)), 200),
  );

  app.openapi(route.getCalendar, async (c) => {
    const text = await calendarText(deps, c.req.valid('param').ref, codeOf(c));
    return c.body(text, 200, {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="12355.ics"',
    });
  });
}

/** No code is a wrong code: the answer must not tell whether the reference exists. */
function codeOf(c: Context): string {
  return /^Bearer +(\S+) *$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? '';
}
