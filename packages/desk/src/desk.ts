import { createClient, type Consent } from '@y12355/client';
import {
  createStaffClient,
  type StaffBookingList,
  type StaffClient,
  type StaffSession,
} from '@y12355/client/staff';
import { controlStyles, mark, now, serviceUrl, themeStyles, Y12355Element } from '@y12355/core';
import { HOTLINE, telHref } from '@y12355/domain';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { deskStyles } from './desk.styles.js';
import type { CountsEvent, SessionEvent } from './events.js';
import { freshPlace, type Place } from './place.js';
import { deskWords } from './queue.model.js';
import type { SignedInEvent } from './sign-in.js';
import { troubleOf, troubleWords } from './trouble.js';
import { speak, t } from './words.js';
import { WordsController } from './words-controller.js';

/** Each language by its own name, as it is seen and as it is heard: what is heard holds what is seen. */
const languages = [
  ['zh-CN', '简', '简体中文'],
  ['zh-HK', '繁', '繁體中文'],
  ['en', 'EN', 'EN, English'],
] as const;

/** With a number, and without one. */
const tabWords = {
  queue: ['tabQueue', 'tabQueueBare'],
  day: ['tabDay', 'tabDayBare'],
  entries: ['tabEntries', 'tabEntries'],
} as const;

type Phase = 'restoring' | 'unreachable' | 'signed-out' | 'signed-in';

/**
 * The staff's page: signs in, shows what waits for an answer, the visits of a day and what
 * is missing in the centers' entries. The session is a
 * cookie of the service that no script reads; everything else is in memory.
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
  @state() private consents: readonly Consent[] = [];
  /** Whether a session ran out under somebody's hands. */
  @state() private ranOut = false;
  @state() private alert = '';

  #client: StaffClient | undefined;
  #base = '';
  #place: Place = freshPlace();

  constructor() {
    super();
    new WordsController(this);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    speak(this.language);
  }

  // The client needs the address, which is an attribute: it is known from the first update on.
  protected override firstUpdated(): void {
    this.#base = serviceUrl(this.setting('api') ?? '/', location.href)?.href ?? '/';
    this.#client = createStaffClient({ base: this.#base });
    void this.#restore();
  }

  async #restore(): Promise<void> {
    if (!this.#client) return;
    if (this.phase === 'unreachable') this.phase = 'restoring';
    try {
      await this.#enter(await this.#client.session());
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
    if (this.consents.length === 0) void this.#readConsents();
    await this.updateComplete;
  }

  // Without the operator's words a consent shows its id and version; the queue does not wait for them.
  async #readConsents(): Promise<void> {
    try {
      this.consents = (await createClient({ base: this.#base }).operator()).consents;
    } catch {
      this.consents = [];
    }
  }

  readonly #onSignedIn = async ({ session }: SignedInEvent): Promise<void> => {
    await this.#enter(session);
    this.shadowRoot?.querySelector<HTMLElement>('.view')?.focus();
  };

  readonly #onSession = ({ trouble }: SessionEvent): void => {
    if (trouble === 'stale-token') {
      void this.#restore();
      return;
    }
    this.ranOut = true;
    this.phase = 'signed-out';
  };

  readonly #onCounts = ({ counts }: CountsEvent): void => {
    this.counts = counts;
  };

  readonly #signOut = async (): Promise<void> => {
    try {
      await this.#client?.signOut();
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble === 'stale-token') await this.#restore();
      if (trouble !== 'signed-out') {
        this.alert = trouble === 'offline' ? t('signOutFailed') : troubleWords(t, error, now());
        return;
      }
    }
    this.#place = freshPlace();
    this.session = undefined;
    this.counts = undefined;
    this.alert = '';
    this.phase = 'signed-out';
  };

  #show(tab: Place['tab']): void {
    this.#place.tab = tab;
    this.requestUpdate();
  }

  protected override renderContent(): TemplateResult {
    return html`${this.#renderHead()}
      ${
        this.alert
          ? html`<p class="alert" role="alert">
              ${this.alert}<button class="link" @click=${this.#signOut}>${t('retry')}</button>
            </p>`
          : nothing
      }
      <main @desk-session=${this.#onSession} @desk-counts=${this.#onCounts}>${this.#renderMain()}</main>
      <footer class="foot small">
        ${t('line')} <a class="number" href=${telHref(HOTLINE)}>${HOTLINE}</a>
      </footer>`;
  }

  #renderHead(): TemplateResult {
    const session = this.phase === 'signed-in' ? this.session : undefined;
    return html`<header class="head">
      ${mark(26)}
      <p class="whose">
        <span class="name">${session ? deskWords(t, session) : t('deskName')}</span>
        ${
          session?.centers.some(({ sample }) => sample)
            ? html`<span class="tag">${t('sampleData')}</span>`
            : nothing
        }
      </p>
      ${
        session
          ? html`<nav class="tabs" aria-label=${t('tabs')}>
              ${this.#renderTab('queue', this.counts?.requested)}${this.#renderTab('day', this.counts?.today)}${this.#renderTab('entries')}
            </nav>`
          : nothing
      }
      <div class="me">
        ${session ? html`<span class="staff">${session.name}</span>` : nothing}
        <span class="languages" role="group" aria-label=${t('languages')}>
          ${languages.map(
            ([lang, short, name]) =>
              html`<button
                class="link"
                lang=${lang}
                aria-label=${name}
                aria-pressed=${this.language === lang ? 'true' : 'false'}
                @click=${() => (document.documentElement.lang = lang)}
              >
                ${short}
              </button>`,
          )}
        </span>
        ${session ? html`<button class="link" @click=${this.#signOut}>${t('signOut')}</button>` : nothing}
      </div>
    </header>`;
  }

  #renderTab(tab: Place['tab'], number?: number): TemplateResult {
    const [full, bare] = tabWords[tab];
    return html`<button
      data-tab=${tab}
      aria-current=${this.#place.tab === tab ? 'page' : nothing}
      @click=${() => this.#show(tab)}
    >
      ${number === undefined ? t(bare) : t(full, { number })}
    </button>`;
  }

  #renderMain(): unknown {
    if (this.phase === 'restoring') return html`<div class="plain"><p class="sr">${t('loading')}</p></div>`;
    if (this.phase === 'unreachable') {
      return html`<div class="plain">
        <h2>${t('listFailed')}</h2>
        <p role="alert">${t('unreachable')}</p>
        <button class="link tap" @click=${() => this.#restore()}>${t('retry')}</button>
      </div>`;
    }
    if (this.phase === 'signed-out') {
      return html`<desk-sign-in
        .client=${this.#client}
        .ranOut=${this.ranOut}
        @desk-signed-in=${this.#onSignedIn}
      ></desk-sign-in>`;
    }
    const many = (this.session?.centers.length ?? 0) !== 1;
    if (this.#place.tab === 'entries') {
      return html`<desk-entries class="view" .client=${this.#client}></desk-entries>`;
    }
    return this.#place.tab === 'queue'
      ? html`<desk-queue
          class="view"
          .client=${this.#client}
          .place=${this.#place}
          .consents=${this.consents}
          .manyCenters=${many}
        ></desk-queue>`
      : html`<desk-day
          class="view"
          .client=${this.#client}
          .place=${this.#place}
          .manyCenters=${many}
        ></desk-day>`;
  }
}
