import type { TextFile } from '../kit/file-text.js';

export interface CalendarPlace {
  /** A table that was chosen and is not taken over yet. */
  file: TextFile | undefined;
  /** Whether somebody comes back from a booking that the table would hit: it is compared once more. */
  again: boolean;
}

export function freshCalendarPlace(): CalendarPlace {
  return { file: undefined, again: false };
}
