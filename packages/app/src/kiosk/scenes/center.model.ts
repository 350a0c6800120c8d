import type { Center, CenterList } from '@y12355/client';
import { chinaDate, chinaMinutes, clockText, daysBetween, openState, type OpenState } from '@y12355/domain';
import type { Speech } from '../words.js';

/** The list of centers as it was last heard, and the day in China on which that was. */
export interface CenterNews {
  list: CenterList;
  day: string;
}

/** A center with its state at one moment. */
export interface Door {
  center: Center;
  /** Undefined while the clock is wrong, or where the hours cannot be read. */
  state?: OpenState;
}

/** Centers with their doors, the open first. One whose hours cannot be read stays, without a state. */
export function doorsOf({ list }: CenterNews, at: number, trusted: boolean): Door[] {
  const doors = list.centers
    .filter((center) => typeof center?.id === 'string' && typeof center.name === 'string')
    .map((center): Door => {
      if (!trusted) return { center };
      try {
        return { center, state: openState(center.hours, list.calendar, at) };
      } catch {
        return { center };
      }
    });
  const rank = ({ state }: Door) => (state?.open ? 0 : 1);
  return doors
    .map((door, at) => ({ door, at }))
    .sort((a, b) => rank(a.door) - rank(b.door) || a.at - b.at)
    .map(({ door }) => door);
}

/** The one to show: that of the scene, else the first that is open. */
export function doorFor(doors: readonly Door[], id: string | undefined): Door | undefined {
  return id === undefined ? doors[0] : doors.find(({ center }) => center.id === id);
}

export const openCount = (doors: readonly Door[]): number => doors.filter(({ state }) => state?.open).length;

/** The state in words: open till when, or when it opens next. */
export function doorWords({ state }: Door, at: number, { say }: Speech): string {
  if (!state) return say('unsureTime');
  const time = (ms: number) => clockText(chinaMinutes(ms) || 1440);
  if (state.open)
    return state.until === undefined ? say('openNow') : say('openUntil', { time: time(state.until) });
  if (state.next === undefined) return say('askHours');
  const [today, day] = [chinaDate(at), chinaDate(state.next)];
  const clock = clockText(chinaMinutes(state.next));
  const ahead = daysBetween(today, day);
  if (ahead === 0) return say('opensToday', { time: clock });
  if (ahead === 1) return say('opensTomorrow', { time: clock });
  return say('opensOn', { month: Number(day.slice(5, 7)), day: Number(day.slice(8)), time: clock });
}
