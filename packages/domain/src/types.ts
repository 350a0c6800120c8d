/**
 * Shapes that both ends share. A center as an operator writes it: the same words as the CSV columns,
 * the booking service's answers and a page's own `src` document.
 */

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A calendar date in China, `YYYY-MM-DD`. */
export type DateText = string;

/** A time of day in China, `HH:MM` from `00:00` to `24:00`. */
export type TimeText = string;

/** One weekly span. An `end` at or before `start` means the next day. */
export interface HoursRule {
  weekday: Weekday;
  start: TimeText;
  end: TimeText;
  /** First date on which the rule holds (inclusive). */
  validFrom?: DateText | undefined;
  /** Last date on which the rule holds (inclusive). */
  validTo?: DateText | undefined;
}

/** A dated change. Several rows of one date are split hours; a `closed` row closes the whole day. */
export interface HoursException {
  date: DateText;
  closed?: boolean | undefined;
  start?: TimeText | undefined;
  end?: TimeText | undefined;
  /** Shown to visitors, so it is never empty. */
  reason: string;
}

/**
 * What a center does on a public holiday: `closed` shuts, `normal` keeps the weekly rules, `own` means
 * that the center announces each holiday by exceptions and a holiday without one is shut until it does.
 */
export type HolidayPolicy = 'closed' | 'own' | 'normal';

/**
 * What a center does on a make-up working day: `as-weekday` keeps the hours of the working day next to
 * it (Friday for a Saturday, Monday for a Sunday), `closed` shuts.
 */
export type MakeupPolicy = 'as-weekday' | 'closed';

export interface CenterHours {
  rules: HoursRule[];
  exceptions: HoursException[];
  holidayPolicy: HolidayPolicy;
  makeupPolicy: MakeupPolicy;
}

/** One row of the public-holiday table that staff import and confirm. */
export interface CalendarDay {
  date: DateText;
  kind: 'holiday' | 'makeup';
  name: string;
  source?: string | undefined;
}

export type ServiceKind = 'psychological' | 'legal' | 'social-work' | 'other';

export interface CenterService {
  id: string;
  name: string;
  kind: ServiceKind;
  slotMinutes: number;
  /** How many young people one slot takes. */
  capacity: number;
  bookable: boolean;
}

export type CoordinateSystem = 'wgs84' | 'gcj02' | 'bd09' | 'cgcs2000';

export interface CenterLocation {
  lng: number;
  lat: number;
  crs: CoordinateSystem;
}

export type CenterKind = 'city' | 'county' | 'town' | 'school' | 'partner';

export interface Center {
  id: string;
  name: string;
  kind: CenterKind;
  /** Free text for places without an adcode of their own, such as a development zone. */
  areaName: string;
  /** Adcode of city (6 digits), county (6) or town (9). */
  region: string;
  address: string;
  location?: CenterLocation | undefined;
  phones: string[];
  /** True where a booking needs a phone; otherwise reference and code are enough. */
  contactNeeded?: boolean | undefined;
  services: CenterService[];
  audience: { minAge?: number | undefined; maxAge?: number | undefined };
  visibility: 'public' | 'school';
  /** Pinyin and initials, computed when centers are imported. */
  search?: string | undefined;
  hours: CenterHours;
  accessibility: string[];
  transit?: string | undefined;
  notice?: string | undefined;
  /** Date on which somebody last checked this entry. */
  verifiedOn: DateText;
  source: string;
  sample?: boolean | undefined;
}
