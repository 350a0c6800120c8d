import type { DateText } from '@y12355/domain';
import { freshCalendarPlace, type CalendarPlace } from '../calendar/calendar-place.js';
import { freshCenterPlace, type CenterPlace } from '../center/center-place.js';
import type { Draft } from '../detail/draft.js';
import { freshLinksPlace, type LinksPlace } from '../links/links-place.js';
import type { WalkInDraft } from '../walk-in/walk-in-draft.js';

export const tabs = [
  'queue',
  'day',
  'waiting',
  'centers',
  'calendar',
  'links',
  'screens',
  'audit',
  'counts',
] as const;
export type Tab = (typeof tabs)[number];

/**
 * Where a member of staff is in the work, with everything half-written. Lives in memory only: it outlives a
 * session that ran out and nothing else.
 */
export interface Place {
  tab: Tab;
  shortcuts: boolean;
  /** Half-written answers by booking id, shared by the queue and the days. */
  drafts: Map<string, Draft>;
  /** The view with an unsaved change from which somebody looks at a booking that it would hit. */
  back: 'centers' | 'calendar' | undefined;
  queue: {
    /** Id of one center; undefined shows all. */
    center: string | undefined;
    /** Id of the booking in the detail. */
    selected: string | undefined;
    /** On a phone: whether the detail covers the list. */
    open: boolean;
    /** Ids chosen to be declined together; undefined while nobody chooses. */
    marked: Set<string> | undefined;
    /** The reason for them, from the moment that somebody writes one. */
    reason: string | undefined;
  };
  day: {
    /** Day of the list, or any day of the week; undefined follows today. */
    date: DateText | undefined;
    week: boolean;
    /** Id of one center; undefined shows all. */
    center: string | undefined;
    selected: string | undefined;
    /** Id of a booking that another view wants to be opened here. */
    wanted: string | undefined;
    /** Kept while a visit is looked at. */
    walkIn: WalkInDraft | undefined;
    walkInOpen: boolean;
  };
  waiting: { center: string | undefined; selected: string | undefined };
  centers: CenterPlace;
  calendar: CalendarPlace;
  links: LinksPlace;
  audit: { center: string; from: string; to: string };
  counts: { quarter: string | undefined };
}

export function freshPlace(): Place {
  return {
    tab: 'queue',
    shortcuts: true,
    drafts: new Map(),
    back: undefined,
    queue: { center: undefined, selected: undefined, open: false, marked: undefined, reason: undefined },
    day: {
      date: undefined,
      week: false,
      center: undefined,
      selected: undefined,
      wanted: undefined,
      walkIn: undefined,
      walkInOpen: false,
    },
    waiting: { center: undefined, selected: undefined },
    centers: freshCenterPlace(),
    calendar: freshCalendarPlace(),
    links: freshLinksPlace(),
    audit: { center: '', from: '', to: '' },
    counts: { quarter: undefined },
  };
}
