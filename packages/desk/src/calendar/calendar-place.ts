import type { TextFile } from '../kit/file-text.js';

export interface CalendarPlace {
  /** A table that was chosen and is not taken over yet. */
  file: TextFile | undefined;
}

export function freshCalendarPlace(): CalendarPlace {
  return { file: undefined };
}
