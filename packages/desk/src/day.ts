import type { StaffBooking, StaffClient } from '@y12355/client/staff';
import { ClockController, icon, now } from '@y12355/core';
import { addDays, chinaDate, type DateText } from '@y12355/domain';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { baseStyles } from './base.styles.js';
import { byStart, visitState } from './day.model.js';
import { dayStyles } from './day.styles.js';
import { CountsEvent, SessionEvent } from './events.js';
import type { Place } from './place.js';
import { ageWords, topicWords } from './queue.model.js';
import { renderEmpty, renderLoading, renderTrouble } from './queue-parts.js';
import { RefreshController } from './refresh-controller.js';
import { spanWords, weekdayDateWords } from './time-words.js';
import { troubleOf, troubleWords } from './trouble.js';
import { t } from './words.js';
import { WordsController } from './words-controller.js';

const stateWords = { ahead: 'visitAhead', now: 'visitNow', over: 'visitOver' } as const;

/** The visits of one day by time. */
export class DeskDay extends LitElement {
  static override styles = [baseStyles, dayStyles];

  @property({ attribute: false }) client!: StaffClient;
  @property({ attribute: false }) place!: Place;
  @property({ attribute: false }) manyCenters = false;
  /** Undefined until the day that is shown has been read. */
  @state() private visits: readonly StaffBooking[] | undefined;
  @state() private trouble = '';
  @query('h1') private heading!: HTMLElement;

  readonly #clock = new ClockController(this);

  constructor() {
    super();
    new WordsController(this);
    new RefreshController(this, () => void this.#load());
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('client')) void this.#load();
  }

  // "Now" and "over" change on a minute, and so does the day.
  protected override updated(): void {
    this.#clock.wakeAt((Math.floor(now() / 60_000) + 1) * 60_000);
  }

  override focus(): void {
    this.heading.focus();
  }

  get #date(): DateText {
    return this.place.date ?? chinaDate(now());
  }

  async #load(): Promise<void> {
    const date = this.#date;
    try {
      const visits: StaffBooking[] = [];
      let cursor: string | undefined;
      let counts;
      do {
        const answer = await this.client.bookings({
          date,
          status: 'approved',
          ...(cursor !== undefined && { cursor }),
        });
        visits.push(...answer.bookings);
        counts = answer.counts;
        cursor = answer.next;
      } while (cursor !== undefined);
      if (!this.isConnected || date !== this.#date) return;
      this.visits = byStart(visits);
      this.trouble = '';
      this.dispatchEvent(new CountsEvent(counts));
    } catch (error) {
      if (!this.isConnected || date !== this.#date) return;
      const trouble = troubleOf(error);
      if (trouble === 'signed-out' || trouble === 'stale-token') {
        this.dispatchEvent(new SessionEvent(trouble));
      } else {
        this.trouble = troubleWords(t, error, now());
      }
    }
  }

  #turn(days: number): void {
    const date = days === 0 ? undefined : addDays(this.#date, days);
    this.place.date = date === chinaDate(now()) ? undefined : date;
    this.visits = undefined;
    this.trouble = '';
    void this.#load();
  }

  protected override render(): TemplateResult {
    const words = weekdayDateWords(t, this.#date);
    const isToday = this.#date === chinaDate(now());
    return html`<div class="page">
      <div class="top">
        <h1 tabindex="-1" aria-live="polite">
          ${isToday ? html`${t('dayTitleToday')} <span class="date">${words}</span>` : words}
        </h1>
        <div class="turn">
          ${isToday ? nothing : html`<button class="link tap" @click=${() => this.#turn(0)}>${t('backToToday')}</button>`}
          <button class="step before" aria-label=${t('dayBefore')} @click=${() => this.#turn(-1)}>
            ${icon('back')}
          </button>
          <button class="step after" aria-label=${t('dayAfter')} @click=${() => this.#turn(1)}>
            ${icon('next')}
          </button>
        </div>
      </div>
      ${this.trouble ? renderTrouble(this.trouble, () => void this.#load()) : nothing} ${this.#renderVisits()}
    </div>`;
  }

  #renderVisits(): unknown {
    if (!this.visits) return this.trouble ? nothing : renderLoading();
    if (this.visits.length === 0) return renderEmpty('dayEmpty', 'dayEmptyMore');
    return html`<p class="soft count">${t('dayCount', { count: this.visits.length })}</p>
      <ol aria-label=${t('dayList')}>
        ${repeat(
          this.visits,
          ({ id }) => id,
          (visit) => this.#renderVisit(visit),
        )}
      </ol>`;
  }

  #renderVisit(visit: StaffBooking): TemplateResult {
    const kind = visitState(visit, now());
    return html`<li class=${kind} aria-current=${kind === 'now' ? 'time' : nothing}>
      <b class="time figures nowrap">${spanWords(visit.start, visit.end)}</b>
      <span class="who">
        <b>${visit.alias}</b>
        <span class="under">
          <span class="nowrap">${ageWords(t, visit)}</span>
          <span class="nowrap">${topicWords(t, visit)}</span>
          <span>${visit.service.name}</span>
          ${this.manyCenters ? html`<span>${visit.center.name}</span>` : nothing}
        </span>
      </span>
      <span class="ref figures nowrap">${visit.ref}</span>
      <span class="state nowrap">${t(stateWords[kind])}</span>
    </li>`;
  }
}
