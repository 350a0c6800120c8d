import type { Consent } from '@y12355/client';
import type { StaffBooking, StaffClient, StaffContact } from '@y12355/client/staff';
import { ClockController, now } from '@y12355/core';
import { parseIso } from '@y12355/domain';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { carryOut, type Asking } from './answer.js';
import { baseStyles } from './base.styles.js';
import type { DeskDetail } from './detail.js';
import { CountsEvent, SessionEvent, type Step, type StepEvent } from './events.js';
import { KeysController } from './keys-controller.js';
import type { Place } from './place.js';
import { dueToday, following, neighbor, timeLeft, waiting } from './queue.model.js';
import { renderEmpty, renderKeys, renderLoading, renderTrouble } from './queue-parts.js';
import { queueStyles } from './queue.styles.js';
import { QueueStore } from './queue-store.js';
import { RefreshController } from './refresh-controller.js';
import { renderRows } from './rows.js';
import type { Shortcut } from './shortcuts.js';
import { clockWords } from './time-words.js';
import { troubleOf, troubleWords } from './trouble.js';
import { WideController } from './wide-controller.js';
import { t } from './words.js';
import { WordsController } from './words-controller.js';

type Busy = { id: string; kind: Step['kind'] };

/** What waits for an answer, soonest deadline first, with the chosen one beside it. */
export class DeskQueue extends LitElement {
  static override styles = [baseStyles, queueStyles];

  @property({ attribute: false }) client!: StaffClient;
  @property({ attribute: false }) place!: Place;
  /** The operator's texts, for the consents of a booking. */
  @property({ attribute: false }) consents: readonly Consent[] = [];
  @property({ attribute: false }) manyCenters = false;

  /** The booking in the detail as it was last seen; stays when it leaves the list under somebody's eyes. */
  @state() private shown: StaffBooking | undefined;
  @state() private gone = false;
  @state() private contact: StaffContact | undefined;
  @state() private busy: Busy | undefined;
  /** The last step that failed, to be tried again. */
  @state() private failed: { words: string; step: Step } | undefined;
  @state() private unreachable = '';
  @state() private news = '';
  @query('h1') private heading!: HTMLElement;
  @query('desk-detail') private detail!: DeskDetail | null;

  readonly #clock = new ClockController(this);
  readonly #width = new WideController(this);
  #store!: QueueStore;

