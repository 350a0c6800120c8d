import { html, nothing, type TemplateResult } from 'lit';
import type { Booking } from '@y12355/client';
import { copyText } from '@y12355/core';
import { saveFile } from './device.js';
import { failureOf } from './failure.model.js';
import type { Flow, Word } from './flow.js';
import { action, facts, notice, question, sampleTag } from './parts.js';
import { whenText } from './when.model.js';

/** `4081 7735`: easier to read out and to write down. */
export function groupCode(code: string): string {
  return code.replace(/(\d{4})(?=\d)/g, '$1 ');
}

/** A booking whose reference and code are at hand: its facts, the calendar file, canceling. */
export class OwnBooking {
  #asking = false;
  #busy = false;
  #note: Word | undefined;
  #trouble: Word | undefined;

  constructor(
    private readonly flow: Flow,
    public booking: Booking,
    private readonly code: string,
  ) {}

  /** Whether it can still take place. */
  get live(): boolean {
    return this.booking.status === 'requested' || this.booking.status === 'approved';
  }

  facts(withCode: boolean): TemplateResult {
    const { t, language } = this.flow;
    const { start, center, service, ref, unconfirmed, reason } = this.booking;
    return facts([
      [t('time'), html`<b class="number">${whenText(start, language)}</b>`],
      ['', unconfirmed && this.live ? t('unconfirmedShort') : nothing],
      [t('place'), html`${center.name}${sampleTag(this.flow, center.sample)}`],
      [t('reason'), reason ?? nothing],
      [t('ref'), html`<b class="number big">${ref}</b>`],
      [t('code'), withCode ? html`<b class="number big">${groupCode(this.code)}</b>` : nothing],
      [t('address'), center.address],
      [t('kind'), service.name],
    ]);
  }

  /** What can be done with it, below the facts. */
  ways(calendar: 'button' | 'none'): TemplateResult {
    const { t } = this.flow;
    return html`${this.#trouble ? notice(t(this.#trouble)) : nothing}
      <p class="small soft" role="status">${this.#note ? t(this.#note) : nothing}</p>
      ${
        this.live
          ? html`${
                calendar === 'button'
                  ? html`<button
                      type="button"
                      class="action wide outlined"
                      part="action"
                      id="calendar"
                      @click=${() => this.saveCalendar()}
                    >
                      ${t('calendar')}
                    </button>`
                  : nothing
              }
              <p class="center">
                <button type="button" class="link" id="cancel" @click=${() => this.#ask(true)}>
                  ${t('cancel')}
                </button>
              </p>`
          : nothing
      }`;
  }

  /** The bar below: the question before canceling, a new booking after it, else what the step offers. */
  foot(otherwise: unknown): unknown {
    const { t } = this.flow;
    if (this.#asking) {
      return question(
        t('cancelAsk'),
        [t('cancelNo'), () => this.#ask(false)],
        [t(this.#busy ? 'cancelling' : 'cancelYes'), () => void this.#cancel()],
        this.#busy,
      );
    }
    if (this.live) return otherwise;
    return this.flow.service ? action(t('another')) : nothing;
  }

  #ask(asking: boolean): void {
    if (this.#busy) return;
    this.#asking = asking;
    this.#trouble = this.#note = undefined;
    this.flow.focusOn(asking ? '#stay' : '#cancel');
    this.flow.requestUpdate();
  }

  async #cancel(): Promise<void> {
    const { flow } = this;
    if (this.#busy) return;
    this.#busy = true;
    flow.requestUpdate();
    try {
      this.booking = await flow.client.cancelBooking(this.booking.ref, this.code, flow.call);
      flow.refreshTimes();
      flow.focusOn('#title');
      flow.changed(this.booking.status);
    } catch (error) {
      const failure = failureOf(error);
      this.#trouble = failure && (failure.kind === 'late' ? 'cancelLate' : 'cancelFailed');
      flow.focusOn('#cancel');
    } finally {
      this.#busy = this.#asking = false;
      flow.requestUpdate();
    }
  }

  async copy(): Promise<void> {
    const { t } = this.flow;
    const { ref } = this.booking;
    const copied = await copyText(`${t('ref')} ${ref}\n${t('code')} ${groupCode(this.code)}`);
    this.#tell(copied ? 'copied' : 'copyHand');
  }

  async saveCalendar(): Promise<void> {
    const { client, call, t } = this.flow;
    const { ref } = this.booking;
    if (/MicroMessenger/i.test(navigator.userAgent)) return this.#tell('calendarWeChat');
    try {
      const text = await client.calendar(ref, this.code, call);
      // A neutral name: the file lies among others on a device that may be shared.
      saveFile(`${t('file')}-${ref.slice(0, 4)}.ics`, 'text/calendar', text);
      this.#tell('calendarDone');
    } catch (error) {
      if (failureOf(error)) this.#tell('calendarFailed');
    }
  }

  #tell(note: Word): void {
    this.#note = note;
    this.flow.requestUpdate();
  }
}
