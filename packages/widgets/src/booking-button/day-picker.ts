import { html, nothing, type TemplateResult } from 'lit';
import type { CenterService } from '@y12355/client';
import { warnOnce } from '@y12355/core';
import { chinaDate, daysBetween } from '@y12355/domain';
import { calendarHead, dayButton, dayNotes, dayTimes, whyNot } from './calendar.js';
import { DayList } from './day-list.js';
import { dayState, type Day } from './days.model.js';
import type { Flow } from './flow.js';
import type { monthGrid } from './month.js';
import { addMonths, cellOf, lastOf, monthOf, type DayCell } from './month.model.js';
import { monthName } from './when.model.js';

interface Ways {
  fail(error: unknown): void;
  /** Joins the waiting list of a full day; where there is no such way it is not offered. */
  wait?(date: string): void;
}

/** A day out of a strip of seven or a whole month, then a time. Full and shut days stay in sight and say why. */
export class DayPicker {
  #list: DayList | undefined;
  #page = 0;
  /** `YYYY-MM` where a whole month is shown. */
  #month: string | undefined;
  /** The date that the Tab key stops at in a month. */
  #stop = '';
  #date: string | undefined;
  #noted: DayCell | undefined;
  #grid: typeof monthGrid | undefined;

  constructor(
    private readonly flow: Flow,
    private readonly ways: Ways,
  ) {}

  /** Whether days are shown. */
  get ready(): boolean {
    return this.#days.length > 0;
  }

  get loaded(): boolean {
    return this.#list !== undefined;
  }

  /** Forgets the days; {@link load} asks for them again. */
  forget(): void {
    this.#list = this.#month = this.#date = undefined;
    this.flow.pick(undefined);
  }

  async load({ id }: Pick<CenterService, 'id'>): Promise<void> {
    const { flow } = this;
    const ask = async (from: string, to: string) => {
      const { days, asOf } = await flow.client.slots(id, from, to, flow.call);
      flow.asOf = asOf;
      return days;
    };
    const list = new DayList(chinaDate(flow.serviceNow()), flow.operator?.booking.horizonDays ?? 0, ask);
    this.#list = list;
    await this.#wait(list, async () => this.#showWeek(await list.firstFree()));
  }

  /** Draws while the list asks; what a list brings that was replaced meanwhile is dropped. */
  async #wait(list: DayList, work: () => Promise<void>): Promise<void> {
    try {
      const working = work();
      this.flow.requestUpdate();
      await working;
    } catch (error) {
      if (list !== this.#list) return;
      this.forget();
      this.ways.fail(error);
    } finally {
      this.flow.requestUpdate();
    }
  }

