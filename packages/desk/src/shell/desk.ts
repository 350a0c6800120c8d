import { createClient, type Client, type OperatorDocument } from '@y12355/client';
import {
  createStaffClient,
  type StaffBookingList,
  type StaffClient,
  type StaffSession,
} from '@y12355/client/staff';
import { controlStyles, now, serviceUrl, themeStyles, Y12355Element } from '@y12355/core';
import { chinaDate, HOTLINE, parseIso, telHref } from '@y12355/domain';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { DeskContext } from '../kit/context.js';
import type { CountsEvent, OpenBookingEvent, SessionEvent } from '../kit/events.js';
import { Live } from '../kit/live.js';
import { renderLoading } from '../kit/parts.js';
import { troubleOf, troubleWords } from '../kit/trouble.js';
import { speak, t } from '../kit/words.js';
import { WordsController } from '../kit/words-controller.js';
import { deskStyles } from './desk.styles.js';
import { renderHead } from './head.js';
import { freshPlace, type Place, type Tab } from './place.js';
import type { SignedInEvent } from './sign-in.js';
import { renderBack, renderFresh } from './strips.js';
import { renderView, Views } from './views.js';

type Phase = 'restoring' | 'unreachable' | 'signed-out' | 'signed-in';

/** Views that read the numbers of the tabs themselves, unless they show one center alone. */
const isCounting = (tab: Tab): tab is 'queue' | 'day' => tab === 'queue' || tab === 'day';

/**
 * The staff's page: signs in and shows what waits for an answer, the visits of a day or a week, the waiting
 * list, the centers' entries, the calendar, who did what and how often. The session is a cookie of the service
 * that no script reads; everything else is in memory.
 *
 * @summary Desk of a center's staff.
 * @slot - the number and a sentence for pages without script.
 * @csspart root - everything.
 * @csspart mark - the drawn number.
 */
export class Desk extends Y12355Element {
  static override styles = [themeStyles, controlStyles, deskStyles];

  @state() private phase: Phase = 'restoring';
  @state() private session: StaffSession | undefined;
  @state() private counts: StaffBookingList['counts'] | undefined;
  @state() private context: DeskContext | undefined;
  /** Whether a session ran out under somebody's hands. */
  @state() private ranOut = false;
  @state() private alert = '';
  /** How many requests came since somebody last looked. */
  @state() private fresh = 0;
  @state() private allTabs = false;

  #staff!: StaffClient;
  #open!: Client;
  #live!: Live;
  #place: Place = freshPlace();
  #operator: OperatorDocument | undefined;
  readonly #views = new Views(() => this.requestUpdate());

  constructor() {
    super();
    new WordsController(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.phase === 'signed-in') this.#live.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#live?.stop();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    speak(this.language);
  }

  // The client needs the address, which is an attribute: it is known from the first update on.
  protected override firstUpdated(): void {
    const base = serviceUrl(this.setting('api') ?? '/', location.href)?.href ?? '/';
    const staff = createStaffClient({ base });
    this.#staff = staff;
    this.#open = createClient({ base });
    this.#live = new Live(() => new EventSource(staff.events));
    this.#live.watch(() => void this.#readCounts());
    void this.#restore();
  }

