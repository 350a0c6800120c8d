/** Whom a page speaks to. `public` is everybody. */
export const campuses = ['public', 'primary', 'middle', 'high', 'college'] as const;
export type Campus = (typeof campuses)[number];

/** Time points of the year that a page greets; `seasonOn()` says when. */
export const seasons = ['none', 'school-start', 'moving-up', 'exam', 'job', '5-25', '10-10'] as const;
export type Season = (typeof seasons)[number];
