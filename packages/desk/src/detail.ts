import type { Consent } from '@y12355/client';
import type { StaffBooking, StaffContact } from '@y12355/client/staff';
import { icon } from '@y12355/core';
import { chinaDate, parseIso } from '@y12355/domain';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { baseStyles } from './base.styles.js';
import { renderDeclineForm } from './decline-form.js';
import { detailStyles } from './detail.styles.js';
import { StepEvent, type Step } from './events.js';
import { renderFacts } from './facts.js';
import type { Draft } from './place.js';
import { freeSeats } from './queue.model.js';
import type { Shortcut } from './shortcuts.js';
import { momentWords, spanWords, weekdayDateWords } from './time-words.js';
import { t, tell } from './words.js';
import { WordsController } from './words-controller.js';

/** One request with all that is needed to answer it, and one clear action. */
export class DeskDetail extends LitElement {
  static override styles = [baseStyles, detailStyles];

  @property({ attribute: false }) booking!: StaffBooking;
  /** Half-written reasons; changed here, kept by the desk. */
  @property({ attribute: false }) drafts!: Map<string, Draft>;
  /** The contact in clear, while it is shown. */
  @property({ attribute: false }) contact: StaffContact | undefined;
  @property({ attribute: false }) consents: readonly Consent[] = [];
  /** Why it needs no answer any more. */
  @property({ attribute: false }) ended: 'overdue' | 'gone' | undefined;
  @property({ attribute: false }) busy: Step['kind'] | undefined;
  @property({ attribute: false }) failed: { words: string; step: Step } | undefined;
  @property({ attribute: false }) withCenter = false;
  @property({ attribute: false }) withBack = false;
  @property({ attribute: false }) hasNext = false;
  @state() private missing = false;
  @query('h2') private heading!: HTMLElement;
  @query('textarea') private field!: HTMLTextAreaElement | null;

  constructor() {
    super();
    new WordsController(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('booking');
    if (before && before.id !== this.booking.id) this.missing = false;
  }

  async focusTitle(): Promise<void> {
    await this.updateComplete;
    this.heading.focus();
  }

  /** A single key: accepts, or opens the form for a reason. */
  press(shortcut: Shortcut): void {
    if (this.ended) return;
    if (shortcut === 'decline') void this.#open();
    if (shortcut === 'approve' && !this.#draft?.open) this.#ask({ kind: 'approve' });
  }

  get #draft(): Draft | undefined {
    return this.drafts.get(this.booking.id);
  }

  #ask(step: Step): void {
    this.dispatchEvent(new StepEvent(step));
  }

  #write(draft: Draft): void {
    this.drafts.set(this.booking.id, draft);
    if (draft.text.trim()) this.missing = false;
    this.requestUpdate();
  }

  async #open(): Promise<void> {
    this.#write({ text: this.#draft?.text ?? '', open: true });
    await this.updateComplete;
    this.field?.focus();
  }

  async #close(): Promise<void> {
    this.#write({ text: this.#draft?.text ?? '', open: false });
    this.missing = false;
    await this.updateComplete;
    this.shadowRoot?.querySelector<HTMLElement>('.decline')?.focus();
  }

  readonly #approve = (event: MouseEvent): void => {
    // The second press of a double click would fall on the next request.
    if (event.detail < 2) this.#ask({ kind: 'approve' });
  };

  readonly #decline = (event: Event): void => {
    event.preventDefault();
    const reason = this.#draft?.text.trim() ?? '';
    this.missing = reason === '';
    if (this.missing) this.field?.focus();
    else this.#ask({ kind: 'decline', reason });
  };

  protected override render(): TemplateResult {
    const { booking } = this;
    return html`<article aria-labelledby="alias">
      ${
        this.withBack
          ? html`<button class="link tap back" @click=${() => this.#ask({ kind: 'back' })}>
              ${icon('back')}${t('back')}
            </button>`
          : nothing
      }
      <p class="small soft figures">
        <span class="nowrap ref">${booking.ref}</span>
        <span class="nowrap">${t('submitted', { when: momentWords(t, booking.submittedAt) })}</span>
      </p>
      <h2 id="alias" tabindex="-1">${booking.alias}</h2>
      <p class="when figures">
        <span class="nowrap">${weekdayDateWords(t, chinaDate(parseIso(booking.start)))}</span>
        <b class="nowrap">${spanWords(booking.start, booking.end)}</b>
      </p>
      ${
        booking.unconfirmed
          ? html`<p class="doubt"><span class="tag">${t('unconfirmed')}</span> ${t('unconfirmedWhy')}</p>`
          : nothing
      }
      ${renderFacts({
        booking,
        contact: this.contact,
        consents: this.consents,
        withCenter: this.withCenter,
        busy: this.busy === 'show-contact',
        toggle: () => this.#ask({ kind: this.contact ? 'hide-contact' : 'show-contact' }),
      })}
      ${this.ended ? this.#renderEnded(this.ended) : this.#renderAnswer()}
    </article>`;
  }

  #renderEnded(ended: 'overdue' | 'gone'): TemplateResult {
    return html`<p class="note" role="status">${t(ended)}</p>
      ${
        this.hasNext
          ? html`<button class="action outlined" @click=${() => this.#ask({ kind: 'next' })}>
              ${t('nextOne')}
            </button>`
          : nothing
      }`;
  }

  #renderAnswer(): TemplateResult {
    const { alias } = this.booking;
    const count = freeSeats(this.booking);
    return html`<p class="note seats">
        ${count > 0 ? tell('seatsFree', alias, { count }) : tell('seatsNone', alias)}
      </p>
      <div role="alert">
        ${
          this.failed
            ? html`<p class="note">
                ${this.failed.words}
                <button class="link tap" @click=${() => this.failed && this.#ask(this.failed.step)}>
                  ${t('retry')}
                </button>
              </p>`
            : nothing
        }
      </div>
      ${this.#draft?.open ? this.#renderForm(this.#draft.text) : this.#renderActions()}`;
  }

  #renderActions(): TemplateResult {
    return html`<button
        class="action wide approve"
        aria-busy=${this.busy === 'approve' ? 'true' : nothing}
        @click=${this.#approve}
      >
        ${this.busy === 'approve' ? html`<span class="dots"></span>${t('sending')}` : t('approve')}
      </button>
      <button class="link tap decline" @click=${() => this.#open()}>${t('declineOpen')}</button>`;
  }

  #renderForm(text: string): TemplateResult {
    return renderDeclineForm({
      alias: this.booking.alias,
      text,
      missing: this.missing,
      busy: this.busy === 'decline',
      write: (changed) => this.#write({ text: changed, open: true }),
      submit: this.#decline,
      close: () => void this.#close(),
    });
  }
}
