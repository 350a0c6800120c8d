import {
  basicStyles,
  defineElement,
  icon,
  onAction,
  sheetStyles,
  tagStyles,
  tellAction,
  translate,
  VERSION,
  type Y12355Element,
} from '@y12355/core';
import { html, LitElement, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { OperatorController } from '../operator.js';
import { copy } from './copy.js';
import { danger, type Referral } from './danger.js';
import { deepStyles, pieceStyles } from './pieces.styles.js';
import { MINI_PROGRAM, referralsOf } from './operator.model.js';
import { ask, mini, quiet } from './panels.js';
import { contact } from './pieces.js';
import type { Copied, Panel, Scene } from './scene.js';
import { windowStyles } from './window.styles.js';
import en from './window.strings.en.json';
import zh from './window.strings.zh-CN.json';
import hk from './window.strings.zh-HK.json';

export type Key = keyof typeof zh;
// All of its languages at once: between a press and the numbers stands one request and not two.
const resources = { 'zh-CN': zh, 'zh-HK': hk, en };
const titles = { danger: 'dangerTitle', ask: 'askTitle', quiet: 'quietTitle', mini: 'miniTitle' } as const;

export interface WindowOptions {
  host: Y12355Element;
  /** What the banner draws from, as it is now. */
  scene(): Scene;
  referrals: readonly Referral[];
  panel: Panel;
  /** Takes the focus back. */
  opener: HTMLElement;
}

/**
 * The window over the page, in the shadow root of its banner, where it takes theme and language from. One at a
 * time: a panel that leads to another puts it in its place.
 *
 * @csspart dialog - the window
 */
export class BannerWindow extends LitElement {
  static readonly version = VERSION;
  static override styles = [basicStyles, tagStyles, sheetStyles, deepStyles, pieceStyles, windowStyles];

  static define(tag: string, registry?: CustomElementRegistry): void {
    defineElement(tag, this, registry);
  }

  /** Set before it is put on the page. */
  options!: WindowOptions;
  /** Resolves when it is closed, taken off the page, or could not be drawn; then with the error. */
  readonly closed: Promise<unknown>;

  @state() private panel!: Panel;
  @state() private copied: Copied | undefined;
  /** The service was asked and has not answered. */
  @state() private loading = false;

  #resolve!: (error?: unknown) => void;
  #titled: Panel | undefined;
  #operator: OperatorController | undefined;
  readonly #follow = { hostUpdated: () => this.requestUpdate() };

  constructor() {
    super();
    this.closed = new Promise((resolve) => (this.#resolve = resolve));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // The banner draws again when language or theme change.
    this.options.host.addController(this.#follow);
    this.show(this.options.panel);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.options.host.removeController(this.#follow);
    this.#resolve();
  }

  /** Puts another panel in the place of the one that is shown. */
  show(panel: Panel): void {
    this.panel = panel;
    this.copied = undefined;
    // Danger asks the same as the others: the page's scripts can see requests, and shall not tell it from them.
    const { api, operator } = this.options.scene();
    if ((api || operator) && panel !== 'contact') void this.#askOperator(api, operator);
  }

  /** The code that asks comes with the first panel that needs it; a panel stands as it is without. */
  async #askOperator(api: string | undefined, file: string | undefined): Promise<void> {
    this.loading = true;
    try {
      const { OperatorController } = await import('../operator.js');
      this.#operator ||= new OperatorController(this);
      await this.#operator.ask(api, file);
    } catch {
      // The next panel asks again.
    }
    this.loading = false;
  }

  // An error in a render reaches neither the page nor the visitor: the banner draws the numbers in its place.
  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (error) {
      this.#resolve(error);
    }
  }

  protected override updated(): void {
    const dialog = this.renderRoot.querySelector('dialog');
    // Engines without dialogs get a window that is not modal.
    if (typeof dialog?.showModal !== 'function') dialog?.setAttribute('open', '');
    else if (!dialog.open && this.isConnected) dialog.showModal();
    if (this.panel === this.#titled) return;
    this.#titled = this.panel;
    this.renderRoot.querySelector<HTMLElement>('#title')?.focus();
    dialog?.scrollTo?.(0, 0);
  }

  readonly #close = (event?: Event): void => {
    event?.preventDefault();
    this.#resolve();
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.#close(event);
  };

  // The ground around the window is the dialog itself.
  readonly #ground = (event: Event): void => {
    if (event.target === event.currentTarget) this.#close();
  };

  readonly #t = (key: Key, params?: Readonly<Record<string, string>>): string =>
    translate('hotline-banner-window', resources, this.options.host.language, key, params);

  async #copy(what: string, event: Event, shown: string): Promise<void> {
    this.copied = await copy(what, (event.currentTarget as Element).parentElement?.querySelector(shown));
  }

  protected override render(): TemplateResult {
    const { host, referrals } = this.options;
    const scene: Scene = {
      ...this.options.scene(),
      copied: this.copied,
      onCopy: (event) => void this.#copy('12355', event, '.scan .number'),
    };
    const { panel } = this;
    const t = this.#t;
    const title = panel === 'contact' ? scene.t('contact') : t(titles[panel]);
    const theme = host.shadowRoot?.querySelector('.root')?.className.replace('root', '') ?? '';
    return html`<div class=${theme}>
      <dialog
        class=${panel === 'danger' ? 'deep' : ''}
        part="dialog"
        aria-labelledby="title"
        @cancel=${this.#close}
        @close=${this.#close}
        @keydown=${this.#key}
        @click=${this.#ground}
      >
        <div class="window">
          <div class="head">
            <h2 id="title" tabindex="-1">${title}</h2>
            <button class="close" type="button" aria-label=${scene.t('close')} @click=${this.#close}>
              ${icon('close')}
            </button>
          </div>
          ${this.#renderPanel(panel, scene, referrals)}
        </div>
      </dialog>
    </div>`;
  }

  #renderPanel(panel: Panel, scene: Scene, referrals: readonly Referral[]): unknown {
    const t = this.#t;
    const { host } = this.options;
    const operator = this.#operator?.document;
    if (panel === 'contact') return contact(scene);
    if (panel === 'danger') {
      const onCall = () => void tellAction(host, 'emergency');
      const named = referralsOf(operator, scene.language);
      return danger(scene, t, [...referrals, ...named], { onCall, onClose: this.#close });
    }
    if (panel === 'ask') return ask(scene, t, operator);
    if (panel === 'mini') {
      return mini(scene, t, operator, (event) => void this.#copy(MINI_PROGRAM, event, '.name'));
    }
    return quiet(scene, t, {
      operator,
      loading: this.loading,
      onText: onAction(host, 'text'),
      onBook: onAction(host, 'book'),
    });
  }
}

const TAG = 'y12355-banner-window';
const open = new WeakMap<Y12355Element, BannerWindow>();

/**
 * Opens a panel and resolves when the window is closed and gone. Where the banner has one open, that one shows
 * the panel. Throws what kept it from being drawn.
 */
export async function openWindow(options: WindowOptions): Promise<void> {
  const { host, opener, panel } = options;
  const present = open.get(host);
  if (present) return present.show(panel);
  const root = host.shadowRoot?.querySelector('.root');
  if (!root || !host.isConnected) return;
  BannerWindow.define(TAG);
  const element = document.createElement(TAG) as BannerWindow;
  element.options = options;
  element.setAttribute('exportparts', 'dialog,mark,number,code,action,status,exit');
  open.set(host, element);
  root.append(element);
  const error = await element.closed;
  open.delete(host);
  element.remove();
  if (error) throw error;
  if (opener.isConnected) opener.focus();
}
