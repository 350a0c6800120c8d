import { html, LitElement, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Adcode, Address, Code } from './attributes.js';
import { basicStyles } from './basic.styles.js';
import { defineElement } from './define.js';
import { LanguageController, type Language } from './language.js';
import { oneOf } from './report.js';
import { secureAddress } from './secure-address.js';
import { onSettings, pageSettings } from './settings.js';
import type { Words } from './strings.js';
import { themeStyles } from './theme.styles.js';
import { VERSION } from './version.js';

export const themes = ['auto', 'light', 'dark', 'contrast'] as const;
export const textSizes = ['normal', 'large'] as const;

/**
 * What every element shares: settings, language, theme, and the promise that the content inside the tag
 * stands again when anything fails. Subclasses write `renderContent()`.
 *
 * @attr {'zh-CN' | 'zh-HK' | 'en'} lang - Language; else the page's setting, then that of the page around.
 * @slot - what a visitor gets without script: the number and a link, or a list.
 * @csspart root - the box around everything
 * @cssproperty [--y12355-call=#0F5C4C] - ground of the filled button
 * @cssproperty [--y12355-on-call=#FFFFFF] - its text
 * @cssproperty [--y12355-radius=10px] - round corners of buttons and fields
 * @cssproperty --y12355-font - family of the text; else fonts of the system
 */
export abstract class Y12355Element extends LitElement {
  static readonly version: string = VERSION;
  static override styles: CSSResultGroup = [themeStyles, basicStyles];

  /** What the element says, where that is not all in zh-CN. */
  static readonly words: Words | undefined;

  /** Registers this element; the first one on a page wins. See {@link defineElement}. */
  static define(tag: string, registry?: CustomElementRegistry): void {
    defineElement(tag, this as unknown as CustomElementConstructor & { version: string }, registry);
  }

  /** Base address of the booking service; else the page's setting. */
  @property() api?: Address;
  /** Address of an operator's document, read where there is no `api`; else the page's setting. */
  @property() operator?: Address;
  /** Adcode of the place: province, city, county or town; else the page's setting. */
  @property() region?: Adcode;
  /** Placement code of a campaign; else the page's setting. */
  @property() campaign?: Code;
  /** Colors; `auto` follows what the visitor's system asks for. Else the page's setting. */
  @property() theme?: (typeof themes)[number];
  /** Size of the text; everything grows with it. */
  @property({ attribute: 'text-size' }) textSize?: (typeof textSizes)[number];

  readonly #language = new LanguageController(this);
  #stopSettings: (() => void) | undefined;
  #failed = false;

  /** Whether the light DOM stands in for an element that could not render. */
  get failed(): boolean {
    return this.#failed;
  }

  get #words(): Words | undefined {
    return (this.constructor as typeof Y12355Element).words;
  }

  /** Language in which the element speaks now: zh-CN until the words of the wanted one are here. */
  get language(): Language {
    const wanted = this.#language.language;
    return this.#words?.spoken(wanted) ?? wanted;
  }

  // `lang` is the platform's own property; only its attribute needs watching.
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang') this.#language.refresh();
  }

  // Before Chrome 73 styles come in tags, which a strict policy refuses: a drawing without them would fill the page.
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    const refused = [...root.querySelectorAll('style')].some(({ sheet }) => !sheet);
    if (refused) {
      this.standDown(
        'this browser needs style tags and the policy of the page refuses them; set window.litNonce before the ' +
          "kit, and add its value:\nContent-Security-Policy: style-src 'nonce-…'",
      );
    }
    return root;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopSettings = onSettings(() => this.requestUpdate());
    // Time passed and settings may have changed while it was off the page.
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopSettings?.();
  }

  /** The element's own attribute, else the page's setting. An `api` is in full, and one that is not safe is none. */
  protected setting(name: 'api' | 'operator' | 'region' | 'campaign'): string | undefined {
    const value = this[name] || pageSettings()[name];
    return name === 'api' ? secureAddress(this.localName, name, value, location.href) : value;
  }

  /**
   * A first look in one language and a second in another would move the page twice. So the content inside the
   * tag, which the page wrote in its own language and which holds the number, stands a little longer. A tag with
   * nothing in it waits for nothing: there zh-CN is better than an empty place.
   */
  protected override scheduleUpdate(): Promise<unknown> | undefined {
    const update = () => super.scheduleUpdate() as Promise<unknown> | undefined;
    const wanted = this.#language.language;
    void this.#words?.bring(wanted)?.then(() => this.requestUpdate());
    const first = !this.hasUpdated && this.firstElementChild ? this.#words?.wait(wanted) : undefined;
    if (!first) return update();
    const slot = this.renderRoot.appendChild(document.createElement('slot'));
    return first.then(() => {
      slot.remove();
      return update();
    });
  }

  protected override shouldUpdate(changed: PropertyValues): boolean {
    return !this.#failed && super.shouldUpdate(changed);
  }

  // An error in a render must reach neither the host page nor the visitor: the light DOM stands again.
  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (error) {
      this.standDown(error);
    }
  }

  /** Gives up rendering for good and shows the light DOM. */
  protected standDown(error: unknown): void {
    this.#failed = true;
    console.error(`[y12355] <${this.localName}> shows the content inside its tag instead:`, error);
    const root = this.shadowRoot;
    if (!root) return;
    root.textContent = '';
    root.append(document.createElement('slot'));
  }

  protected override render(): TemplateResult {
    const theme = oneOf(this.localName, 'theme', this.theme || pageSettings().theme, themes);
    const size = oneOf(this.localName, 'text-size', this.textSize, textSizes);
    return html`<div class="root ${theme} ${size}" part="root" lang=${this.language}>
      ${this.renderContent()}
    </div>`;
  }

  protected abstract renderContent(): unknown;
}
