const SECOND = 1000;
const HOUR = 3600 * SECOND;
const FIRST = 10 * SECOND;
const LONGEST = 3 * HOUR;
/** After it nobody needs the message any more. */
export const GIVE_UP_AFTER = 72 * HOUR;

/**
 * When a message that did not arrive is tried again: after 10 seconds, then twice as long each time up to
 * three hours, cut by up to a half so that many messages do not come back together.
 *
 * @param tries how often it was tried, from 1
 * @param random from 0 up to 1
 * @returns epoch milliseconds, or undefined when it is given up
 */
export function nextTry(createdAt: number, now: number, tries: number, random: number): number | undefined {
  const pause = Math.min(LONGEST, FIRST * 2 ** Math.min(tries - 1, 30));
  const at = now + Math.round(pause * (1 - random / 2));
  return at - createdAt > GIVE_UP_AFTER ? undefined : at;
}
