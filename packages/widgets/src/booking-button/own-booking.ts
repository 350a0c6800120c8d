import { html, nothing, type TemplateResult } from 'lit';
import type { Booking } from '@y12355/client';
import { twoChairs } from '@y12355/core';
import { failureOf, type Failure } from './failure.model.js';
import type { Flow } from './flow.js';
import { goneView, groupCode, ownTrouble, placeName, Question, type Own } from './own.js';
import { Erasing } from './own-erase.js';
import { Moving } from './own-move.js';
import { Papers } from './own-papers.js';
import { action, callLink, facts } from './parts.js';
import { statusText } from './status.js';
import { deadlineText, whenText } from './when.model.js';

/** A booking whose reference and code are at hand, right after sending or looked up again. */
export class OwnBooking implements Own {
  readonly #papers = new Papers(this.flow, () => ({
    ref: this.booking.ref,
    code: this.code,
    when: ['time', whenText(this.booking.start, this.flow.language)],
    place: this.booking.center.name,
    address: this.booking.center.address,
  }));
  #question: Question | undefined;
  #erasing: Erasing | undefined;
  #moving: Moving | undefined;
  #gone = false;
  #moved = false;
  #failure: Failure | undefined;

  /** @param fresh just sent: its code is shown, since it is shown only once */
  constructor(
    private readonly flow: Flow,
    private booking: Booking,
    private readonly code: string,
    private readonly fresh: boolean,
  ) {}

  get resting(): boolean {
    return !this.#question && !this.#erasing && !this.#moving && !this.#gone;
  }

  /** Whether it can still take place. */
  get #live(): boolean {
    return this.booking.status === 'requested' || this.booking.status === 'approved';
  }

  /** Whether it is the page that comes right after sending. */
  get #arrived(): boolean {
    return this.fresh && this.booking.status === 'requested';
  }

  title(): string {
    const { t } = this.flow;
    if (this.#gone) return t('eraseDone');
    if (this.#erasing) return t('erase');
    if (this.#moving) return this.#moving.title();
    if (this.#moved) return t('moveDone');
    return t(this.#arrived ? 'doneTitle' : 'ownTitle');
  }

  body(): unknown {
    const { t, language } = this.flow;
    if (this.#gone) return goneView(this.flow, 'eraseDoneText', this.booking);
    if (this.#erasing) return this.#erasing.body();
    if (this.#moving) return this.#moving.body();
    const trouble = ownTrouble(this.flow, this.#failure, { failed: 'cancelFailed', late: 'cancelLate' });
    if (!this.#arrived)
      return html`${trouble}${statusText(this.flow, this.booking)}${this.#facts()}${this.#ways()}`;
    return html`<div class="scene">${twoChairs()}</div>
      ${trouble}
      <h3 class="answer">${t('doneBy', { when: deadlineText(this.booking.reviewBy, language) })}</h3>
      <p class="soft">${t('doneText')}</p>
      ${this.#facts()} ${this.#ways()}`;
  }

  #facts(): TemplateResult {
    const { t, language } = this.flow;
    const { start, center, service, ref, unconfirmed, reason } = this.booking;
    const code = this.fresh && this.#live;
    return html`${facts([
      [t('time'), html`<b class="number">${whenText(start, language)}</b>`],
      ['', unconfirmed && this.#live ? t('unconfirmedShort') : nothing],
      [t('place'), placeName(this.flow, center)],
      [t('reason'), reason ?? nothing],
      [t('ref'), html`<b class="number big">${ref}</b>`],
      [t('code'), code ? html`<b class="number big">${groupCode(this.code)}</b>` : nothing],
      [t('address'), center.address],
      [t('kind'), service.name],
    ])}
    ${code ? html`<p class="small soft keep">${t('keep')} ${this.#papers.copyLink()}</p>` : nothing}`;
  }

  /** What can be done with it, below the facts. */
  #ways(): TemplateResult {
    const { t } = this.flow;
    const way = (id: string, text: string, go: () => void) =>
      html`<li><button type="button" class="link" id=${id} @click=${go}>${text}</button></li>`;
    return html`${this.#papers.note()} ${this.#papers.pictureView()}
      ${
        this.#arrived
          ? html`<button
              type="button"
              class="action wide outlined"
              part="action"
              id="calendar"
              @click=${() => void this.#papers.saveCalendar()}
            >
              ${t('calendar')}
            </button>`
          : nothing
      }
      <ul class="after">
        ${this.#live ? way('move', t('move'), () => this.#startMove()) : nothing}
        ${this.#live ? way('cancel', t('cancel'), () => this.#askCancel()) : nothing}
        ${way('erase', t('erase'), () => this.#askErase())}
      </ul>`;
  }

  /** The bar below: a question, else what this state offers first. */
  foot(): unknown {
    const { t } = this.flow;
    if (this.#gone) return callLink(this.flow, 'action wide');
    const asked = this.#question ?? this.#erasing ?? this.#moving;
    if (asked) return asked.foot();
    if (this.#arrived) return this.#papers.pictureAction();
    return action(t(this.#live ? 'calendar' : 'another'));
  }

  submit(): void {
    if (this.#moving) return this.#moving.submit();
    if (!this.resting) return;
    if (this.#arrived) void this.#papers.savePicture();
    else if (this.#live) void this.#papers.saveCalendar();
    else this.flow.again(this.booking);
  }

  #askCancel(): void {
    this.#failure = undefined;
    this.#question = new Question(
      this.flow,
      { ask: 'cancelAsk', stay: 'cancelNo', go: 'cancelYes', going: 'cancelling' },
      () => this.#cancel(),
      () => this.#rest('#cancel'),
    );
  }

  async #cancel(): Promise<void> {
    const { flow } = this;
    try {
      this.#changed(await flow.client.cancelBooking(this.booking.ref, this.code, flow.call));
    } catch (error) {
      this.#failure = failureOf(error);
      this.#rest('#cancel');
    }
  }

  #startMove(): void {
    this.#failure = undefined;
    this.#moving = new Moving(this.flow, this.booking, this.code, (moved) => {
      if (!moved) return this.#rest('#move');
      this.#changed(moved);
      this.#moved = true;
      this.#papers.forget();
    });
    this.flow.requestUpdate();
  }

  #askErase(): void {
    const own = { ref: this.booking.ref, code: this.code, live: this.#live };
    this.#erasing = new Erasing(this.flow, own, (gone) => {
      this.#rest(gone ? '#title' : '#erase');
      if (!gone) return;
      this.#gone = true;
      this.flow.refreshTimes();
      if (own.live) this.flow.changed('cancelled');
    });
  }

  /** It stands otherwise now. */
  #changed(booking: Booking): void {
    this.booking = booking;
    this.#moved = false;
    this.flow.refreshTimes();
    this.#rest('#title');
    this.flow.changed(booking.status);
  }

  #rest(focus: string): void {
    this.#question = this.#erasing = this.#moving = undefined;
    this.flow.focusOn(focus);
    this.flow.requestUpdate();
  }
}
