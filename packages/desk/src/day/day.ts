import type { StaffBooking, StaffBookingList } from '@y12355/client/staff';
import { ClockController, icon, now } from '@y12355/core';
import { addDays, chinaDate, type DateText } from '@y12355/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import type { DeskDetail } from '../detail/detail.js';
import { baseStyles } from '../kit/base.styles.js';
import { renderCenterFilter } from '../kit/center-filter.js';
import { columnsStyles } from '../kit/columns.styles.js';
import { CountsEvent, type ChangedEvent } from '../kit/events.js';
import { renderEmpty, renderLoading, renderTrouble } from '../kit/parts.js';
import { dateWords, weekdayDateWords } from '../kit/time-words.js';
import { LoadedView } from '../kit/view.js';
import { WideController } from '../kit/wide-controller.js';
import { t } from '../kit/words.js';
import type { WalkedInEvent } from '../walk-in/walk-in.js';
import { freshWalkIn } from '../walk-in/walk-in-draft.js';
import { renderWeek } from '../week/week.js';
import { weekStyles } from '../week/week.styles.js';
import { countVisits, shownVisits, weekOf } from './day.model.js';
import { dayStyles } from './day.styles.js';
import { renderVisits } from './visits.js';

/** The visits of one day or one week, and the form for somebody who walks in. */
export class DeskDay extends LoadedView {
  static override styles = [baseStyles, columnsStyles, dayStyles, weekStyles];

  /** Undefined until the days that are shown have been read. */
  @state() private bookings: readonly StaffBooking[] | undefined;
  @state() private news = '';
  @query('h1') private heading!: HTMLElement;
  @query('desk-detail') private detail!: DeskDetail | null;
  /** As it was last seen; stays when it leaves the list under somebody's eyes. */
  #shown: StaffBooking | undefined;

  readonly #clock = new ClockController(this);
  readonly #width = new WideController(this);

  // "Now" and "over" change on a minute, and so does the day.
  protected override updated(): void {
    this.#clock.wakeAt((Math.floor(now() / 60_000) + 1) * 60_000);
  }

