import { html, LitElement, nothing, type TemplateResult } from 'lit';
import {
  basicStyles,
  defineElement,
  dotsStyles,
  fieldStyles,
  icon,
  sheetStyles,
  tagStyles,
  tellAction,
  VERSION,
} from '@y12355/core';
import type { BookingOptions } from './book.js';
import { frameStyles } from './booking-dialog.styles.js';
import { BookingFlow, words } from './booking-flow.js';
import { formStyles } from './fields.styles.js';
import { ownStyles } from './own.styles.js';
import { callLink, question } from './parts.js';
import { calendarStyles } from './calendar.styles.js';
import { consentStyles } from './consents.styles.js';
import { stepStyles } from './steps.styles.js';

/**
 * The frame around a booking: title, the line, one step, one action; a window over the page, or a part of it. It
 * stands in the shadow root of the element that asked for it and takes theme and language from there; open it with
 * `openBookingDialog()` or take `createBooking()`.
 *
 * @csspart dialog - the sheet, window or panel
 */
export class BookingDialog extends LitElement {
  static readonly version = VERSION;
  static readonly words = words;
  static override styles = [
    basicStyles,
    fieldStyles,
    tagStyles,
    dotsStyles,
    sheetStyles,
    frameStyles,
    stepStyles,
    calendarStyles,
    formStyles,
    consentStyles,
    ownStyles,
  ];

  static define(tag: string, registry?: CustomElementRegistry): void {
    defineElement(tag, this, registry);
  }

  /** Set before the element is put on the page. */
  options!: BookingOptions;
  /** Resolves when the dialog is closed or taken off the page. */
  readonly closed: Promise<void>;

  #resolve!: () => void;
  #flow!: BookingFlow;
  #asking = false;
  #over = false;
  #focus: string | undefined;
  /** Whether the visitor did something here: until then a panel takes no focus away from the page. */
  #touched = false;
  readonly #follow = { hostUpdated: () => this.requestUpdate() };
  readonly #connection = () => this.requestUpdate();
  readonly #leaving = () => this.#flow.holding.release(true);
  readonly #beforeUnload = (event: BeforeUnloadEvent) => {
    event.preventDefault();
    // Older engines ask only when a value is set.
    event.returnValue = true;
  };

  constructor() {
    super();
    this.closed = new Promise((resolve) => (this.#resolve = resolve));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // A panel may come back to the page: a new visit.
    this.#over = this.#asking = this.#touched = false;
    this.#flow = new BookingFlow(this.options, {
      requestUpdate: () => this.requestUpdate(),
      focusOn: (selector) => {
        this.#focus = selector;
        this.requestUpdate();
      },
    });
    // The host draws again when language or theme change.
    this.options.host.addController(this.#follow);
    window.addEventListener('online', this.#connection);
    window.addEventListener('offline', this.#connection);
    window.addEventListener('pagehide', this.#leaving);
    this.#flow.begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('online', this.#connection);
    window.removeEventListener('offline', this.#connection);
    window.removeEventListener('pagehide', this.#leaving);
    this.#finish();
  }

  // An error in a render reaches neither the host page nor the visitor: the number is shown instead.
  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (error) {
      console.error('[y12355] booking:', error);
      if (this.#over) return;
      if (this.#broken) this.#finish();
      else this.#flow.fail(error);
      this.#broken = true;
    }
  }
  #broken = false;

  protected override willUpdate(): void {
    void words.bring(this.options.host.language)?.then(() => this.requestUpdate());
  }

  protected override firstUpdated(): void {
    const dialog = this.#dialog;
    if (!dialog) return;
    if (typeof dialog.showModal === 'function') return dialog.showModal();
    // Engines without dialogs get a window that is not modal.
    dialog.setAttribute('open', '');
    dialog.setAttribute('role', 'dialog');
  }

  protected override updated(): void {
    const unsent = !this.#over && this.#flow.unsent;
    window[unsent ? 'addEventListener' : 'removeEventListener']('beforeunload', this.#beforeUnload);
    const selector = this.#focus;
    if (!selector) return;
    this.#focus = undefined;
    const { inline } = this.options;
    if (inline && !this.#touched) return;
    const target = this.renderRoot.querySelector<HTMLElement>(selector);
    const title = selector === '#title';
    if (title && !inline) this.renderRoot.querySelector('.body')?.scrollTo(0, 0);
    target?.focus({ preventScroll: title && !inline });
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  /** Asks for reference and code. */
  lookUp(): void {
    this.#touch();
    this.#flow.go('lookup');
  }

  /** Closes; what was typed and not sent is asked about once. */
  close(): void {
    if (!this.#flow.unsent || this.#asking) return this.#finish();
    this.#asking = true;
    this.#focus = '#stay';
    this.requestUpdate();
  }

  #finish(): void {
    if (this.#over) return;
    this.#over = true;
    this.#flow.end();
    this.options.host.removeController(this.#follow);
    window.removeEventListener('beforeunload', this.#beforeUnload);
    const dialog = this.#dialog;
    if (dialog?.open && dialog.close) dialog.close();
    this.#resolve();
  }

  #stay(): void {
    this.#asking = false;
    this.#focus = '.foot .action';
    this.requestUpdate();
  }

  #submit(event: Event): void {
    event.preventDefault();
    if (this.#asking) this.#stay();
    else this.#flow.step.submit();
  }

  #cancel(event: Event): void {
    event.preventDefault();
    this.close();
  }

  #key(event: KeyboardEvent): void {
    // Where the platform has no modal dialog, Escape is ours to handle.
    if (event.key === 'Escape' && !('showModal' in (this.#dialog ?? {}))) this.close();
  }

  #touch(): void {
    this.#touched = true;
  }

  #click(event: Event): void {
    this.#touch();
    const link = (event.target as Element).closest('a[href^="tel:"]');
    if (link && !tellAction(this.options.host, 'call')) event.preventDefault();
  }

  protected override render(): TemplateResult {
    const { t, step, said } = this.#flow;
    const foot = this.#asking
      ? question(
          [t('leaveAsk'), t('leaveText')].join(this.#flow.language === 'en' ? ' ' : ''),
          [t('leaveNo'), () => this.#stay()],
          [t('leaveYes'), () => this.#finish()],
        )
      : step.foot();
    const { inline } = this.options;
    const content = html`<form novalidate autocomplete="off" @submit=${this.#submit}>
        <div class="head">
          <h2 id="title" tabindex="-1">
            ${step.title()}
            ${step.number ? html`<span class="small soft">${t('step', { step: step.number })}</span>` : nothing}
          </h2>
          ${
            inline
              ? nothing
              : html`<button type="button" class="close" aria-label=${t('close')} @click=${this.close}>
                  ${icon('close')}
                </button>`
          }
        </div>
        <div class="now"><span>${t('now')}</span>${callLink(this.#flow)}</div>
        <div class="body">${step.body()}</div>
        ${foot === nothing ? nothing : html`<div class="foot">${foot}</div>`}
      </form>
      <p class="sr" role="status">${said}</p>`;
    if (inline) {
      return html`<section
        class="panel"
        part="dialog"
        aria-labelledby="title"
        @keydown=${this.#touch}
        @click=${this.#click}
      >
        ${content}
      </section>`;
    }
    return html`<dialog
      part="dialog"
      aria-labelledby="title"
      @cancel=${this.#cancel}
      @close=${this.#finish}
      @keydown=${this.#key}
      @click=${this.#click}
    >
      ${content}
    </dialog>`;
  }
}
