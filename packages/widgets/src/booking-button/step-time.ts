import { html, nothing, type TemplateResult } from 'lit';
import type { CenterService, Slot } from '@y12355/client';
import { icon } from '@y12355/core';
import { chinaDate, parseIso } from '@y12355/domain';
import { callSpans, dayState, isFree, shutNotes, slotGroups, type Day } from './days.model.js';
import type { Flow, Step } from './flow.js';
import { allMistakes, isTouched } from './form.model.js';
import { action, sampleTag } from './parts.js';
import { choice } from './fields.js';
import { clock, dayList, dayText, monthName, shortWhen, weekdayName } from './when.model.js';

/** Step 1: a day, then a time. Full and shut days stay in sight and say why. */
export class TimeStep implements Step {
  readonly number = 1;
  #days: Day[] = [];
  #calls: [from: string, to: string][] = [];
  #page = 0;
  #date: string | undefined;
  /** A day that was pressed and cannot be booked. */
  #noted: Day | undefined;
  #loading = false;

  constructor(
    private readonly flow: Flow,
    private readonly fail: (error: unknown) => void,
  ) {}

  title(): string {
    return this.flow.t('timeTitle');
  }

  enter(): void {
    if (this.#days.length === 0 && !this.#loading) void this.#load();
  }

  /** Whether there is a list of times to come back to. */
  get known(): boolean {
    return this.#days.length > 0;
  }

  /** Forgets the days; they are asked for again when the step is entered. */
  forget(): void {
    this.#days = [];
    this.flow.slot = undefined;
  }

  async #load(): Promise<void> {
    const { flow } = this;
    this.#calls = callSpans(chinaDate(parseIso(flow.asOf)), flow.operator?.booking.horizonDays ?? 28);
    this.#page = 0;
    this.#date = this.#noted = undefined;
    const first = await this.#more(() => this.#days.some((day) => dayState(day) === 'free'));
    if (first) this.#show(Math.floor(this.#days.findIndex((day) => dayState(day) === 'free') / 7));
    flow.requestUpdate();
  }