  get #place() {
    return this.desk.place.day;
  }

  get #date(): DateText {
    return this.#place.date ?? chinaDate(now());
  }

  get #days(): DateText[] {
    return this.#place.week ? weekOf(this.#date) : [this.#date];
  }

  get #asked(): string {
    return [this.#place.center, ...this.#days].join();
  }

  protected override async load(): Promise<void> {
    const asked = this.#asked;
    const [from, to] = [this.#days[0], this.#days.at(-1)] as [DateText, DateText];
    const { center } = this.#place;
    const found = await this.read(async () => {
      const bookings: StaffBooking[] = [];
      let cursor: string | undefined;
      let counts: StaffBookingList['counts'];
      do {
        const answer = await this.desk.staff.bookings({
          ...(from === to ? { date: from } : { from, to }),
          ...(center && { center }),
          ...(cursor !== undefined && { cursor }),
        });
        bookings.push(...answer.bookings);
        counts = answer.counts;
        cursor = answer.next;
      } while (cursor !== undefined);
      return { bookings, counts };
    });
    if (!found || asked !== this.#asked) return;
    this.bookings = found.bookings;
    // Numbers of one center are not those of the account.
    if (!center) this.dispatchEvent(new CountsEvent(found.counts));
    if (this.#place.wanted) await this.#bring(this.#place.wanted);
  }

  /** Shows a booking that another view wants to see, or says that it is not here any more. */
  async #bring(id: string): Promise<void> {
    this.#place.wanted = undefined;
    if (shownVisits(this.bookings ?? [], now()).some((visit) => visit.id === id)) return this.#choose(id);
    this.#place.selected = undefined;
    this.news = t('gone');
    await this.updateComplete;
    this.heading.focus();
  }

  protected override concerns(centers: ReadonlySet<string>): boolean {
    const { center } = this.#place;
    return center ? centers.has(center) : super.concerns(centers);
  }

  #turn(change: Partial<DeskDay['desk']['place']['day']>): void {
    Object.assign(this.#place, change);
    if (this.#place.date === chinaDate(now())) this.#place.date = undefined;
    this.bookings = undefined;
    this.trouble = '';
    this.news = '';
    void this.load();
  }

  async #choose(id: string | undefined): Promise<void> {
    const before = this.#place.selected;
    this.#place.selected = id;
    this.#place.walkInOpen = false;
    // A code that was handed over is not kept.
    if (this.#place.walkIn?.receipt) this.#place.walkIn = undefined;
    this.news = '';
    this.requestUpdate();
    await this.updateComplete;
    if (id) await this.detail?.focusTitle();
    else if (before) this.renderRoot.querySelector<HTMLElement>(`[data-id="${before}"]`)?.focus();
  }

  async #openWalkIn(): Promise<void> {
    this.#place.selected = undefined;
    this.#place.walkIn ??= freshWalkIn(this.desk.session, this.#place.center);
    this.#place.walkInOpen = true;
    this.news = '';
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('desk-walk-in')?.focus();
  }

  readonly #onWalkedIn = async ({ done }: WalkedInEvent): Promise<void> => {
    if (done) {
      void this.load();
      return;
    }
    this.#place.walkIn = undefined;
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.walk-in')?.focus();
  };

  readonly #onChanged = async ({ before, after, news }: ChangedEvent): Promise<void> => {
    const change = (all: readonly StaffBooking[]) =>
      all.flatMap((one) => (one.id !== before.id ? [one] : after ? [after] : []));
    if (this.bookings) this.bookings = change(this.bookings);
    if (after) this.#shown = after;
    void this.load();
    if (this.#place.center) this.dispatchEvent(new CountsEvent(undefined));
    const mine = after && this.desk.session.centers.some(({ id }) => id === after.center.id);
    if (mine && shownVisits([after], now()).length > 0) return;
    this.#place.selected = undefined;
    this.requestUpdate();
    await this.updateComplete;
    this.news = news;
    this.heading.focus();
  };

  protected override render(): TemplateResult {
    const place = this.#place;
    const visits = this.bookings && shownVisits(this.bookings, now());
    const found = visits?.find(({ id }) => id === place.selected);
    if (found) this.#shown = found;
    const shown = place.selected && this.#shown?.id === place.selected ? this.#shown : undefined;
    const entering = place.walkIn !== undefined && place.walkInOpen;
    const side = entering || shown !== undefined;
    const { wide } = this.#width;
    return html`<div class=${side ? 'columns' : 'columns alone'}>
      <section class="list page" ?hidden=${side && !wide} aria-labelledby="title">
        ${this.#renderTop(place.week)}
        <div role="status">${this.news ? html`<p class="note">${this.news}</p>` : nothing}</div>
        ${this.trouble ? renderTrouble(this.trouble, () => void this.load()) : nothing}
        ${this.#renderVisits(visits)}
      </section>
      ${
        side
          ? html`<aside class="side" aria-label=${t(entering ? 'walkInTitle' : 'detail')}>
              ${entering ? this.#renderWalkIn() : shown ? this.#renderDetail(shown, found === undefined) : nothing}
            </aside>`
          : nothing
      }
    </div>`;
  }

  #renderTop(week: boolean): TemplateResult {
    const step = week ? 7 : 1;
    const days = this.#days;
    const here = days.includes(chinaDate(now()));
    const words = week
      ? t('dayRange', { from: dateWords(t, days[0] as string), to: dateWords(t, days.at(-1) as string) })
      : weekdayDateWords(t, this.#date);
    const title = t(week ? 'weekTitleThis' : 'dayTitleToday');
    return html`<div class="top">
        <h1 id="title" tabindex="-1" aria-live="polite">
          ${here ? html`${title} <span class="date figures">${words}</span>` : html`<span class="figures">${words}</span>`}
        </h1>
        <div class="turn">
          ${
            here
              ? nothing
              : html`<button class="link tap" @click=${() => this.#turn({ date: undefined })}>
                  ${t(week ? 'backToWeek' : 'backToToday')}
                </button>`
          }
          <button
            class="step before"
            aria-label=${t(week ? 'weekBefore' : 'dayBefore')}
            @click=${() => this.#turn({ date: addDays(this.#date, -step) })}
          >
            ${icon('back')}
          </button>
          <button
            class="step after"
            aria-label=${t(week ? 'weekAfter' : 'dayAfter')}
            @click=${() => this.#turn({ date: addDays(this.#date, step) })}
          >
            ${icon('next')}
          </button>
        </div>
      </div>
      <div class="tools">
        <div class="range" role="group" aria-label=${t('rangeLabel')}>
          <button aria-pressed=${week ? 'false' : 'true'} @click=${() => week && this.#turn({ week: false })}>
            ${t('rangeDay')}
          </button>
          <button
            class="of-week"
            aria-pressed=${week ? 'true' : 'false'}
            @click=${() => !week && this.#turn({ week: true })}
          >
            ${t('rangeWeek')}
          </button>
        </div>
        ${renderCenterFilter(this.desk.session, this.#place.center, (center) => this.#turn({ center }))}
        <button class="action outlined walk-in" @click=${() => void this.#openWalkIn()}>
          ${t('walkInOpen')}
        </button>
      </div>`;
  }

  #renderVisits(visits: readonly StaffBooking[] | undefined): unknown {
    if (!visits) return this.trouble ? nothing : renderLoading();
    const { week, selected, center } = this.#place;
    const manyCenters = this.desk.session.centers.length !== 1 && !center;
    const choose = (id: string) => void this.#choose(id);
    const counts = countVisits(visits);
    const count = html`<p class="soft count">
      ${t('dayCount', { count: counts.visits })}${
        counts.requests > 0 ? t('dayRequests', { count: counts.requests }) : nothing
      }
    </p>`;
    if (week) {
      const open = (date: DateText) => this.#turn({ date, week: false });
      return html`${count}${renderWeek({ days: this.#days, visits, now: now(), selected, manyCenters, choose, open })}`;
    }
    if (visits.length === 0) return renderEmpty(t('dayEmpty'), t('dayEmptyMore'));
    return html`${count}${renderVisits({ visits, now: now(), selected, manyCenters, choose })}`;
  }

  #renderDetail(shown: StaffBooking, gone: boolean): TemplateResult {
    return html`<desk-detail
      .desk=${this.desk}
      .booking=${shown}
      .gone=${gone && this.bookings !== undefined}
      .withCenter=${this.desk.session.centers.length !== 1}
      .withBack=${true}
      @desk-leave=${() => void this.#choose(undefined)}
      @desk-changed=${this.#onChanged}
    ></desk-detail>`;
  }

  #renderWalkIn(): TemplateResult {
    return html`<desk-walk-in
      .desk=${this.desk}
      .draft=${this.#place.walkIn}
      @desk-walked-in=${this.#onWalkedIn}
    ></desk-walk-in>`;
  }
}
