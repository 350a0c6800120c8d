import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { HOTLINE, telHref } from '@y12355/domain';
import {
  onAction,
  oneOf,
  servicePage,
  serviceUrl,
  strings,
  tagStyles,
  tellAction,
  warnOnce,
  Words,
  Y12355Element,
} from '@y12355/core';
import { OnDemand } from '../on-demand.js';
import { OperatorController } from '../operator.js';
import { idFrom } from './attributes.js';
import { type BookingAim, bookingPage, bookingWay, lookUpPage, openBookingDialog } from './book.js';
import { type Mode, modes, type Provider, providers } from './booking-button.choices.js';
import { buttonStyles } from './booking-button.styles.js';
import zh from './booking-button.strings.zh-CN.json';
import { Panel } from './panel.js';

const words = new Words('booking-button', zh, {
  'zh-HK': () => import('./booking-button.strings.zh-HK.json'),
  en: () => import('./booking-button.strings.en.json'),
});

/**
 * Leads to an appointment. Where the page may hold personal data the form opens here, in a dialog or as a part of
 * the page; anywhere else it is a link to the operator's own page, and no field for personal data ever appears. The
 * number stands below, for who would rather talk now.
 *
 * @summary Books an appointment with a center.
 * @slot - shown without script, without a service and after a failure: a link and the number.
 * @event y12355-booking-change - `{status}`: a booking was asked for, moved or canceled here; nothing else leaves
 * @event y12355-action - `{action}`: `call` or `mini-program`; cancelable
 * @csspart action - the button or link, and the buttons of the form
 * @csspart code - the QR code of the booking page
 * @csspart dialog - the form's sheet, window or panel
 * @csspart field - a field of the form
 * @csspart mark - the drawn number in the form
 * @csspart number - the call, below the button and in the form
 * @csspart status - what became of a step, as it is announced
 */
export class BookingButton extends Y12355Element {
  static override styles: CSSResultGroup = [super.styles, tagStyles, buttonStyles];
  static override readonly words = words;

  /** Id of the center; without it the button leads to the list of centers. */
  @property() center?: string;
  /** Id of one of the center's services; chosen in the form when it is left out. */
  @property() service?: string;
  /**
   * Where the form opens: a dialog, a part of this page, or the operator's page behind a link or a QR code. For a
   * screen that others see, `qr`: nothing can be typed there.
   */
  @property({ reflect: true }) mode?: Mode;
  /** What takes the request: a booking service, the operator's mini program, or a person on the phone. */
  @property({ reflect: true }) provider?: Provider;
  /** Words on the button; else the element's own. */
  @property() label?: string;

  /** The dialog's code could not be loaded here; the operator's page still works. */
  @state() private noDialog = false;
  /** Reference and code are asked for in place of a time. */
  @state() private looking = false;
  /** The operator has said which pages it trusts, or did not answer. */
  @state() private answered = false;

