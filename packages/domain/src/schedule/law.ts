/**
 * Holidays whose dates the national holiday rules fix themselves (as revised for 2025: 2 May came in).
 * Those that follow the moon or the sun's terms wait for the yearly announcement.
 */
const FIXED: Record<string, string> = {
  '01-01': '元旦',
  '05-01': '劳动节',
  '05-02': '劳动节',
  '10-01': '国庆节',
  '10-02': '国庆节',
  '10-03': '国庆节',
};

/** Chinese name of the holiday that the law fixes on this date (`YYYY-MM-DD`), if it does. */
export function lawHoliday(date: string): string | undefined {
  return FIXED[date.slice(5)];
}
