/**
 * Opening hours minute by minute, as plainly as they can be said: the other opinion that tests compare the
 * schedule with. It shares no code with it, knows nothing of spans, and is far too slow for anything else.
 */
import type { CalendarDay, CenterHours } from '../src/types.js';

/** What a day is decided by, and the hours written for it: `[start, end]` in minutes, end below start is tomorrow. */
interface ModelDay {
  decidedBy: 'weekly' | 'exception' | 'holiday' | 'makeup' | 'law' | 'none';
  reason: string | undefined;
  sure: boolean;
  hours: (readonly [number, number])[];
  /** One cell a minute of this day and the next: 1 where the hours above hold it. */
  minutes: Uint8Array;
}

type Decision = Omit<ModelDay, 'minutes'>;

const MS_PER_MINUTE = 60_000;
const CHINA = 480;

/** Days since 1970 of `YYYY-MM-DD`. */
const dayNumber = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
const dateOf = (day: number) => new Date(day * 86_400_000).toJSON().slice(0, 10);
const clock = (time: string) => Number(time.split(':')[0]) * 60 + Number(time.split(':')[1]);

const statutory: Record<string, string> = {
  '01-01': '元旦',
  '05-01': '劳动节',
  '05-02': '劳动节',
  '10-01': '国庆节',
  '10-02': '国庆节',
  '10-03': '国庆节',
};

export class MinuteModel {
  readonly #days = new Map<number, ModelDay>();

  constructor(
    private readonly hours: CenterHours,
    private readonly calendar: readonly CalendarDay[],
  ) {}

  /** Whole minutes since 1970 in China at an instant. */
  static minuteOf(ms: number): number {
    return Math.floor(ms / MS_PER_MINUTE) + CHINA;
  }

  /** The instant at which a minute begins. */
  static instantOf(minute: number): number {
    return (minute - CHINA) * MS_PER_MINUTE;
  }

  day(date: string): ModelDay {
    return this.#day(dayNumber(date));
  }

  #day(day: number): ModelDay {
    const known = this.#days.get(day);
    if (known) return known;
    const decision = this.#decide(dateOf(day));
    const minutes = new Uint8Array(2880);
    for (const [from, to] of decision.hours) minutes.fill(1, from, to > from ? to : to + 1440);
    const made = { ...decision, minutes };
    this.#days.set(day, made);
    return made;
  }

  #decide(date: string): Decision {
    const exceptions = this.hours.exceptions.filter((row) => row.date === date);
    if (exceptions.length > 0) {
      const shut = exceptions.some((row) => row.closed || !row.start || !row.end);
      return {
        decidedBy: 'exception',
        reason: Array.from(new Set(exceptions.map((row) => row.reason))).join('；'),
        sure: true,
        hours: shut ? [] : exceptions.map((row) => [clock(row.start as string), clock(row.end as string)]),
      };
    }
    // Sunday is 0 for the machine and 7 for people.
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
    const entry = this.calendar.find((row) => row.date === date);
    if (entry?.kind === 'makeup') {
      const works = weekday === 6 ? 5 : weekday === 7 ? 1 : weekday;
      const hours = this.hours.makeupPolicy === 'closed' ? [] : this.#rules(date, works);
      return { decidedBy: 'makeup', reason: entry.name, sure: true, hours };
    }
    const announced = this.calendar.some((row) => row.date.startsWith(date.slice(0, 5)));
    const festival = entry ? entry.name : announced ? undefined : statutory[date.slice(5)];
    if (festival !== undefined) {
      const hours = this.hours.holidayPolicy === 'normal' ? this.#rules(date, weekday) : [];
      return { decidedBy: entry ? 'holiday' : 'law', reason: festival, sure: true, hours };
    }
    const hours = this.#rules(date, weekday);
    return { decidedBy: hours.length > 0 ? 'weekly' : 'none', reason: undefined, sure: announced, hours };
  }

  #rules(date: string, weekday: number): [number, number][] {
    return this.hours.rules
      .filter((rule) => rule.weekday === weekday)
      .filter((rule) => (rule.validFrom ?? '') <= date && date <= (rule.validTo ?? '9999-12-31'))
      .map((rule) => [clock(rule.start), clock(rule.end)]);
  }

  /** Days whose own hours hold a minute: the day before for hours over midnight, then the day itself. */
  #openers(minute: number): number[] {
    const today = Math.floor(minute / 1440);
    return [today - 1, today].filter((day) => this.#day(day).minutes[minute - day * 1440] === 1);
  }

  isOpen(minute: number): boolean {
    const today = Math.floor(minute / 1440);
    const at = minute - today * 1440;
    return this.#day(today).minutes[at] === 1 || this.#day(today - 1).minutes[at + 1440] === 1;
  }

  /** Whether a day's own hours hold a minute counted from its midnight, up to 2879. */
  dayHolds(date: string, minute: number): boolean {
    return this.day(date).minutes[minute] === 1;
  }

  /** What the schedule has to say at an instant. */
  state(now: number) {
    const minute = MinuteModel.minuteOf(now);
    const today = Math.floor(minute / 1440);
    // To the end of the sixtieth day after today.
    const horizon = (today + 61) * 1440;
    const open = this.isOpen(minute);
    const passed = new Set<number>();
    let change = minute;
    while (change < horizon && this.isOpen(change) === open) {
      if (open) for (const day of this.#openers(change)) passed.add(day);
      else passed.add(Math.floor(change / 1440));
      change += 1;
    }
    const seen = change < horizon;
    const speaker = this.#day(open ? (this.#openers(minute)[0] as number) : today);
    if (!open && seen) passed.add(Math.floor(change / 1440));
    const named = open ? seen : true;
    const doubtful = seen && named ? [...passed].some((day) => !this.#day(day).sure) : !speaker.sure;
    return {
      open,
      change: seen ? MinuteModel.instantOf(change) : undefined,
      basis: speaker.decidedBy,
      reason: speaker.reason,
      unconfirmed: doubtful,
      known: this.hours.rules.length > 0,
    };
  }
}