  constructor() {
    super();
    new WordsController(this);
    new RefreshController(this, () => void this.#load());
    new KeysController(
      this,
      () => this.place.shortcuts,
      (shortcut) => this.#press(shortcut),
    );
  }

  // The store needs the client, which comes with the first update.
  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('client')) return;
    this.#store = new QueueStore(this.client);
    void this.#load();
  }

  // Remaining times change by the minute, and what waits at the soonest deadline.
  protected override updated(): void {
    const [first] = this.#rows;
    const minute = (Math.floor(now() / 60_000) + 1) * 60_000;
    this.#clock.wakeAt(first ? Math.min(minute, parseIso(first.reviewBy)) : minute);
  }

  override focus(): void {
    this.heading.focus();
  }

  get #rows(): StaffBooking[] {
    return waiting(this.#store.loaded?.bookings ?? [], now());
  }

  get #overdue(): boolean {
    return this.shown !== undefined && timeLeft(this.shown, now()) <= 0;
  }

  async #load(read: () => Promise<void> = () => this.#store.load()): Promise<void> {
    try {
      await read();
      this.unreachable = '';
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble === 'signed-out' || trouble === 'stale-token') {
        this.#leave(trouble);
        return;
      }
      this.unreachable = troubleWords(t, error, now());
    }
    if (!this.isConnected) return;
    this.#settle();
    const counts = this.#store.loaded?.counts;
    if (counts) this.dispatchEvent(new CountsEvent(counts));
  }

  /** Brings the detail up to date without taking it from under anybody's hands. */
  #settle(): void {
    const rows = this.#rows;
    const current = rows.find(({ id }) => id === this.place.selected);
    const focused = (this.shadowRoot?.activeElement as HTMLElement | null)?.dataset['id'];
    if (current) {
      this.shown = current;
      this.gone = false;
    } else if (this.shown && this.shown.id === this.place.selected) {
      this.gone = this.#store.loaded !== undefined && !this.unreachable;
    } else {
      this.#select(rows[0]?.id, this.place.open && rows.length > 0);
    }
    this.requestUpdate();
    if (focused && !rows.some(({ id }) => id === focused)) this.heading.focus();
  }

  #select(id: string | undefined, open = this.place.open): void {
    if (id !== this.shown?.id) {
      this.contact = undefined;
      this.failed = undefined;
    }
    this.place.selected = id;
    this.place.open = open;
    this.shown = this.#rows.find((booking) => booking.id === id);
    this.gone = false;
    this.requestUpdate();
  }

  /** Chooses a row as a person does: the news is read, the focus goes along. */
  async #go(id: string | undefined, open: boolean): Promise<void> {
    this.news = '';
    this.#select(id, open);
    await this.updateComplete;
    if (open && !this.#width.wide) await this.detail?.focusTitle();
    else this.#focusRow();
  }

  #focusRow(): void {
    const row = this.shadowRoot?.querySelector<HTMLElement>('.row[aria-current]');
    if (row) row.focus();
    else this.heading.focus();
  }

  #press(shortcut: Shortcut): void {
    if (shortcut === 'down' || shortcut === 'up') {
      const ids = this.#rows.map(({ id }) => id);
      const id = neighbor(ids, this.place.selected, shortcut === 'down' ? 1 : -1);
      if (id) void this.#go(id, this.place.open);
      return;
    }
    if (!this.#width.wide && !this.place.open) return;
    this.detail?.press(shortcut);
  }

  readonly #onStep = ({ step }: StepEvent): void => {
    if (step.kind === 'back') void this.#go(this.place.selected, false);
    else if (step.kind === 'next') void this.#go(this.#rows[0]?.id, this.place.open && this.#rows.length > 0);
    else if (step.kind === 'hide-contact') this.contact = undefined;
    else void this.#ask(step);
  };

  async #ask(step: Asking): Promise<void> {
    const booking = this.shown;
    if (!booking || this.busy) return;
    this.busy = { id: booking.id, kind: step.kind };
    this.failed = undefined;
    this.news = '';
    const outcome = await carryOut(this.client, booking, step);
    this.busy = undefined;
    const here = this.shown?.id === booking.id;
    if (outcome.kind === 'session') this.#leave(outcome.trouble);
    else if (outcome.kind === 'decided') await this.#decided(booking, outcome.news);
    else if (outcome.kind === 'contact' && here) this.contact = outcome.contact;
    else if (outcome.kind === 'failed' && here) this.failed = { words: outcome.words, step };
  }

  /** The booking needs no answer any more: the next one takes its place, on a phone the list comes back. */
  async #decided(booking: StaffBooking, news: string): Promise<void> {
    const next = following(
      this.#rows.map(({ id }) => id),
      booking.id,
    );
    this.place.drafts.delete(booking.id);
    this.#store.drop(booking.id);
    if (this.shown?.id === booking.id) await this.#go(next, false);
    this.news = news;
    void this.#load();
  }

  #leave(trouble: SessionEvent['trouble']): void {
    if (this.isConnected) this.dispatchEvent(new SessionEvent(trouble));
  }

  protected override render(): TemplateResult {
    const covered = !this.#width.wide && this.place.open && this.shown !== undefined;
    return html`<div class="columns">
      <section class="list" ?hidden=${covered} aria-labelledby="title">${this.#renderList()}</section>
      <aside class="side" ?hidden=${!this.#width.wide && !covered} aria-label=${t('detail')}>
        ${
          this.shown
            ? html`<desk-detail
                .booking=${this.shown}
                .drafts=${this.place.drafts}
                .contact=${this.contact}
                .consents=${this.consents}
                .ended=${this.#overdue ? 'overdue' : this.gone ? 'gone' : undefined}
                .busy=${this.busy?.id === this.shown.id ? this.busy.kind : undefined}
                .failed=${this.failed}
                .withCenter=${this.manyCenters}
                .withBack=${!this.#width.wide}
                .hasNext=${this.#rows.length > 0}
                @desk-step=${this.#onStep}
              ></desk-detail>`
            : this.#rows.length > 0
              ? html`<p class="pick soft">${t('pickOne')}</p>`
              : nothing
        }
      </aside>
    </div>`;
  }

  #renderList(): unknown {
    const rows = this.#rows;
    const { loaded } = this.#store;
    const due = dueToday(rows, now());
    return html`<h1 id="title" tabindex="-1">${t('queueTitle')}</h1>
      ${
        rows.length > 0
          ? html`<p class="summary soft">${due > 0 ? t('dueToday', { count: due }) : t('dueLater')}</p>`
          : nothing
      }
      <div role="status">${this.news ? html`<p class="note">${this.news}</p>` : nothing}</div>
      ${
        this.unreachable
          ? renderTrouble(
              loaded ? t('staleList', { time: clockWords(parseIso(loaded.asOf)) }) : this.unreachable,
              () => void this.#load(),
            )
          : nothing
      }
      ${
        loaded
          ? rows.length > 0
            ? renderRows({
                rows,
                now: now(),
                selected: this.place.selected,
                manyCenters: this.manyCenters,
                choose: (id) => void this.#go(id, true),
              })
            : renderEmpty('queueEmpty', 'queueEmptyMore')
          : this.unreachable
            ? nothing
            : renderLoading()
      }
      ${
        loaded?.more
          ? html`<button class="link tap" @click=${() => this.#load(() => this.#store.loadMore())}>
              ${t('more')}
            </button>`
          : nothing
      }
      ${rows.length > 0 ? renderKeys(this.place) : nothing}`;
  }
}
