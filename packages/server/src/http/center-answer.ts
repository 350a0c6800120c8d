import type { z } from '@hono/zod-openapi';
import { chinaIso, openState, type CalendarDay, type Center } from '@y12355/domain';
import type { centerAnswer as schema } from '../contract/centers.js';

/** A center's entry with its state at `now`. */
export function centerAnswer(
  center: Center,
  calendar: readonly CalendarDay[],
  now: number,
): z.output<typeof schema> {
  const { open, until, next, basis, reason, unconfirmed } = openState(center.hours, calendar, now);
  return {
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
}
