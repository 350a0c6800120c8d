import type { OpenAPIHono } from '@hono/zod-openapi';
import { chinaIso } from '@y12355/domain';
import type { Context } from 'hono';
import { calendarText } from '../bookings/calendar.js';
import { cancelBooking } from '../bookings/cancel.js';
import { eraseBooking } from '../bookings/erase.js';
import { extendHold, holdSlot, releaseHold } from '../bookings/holds.js';
import { type Asker, networkHash } from '../bookings/limits.js';
import { readBooking } from '../bookings/read.js';
import { refuseWhenClosed, requestBooking } from '../bookings/request.js';
import { rescheduleBooking } from '../bookings/reschedule.js';
import { leaveWaitingList, readWaiting } from '../bookings/waiting-own.js';
import { joinWaitingList } from '../bookings/waiting.js';
import * as route from '../contract/routes.js';
import type { Deps } from '../deps.js';
import { Problem } from '../problem.js';
import { SlotAnswers } from '../slots/answers.js';
import { listSlots } from '../slots/list.js';
import { answerPrepared, prepared, type Prepared } from './conditional.js';
import { hostOf, networkOf, type ServerEnv } from './request.js';
import { isOwn } from './origins.js';

const help = { phone: '12355' as const };

export function bookingRoutes(app: OpenAPIHono<ServerEnv>, deps: Deps, trustProxy: boolean): void {
  const askerOf = (c: Context<ServerEnv>, proof: string | undefined): Asker => {
    const network = networkOf(c, trustProxy);
    const site = c.req.header('origin');
    return {
      ...(network !== undefined && { network: networkHash(deps, network) }),
      // Pages of this server are all visitors together: only their networks tell them apart.
      ...(site !== undefined && !isOwn(site, hostOf(c)) && { site }),
      proof,
    };
  };

  const answers = new SlotAnswers<Prepared>(deps.live, deps.now);
  app.openapi(route.getSlots, async (c) => {
    const { from, to } = c.req.valid('query');
    const { id } = c.req.valid('param');
    const answer = await answers.get(`${from} ${to} ${id}`, async () => {
      const days = await listSlots(deps, id, from, to);
      return {
        answer: prepared({ asOf: chinaIso(deps.now()), help, ...days }),
        center: days.center.id,
      };
    });
    return answerPrepared(c, answer, 15);
  });

  app.use('/v1/:what{bookings|holds|waiting}/*', async (c, next) => {
    await next();
    c.res.headers.set('Cache-Control', 'no-store');
  });

  app.openapi(route.requestBooking, async (c) => {
    const headers = c.req.valid('header');
    const asker = askerOf(c, headers['proof-of-work']);
    const receipt = await requestBooking(deps, c.req.valid('json'), keyOf(headers), asker);
    c.header('Location', `/v1/bookings/${receipt.ref}`);
    return c.json(receipt, 201);
  });

  app.openapi(route.getBooking, async (c) =>
    c.json(await readBooking(deps, c.req.valid('param').ref, codeOf(c)), 200),
  );

  app.openapi(route.cancelBooking, async (c) =>
    c.json(await cancelBooking(deps, c.req.valid('param').ref, codeOf(c)), 200),
  );

  app.openapi(route.rescheduleBooking, async (c) =>
    c.json(await rescheduleBooking(deps, c.req.valid('param').ref, codeOf(c), c.req.valid('json')), 200),
  );

  app.openapi(route.eraseBooking, async (c) => {
    await eraseBooking(deps, c.req.valid('param').ref, codeOf(c));
    return c.body(null, 204);
  });

  app.openapi(route.holdSlot, async (c) => {
    refuseWhenClosed(deps);
    const asker = askerOf(c, c.req.valid('header')['proof-of-work']);
    return c.json(await holdSlot(deps, c.req.valid('json'), asker), 201);
  });

  app.openapi(route.extendHold, async (c) => c.json(await extendHold(deps, c.req.valid('param').id), 200));

  app.openapi(route.releaseHold, async (c) => {
    await releaseHold(deps, c.req.valid('param').id);
    return c.body(null, 204);
  });

  app.openapi(route.joinWaitingList, async (c) => {
    const headers = c.req.valid('header');
    const asker = askerOf(c, headers['proof-of-work']);
    const receipt = await joinWaitingList(deps, c.req.valid('json'), keyOf(headers), asker);
    c.header('Location', `/v1/waiting/${receipt.ref}`);
    return c.json(receipt, 201);
  });

  app.openapi(route.getWaiting, async (c) =>
    c.json(await readWaiting(deps, c.req.valid('param').ref, codeOf(c)), 200),
  );

  app.openapi(route.leaveWaitingList, async (c) => {
    await leaveWaitingList(deps, c.req.valid('param').ref, codeOf(c));
    return c.body(null, 204);
  });

  app.openapi(route.getCalendar, async (c) => {
    const text = await calendarText(deps, c.req.valid('param').ref, codeOf(c));
    return c.body(text, 200, {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="12355.ics"',
    });
  });
}

/** @throws Problem idempotency-key-missing */
export function keyOf(headers: { 'idempotency-key'?: string | undefined }): string {
  const key = headers['idempotency-key'];
  if (key !== undefined) return key;
  throw new Problem(
    'idempotency-key-missing',
    'Send Idempotency-Key: one value of your own for each form, 8 to 80 characters, kept when the form is sent again.',
  );
}

/** No code is a wrong code: the answer must not tell whether the reference exists. */
function codeOf(c: Context): string {
  return /^Bearer +(\S+) *$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? '';
}
