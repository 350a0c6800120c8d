import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { HOTLINE, telHref } from '@y12355/domain';
import { onAction, servicePage, serviceUrl, strings, tellAction, Words, Y12355Element } from '@y12355/core';
import { OperatorController } from '../operator.js';
import { bookingPage, bookingWay, openBookingDialog } from './book.js';
import { buttonStyles } from './booking-button.styles.js';
import zh from './booking-button.strings.zh-CN.json';

const words = new Words('booking-button', zh, {
  'zh-HK': () => import('./booking-button.strings.zh-HK.json'),
  en: () => import('./booking-button.strings.en.json'),
});

/**
 * Leads to an appointment. Where the page may hold personal data the form opens here in a dialog; anywhere
 * else it is a link to the operator's own page, and no field for personal data ever appears. The number stands
 * below, for who would rather talk now.
 *
 * @summary Books an appointment with a center.
 * @slot - shown without script, without a service and after a failure: a link and the number.
 * @event y12355-booking-change - `{status}`: a booking was asked for or canceled here; nothing else leaves
 * @event y12355-action - `{action: 'call'}`; cancelable
 * @csspart action - the button or link, and the buttons of the form
 * @csspart dialog - the form's sheet or window
 * @csspart field - a field of the form
 * @csspart mark - the drawn number in the form
 * @csspart number - the call, below the button and in the form
 * @csspart status - what became of a step, as it is announced
 */
export class BookingButton extends Y12355Element {
  static override styles: CSSResultGroup = [super.styles, buttonStyles];
  static override readonly words = words;

  /** Id of the center; without it the button leads to the list of centers. */
  @property() center?: string;
  /** Id of one of the center's services; chosen in the form when it is left out. */
  @property() service?: string;
  /** Words on the button; else the element's own. */
  @property() label?: string;

  /** The dialog's code could not be loaded here; the operator's page still works. */
  @state() private noDialog = false;

  readonly #t = strings(this, words);
  readonly #operator = new OperatorController(this);

  /** Does what a press does: opens the form where this page may hold it, else leaves the link as it is. */
  async open(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLButtonElement>('button.action')?.click();
  }

  // Without a service the content inside the tag stands, in the page's own colors.
  protected override render(): TemplateResult {
    const served = serviceUrl(this.setting('api'), location.href);
    return html`${served ? nothing : html`<slot></slot>`}${super.render()}`;
  }

  protected override renderContent(): TemplateResult {
    const served = serviceUrl(this.setting('api'), location.href);
    return html`<div class="unit ${served ? '' : 'alone'}">
      ${served ? this.#renderAction() : nothing}
      <p class="now">
        <span class="small soft">${this.#t('now')}</span>
        <a class="number" part="number" href=${telHref(HOTLINE)} @click=${this.#call}>${this.#t('call')}</a>
      </p>
    </div>`;
  }

  readonly #call = onAction(this, 'call');

  #renderAction(): TemplateResult {
    const api = this.setting('api');
    const aim = { service: this.service, campaign: this.setting('campaign') };
    if (!this.center)
      return this.#link(servicePage(api, location.href, '/find', { c: aim.campaign }), 'find');
    // Until the operator names this page's origin, the button is a link; a service that is down changes nothing.
    if (bookingWay(location.href, api) === 'page') void this.#operator.ask(api);
    const way = bookingWay(location.href, api, this.#operator.document);
    if (way === 'dialog' && !this.noDialog) {
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
    return this.#link(bookingPage(location.href, api, { ...aim, center: this.center }), 'book');
  }

  #link(href: string | undefined, words: 'book' | 'find'): TemplateResult {
    const [open, close] = this.language === 'en' ? [' (', ')'] : ['（', '）'];
    return html`<a class="action" part="action" href=${href ?? ''} target="_blank" rel="noopener noreferrer"
      >${this.label || this.#t(words)}<span class="sr">${open}${this.#t('newTab')}${close}</span></a
    >`;
  }

  async #open(event: Event): Promise<void> {
    const api = this.setting('api');
    if (!api || !this.center || !tellAction(this, 'book')) return;
    try {
      await openBookingDialog({
        host: this,
        api,
        center: this.center,
        service: this.service,
        campaign: this.setting('campaign'),
        opener: event.currentTarget as HTMLElement,
      });
    } catch (error) {
      console.error('[y12355] booking:', error);
      this.noDialog = true;
    }
  }
}
