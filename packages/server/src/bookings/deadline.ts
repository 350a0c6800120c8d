const MINUTE = 60_000;

/**
 * Until when staff should decide: `reviewHours` from now, and half an hour before the slot starts. When the
 * start is nearer than an hour, half of what is left. Whole seconds, never before `now`.
 */
export function reviewBy(now: number, start: number, reviewHours: number): number {
  const beforeStart = Math.max(start - 30 * MINUTE, (now + start) / 2);
  const limit = Math.min(now + reviewHours * 60 * MINUTE, beforeStart);
  return Math.max(now, Math.floor(limit / 1000) * 1000);
}
