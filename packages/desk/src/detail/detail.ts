import type { Slot } from '@y12355/client';
import type { BookingEvent, StaffBooking, StaffContact } from '@y12355/client/staff';
import { ClockController, icon, now } from '@y12355/core';
import { chinaDate, parseIso } from '@y12355/domain';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { baseStyles } from '../kit/base.styles.js';
import { ChangedEvent, LeaveEvent, SessionEvent } from '../kit/events.js';
import { momentWords, spanWords, weekdayDateWords } from '../kit/time-words.js';
import { t } from '../kit/words.js';
import { DeskView } from '../kit/view.js';
import type { Shortcut } from '../queue/shortcuts.js';
import { renderActions, renderForm, renderSeats } from './detail-parts.js';
import { actionsOf, changeWords, isOverdue, nextTurn, stateWords, type Action } from './detail.model.js';
import { detailStyles } from './detail.styles.js';
import { forms, freshDraft, type Draft, type FormKind } from './draft.js';
import { renderDuty } from './duty.js';
import { renderFacts } from './facts.js';
import { renderHistory } from './history.js';
import { carryOut, type Step } from './steps.js';

/** Passing over rows does not ask for each one's history. */
const REST = 150;

/** One booking with all that is needed to answer it, and one clear action. */
export class DeskDetail extends DeskView {
  static override styles = [baseStyles, detailStyles];

  @property({ attribute: false }) booking!: StaffBooking;
  /** Whether it left the list under somebody's eyes. */
  @property({ attribute: false }) gone = false;
  @property({ attribute: false }) withCenter = false;
  @property({ attribute: false }) withBack = false;
  @property({ attribute: false }) hasNext = false;
  @state() private contact: StaffContact | undefined;
  @state() private busy: Step['kind'] | undefined;
  /** The last step that failed, to be tried again. */
  @state() private failed: { words: string; step: Step } | undefined;
  @state() private alternatives: readonly Slot[] | undefined;
  @state() private history: readonly BookingEvent[] | undefined;
  /** What somebody else changed, while this one stays in view. */
  @state() private notice = '';
  @state() private missing = false;
  @query('h2') private heading!: HTMLElement;

