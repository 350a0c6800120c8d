import { chinaMinutes } from '@y12355/domain';
import { dayOf } from './clock.model.js';

/** How often the watchdog looks, ms. */
export const LOOK = 10_000;
/** Looks without a change of scene after which the next is called for, and after which the page is loaded anew. */
const SLOW = 12;
const STUCK = 24;
/** The quiet hour in China, minutes since midnight. */
const QUIET = { from: 180, to: 240 };

/** What the watchdog knows at one look. */
export interface Look {
  moment: number;
  /** False while the clock is known to be wrong: then there is no quiet hour. */
  trusted: boolean;
  /** Looks since the scene last changed. */
  still: number;
  /** Day in China on which this page was loaded. */
  loadedOn: string;
  /** Minutes into the quiet hour at which this screen has its turn, so that not all ask at once. */
  turn: number;
  /** Whether somebody is using the screen. */
  used: boolean;
  /** Whether a reload would find its page: the service answers, or a worker keeps a copy. */
  reachable: boolean;
}

/** `advance`: the next scene. `reload`: the page anew. */
export type Decision = 'none' | 'advance' | 'reload';

/** What to do now. A page that a reload would not find again is never reloaded. */
export function decide({ moment, trusted, still, loadedOn, turn, used, reachable }: Look): Decision {
  if (still >= STUCK) return reachable ? 'reload' : 'advance';
  if (still >= SLOW) return 'advance';
  if (!trusted || used || !reachable || dayOf(moment) <= loadedOn) return 'none';
  const minutes = chinaMinutes(moment);
  return minutes >= QUIET.from + turn && minutes < QUIET.to ? 'reload' : 'none';
}

/** A screen's minute within the quiet hour, 0 to 49, from its id. */
export function turnOf(id: string): number {
  let sum = 7;
  for (const letter of id) sum = (sum * 31 + letter.charCodeAt(0)) % 9973;
  return sum % 50;
}
