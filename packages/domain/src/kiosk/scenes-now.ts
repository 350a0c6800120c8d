import { addDays, chinaDate, chinaMinutes, ChinaTimeError, minutesOf } from '../china-time.js';
import type { Playlist, Scene, Shape } from './playlist.js';

export interface Moment {
  /** Milliseconds since the epoch. */
  at: number;
  shape: Shape;
  /** Whether the clock is believed; where it is not, nothing that hangs on it is shown. */
  sure: boolean;
}

interface Now {
  date: string;
  minutes: number;
}

/**
 * The scenes of a playlist that may be shown at a moment, in its order; none after the playlist's last day. With a
 * clock that nobody believes only those that are always right are left: no dates, no hours, and a playlist without a
 * last day.
 */
export function scenesNow(
  { scenes, validTo }: Pick<Playlist, 'scenes' | 'validTo'>,
  { at, shape, sure }: Moment,
): Scene[] {
  const now = sure ? clockOf(at) : undefined;
  if (validTo !== undefined && (!now || now.date > validTo)) return [];
  return scenes.filter((scene) => (scene.shapes?.includes(shape) ?? true) && holds(scene, now));
}

/** Undefined for a moment outside of the calendar, which no clock means. */
function clockOf(at: number): Now | undefined {
  try {
    return { date: chinaDate(at), minutes: chinaMinutes(at) };
  } catch (error) {
    if (error instanceof ChinaTimeError) return undefined;
    throw error;
  }
}

function holds({ from, to, hours }: Scene, now: Now | undefined): boolean {
  if (from === undefined && to === undefined && hours === undefined) return true;
  if (!now) return false;
  const within = (date: string) => (from ?? date) <= date && date <= (to ?? date);
  if (hours === undefined) return within(now.date);
  const [start = 0, end = 0] = hours.split('-').map(minutesOf);
  const { date, minutes } = now;
  if (end > start) return start <= minutes && minutes < end && within(date);
  // A night belongs to the day on which it began.
  if (minutes >= start) return within(date);
  return minutes < end && within(addDays(date, -1));
}
