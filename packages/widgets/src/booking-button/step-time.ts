import { html, nothing, type TemplateResult } from 'lit';
import type { CenterService, Slot } from '@y12355/client';
import { DayPicker } from './day-picker.js';
import type { Failure } from './failure.model.js';
import { choice } from './fields.js';
import type { Flow, Step } from './flow.js';
import { isReady } from './form.model.js';
import { action, sampleTag } from './parts.js';
import { trouble } from './trouble.js';
import { shortWhen } from './when.model.js';

/** Step 1: a day, then a time, of which a seat is kept while the form is filled. */
export class TimeStep implements Step {
  readonly number = 1;
  readonly #days: DayPicker;
  #failure: Failure | undefined;

  constructor(
    private readonly flow: Flow,
    private readonly ways: { fail(error: unknown): void; closed(): void },
  ) {
    this.#days = new DayPicker(flow, { fail: ways.fail, wait: (date) => this.#wait(date) });
  }

  title(): string {
    return this.flow.t('timeTitle');
  }

  enter(): void {
    this.#failure = undefined;
    if (!this.#days.loaded) this.#load();
  }

  /** Forgets the days; they are asked for again when the step is entered. */
  forget(): void {
    this.#days.forget();
  }

  #load(): void {
    const { service } = this.flow;
    if (service) void this.#days.load(service);
  }

  #pickService(service: CenterService): void {
    this.flow.service = service;
    this.#failure = undefined;
    this.forget();
    this.#load();
  }

  submit(): void {
    const { flow } = this;
    if (flow.holding.busy || flow.offline) return;
    if (flow.slot) void this.#take(flow.slot);
    else flow.focusOn('button.slot, .day[aria-disabled="false"]');
  }

  async #take(slot: Slot): Promise<void> {
    const failure = await this.flow.holding.keep(slot);
    if (failure) this.#show(failure);
    else this.#goOn();
  }

  /** Comes back to the times: the chosen one cannot be had. */
  readonly stop = (failure: Failure): void => {
    this.flow.go('time');
    this.#show(failure);
  };

  #show(failure: Failure): void {
    if (failure.kind === 'closed') return this.ways.closed();
    this.#failure = failure;
    if (failure.kind === 'slotFull' || failure.kind === 'slotGone') {
      this.forget();
      this.#load();
    }
    this.flow.requestUpdate();
  }

  #wait(date: string): void {
    this.flow.pick(undefined);
    this.flow.waitFor = date;
    this.#goOn();
  }

  #goOn(): void {
    // Who came back from the review for another time goes on where the form is already right.
    this.flow.go(isReady(this.flow) ? 'review' : 'form');
  }

  #swap(slot: Slot): void {
    this.flow.pick(slot);
    void this.#take(slot);
  }

  body(): unknown {
    const { t, center, offline } = this.flow;
    const failure = offline ? ({ kind: 'offlineTimes' } as const) : this.#failure;
    return html`${trouble(this.flow, failure, (slot) => this.#swap(slot))}
      <div class="group">
        <h3 class="place">${center?.name}${sampleTag(this.flow, center?.sample)}</h3>
        ${this.#services()}
      </div>
      ${this.#days.view()}
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
    const { t, slot, language, holding, offline } = this.flow;
    if (holding.busy) return action(t(holding.busy), { busy: true });
    if (!this.#days.ready) return nothing;
    if (offline) return action(t('bookOnline'), { off: true });
    return slot
      ? action(t('take', { when: shortWhen(slot.start, language) }))
      : action(t('pick'), { off: true });
  }
}
