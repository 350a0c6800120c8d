import {
  type Address,
  ClockController,
  now,
  onAction,
  oneOf,
  secureAddress,
  servicePage,
  strings,
  tellAction,
  warnOnce,
  WidthController,
  type WordList,
  Words,
  Y12355Element,
} from '@y12355/core';
import {
  type Campus,
  campuses,
  chinaDate,
  HOTLINE,
  nextSeasonChange,
  type Season,
  seasonOn,
  seasons,
} from '@y12355/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { copy } from './copy.js';
import type { Referral } from './danger.js';
import { thisDevice } from './device.js';
import type { BannerExit } from './exit.js';
import { entries, type Entry, type Variant, variants } from './hotline-banner.choices.js';
import { canDial, greetingKey, parseEntries } from './hotline-banner.model.js';
import { cornerStyles } from './corner.styles.js';
import zh from './hotline-banner.strings.zh-CN.json';
import { bannerStyles } from './hotline-banner.styles.js';
import { deepStyles, pieceStyles } from './pieces.styles.js';
import { card, plain, plainExit } from './pieces.js';
import type { Copied, Panel, Scene } from './scene.js';
import { bar, floating, inline } from './variants.js';

const words = new Words('hotline-banner', zh, {
  'zh-HK': () => import('./hotline-banner.strings.zh-HK.json'),
  en: () => import('./hotline-banner.strings.en.json'),
});

/** From these widths on (px of the element) a strip stands on one line, and a bar has room for a sentence. */
const WIDE = 720;
const ROOMY = 1040;
/** A window that takes longer to come than this is not waited for: the numbers show. */
const PATIENCE_MS = 600;

/**
 * The number, and every other way to somebody who listens. Put a floating one at the end of `<body>`.
 *
 * @summary Youth helpline 12355: call, mini program, centers nearby, what to do in danger.
 * @slot - shown without script and after a failure: `<a href="tel:12355">12355</a>`
 * @event y12355-action - `{action}`: what a visitor chose; cancelable; danger, booking and exit are not told
 * @csspart bar - the strip of `variant="bar"`
 * @csspart inline - the strip of `variant="inline"`
 * @csspart pill - the closed corner of `variant="floating"`
 * @csspart card - the card, and the opened corner
 * @csspart dialog - the window of a panel
 * @csspart mark - the drawn number
 * @csspart number - the number as a link
 * @csspart code - the code that calls the number
 * @csspart action - filled and outlined buttons
 * @csspart status - what was just done, as it is announced
 * @csspart exit - the link that leaves the page
 * @cssproperty [--y12355-call=#0F5C4C] - ground of the filled button, except on dark strips
 */
export class HotlineBanner extends Y12355Element {
  static override styles = [Y12355Element.styles, deepStyles, pieceStyles, cornerStyles, bannerStyles];
  static override readonly words = words;

  /** Shape: a card, a strip at the top of the page, a strip within it, or a corner that opens. */
  @property({ reflect: true }) variant?: Variant;
  /** Whether a bar stays at the top edge while the page is scrolled. */
  @property({ type: Boolean, reflect: true }) sticky = false;
  /** Time of the school year that the greeting is about; `auto` follows the calendar. */
  @property() season?: 'auto' | Season;
  /** Whom the page speaks to. */
  @property() campus?: Campus;
  /**
   * Ways to somebody who listens, each of which can be left out.
   *
   * @default call mini-program center
   */
  @property() entries?: WordList<Entry>;
  /** Address that a quick exit leads to: https, or http on the page's own host. Off without it. */
  @property({ attribute: 'exit-url' }) exitUrl?: Address;
  /** Further numbers for the danger panel, each with who runs it. */
  @property({ attribute: false }) referrals: readonly Referral[] = [];

  @state() private opened = false;
  @state() private copied: Copied | undefined;
  /** The numbers stand in the place of a window that did not come. */
  @state() private plain = false;

  readonly #t = strings(this, words);
  readonly #clock = new ClockController(this);
  readonly #wide = new WidthController(this, WIDE);
  readonly #roomy = new WidthController(this, ROOMY);
  #exit: BannerExit | undefined;
  readonly #asked = new Set<string>();

