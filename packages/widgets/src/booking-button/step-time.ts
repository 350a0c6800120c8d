import { html, nothing, type TemplateResult } from 'lit';
import type { CenterService, Slot } from '@y12355/client';
import { chinaDate, parseIso } from '@y12355/domain';
import { calendar } from './calendar.js';
import { DayList } from './day-list.js';
import { dayState, type Day } from './days.model.js';
import { choice } from './fields.js';
import type { Flow, Step } from './flow.js';
import { allMistakes, isTouched } from './form.model.js';
import { action, sampleTag } from './parts.js';
import { shortWhen } from './when.model.js';

/** Step 1: a day, then a time. Full and shut days stay in sight and say why. */
export class TimeStep implements Step {
  readonly number = 1;
  #list: DayList | undefined;
  #page = 0;
  #date: string | undefined;
  #noted: Day | undefined;

  constructor(
    private readonly flow: Flow,
    private readonly fail: (error: unknown) => void,
  ) {}

  title(): string {
    return this.flow.t('timeTitle');
  }

  enter(): void {
    if (!this.#list) void this.#load();
  }

  /** Forgets the days; they are asked for again when the step is entered. */
  forget(): void {
    this.#list = undefined;
    this.flow.slot = undefined;
  }

  async #load(): Promise<void> {
    const { client, call, service, asOf, operator } = this.flow;
    if (!service) return;
    const ask = async (from: string, to: string) => (await client.slots(service.id, from, to, call)).days;
    const list = new DayList(chinaDate(parseIso(asOf)), operator?.booking.horizonDays ?? 0, ask);
    this.#list = list;
    this.#date = undefined;
    await this.#wait(list, async () => this.#show(await list.firstFree()));
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
      this.fail(error);
    } finally {
      this.flow.requestUpdate();
    }
  }

  #show(page: number): void {
    const week = this.#list?.week(page) ?? [];
    this.#page = page;
    this.#noted = undefined;
    if (!week.some(({ date }) => date === this.#date)) {
      this.#date = week.find((day) => dayState(day) === 'free')?.date;
      this.flow.slot = undefined;
    }
  }

  #turn(by: 1 | -1): void {
    const list = this.#list;
    if (!list || list.loading) return;
    const page = this.#page + by;
    void this.#wait(list, async () => {
      if (await list.reach(page)) this.#show(page);
    });
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
    if (!flow.slot) return flow.focusOn('button.slot, .day[aria-disabled="false"]');
    // Who came back from the review for another time goes on where the form is already right.
    const mistakes = allMistakes(flow.form, flow.operator?.consents ?? []);
    flow.go(isTouched(flow.form) && Object.keys(mistakes).length === 0 ? 'review' : 'form');
  }

  body(): unknown {
    const { t, center } = this.flow;
    const list = this.#list;
    const days = list?.week(this.#page) ?? [];
    return html`<div class="group">
        <h3 class="place">${center?.name}${sampleTag(this.flow, center?.sample)}</h3>
        ${this.#services()}
      </div>
      ${
        days.length > 0
          ? calendar(this.flow, {
              days,
              date: this.#date,
              noted: this.#noted,
              first: this.#page === 0,
              last: !list?.has(this.#page + 1),
              turn: (by) => this.#turn(by),
              pickDay: (day) => this.#pickDay(day),
              pickSlot: (slot) => this.#pickSlot(slot),
            })
          : html`<div class="blocks" role="status">
              <span class="sr">${t('loading')}</span><i></i><i></i>
            </div>`
      }
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

  foot(): unknown {
    const { t, slot, language } = this.flow;
    if (slot) return action(t('take', { when: shortWhen(slot.start, language) }));
    return this.#list?.week(this.#page).length ? action(t('pick'), { off: true }) : nothing;
  }
}
