import { chinaDate, chinaIso, chinaMinutes } from '@y12355/domain';

/** Difference to the service's time from which a clock is wrong, ms. */
export const TOLERANCE = 5 * 60_000;

/** What is known of the machine's clock. */
export interface ClockJudgement {
  /** Whether dates may be believed: centers' open states, scenes with days, playlists with a last day. */
  trusted: boolean;
  /** Service's time less the machine's, ms; undefined until the service has said its own. */
  offset?: number;
  /** The best guess of the time, epoch ms. */
  moment: number;
}

/**
 * Judges the clock. A year before the build's is wrong by itself; otherwise the service's word decides, once it
 * was heard.
 *
 * @param built newest day in the data of the build, `YYYY-MM-DD`
 */
export function judgeClock(nowMs: number, built: string, offset?: number): ClockJudgement {
  const year = new Date(nowMs).getUTCFullYear();
  const wrongYear = !(year >= Number(built.slice(0, 4)) && year < 9999);
  const wrongTime = offset !== undefined && Math.abs(offset) > TOLERANCE;
  return {
    trusted: !wrongYear && !wrongTime,
    ...(offset !== undefined && { offset }),
    moment: nowMs + (wrongTime ? (offset ?? 0) : 0),
  };
}

/** Service's time less the machine's; the answer was written in the middle of its way. */
export function offsetOf(serverTime: string, askedAt: number, heardAt: number): number | undefined {
  const said = Date.parse(serverTime);
  return Number.isNaN(said) ? undefined : Math.round(said - (askedAt + heardAt) / 2);
}

/** Whether the screen shows night: from 19:00 to 6:00 in China. A clock that is out of its years says day. */
export function isNight(ms: number): boolean {
  try {
    const minutes = chinaMinutes(ms);
    return minutes >= 19 * 60 || minutes < 6 * 60;
  } catch {
    return false;
  }
}

/** The day in China, or a day that no scene is dated for when the clock is out of its years. */
export function dayOf(ms: number): string {
  try {
    return chinaDate(ms);
  } catch {
    return '1970-01-01';
  }
}

/** The moment in China, as a heartbeat writes it; the first of all moments for a clock out of its years. */
export function momentText(ms: number): string {
  try {
    return chinaIso(ms);
  } catch {
    return chinaIso(0);
  }
}
