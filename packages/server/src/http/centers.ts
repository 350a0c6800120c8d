import type { OpenAPIHono } from '@hono/zod-openapi';
import { addDays, atChina, chinaDate, chinaIso, daysBetween, isDate, resolveDay } from '@y12355/domain';
import type { CalendarDay, Center } from '@y12355/domain';
import { getCenter, getHours, listCenters } from '../contract/routes.js';
import type { Deps } from '../deps.js';
import { Problem } from '../problem.js';
import { allCenters, findCenter } from '../storage/centers.js';
import { calendar } from '../storage/holidays.js';
import { centerAnswer } from './center-answer.js';
import { selectCenters } from './center-query.js';
import { answerCached } from './conditional.js';
import type { ServerEnv } from './request.js';

const MAX_AGE = 60;
const help = { phone: '12355' as const };

export function centerRoutes(app: OpenAPIHono<ServerEnv>, deps: Deps): void {
  app.openapi(listCenters, async (c) => {
    const now = deps.now();
    const query = c.req.valid('query');
    const days = await calendar(deps.store);
    const { centers, next } = selectCenters(await allCenters(deps.store), query, days);
    const document = {
      version: 1 as const,
      asOf: chinaIso(now),
      help,
      calendar: announced(days, now),
      centers: centers.map((center) => centerAnswer(center, days, now)),
      ...(next !== undefined && { next }),
    };
    const more = new URLSearchParams(new URL(c.req.url).search);
    more.set('cursor', next ?? '');
    const link = `</v1/centers?${more}>; rel="next"`;
    return answerCached(c, document, MAX_AGE, next === undefined ? {} : { Link: link });
  });

  app.openapi(getCenter, async (c) => {
    const now = deps.now();
    const center = await known(deps, c.req.valid('param').id);
    const days = await calendar(deps.store);
    const document = {
      asOf: chinaIso(now),
      help,
      calendar: announced(days, now),
      center: centerAnswer(center, days, now),
    };
    return answerCached(c, document, MAX_AGE);
  });

  app.openapi(getHours, async (c) => {
    const { from, to } = c.req.valid('query');
    const center = await known(deps, c.req.valid('param').id);
    const days = await calendar(deps.store);
    const document = {
      asOf: chinaIso(deps.now()),
      help,
      center: center.id,
      days: datesOf(from, to, 92).map((date) => {
        const { spans, ...day } = resolveDay(center.hours, date, days);
        const instant = (minutes: number) => chinaIso(atChina(date, minutes));
        return {
          ...day,
          spans: spans.map(({ start, end }) => ({ start: instant(start), end: instant(end) })),
        };
      }),
    };
    return answerCached(c, document, MAX_AGE);
  });
}

async function known(deps: Deps, id: string): Promise<Center> {
  const center = await findCenter(deps.store, id);
  if (!center)
    throw new Problem('unknown-center', `No center has the id "${id}"; GET /v1/centers lists them.`);
  return center;
}

/** Whole years, since a year with no row at all counts as not announced. */
function announced(days: readonly CalendarDay[], now: number): CalendarDay[] {
  const first = chinaDate(now - 7 * 86_400_000).slice(0, 4);
  return days.filter((day) => day.date.slice(0, 4) >= first);
}

function datesOf(from: string, to: string, most: number): string[] {
  const errors = Object.entries({ from, to })
    .filter(([, date]) => !isDate(date))
    .map(([name, date]) => ({
      pointer: `/${name}`,
      message: `expected a day that exists, found "${date}"`,
    }));
  if (errors.length === 0) {
    const count = daysBetween(from, to) + 1;
    if (count >= 1 && count <= most) return Array.from({ length: count }, (_, index) => addDays(from, index));
    errors.push({
      pointer: '/to',
      message: `expected a day from ${from} to ${addDays(from, most - 1)}, found "${to}"`,
    });
  }
  throw new Problem('bad-request', `The dates are not as expected: at most ${most} days from \`from\`.`, {
    errors,
  });
}
