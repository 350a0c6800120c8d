import { addDays } from '@y12355/domain';
import { callSpans, dayState, type Day } from './days.model.js';
import type { Range } from './month.model.js';

/** The days of one service from today to the horizon, asked for some weeks at a time and kept. */
export class DayList {
  readonly #days: Day[] = [];
  readonly #spans: [from: string, to: string][];
  /** First and last date that can be asked for. */
  readonly range: Range;
  loading = false;

  constructor(
    today: string,
    horizonDays: number,
    private readonly ask: (from: string, to: string) => Promise<Day[]>,
  ) {
    this.range = { first: today, last: addDays(today, horizonDays) };
    this.#spans = callSpans(today, horizonDays);
  }

  /** The days that were asked for so far. */
  get all(): readonly Day[] {
    return this.#days;
  }

  /** Undefined where it was not asked for. */
  day(date: string): Day | undefined {
    return this.#days.find((day) => day.date === date);
  }

  /** Seven days; empty beyond what was asked for. */
  week(page: number): Day[] {
    return this.#days.slice(page * 7, page * 7 + 7);
  }

  /** Whether the week is there or can be asked for. */
  has(page: number): boolean {
    return page >= 0 && (this.week(page).length > 0 || this.#spans.length > 0);
  }

  /** Page of the first day that can be booked; 0 when there is none up to the horizon. */
  async firstFree(): Promise<number> {
    const at = () => this.#days.findIndex((day) => dayState(day) === 'free');
    await this.#until(() => at() >= 0);
    return Math.max(0, Math.floor(at() / 7));
  }

  /** Asks for the week; false when it lies beyond the horizon. */
  async reach(page: number): Promise<boolean> {
    await this.#until(() => this.week(page).length > 0);
    return this.week(page).length > 0;
  }

  /** Asks for all days up to a date, or to the horizon where that comes first. */
  async reachDate(date: string): Promise<void> {
    await this.#until(() => (this.#days[this.#days.length - 1]?.date ?? '') >= date);
  }

  async #until(enough: () => boolean): Promise<void> {
    this.loading = true;
    try {
      for (let span = this.#spans[0]; span && !enough(); span = this.#spans[0]) {
        this.#days.push(...(await this.ask(...span)));
        // Only now: a call that failed is asked for again.
        this.#spans.shift();
      }
    } finally {
      this.loading = false;
    }
  }
}