  readonly #clock = new ClockController(this);
  #rest: ReturnType<typeof setTimeout> | undefined;

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const before = changed.get('booking') as StaffBooking | undefined;
    if (!changed.has('booking')) return;
    if (before?.id !== this.booking.id) {
      this.contact = undefined;
      this.failed = undefined;
      this.alternatives = undefined;
      this.history = undefined;
      this.notice = '';
      this.missing = false;
    }
    if (before?.id === this.booking.id && before.etag === this.booking.etag) return;
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => void this.#readHistory(), before ? REST : 0);
  }

  protected override updated(): void {
    this.#clock.wakeAt(nextTurn(this.booking, now()));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#rest);
  }

  // The history is beside the answer: without it the booking can be answered as well.
  async #readHistory(): Promise<void> {
    const { id } = this.booking;
    const answer = await this.ask(() => this.desk.staff.booking(id));
    if (answer && 'value' in answer && id === this.booking.id) this.history = answer.value.events;
  }

  async focusTitle(): Promise<void> {
    await this.updateComplete;
    this.heading.focus();
  }

  /** A single key: answers, or opens a form. */
  press(shortcut: Shortcut): void {
    if (shortcut === 'approve') {
      if (!this.#draft?.form && this.#actions.includes('approve')) void this.#carryOut({ kind: 'approve' });
      return;
    }
    const form = forms.find((kind) => kind === shortcut);
    if (form && this.#actions.includes(form)) void this.#open(form);
  }

  get #draft(): Draft | undefined {
    return this.desk.place.drafts.get(this.booking.id);
  }

  get #actions(): readonly Action[] {
    return this.gone ? [] : actionsOf(this.booking, now());
  }

  #write(changes: Partial<Draft>): void {
    this.desk.place.drafts.set(this.booking.id, { ...(this.#draft ?? freshDraft()), ...changes });
    if (changes.reason?.trim()) this.missing = false;
    this.requestUpdate();
  }

  async #open(form: FormKind): Promise<void> {
    this.failed = undefined;
    this.alternatives = undefined;
    this.#write({ form });
    await this.updateComplete;
    const first = this.renderRoot.querySelector<HTMLElement>('textarea, form h3');
    first?.focus();
  }

  async #close(): Promise<void> {
    const form = this.#draft?.form;
    this.#write({ form: undefined });
    this.missing = false;
    this.failed = undefined;
    this.alternatives = undefined;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`.${form}`)?.focus();
  }

  #act(action: Action, event: MouseEvent): void {
    const form = forms.find((kind) => kind === action);
    if (form) void this.#open(form);
    // The second press of a double click would fall on the next booking.
    else if (event.detail < 2) void this.#carryOut({ kind: action as 'approve' | 'complete' | 'no-show' });
  }

  readonly #submitReason = (event: Event): void => {
    event.preventDefault();
    const kind = this.#draft?.form;
    const reason = this.#draft?.reason.trim() ?? '';
    this.missing = reason === '';
    if (this.missing) this.renderRoot.querySelector('textarea')?.focus();
    else if (kind === 'decline' || kind === 'cancel') void this.#carryOut({ kind, reason });
  };

  async #carryOut(step: Step): Promise<void> {
    if (this.busy) return;
    const { booking } = this;
    this.busy = step.kind;
    this.failed = undefined;
    this.notice = '';
    const outcome = await carryOut(this.desk.staff, booking, step);
    this.busy = undefined;
    if (!this.isConnected) return;
    const here = this.booking.id === booking.id;
    if (outcome.kind === 'session') this.dispatchEvent(new SessionEvent(outcome.trouble));
    else if (outcome.kind === 'done') this.#tell(booking, outcome.after, outcome.news);
    else if (outcome.kind === 'changed') {
      const { detail } = outcome;
      if (detail && here) this.history = detail.events;
      this.#tell(
        booking,
        detail?.booking,
        detail ? changeWords(detail) : t('changedSince'),
        detail !== undefined,
      );
    } else if (!here) return;
    else if (outcome.kind === 'contact') this.contact = outcome.contact;
    else if (outcome.kind === 'full') this.#full(outcome.alternatives);
    else this.failed = { words: outcome.words, step };
  }

  #tell(before: StaffBooking, after: StaffBooking | undefined, news: string, keep = false): void {
    if (!keep) this.desk.place.drafts.delete(before.id);
    if (this.booking.id === before.id) this.notice = news;
    this.dispatchEvent(new ChangedEvent(before, after, news));
  }

  /** Somebody took the seat: what is free beside it, and the list as it is now. */
  #full(alternatives: readonly Slot[]): void {
    this.alternatives = alternatives;
    const draft = this.#draft;
    if (draft) this.#write({ slot: undefined, transfer: { ...draft.transfer, slot: undefined } });
    const picker = this.renderRoot.querySelector('desk-slot-picker');
    const transfer = this.renderRoot.querySelector('desk-transfer');
    void picker?.reload();
    void transfer?.reload();
  }

  protected override render(): TemplateResult {
    const { booking, desk } = this;
    const draft = this.#draft;
    const open = this.#actions.some((action) => action === draft?.form) ? draft?.form : undefined;
    const writing = open !== undefined && open !== 'reschedule';
    return html`<article aria-labelledby="alias">
      ${
        this.withBack
          ? html`<button class="link tap back" @click=${() => this.dispatchEvent(new LeaveEvent('back'))}>
              ${icon('back')}${t('back')}
            </button>`
          : nothing
      }
      <p class="small soft figures">
        <span class="nowrap ref">${booking.ref}</span>
        <span class="nowrap">${t('submitted', { when: momentWords(t, booking.submittedAt) })}</span>
      </p>
      <h2 id="alias" tabindex="-1">
        ${booking.erased ? t('erased') : booking.alias}
        ${booking.walkIn ? html`<span class="tag">${t('walkIn')}</span>` : nothing}
      </h2>
      <p class="when figures">
        <span class="nowrap">${weekdayDateWords(t, chinaDate(parseIso(booking.start)))}</span>
        <b class="nowrap">${spanWords(booking.start, booking.end)}</b>
        ${booking.status === 'requested' ? nothing : html`<span class="state">${stateWords(booking.status)}</span>`}
      </p>
      ${
        booking.unconfirmed
          ? html`<p class="doubt"><span class="tag">${t('unconfirmed')}</span> ${t('unconfirmedWhy')}</p>`
          : nothing
      }
      ${renderFacts({
        booking,
        contact: this.contact,
        consents: desk.operator?.consents ?? [],
        withCenter: this.withCenter,
        busy: this.busy === 'show-contact',
        besideNote: writing ? nothing : renderDuty(desk.session),
        toggle: () => {
          if (this.contact) this.contact = undefined;
          else void this.#carryOut({ kind: 'show-contact' });
        },
      })}
      <div role="status">${this.notice ? html`<p class="note notice">${this.notice}</p>` : nothing}</div>
      ${this.#renderAnswer(open, draft)} ${this.history ? renderHistory(this.history) : nothing}
    </article>`;
  }

  #renderAnswer(open: FormKind | undefined, draft: Draft | undefined): unknown {
    const ended = isOverdue(this.booking, now()) ? t('overdue') : this.gone ? t('gone') : '';
    if (ended) {
      return html`<p class="note" role="status">${ended}</p>
        ${
          this.hasNext
            ? html`<button class="action outlined" @click=${() => this.dispatchEvent(new LeaveEvent('next'))}>
                ${t('nextOne')}
              </button>`
            : nothing
        }`;
    }
    return html`${this.booking.status === 'requested' ? renderSeats(this.booking) : nothing}
      <div role="alert">
        ${
          this.failed
            ? html`<p class="note">
                ${this.failed.words}
                <button class="link tap" @click=${() => this.failed && this.#carryOut(this.failed.step)}>
                  ${t('retry')}
                </button>
              </p>`
            : nothing
        }
      </div>
      ${
        open && draft
          ? renderForm({
              form: open,
              draft,
              desk: this.desk,
              booking: this.booking,
              missing: this.missing,
              busy: this.busy === open,
              alternatives: this.alternatives,
              write: (changes) => this.#write(changes),
              submitReason: this.#submitReason,
              send: (step) => void this.#carryOut(step),
              close: () => void this.#close(),
            })
          : renderActions(this.#actions, this.busy, (action, event) => this.#act(action, event))
      }`;
  }
}