  readonly #t = strings(this, words);
  readonly #operator = new OperatorController(this);
  readonly #panel = new Panel();
  readonly #phones = new OnDemand(
    this,
    'the phones',
    async () => new (await import('./phone-list.js')).PhoneList(this),
  );
  readonly #mini = new OnDemand(
    this,
    'the mini program',
    async () => new (await import('./mini-program.js')).MiniProgram(this),
  );
  readonly #scan = new OnDemand(this, 'the code', async () => new (await import('./scan.js')).Scan(this));

  /** Does what a press does: opens the form where this page may hold it, else leaves the link as it is. */
  async open(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLButtonElement>('button.action')?.click();
  }

  /** Asks for reference and code of a booking, where this page may hold the form; else does nothing. */
  async lookUp(): Promise<void> {
    await this.updateComplete;
    if (this.#way !== 'dialog' || this.#mode === 'link' || this.#mode === 'qr') return;
    if (this.#mode === 'dialog') return this.#openDialog(this, 'lookup');
    this.looking ||= !this.#panel.here;
    await this.updateComplete;
    const panel = await this.#panel.arrived();
    // Drawn, it is on the page.
    await this.updateComplete;
    if (panel?.isConnected) panel.lookUp();
  }

  get #mode(): Mode {
    return oneOf(this.localName, 'mode', this.mode, modes);
  }

  get #provider(): Provider {
    return oneOf(this.localName, 'provider', this.provider, providers);
  }

  get #served(): boolean {
    return serviceUrl(this.setting('api'), location.href) !== undefined;
  }

  get #aim(): BookingAim {
    return {
      center: idFrom(this.localName, 'center', this.center),
      service: idFrom(this.localName, 'service', this.service),
      campaign: this.setting('campaign'),
    };
  }

  /** How this page leads to the form, now and after its code could not be loaded. */
  get #way(): 'dialog' | 'page' | 'none' {
    if (this.#provider !== 'api') return 'none';
    const way = bookingWay(location.href, this.setting('api'), this.#operator.document);
    return way === 'dialog' && (this.noDialog || this.#panel.failed) ? 'page' : way;
  }

  // Without a service the content inside the tag stands, in the page's own colors.
  protected override render(): TemplateResult {
    const bare = this.#provider === 'api' && !this.#served;
    return html`${bare ? html`<slot></slot>` : nothing}${super.render()}`;
  }

  protected override renderContent(): TemplateResult {
    const way = this.#renderWay();
    if (way === this.#panel.here && way) return html`${way}`;
    // The list of phones begins with the number.
    const number = !(this.#provider === 'phone' && this.#phones.here);
    const alone = way === nothing ? 'alone' : '';
    return html`<div class="unit ${alone} ${this.#coming(way)}">
      ${way}${number ? html`<div class="now">${this.#renderNow()}${this.#renderKnown()}</div>` : nothing}
    </div>`;
  }

  /** Keeps the place of what is on its way. */
  #coming(way: unknown): '' | 'coming' | 'calls' {
    if (this.#provider === 'phone') return this.center && way === nothing ? 'calls' : '';
    const asking = this.#mode === 'inline' && this.#way === 'page' && !this.answered && !this.#panel.failed;
    return this.#panel.coming || asking ? 'coming' : '';
  }

  readonly #call = onAction(this, 'call');

  #renderWay(): unknown {
    const api = this.setting('api');
    const aim = this.#aim;
    const mode = this.#mode;
    const provider = this.#provider;
    if (provider !== 'api') {
      void this.#operator.ask(api, this.setting('operator'));
      const { client, document } = this.#operator;
      if (provider === 'phone') return this.#phones.part?.view(client, aim.center, document) ?? nothing;
      const program = document?.miniProgram;
      if (mode !== 'qr') return this.#mini.part?.view(program, this.label) ?? nothing;
      return this.#scan.part?.miniProgram(program?.plainLinkBase) ?? nothing;
    }
    if (!api || !this.#served) return nothing;
    const page = bookingPage(location.href, api, aim);
    if (mode === 'qr') return this.#scan.part?.page(page) ?? nothing;
    // Until the operator names this page's origin, the button is a link; a service that is down changes nothing.
    if (bookingWay(location.href, api) === 'page' && mode !== 'link') void this.#ask(api);
    const here = this.#way === 'dialog';
    if (mode === 'inline' && here && (aim.center || this.looking)) {
      const start = this.looking ? 'lookup' : 'time';
      return this.#panel.show({ host: this, api, ...aim, start, inline: true }) ?? nothing;
    }
    if (!aim.center) return this.#link(servicePage(api, location.href, '/find', { c: aim.campaign }), 'find');
    if (mode !== 'dialog' || !here) return this.#link(page, 'book');
    return html`<button
      class="action"
      part="action"
      type="button"
      aria-haspopup="dialog"
      @click=${this.#open}
    >
      ${this.label || this.#t('book')}
    </button>`;
  }

  #renderNow(): TemplateResult {
    return html`<p>
      <span class="small soft">${this.#t('now')}</span>
      <a class="number" part="number" href=${telHref(HOTLINE)} @click=${this.#call}>${this.#t('call')}</a>
    </p>`;
  }

  async #ask(api: string): Promise<void> {
    await this.#operator.ask(api, this.setting('operator'));
    if (this.#mode !== 'inline') return;
    this.answered = true;
    if (this.#operator.document && this.#way === 'page') {
      warnOnce(
        `<${this.localName} mode="inline">: ${location.origin} is not among the operator's trustedOrigins; ` +
          'a link to its page is taken.',
      );
    }
  }

  /** The way back to a booking; not on a screen that others see. */
  #renderKnown(): unknown {
    const mode = this.#mode;
    if (this.#provider !== 'api' || !this.#served || mode === 'qr') return nothing;
    const dialog = this.#way === 'dialog' && mode === 'dialog';
    return html`<p>
      <span class="small soft">${this.#t('known')}</span>
      ${
        dialog
          ? html`<button class="link" type="button" aria-haspopup="dialog" @click=${this.#lookUp}>
              ${this.#t('look')}
            </button>`
          : html`<a
              href=${lookUpPage(location.href, this.setting('api'), this.#aim) ?? ''}
              target="_blank"
              rel="noopener noreferrer"
              >${this.#t('look')}${this.#newTab()}</a
            >`
      }
    </p>`;
  }

  #link(href: string | undefined, words: 'book' | 'find'): TemplateResult {
    return html`<a class="action" part="action" href=${href ?? ''} target="_blank" rel="noopener noreferrer"
      >${this.label || this.#t(words)}${this.#newTab()}</a
    >`;
  }

  #newTab(): TemplateResult {
    const [open, close] = this.language === 'en' ? [' (', ')'] : ['（', '）'];
    return html`<span class="sr">${open}${this.#t('newTab')}${close}</span>`;
  }

  readonly #open = (event: Event): void => {
    if (tellAction(this, 'book')) void this.#openDialog(event.currentTarget as HTMLElement, 'time');
  };

  readonly #lookUp = (event: Event): void =>
    void this.#openDialog(event.currentTarget as HTMLElement, 'lookup');

  async #openDialog(opener: HTMLElement, start: 'time' | 'lookup'): Promise<void> {
    const api = this.setting('api');
    const aim = this.#aim;
    if (!api || (!aim.center && start === 'time')) return;
    try {
      await openBookingDialog({ host: this, api, ...aim, start, opener });
    } catch (error) {
      console.error('[y12355] booking:', error);
      this.noDialog = true;
    }
  }
}