  /** The days that are shown and known. */
  get #days(): Day[] {
    const list = this.#list;
    if (!list) return [];
    return this.#month ? list.all.filter(({ date }) => monthOf(date) === this.#month) : list.week(this.#page);
  }

  #showWeek(page: number): void {
    this.#page = page;
    this.#month = undefined;
    this.#settle();
  }

  #showMonth(month: string): void {
    this.#month = month;
    this.#settle();
    this.#stop = this.#date ?? this.#days[0]?.date ?? `${month}-01`;
  }

  /** One of the days that are shown is the chosen one, where any of them can be. */
  #settle(): void {
    const days = this.#days;
    this.#noted = undefined;
    if (days.some(({ date }) => date === this.#date)) return;
    this.#date = days.find((day) => dayState(day) === 'free')?.date;
    this.flow.pick(undefined);
  }

  #turn(by: 1 | -1): void {
    const list = this.#list;
    if (!list || list.loading) return;
    const month = this.#month && addMonths(this.#month, by);
    if (month) return void this.#turnTo(month);
    const page = this.#page + by;
    void this.#wait(list, async () => {
      if (await list.reach(page)) this.#showWeek(page);
    });
  }

  async #turnTo(month: string): Promise<void> {
    const list = this.#list;
    if (!list || list.loading) return;
    await this.#wait(list, async () => {
      await list.reachDate(lastOf(month));
      this.#showMonth(month);
    });
  }

  /** From the strip to the month and back, each around the chosen day. */
  async #swap(): Promise<void> {
    const list = this.#list;
    if (!list) return;
    const date = this.#date ?? this.#days[0]?.date ?? list.range.first;
    if (this.#month) {
      this.#showWeek(Math.floor(daysBetween(list.range.first, date) / 7));
      return this.flow.requestUpdate();
    }
    try {
      this.#grid ??= (await import('./month.js')).monthGrid;
    } catch (error) {
      return warnOnce(`booking: the month could not be loaded (${String(error)}); the strip of days stays.`);
    }
    await this.#turnTo(monthOf(date));
  }

  async #walk(date: string): Promise<void> {
    if (monthOf(date) !== this.#month) await this.#turnTo(monthOf(date));
    if (monthOf(date) !== this.#month) return;
    this.#stop = date;
    this.flow.focusOn(`#d-${date}`);
  }

  readonly #pickDay = (cell: DayCell): void => {
    const free = cell.state === 'free';
    this.#stop = cell.date;
    this.#noted = free ? undefined : cell;
    if (free && cell.date !== this.#date) {
      this.#date = cell.date;
      this.flow.pick(undefined);
    }
    this.flow.requestUpdate();
  };

  view(): TemplateResult {
    const { flow } = this;
    const { t } = flow;
    const list = this.#list;
    if (!list || !this.ready) {
      return html`<div class="blocks" role="status">
        <span class="sr">${t('loading')}</span><i></i><i></i>
      </div>`;
    }
    const day = this.#days.find(({ date }) => date === this.#date);
    return html`${this.#month ? this.#monthView(list, this.#month) : this.#weekView(list)}
      <p class="small noted" role="status">
        ${this.#noted ? whyNot(flow, this.#noted, !!this.ways.wait) : nothing}
      </p>
      ${this.#waitingWay()} ${day ? dayTimes(flow, day, (slot) => flow.pick(slot)) : nothing}
      ${dayNotes(flow, this.#days)}`;
  }

  #waitingWay(): unknown {
    const noted = this.#noted;
    if (noted?.state !== 'full' || !this.ways.wait) return nothing;
    return html`<p class="small">
      <button type="button" class="link" id="wait" @click=${() => this.ways.wait?.(noted.date)}>
        ${this.flow.t('wait')}
      </button>
    </p>`;
  }

  #weekView(list: DayList): TemplateResult {
    const { flow } = this;
    const { t, language } = flow;
    const days = this.#days;
    return html`${calendarHead({
        name: monthName(days[0]?.date ?? '', days[days.length - 1]?.date ?? '', language),
        other: t('monthView'),
        swap: () => void this.#swap(),
        back: t('weekBack'),
        next: t('weekNext'),
        first: this.#page === 0,
        last: !list.has(this.#page + 1),
        turn: (by) => this.#turn(by),
      })}
      <div class="days" role="group" aria-labelledby="month">
        ${days.map((day) =>
          dayButton(flow, {
            cell: cellOf(day.date, day, list.range),
            chosen: day.date === this.#date,
            weekday: 'seen',
            pick: this.#pickDay,
          }),
        )}
      </div>`;
  }

  #monthView(list: DayList, month: string): TemplateResult {
    const { flow } = this;
    const { t, language } = flow;
    const { range } = list;
    return html`${calendarHead({
      name: monthName(`${month}-01`, `${month}-01`, language),
      other: t('weekView'),
      swap: () => void this.#swap(),
      back: t('monthBack'),
      next: t('monthNext'),
      first: month <= monthOf(range.first),
      last: month >= monthOf(range.last),
      turn: (by) => this.#turn(by),
    })}
    ${this.#grid?.(flow, {
      month,
      range,
      date: this.#date,
      stop: this.#stop,
      cell: (date) => cellOf(date, list.day(date), range),
      pick: this.#pickDay,
      walk: (date) => void this.#walk(date),
    })}`;
  }
}
