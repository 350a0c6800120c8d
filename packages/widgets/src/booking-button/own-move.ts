import { html, nothing, type TemplateResult } from 'lit';
import type { Booking, Slot } from '@y12355/client';
import { heldBox } from './chosen.js';
import { DayPicker } from './day-picker.js';
import { failureOf, type Failure } from './failure.model.js';
import type { Flow } from './flow.js';
import { ownTrouble, placeName } from './own.js';
import { action, facts } from './parts.js';
import { shortWhen, whenText } from './when.model.js';

/** To another time of the same service: the days again, then a look at both times. Staff review it anew. */
export class Moving {
  readonly #days = new DayPicker(this.flow, { fail: (error) => this.#fail(failureOf(error)) });
  #sure = false;
  #busy = false;
  #failure: Failure | undefined;

  /** @param leave back to the booking, which is at the new time where it was moved */
  constructor(
    private readonly flow: Flow,
    private readonly booking: Booking,
    private readonly code: string,
    private readonly leave: (moved?: Booking) => void,
  ) {
    flow.stop = (failure) => this.#stop(failure);
    flow.focusOn('#title');
    void this.#load();
  }

  async #load(): Promise<void> {
    const { flow } = this;
    this.#days.forget();
    try {
      if (!flow.operator) {
        flow.operator = await flow.client.operator(flow.call);
        flow.asOf = flow.operator.asOf;
      }
      await this.#days.load(this.booking.service);
    } catch (error) {
      this.#fail(failureOf(error));
    }
  }

  #fail(failure: Failure | undefined): void {
    this.#failure = failure;
    this.flow.requestUpdate();
  }

  title(): string {
    return this.flow.t(this.#sure ? 'moveSureTitle' : 'moveTitle');
  }

  body(): TemplateResult {
    const { flow, booking } = this;
    const { t, slot, language } = flow;
    const words = { failed: 'moveFailed', late: 'moveLate', full: 'moveFull' } as const;
    const old = whenText(booking.start, language);
    return html`${ownTrouble(flow, this.#failure, words)}
      ${
        this.#sure && slot
          ? html`${heldBox(flow)}
              ${facts([
                [t('moveOld'), old],
                [t('moveNew'), html`<b class="number">${whenText(slot.start, language)}</b>`],
                ['', slot.unconfirmed ? t('unconfirmedShort') : nothing],
                [t('place'), placeName(flow, booking.center)],
                [t('kind'), booking.service.name],
              ])}
              <p class="soft">${t('moveText')}</p>`
          : html`<div class="group">
                <h3 class="place">${placeName(flow, booking.center)}</h3>
                <p class="small soft">${booking.service.name}</p>
                <p class="small soft">${t('moveOld')} <span class="number">${old}</span></p>
              </div>
              ${this.#days.loaded || !this.#failure ? this.#days.view() : nothing}`
      }
      <ul class="after">
        ${this.#sure ? this.#way('otherTime', () => this.#look(false)) : nothing}
        ${this.#failure && !this.#sure && !this.#days.loaded ? this.#way('again', () => this.#again()) : nothing}
        ${this.#way('moveNo', () => this.#back())}
      </ul>`;
  }

  #way(words: 'otherTime' | 'again' | 'moveNo', go: () => void): TemplateResult {
    return html`<li><button type="button" class="link" @click=${go}>${this.flow.t(words)}</button></li>`;
  }

  foot(): unknown {
    const { t, slot, language, holding } = this.flow;
    const busy = this.#busy ? 'moving' : holding.busy;
    if (busy) return action(t(busy), { busy: true });
    if (this.#sure) return action(t('moveYes'));
    if (!this.#days.ready) return nothing;
    return slot
      ? action(t('moveTake', { when: shortWhen(slot.start, language) }))
      : action(t('pick'), { off: true });
  }

  submit(): void {
    const { flow } = this;
    if (this.#busy || flow.holding.busy) return;
    if (this.#sure) void this.#move();
    else if (flow.slot) void this.#take(flow.slot);
    else flow.focusOn('button.slot, .day[aria-disabled="false"]');
  }

  /** A seat of the new time is kept while both are looked at. */
  async #take(slot: Slot): Promise<void> {
    const failure = await this.flow.holding.keep(slot);
    if (failure) this.#stop(failure);
    else this.#look(true);
  }

  /** To the days again where the new time is gone; else it stays as it is and says why. */
  #stop(failure: Failure | undefined): void {
    if (failure?.kind === 'slotFull' || failure?.kind === 'slotGone') {
      this.#look(false);
      void this.#load();
    }
    this.#fail(failure);
  }

  #look(sure: boolean): void {
    this.#sure = sure;
    this.#failure = undefined;
    this.flow.focusOn('#title');
    this.flow.requestUpdate();
  }

  #again(): void {
    this.#failure = undefined;
    void this.#load();
  }

  #back(moved?: Booking): void {
    if (this.#busy) return;
    // The seat that was kept goes back with the slot.
    this.flow.pick(undefined);
    this.leave(moved);
  }

  async #move(): Promise<void> {
    const { flow } = this;
    const { slot, holding } = flow;
    if (!slot) return;
    this.#busy = true;
    this.#failure = undefined;
    flow.requestUpdate();
    try {
      const moved = await holding.use(slot, (hold) => this.#send(slot, hold));
      this.#busy = false;
      this.#back(moved);
    } catch (error) {
      this.#busy = false;
      this.#stop(failureOf(error));
    }
  }

  #send(slot: Slot, hold: string | undefined): Promise<Booking> {
    const { client, call } = this.flow;
    return client.rescheduleBooking(this.booking.ref, this.code, slot.id, hold, call);
  }
}