  // What has effects outside of the render is settled before it.
  protected override willUpdate(): void {
    const campus = this.#campus;
    this.#clock.wakeAt(this.#set === 'auto' ? nextSeasonChange(now(), { campus }) : undefined);
    this.#exit?.set(this.exitUrl);
    // The plain link works until this is here, and where it cannot come.
    if (this.#exitTo) {
      this.#need('exit', async () => {
        const { BannerExit } = await import('./exit.js');
        this.#exit = new BannerExit(this);
      });
    }
    if (this.#variant === 'floating') {
      this.#need('corner', async () => {
        const { CornerController } = await import('./corner.js');
        new CornerController(this, () => this.renderRoot.querySelector('.pill'));
      });
    }
  }

  /** Loads once what this banner needs beyond its first look. */
  #need(name: string, load: () => Promise<void>): void {
    if (this.#asked.has(name)) return;
    this.#asked.add(name);
    load().then(
      () => this.requestUpdate(),
      (error: unknown) => console.warn(`[y12355] <${this.localName}> ${name}: ${String(error)}`),
    );
  }

  #pick<T extends string>(name: string, value: string | undefined, allowed: readonly [T, ...T[]]): T {
    return oneOf(this.localName, name, value, allowed);
  }

  get #variant(): Variant {
    return this.#pick('variant', this.variant, variants);
  }

  get #campus(): Campus {
    return this.#pick('campus', this.campus, campuses);
  }

  get #set(): 'auto' | Season {
    return this.#pick('season', this.season, ['auto', ...seasons]);
  }

  get #exitTo(): string | undefined {
    return secureAddress(this.localName, 'exit-url', this.exitUrl);
  }

  #greeting(): string {
    const campus = this.#campus;
    const season = this.#set === 'auto' ? seasonOn(chinaDate(now()), { campus }) : this.#set;
    return this.#t(greetingKey(season, campus, this.#variant));
  }

  #entries(): Scene['entries'] {
    const { shown, unknown } = parseEntries(this.entries);
    for (const word of unknown) {
      warnOnce(`<${this.localName} entries="${word}">: allowed are ${entries.join(', ')}; it is left out.`);
    }
    return shown;
  }

  readonly #open = async (panel: Panel, event: Event): Promise<void> => {
    if (panel === 'danger') tellAction(this, 'emergency');
    if (panel === 'mini' && !tellAction(this, 'mini-program')) return;
    const opener = event.currentTarget as HTMLElement;
    const late = setTimeout(() => (this.plain = true), PATIENCE_MS);
    try {
      const { openWindow } = await import('./window.js');
      this.plain = false;
      clearTimeout(late);
      await openWindow({ host: this, scene: () => this.#scene(), referrals: this.referrals, panel, opener });
    } catch (error) {
      this.plain = true;
      console.warn(`[y12355] <${this.localName}> shows the numbers in place of a window: ${String(error)}`);
    } finally {
      clearTimeout(late);
    }
  };

  async #copy(event: Event): Promise<void> {
    const shown = (event.currentTarget as Element).parentElement?.querySelector('.scan .number');
    this.copied = await copy(HOTLINE, shown);
  }

  readonly #toggle = async (): Promise<void> => {
    this.opened = !this.opened;
    this.copied = undefined;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(this.opened ? '.pop .close' : '.pill .toggle')?.focus();
  };

  #scene(): Scene {
    const t = this.#t;
    const dial = canDial(thisDevice());
    const api = this.setting('api');
    return {
      t,
      language: this.language,
      dial,
      entries: this.#entries(),
      greeting: this.#greeting(),
      api,
      operator: this.setting('operator'),
      find: servicePage(api, location.href, '/find', { c: this.setting('campaign') }),
      copied: this.copied,
      onCall: onAction(this, 'call'),
      onCenter: onAction(this, 'center'),
      onCopy: (event) => void this.#copy(event),
      onPanel: (panel, event) => void this.#open(panel, event),
      exit: this.#exit ? this.#exit.link(t('leave'), !dial) : plainExit(t('leave'), this.#exitTo),
    };
  }

  protected override renderContent(): TemplateResult {
    const scene = this.#scene();
    return html`${this.#renderVariant(scene)}${this.plain ? plain(scene) : nothing}`;
  }

  #renderVariant(scene: Scene): TemplateResult {
    const large = this.textSize === 'large';
    const { wide } = large ? this.#roomy : this.#wide;
    switch (this.#variant) {
      case 'bar':
        return bar(scene, wide, this.#roomy.wide && !large);
      case 'inline':
        return inline(scene, wide);
      case 'floating':
        return floating(scene, this.opened, () => void this.#toggle());
      case 'card':
        return card(scene);
    }
  }
}
