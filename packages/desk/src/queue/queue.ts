import type { StaffBooking } from '@y12355/client/staff';
import { ClockController, now } from '@y12355/core';
import { parseIso } from '@y12355/domain';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import type { DeskDetail } from '../detail/detail.js';
import { baseStyles } from '../kit/base.styles.js';
import { renderCenterFilter } from '../kit/center-filter.js';
import { columnsStyles } from '../kit/columns.styles.js';
import { CountsEvent, type ChangedEvent, type LeaveEvent } from '../kit/events.js';
import { renderEmpty, renderLoading, renderTrouble } from '../kit/parts.js';
import { clockWords } from '../kit/time-words.js';
import { LoadedView } from '../kit/view.js';
import { WideController } from '../kit/wide-controller.js';
import { t } from '../kit/words.js';
import type { BulkEvent, DeskBulk } from './bulk.js';
import { bulkWords, MOST, stillMarked, toggled } from './bulk.model.js';
import { KeysController } from './keys-controller.js';
import type { DeskKeys } from './keys.js';
import { dueToday, following, neighbor, staysInQueue, waiting } from './queue.model.js';
import { queueStyles } from './queue.styles.js';
import { QueueStore } from './queue-store.js';
import { renderMarks, renderRows } from './rows.js';
import type { Shortcut } from './shortcuts.js';
import { renderTitle } from './title.js';

/** What waits for an answer, soonest deadline first, with the chosen one beside it. */
export class DeskQueue extends LoadedView {
  static override styles = [baseStyles, columnsStyles, queueStyles];

  /** The booking in the detail as it was last seen; stays when it leaves the list under somebody's eyes. */
  @state() private shown: StaffBooking | undefined;
  @state() private gone = false;
  @state() private news: readonly string[] = [];
  @query('h1') private heading!: HTMLElement;
  @query('desk-detail') private detail!: DeskDetail | null;
  @query('desk-bulk') private bulk!: DeskBulk | null;
  @query('desk-keys') private keys!: DeskKeys;

  readonly #clock = new ClockController(this);
  readonly #width = new WideController(this);
  #store!: QueueStore;

  constructor() {
    super();
    new KeysController(
      this,
      () => this.desk.place.shortcuts && !this.keys.open,
      (shortcut) => this.#press(shortcut),
    );
  }

