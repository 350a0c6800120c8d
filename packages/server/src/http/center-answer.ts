import type { z } from '@hono/zod-openapi';
import { chinaIso, openState, type CalendarDay, type Center } from '@y12355/domain';
import type { centerAnswer as schema } from '../contract/centers.js';

type CenterAnswer = z.output<typeof schema>;

/** Doors open and shut on whole minutes, so an answer holds for its minute. Centers are shared objects until they change. */
const answers = new WeakMap<
  Center,
  { calendar: readonly CalendarDay[]; minute: number; answer: CenterAnswer }
>();

/** A center's entry with its state at `now`. */
export function centerAnswer(center: Center, calendar: readonly CalendarDay[], now: number): CenterAnswer {
  const minute = Math.floor(now / 60_000);
  const known = answers.get(center);
  if (known?.calendar === calendar && known.minute === minute) return known.answer;
  const { open, until, next, basis, reason, unconfirmed } = openState(center.hours, calendar, now);
  const answer = {
    ...center,
    status: {
      open,
      ...(until !== undefined && { until: chinaIso(until) }),
      ...(next !== undefined && { next: chinaIso(next) }),
      basis,
      ...(reason !== undefined && { reason }),
      unconfirmed,
    },
  };
  answers.set(center, { calendar, minute, answer });
  return answer;
}