  /** Asks for further days until there are enough; false when the horizon is reached first. */
  async #more(enough: () => boolean): Promise<boolean> {
    const { client, call, service } = this.flow;
    this.#loading = true;
    this.flow.requestUpdate();
    try {
      while (!enough()) {
        const span = this.#calls.shift();
        if (!span || !service) return false;
        const { days } = await client.slots(service.id, ...span, call);
        // Another service was chosen meanwhile: its own call fills the list.
        if (service !== this.flow.service) return false;
        this.#days.push(...days);
      }
      return true;
    } catch (error) {
      if (service === this.flow.service) this.fail(error);
      return false;
    } finally {
      if (service === this.flow.service) this.#loading = false;
      this.flow.requestUpdate();
    }
  }

  #show(page: number): void {
    this.#page = page;
    this.#noted = undefined;
    const free = this.#week().find((day) => dayState(day) === 'free');
    if (!this.#week().some(({ date }) => date === this.#date)) this.#date = free?.date;
    this.flow.requestUpdate();
  }

  #week(page = this.#page): Day[] {
    return this.#days.slice(page * 7, page * 7 + 7);
  }

  async #turn(by: 1 | -1): Promise<void> {
    const page = this.#page + by;
    if (page < 0 || this.#loading) return;
    await this.#more(() => this.#week(page).length > 0);
    if (this.#week(page).length > 0) this.#show(page);
  }

  #pickDay(day: Day): void {
    const free = dayState(day) === 'free';
    this.#noted = free ? undefined : day;
    if (free && day.date !== this.#date) {
      this.#date = day.date;
      this.flow.slot = undefined;
    }
    this.flow.requestUpdate();
  }

  #pickService(service: CenterService): void {
    this.flow.service = service;
    this.forget();
    void this.#load();
  }

  #pickSlot(slot: Slot): void {
    this.flow.slot = slot;
    this.flow.requestUpdate();
  }

  submit(): void {
    const { flow } = this;
    if (!flow.slot) return flow.focusOn('.slot:not(.full), .day[aria-disabled="false"]');
    const ready =
      isTouched(flow.form) && !Object.keys(allMistakes(flow.form, flow.operator?.consents ?? [])).length;
    flow.go(ready ? 'review' : 'form');
  }

  body(): unknown {
    const { t, center } = this.flow;
    const week = this.#week();
    return html`<div class="group">
        <h3 class="place">${center?.name}${sampleTag(this.flow, center?.sample)}</h3>
        ${this.#services()}
      </div>
      ${week.length > 0 ? this.#calendar(week) : nothing}
      ${this.#loading && week.length === 0 ? html`<div class="blocks"><i></i><i></i></div>` : nothing}
      <p class="quiet">
        <button type="button" class="link" @click=${() => this.flow.go('lookup')}>${t('known')}</button>
      </p>`;
  }

  #services(): TemplateResult {
    const { t, center, service } = this.flow;
    const bookable = (center?.services ?? []).filter((each) => each.bookable);
    if (service && bookable.length < 2) {
      return html`<p class="small soft">
        ${t('lasts', { service: service.name, minutes: service.slotMinutes })}
      </p>`;
    }
    return choice({
      id: 'service',
      label: t('service'),
      options: bookable.map((each) => ({ value: each.id, text: each.name })),
      chosen: service?.id,
      pick: (id) => {
        const next = bookable.find((each) => each.id === id);
        if (next) this.#pickService(next);
      },
      after: service && html`<p class="small soft">${t('lastsShort', { minutes: service.slotMinutes })}</p>`,
    });
  }

  #calendar(week: Day[]): TemplateResult {
    const { t, language } = this.flow;
    const month = monthName(week[0]?.date ?? '', week[week.length - 1]?.date ?? '', language);
    const last = this.#week(this.#page + 1).length === 0 && this.#calls.length === 0;
    const day = week.find(({ date }) => date === this.#date);
    return html`<div class="month">
        <h3 id="month">${month}</h3>
        ${this.#turner('back', t('weekBack'), -1, this.#page === 0)}
        ${this.#turner('next', t('weekNext'), 1, last)}
      </div>
      <div class="days" role="group" aria-labelledby="month">${week.map((each) => this.#day(each))}</div>
      <p class="small noted" role="status">${this.#noted ? this.#why(this.#noted) : nothing}</p>
      ${day ? slotGroups(day).map(({ part, slots }) => this.#slots(t(part), part, slots)) : nothing}
      ${this.#notes(week)}`;
  }

  #turner(name: 'back' | 'next', label: string, by: 1 | -1, end: boolean): TemplateResult {
    return html`<button
      type="button"
      class="turn"
      aria-label=${label}
      aria-disabled=${end ? 'true' : 'false'}
      @click=${() => !end && this.#turn(by)}
    >
      ${icon(name)}
    </button>`;
  }

  #day(day: Day): TemplateResult {
    const { t, language } = this.flow;
    const state = dayState(day);
    const words = [dayText(day.date, language), t(state)];
    if (state === 'shut' && day.reason) words.push(day.reason);
    if (state === 'free' && day.unconfirmed) words.push(t('unconfirmedShort'));
    return html`<button
      type="button"
      class="day"
      aria-label=${words.join(language === 'en' ? ', ' : '，')}
      aria-pressed=${day.date === this.#date ? 'true' : 'false'}
      aria-disabled=${state === 'free' ? 'false' : 'true'}
      @click=${() => this.#pickDay(day)}
    >
      <span>${weekdayName(day.date, language)}</span>
      <b>${Number(day.date.slice(8))}</b>
      <span>${t(state)}</span>
    </button>`;
  }

  #slots(label: string, part: string, slots: Slot[]): TemplateResult {
    const { t, slot: chosen } = this.flow;
    return html`<h4 class="small soft" id=${part}>${label}</h4>
      <ul class="slots" aria-labelledby=${part}>
        ${slots.map((slot) =>
          isFree(slot)
            ? html`<li>
                <button
                  type="button"
                  class="slot"
                  aria-pressed=${slot.id === chosen?.id ? 'true' : 'false'}
                  @click=${() => this.#pickSlot(slot)}
                >
                  ${clock(slot.start)}
                </button>
              </li>`
            : html`<li class="slot full"><span>${clock(slot.start)}</span> <small>${t('full')}</small></li>`,
        )}
      </ul>`;
  }

  #why(day: Day): string {
    const { t, language } = this.flow;
    const days = dayText(day.date, language);
    switch (dayState(day)) {
      case 'full':
        return t('dayFull', { days });
      case 'past':
        return t('dayPast', { days });
      default:
        return day.reason ? t('dayReason', { days, reason: day.reason }) : t('dayShut', { days });
    }
  }

  #notes(week: Day[]): TemplateResult {
    const { t, language } = this.flow;
    const unsure = week.filter((day) => day.unconfirmed && dayState(day) === 'free').map(({ date }) => date);
    const sentences = shutNotes(week).map(({ reason, dates }) => {
      const days = dayList(dates, language);
      return reason ? t('dayReason', { days, reason }) : t('dayShut', { days });
    });
    if (unsure.length > 0) sentences.unshift(t('unconfirmed', { days: dayList(unsure, language) }));
    if (!week.some((day) => dayState(day) === 'free')) sentences.unshift(t('noDays'));
    return html`<ul class="notes small soft">
      ${sentences.map((text) => html`<li>${text}</li>`)}
    </ul>`;
  }

  foot(): unknown {
    const { t, slot, language } = this.flow;
    if (this.#days.length === 0) return nothing;
    return slot
      ? action(t('take', { when: shortWhen(slot.start, language) }))
      : action(t('pick'), { off: true });
  }
}
