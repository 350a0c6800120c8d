import { controlStyles, copyText, type Language, serviceUrl, themeStyles, Y12355Element } from '@y12355/core';
import { HOTLINE, telHref } from '@y12355/domain';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import type { StudioCode } from './code-block.js';
import { loadForms, loadPins } from './files.js';
import { formStyles } from './form.styles.js';
import { header, headerWords } from './header.js';
import type { ElementForm } from './manifest.js';
import type { Look } from './messages.js';
import { outcomeOf } from './outcome.js';
import { fromFragment, toFragment } from './permalink.js';
import { question } from './question.js';
import { preview, result, type ResultView } from './result-view.js';
import type { Pins } from './result.js';
import type { Draft, Scene } from './scene.js';
import { settings } from './settings.js';
import { defaultState, type StudioState } from './state.js';
import { resultStyles } from './result.styles.js';
import { studioStyles } from './studio.styles.js';
import { bring, wordsOf } from './words.js';

/**
 * Where a webmaster answers what a page can take, chooses, looks and copies. The form is made from the elements
 * manifest, and all of it stands in the address, so that a link or a step back restores it.
 *
 * @summary Makes the snippet for a page.
 * @slot - a line to paste and the number, for pages without script.
 * @csspart root - everything.
 * @csspart mark - the drawn number.
 */
export class Studio extends Y12355Element {
  static override styles = [themeStyles, controlStyles, formStyles, resultStyles, studioStyles];

  @state() private forms: readonly ElementForm[] | undefined;
  @state() private unreachable = false;
  @state() private pins: Pins | undefined;
  @state() private chosen: StudioState = defaultState([]);
  /** Parts of the address that nobody understood. */
  @state() private unknown: readonly string[] = [];
  @state() private drafts: ReadonlyMap<string, Draft> = new Map();
  @state() private look: Look = 'narrow';
  @state() private linkSaid = false;
  @state() private noPng = false;
  /** What the bar at a phone's foot did last. */
  @state() private barSaid: 'copiedSay' | 'selectedSay' | undefined;
  @query('#main-code') private code!: StudioCode;

  #base = '';
  /** Field that is being typed in: its keys are one step of the history. */
  #typing: string | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('popstate', this.#restore);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('popstate', this.#restore);
  }

  // A language brings its words late; the title is the document's, not the element's.
  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#base ||= (serviceUrl(this.setting('api') ?? '../', location.href)?.href ?? '').replace(/\/$/, '');
    for (const language of [this.language, this.chosen.page.lang as Language | undefined]) {
      if (language) void bring(language).then((came) => came && this.requestUpdate());
    }
  }

  protected override firstUpdated(): void {
    void this.#load();
  }

  async #load(): Promise<void> {
    this.unreachable = false;
    const pins = loadPins(this.#base);
    try {
      this.forms = await loadForms(this.#base);
    } catch (error) {
      console.warn(`[y12355] studio: ${String(error)}`);
      this.unreachable = true;
    }
    this.pins = await pins;
    if (this.forms) this.#restore();
  }

  /** Takes the form from the address. */
  readonly #restore = (): void => {
    if (!this.forms) return;
    const { state, unknown } = fromFragment(location.hash, this.forms);
    this.chosen = state;
    this.unknown = unknown;
    this.drafts = new Map();
    this.#typing = undefined;
  };

  #take(state: StudioState, key?: string): void {
    this.chosen = state;
    this.unknown = [];
    this.linkSaid = false;
    this.barSaid = undefined;
    const fragment = toFragment(state, this.forms ?? []);
    if (`#${fragment}` === location.hash || (!fragment && !location.hash)) return;
    const address = `${location.pathname}${location.search}${fragment && `#${fragment}`}`;
    if (key && key === this.#typing) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    this.#typing = key;
  }

  #note(key: string, draft: Draft | undefined): void {
    const drafts = new Map(this.drafts);
    if (draft) drafts.set(key, draft);
    else drafts.delete(key);
    this.drafts = drafts;
  }

  readonly #copy = async (): Promise<void> => {
    this.barSaid = await this.code.copy();
  };

  #scene(): Scene {
    return {
      t: wordsOf(this.language),
      language: this.language,
      base: this.#base,
      forms: this.forms ?? [],
      state: this.chosen,
      version: this.pins?.version,
      drafts: this.drafts,
      take: (state, key) => this.#take(state, key),
      note: (key, draft) => this.#note(key, draft),
    };
  }

  #view(): ResultView {
    const say = wordsOf((this.chosen.page.lang as Language | undefined) ?? 'zh-CN');
    return {
      outcome: outcomeOf(this.chosen, { base: this.#base, pins: this.pins, look: this.look, say }),
      look: this.look,
      link: location.href,
      linkSaid: this.linkSaid,
      noPng: this.noPng,
      onLook: (look) => (this.look = look),
      onLink: async () => {
        this.linkSaid = await copyText(location.href);
      },
      onNoPng: () => (this.noPng = true),
    };
  }

  protected override renderContent(): TemplateResult {
    const scene = this.#scene();
    const { t } = scene;
    const view = this.#view();
    const title = `${t('title')} · 12355`;
    if (document.title !== title) document.title = title;
    return html`${header(headerWords(t), 'code', this.language)}
      <main class="bench">
        <div class="form">${this.#renderNotes(scene)}${this.#renderForm(scene)}</div>
        <div class="side">${preview(scene, view)}${result(scene, view)}</div>
      </main>
      <footer class="foot small">
        ${t('line')} <a class="number" href=${telHref(HOTLINE)}>${HOTLINE}</a>
      </footer>
      <div class="copy-bar">
        <span>${t(this.barSaid ?? view.outcome.safe)}</span>
        <button type="button" class="action" @click=${this.#copy}>
          ${t(this.barSaid === 'copiedSay' ? 'copied' : 'copy')}
        </button>
      </div>`;
  }

  #renderNotes({ t }: Scene): unknown {
    if (this.unreachable) {
      return html`<p class="note" role="alert">
        ${t('manifestFailed')}
        <button type="button" class="link" @click=${() => this.#load()}>${t('retry')}</button>
      </p>`;
    }
    return this.unknown.length > 0
      ? html`<p class="note" role="alert">${t('unknown', { keys: this.unknown.slice(0, 5).join(', ') })}</p>`
      : nothing;
  }

  #renderForm(scene: Scene): unknown {
    if (this.forms) return html`${question(scene)}${settings(scene)}`;
    return this.unreachable ? nothing : html`<p class="sr">${scene.t('loading')}</p>`;
  }
}