  async #restore(): Promise<void> {
    if (this.phase === 'unreachable') this.phase = 'restoring';
    try {
      await this.#enter(await this.#staff.session());
    } catch (error) {
      const over = troubleOf(error) === 'signed-out';
      this.ranOut = over && this.session !== undefined;
      this.phase = over ? 'signed-out' : 'unreachable';
    }
  }

  async #enter(session: StaffSession): Promise<void> {
    if (this.session && this.session.name !== session.name) this.#place = freshPlace();
    this.session = session;
    this.ranOut = false;
    this.alert = '';
    this.phase = 'signed-in';
    this.#renew();
    this.#live.start();
    void this.#views.bring(this.#place.tab);
    void this.#readCounts();
    if (!this.#operator) void this.#readOperator();
    await this.updateComplete;
  }

  #renew(): void {
    if (!this.session) return;
    this.context = {
      staff: this.#staff,
      open: this.#open,
      session: this.session,
      place: this.#place,
      live: this.#live,
      operator: this.#operator,
    };
  }

  // Without the operator's words a consent shows its id and version; the queue does not wait for them.
  async #readOperator(): Promise<void> {
    try {
      this.#operator = await this.#open.operator();
      this.#renew();
    } catch {
      this.#operator = undefined;
    }
  }

  // Numbers of tabs are beside the work: where they cannot be read, the old ones stand.
  async #readCounts(): Promise<void> {
    const { tab } = this.#place;
    if (this.phase !== 'signed-in' || (isCounting(tab) && !this.#place[tab].center)) return;
    try {
      this.#count((await this.#staff.bookings({ status: 'requested' })).counts);
    } catch (error) {
      if (troubleOf(error) === 'signed-out') this.#leave();
    }
  }

  #count(counts: StaffBookingList['counts']): void {
    const more = this.counts ? counts.requested - this.counts.requested : 0;
    if (more > 0) this.fresh = more;
    this.counts = counts;
  }

  #leave(): void {
    this.#live.stop();
    this.ranOut = true;
    this.phase = 'signed-out';
  }

  readonly #onSignedIn = async ({ session }: SignedInEvent): Promise<void> => {
    await this.#enter(session);
    this.shadowRoot?.querySelector<HTMLElement>('.view')?.focus();
  };

  readonly #onSession = ({ trouble }: SessionEvent): void => {
    if (trouble === 'stale-token') void this.#restore();
    else this.#leave();
  };

  readonly #onCounts = ({ counts }: CountsEvent): void => {
    if (counts) this.#count(counts);
    else void this.#readCounts();
  };

  readonly #signOut = async (): Promise<void> => {
    try {
      await this.#staff.signOut();
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble === 'stale-token') await this.#restore();
      if (trouble !== 'signed-out') {
        this.alert = trouble === 'offline' ? t('signOutFailed') : troubleWords(t, error, now());
        return;
      }
    }
    this.#live.stop();
    this.#place = freshPlace();
    this.session = undefined;
    this.context = undefined;
    this.counts = undefined;
    this.fresh = 0;
    this.alert = '';
    this.phase = 'signed-out';
  };

  /** On its day, where a request stands as well as a visit; the change from which it was looked at waits. */
  readonly #onOpenBooking = ({ booking }: OpenBookingEvent): void => {
    const { tab, day } = this.#place;
    const start = chinaDate(parseIso(booking.start));
    const date = start === chinaDate(now()) ? undefined : start;
    Object.assign(day, { date, week: false, center: undefined, walkInOpen: false, wanted: booking.id });
    const back = tab === 'calendar' ? tab : 'centers';
    this.#place.back = back;
    this.#place[back].again = true;
    this.#show('day');
  };

  async #return(back: 'centers' | 'calendar'): Promise<void> {
    this.#show(back);
    await this.updateComplete;
    this.shadowRoot?.querySelector<HTMLElement>('.view')?.focus();
  }

  #show(tab: Tab): void {
    if (tab === this.#place.back) this.#place.back = undefined;
    this.#place.tab = tab;
    this.fresh = 0;
    this.allTabs = false;
    void this.#views.bring(tab);
    this.requestUpdate();
  }

  protected override renderContent(): TemplateResult {
    const { tab, back, queue } = this.#place;
    const inside = this.phase === 'signed-in';
    const seen = tab === 'queue' && !queue.center;
    return html`${renderHead({
        session: inside ? this.session : undefined,
        counts: this.counts,
        tab,
        all: this.allTabs,
        language: this.language,
        show: (chosen) => this.#show(chosen),
        toggleAll: () => (this.allTabs = !this.allTabs),
        signOut: () => void this.#signOut(),
      })}
      ${
        this.alert
          ? html`<p class="alert" role="alert">
              ${this.alert}<button class="link" @click=${this.#signOut}>${t('retry')}</button>
            </p>`
          : nothing
      }
      <div class="fresh" role="status" aria-live="polite">
        ${inside && this.fresh > 0 ? renderFresh(this.fresh, seen, () => this.#showFresh()) : nothing}
      </div>
      ${inside && back ? renderBack(() => void this.#return(back)) : nothing}
      <main
        @desk-session=${this.#onSession}
        @desk-counts=${this.#onCounts}
        @desk-open-booking=${this.#onOpenBooking}
      >
        ${this.#renderMain(tab)}
      </main>
      <footer class="foot small">
        ${t('line')} <a class="number" href=${telHref(HOTLINE)}>${HOTLINE}</a>
      </footer>`;
  }

  /** Nobody knows whose they are: the list of all centers has them. */
  #showFresh(): void {
    this.#place.queue.center = undefined;
    this.#renew();
    this.#show('queue');
  }

  #renderMain(tab: Tab): unknown {
    if (this.phase === 'restoring') return html`<div class="plain"><p class="sr">${t('loading')}</p></div>`;
    if (this.phase === 'unreachable') {
      return html`<div class="plain">
        <h2>${t('listFailed')}</h2>
        <p role="alert">${t('unreachable')}</p>
        <button class="link tap" @click=${() => this.#restore()}>${t('retry')}</button>
      </div>`;
    }
    if (this.phase === 'signed-out' || !this.context) {
      return html`<desk-sign-in
        .client=${this.#staff}
        .ranOut=${this.ranOut}
        @desk-signed-in=${this.#onSignedIn}
      ></desk-sign-in>`;
    }
    const state = this.#views.state(tab);
    if (state === 'here') return renderView(tab, this.context);
    if (state === 'coming') return html`<div class="plain">${renderLoading()}</div>`;
    return html`<div class="plain">
      <h2>${t('viewFailed')}</h2>
      <p role="alert">${t('viewFailedMore')}</p>
      <button class="link tap" @click=${() => location.reload()}>${t('reload')}</button>
    </div>`;
  }
}