  // The store needs the client, which comes with the first update.
  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('desk')) this.#open();
    super.willUpdate(changed);
  }

  protected override concerns(centers: ReadonlySet<string>): boolean {
    const { center } = this.#place;
    return center ? centers.has(center) : super.concerns(centers);
  }

  /** Another client, or another center: nothing of the old list is shown any more. */
  #open(): void {
    const { center } = this.#place;
    const before = this.#store;
    if (before?.reads(this.desk.staff, center)) return;
    this.#store = new QueueStore(this.desk.staff, center);
    if (!before) return;
    this.#select(undefined, false);
    this.trouble = '';
    this.news = [];
    void this.load();
  }

  #filter(center: string | undefined): void {
    Object.assign(this.#place, { center, reason: undefined, marked: undefined });
    this.#open();
  }

  // Remaining times change by the minute, and what waits at the soonest deadline.
  protected override updated(): void {
    const [first] = this.#rows;
    const minute = (Math.floor(now() / 60_000) + 1) * 60_000;
    this.#clock.wakeAt(first ? Math.min(minute, parseIso(first.reviewBy)) : minute);
  }

  get #place() {
    return this.desk.place.queue;
  }

  get #rows(): StaffBooking[] {
    return waiting(this.#store.loaded?.bookings ?? [], now());
  }

  protected override async load(more = false): Promise<void> {
    const store = this.#store;
    await this.read(() => (more ? store.loadMore() : store.load()));
    if (!this.isConnected || store !== this.#store) return;
    this.#settle();
    const counts = store.loaded?.counts;
    // Numbers of one center are not those of the account.
    if (counts && !this.#place.center) this.dispatchEvent(new CountsEvent(counts));
  }

  #again(): void {
    void this.load();
    if (this.#place.center) this.dispatchEvent(new CountsEvent(undefined));
  }

  /** Brings the detail up to date without taking it from under anybody's hands. */
  #settle(): void {
    const rows = this.#rows;
    const place = this.#place;
    const current = rows.find(({ id }) => id === place.selected);
    const focused = (this.shadowRoot?.activeElement as HTMLElement | null)?.dataset['id'];
    if (current) {
      this.shown = current;
      this.gone = false;
    } else if (this.shown && this.shown.id === place.selected) {
      this.gone = this.#store.loaded !== undefined && !this.trouble;
    } else {
      this.#select(rows[0]?.id, place.open && rows.length > 0);
    }
    this.requestUpdate();
    if (focused && !rows.some(({ id }) => id === focused)) this.heading.focus();
  }

  #select(id: string | undefined, open = this.#place.open): void {
    this.#place.selected = id;
    this.#place.open = open;
    this.shown = this.#rows.find((booking) => booking.id === id);
    this.gone = false;
    this.requestUpdate();
  }

  /** Chooses a row as a person does: the news is read, the focus goes along. */
  async #go(id: string | undefined, open: boolean): Promise<void> {
    this.news = [];
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
    if (shortcut === 'help') void this.keys.show();
    else if (shortcut === 'down' || shortcut === 'up') {
      const ids = this.#rows.map(({ id }) => id);
      const id = neighbor(ids, this.#place.selected, shortcut === 'down' ? 1 : -1);
      if (id) void this.#go(id, this.#place.open);
    } else if (shortcut === 'mark') {
      if (this.#place.selected && !this.#place.open) this.#mark(this.#place.selected);
    } else if (!this.bulk && (this.#width.wide || this.#place.open)) {
      this.detail?.press(shortcut);
    }
  }

  #mark(id: string): void {
    this.#place.marked = toggled(this.#place.marked ?? new Set(), id);
    this.requestUpdate();
  }

  /** Begins to choose several, chooses all of them, or ends it. */
  #choose(what: 'begin' | 'all' | 'end'): void {
    const ids = what === 'all' ? this.#rows.map(({ id }) => id).slice(0, MOST) : [];
    this.#place.marked = what === 'end' ? undefined : new Set(ids);
    this.#place.reason = undefined;
    this.requestUpdate();
  }

  async #openBulk(): Promise<void> {
    this.#place.reason ??= '';
    this.news = [];
    this.requestUpdate();
    await this.updateComplete;
    this.bulk?.focus();
  }

  readonly #onBulk = async ({ results }: BulkEvent): Promise<void> => {
    const place = this.#place;
    place.reason = undefined;
    if (results) {
      const asked = stillMarked(place.marked ?? new Set(), this.#rows);
      const news = bulkWords(asked, results);
      place.marked = undefined;
      for (const { id, declined } of results) {
        if (!declined) continue;
        this.#store.drop(id);
        this.desk.place.drafts.delete(id);
      }
      const left = this.#rows.some(({ id }) => id === place.selected) ? place.selected : this.#rows[0]?.id;
      await this.#go(left, false);
      this.news = news;
      this.#again();
    }
    this.requestUpdate();
    await this.updateComplete;
    this.heading.focus();
  };

  readonly #onLeave = ({ to }: LeaveEvent): void => {
    if (to === 'back') void this.#go(this.#place.selected, false);
    else void this.#go(this.#rows[0]?.id, this.#place.open && this.#rows.length > 0);
  };

  /** The next one takes the place of what needs no answer any more; on a phone the list comes back. */
  readonly #onChanged = async ({ before, after, news }: ChangedEvent): Promise<void> => {
    if (after && staysInQueue(after, this.desk.session, this.#place.center)) {
      this.#store.put(after);
      if (this.shown?.id === after.id) this.shown = after;
      this.#again();
      return;
    }
    const ids = this.#rows.map(({ id }) => id);
    this.#store.drop(before.id);
    this.desk.place.drafts.delete(before.id);
    if (this.shown?.id === before.id) await this.#go(following(ids, before.id), false);
    this.news = [news];
    this.#again();
  };

  protected override render(): TemplateResult {
    const place = this.#place;
    const { wide } = this.#width;
    const several = place.reason !== undefined ? stillMarked(place.marked ?? new Set(), this.#rows) : [];
    const covered = !wide && (several.length > 0 || (place.open && this.shown !== undefined));
    return html`<div class="columns">
      <section class="list" ?hidden=${covered} aria-labelledby="title">${this.#renderList()}</section>
      <aside class="side" ?hidden=${!wide && !covered} aria-label=${t('detail')}>
        ${several.length > 0 ? this.#renderBulk(several) : this.#renderDetail()}
      </aside>
    </div>`;
  }

  #renderBulk(several: readonly StaffBooking[]): TemplateResult {
    return html`<desk-bulk .desk=${this.desk} .bookings=${several} @desk-bulk=${this.#onBulk}></desk-bulk>`;
  }

  #renderDetail(): unknown {
    if (!this.shown) {
      return this.#rows.length > 0 ? html`<p class="pick soft">${t('pickOne')}</p>` : nothing;
    }
    return html`<desk-detail
      .desk=${this.desk}
      .booking=${this.shown}
      .gone=${this.gone}
      .withCenter=${this.desk.session.centers.length !== 1}
      .withBack=${!this.#width.wide}
      .hasNext=${this.#rows.length > 0}
      @desk-leave=${this.#onLeave}
      @desk-changed=${this.#onChanged}
    ></desk-detail>`;
  }

  #renderList(): unknown {
    const rows = this.#rows;
    const { loaded } = this.#store;
    const { center, marked } = this.#place;
    const count = marked && stillMarked(marked, rows).length;
    const due = dueToday(rows, now());
    const stale = loaded && t('staleList', { time: clockWords(parseIso(loaded.asOf)) });
    return html`${renderTitle(rows.length, due, this.news)}
      ${this.trouble ? renderTrouble(stale ?? this.trouble, () => void this.load()) : nothing}
      ${renderCenterFilter(this.desk.session, center, (id) => this.#filter(id))}
      ${rows.length > 0 ? renderMarks({ count, choose: (what) => this.#choose(what), decline: () => void this.#openBulk() }) : nothing}
      ${
        loaded
          ? rows.length > 0
            ? renderRows({
                rows,
                now: now(),
                selected: this.#place.selected,
                manyCenters: this.desk.session.centers.length !== 1 && !center,
                marked,
                choose: (id) => void this.#go(id, true),
                mark: (id) => this.#mark(id),
              })
            : renderEmpty(t(center ? 'queueEmptyHere' : 'queueEmpty'), t('queueEmptyMore'))
          : this.trouble
            ? nothing
            : renderLoading()
      }
      ${
        loaded?.more
          ? html`<button class="link tap more" @click=${() => void this.load(true)}>${t('more')}</button>`
          : nothing
      } <desk-keys .place=${this.desk.place} .quiet=${rows.length === 0}></desk-keys>`;
  }
}
