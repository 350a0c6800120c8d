import {
  type Address,
  ClockController,
  now,
  onAction,
  oneOf,
  servicePage,
  strings,
  tagStyles,
  warnOnce,
  WidthController,
  type WordList,
  Words,
  Y12355Element,
} from '@y12355/core';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { inApp } from '../device.js';
import { OnDemand } from '../on-demand.js';
import { formatsFrom, schoolFrom } from './attributes.js';
import type { BenchSetting, LoadEngine } from './bench.js';
import { MaterialData, report } from './data.js';
import { ownItems } from './items.js';
import { list, showRow } from './list.js';
import { type Format, type Kind, kinds, type Mode, modes } from './material-downloader.choices.js';
import { tellDownload } from './material-downloader.events.js';
import { type Shelf, shelve, wayOf } from './material-downloader.model.js';
import zh from './material-downloader.strings.zh-CN.json';
import { materialStyles } from './material-downloader.styles.js';
import { foot } from '../list-note.js';
import { note, type Phase, phaseOf, waitingRows } from './note.js';
import { RowFocus } from './row-focus.js';
import { Taking } from './taking.js';

const words = new Words('material-downloader', zh, {
  'zh-HK': () => import('./material-downloader.strings.zh-HK.json'),
  en: () => import('./material-downloader.strings.en.json'),
});

/** From this width on (px of the element) what is chosen stands beside the list. */
const WIDE = 880;

/**
 * Posters to fill in and files to take along: each is checked by its hash before it is saved, and a browser that saves
 * nothing is told how.
 *
 * @summary Posters and other materials to download, checked.
 * @slot - a link and the number, or files as `<a href download data-sha256 data-bytes>`; shown whenever nothing better can be
 * @event y12355-download - `{template, format}`: something was handed to the device; says neither which file nor what was typed
 * @event y12355-action - `{action: 'call'}`; cancelable
 * @csspart card - the poster that is chosen
 * @csspart field - a field of a poster
 * @csspart action - what saves a file, and the call
 * @csspart code - the QR code of a screen
 * @csspart mark - the drawn number
 * @csspart number - the call at the foot
 * @csspart status - what was found and what became of it, as it is announced
 */
export class MaterialDownloader extends Y12355Element {
  static override styles: CSSResultGroup = [Y12355Element.styles, tagStyles, materialStyles];
  static override readonly words = words;

  /** @internal In place of the kit's own engine for posters. */
  static loadEngine: LoadEngine | undefined;

  /** Address of a JSON document `{version, asOf, items: []}`, read where there is no `api`. */
  @property() src?: Address;
  /** What is offered. */
  @property() kind: Kind = 'all';
  /** Id of the poster's template that is chosen at first. */
  @property() template?: string;
  /** Name of a school or unit that stands on posters until somebody types another. */
  @property() school?: string;
  /** What posters can be saved as; all of them without it. */
  @property() formats?: WordList<Format>;
  /** For a screen that others see, `qr`: nothing is saved there, one code opens the same choice on a phone. */
  @property({ reflect: true }) mode: Mode = 'page';

  /** Several are being chosen. */
  @state() private choosing = false;

  readonly #t = strings(this, words);
  readonly #data = new MaterialData(this);
  readonly #clock = new ClockController(this);
  readonly #width = new WidthController(this, WIDE);
  readonly #items = ownItems(this);
  readonly #taking = new Taking(this);
  readonly #bench = new OnDemand(this, 'posters', async () =>
    (await import('./bench.js')).openBench(this, MaterialDownloader.loadEngine),
  );
  readonly #screen = new OnDemand(
    this,
    'the code',
    async () => new (await import('./screen.js')).Screen(this),
  );
  readonly #several = new OnDemand(this, 'the archive', async () => {
    const { Several } = await import('./several.js');
    return new Several(this, () => (this.choosing = false));
  });
  readonly #onCall = onAction(this, 'call');
  #shelf: Shelf | undefined;
  /** Whether the list is the one inside the tag. */
  #own = false;
  /** What the address of the page asks for was shown. */
  #arrived = false;

  constructor() {
    super();
    new RowFocus(this);
  }

  /** Asks the source again; the list that is shown stays until an answer comes. */
  refresh(): void {
    this.#data.refresh();
  }

  get #kind(): Kind {
    return oneOf(this.localName, 'kind', this.kind, kinds);
  }

  get #onScreen(): boolean {
    return oneOf(this.localName, 'mode', this.mode, modes) === 'qr';
  }

  // Everything that the render shows is settled here, so that the render itself decides nothing.
  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const files = this.#kind !== 'template';
    this.#data.ask(files ? { api: this.setting('api'), src: this.src } : {});
    const { status, materials } = this.#data;
    const own = files && (status === 'none' || status === 'failed') ? this.#items.reading : undefined;
    if (own) report(this, own);
    this.#own = !materials && own !== undefined;
    const all = materials ?? own?.materials;
    this.#shelf = all && shelve(all, now(), this.language);
    for (const { material, why } of this.#shelf?.hidden ?? [])
      warnOnce(`<${this.localName}>: "${material.id}" ${why}; it is hidden.`);
    this.#clock.wakeAt(this.#shelf?.until);
  }

  // A code on a screen leads to one material.
  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#arrived || !this.#shelf) return;
    this.#arrived = true;
    const id = /^#material=(.+)$/.exec(location.hash)?.[1];
    if (id) showRow(this.renderRoot, decodeURIComponent(id));
  }

  /** The full page, with what is chosen here, for a phone or another browser. */
  #page(template: string | undefined, school: string | undefined): string | undefined {
    const kind = this.#kind;
    const query = {
      kind: kind === 'all' ? undefined : kind,
      template,
      school,
      c: this.setting('campaign'),
    };
    return servicePage(this.setting('api'), location.href, '/materials', query);
  }

  /** Posters, where they are offered and can come. */
  get #posters(): { gallery: unknown; panel: unknown } | undefined {
    if (this.#kind === 'file') return undefined;
    const bench = this.#bench.part;
    if (!bench) return undefined;
    const [campaign, base] = [this.setting('campaign'), servicePage(this.setting('api'), location.href, '/')];
    const setting: BenchSetting = {
      template: this.template,
      school: schoolFrom(this.localName, this.school),
      formats: formatsFrom(this.localName, this.formats),
      extra: { ...(campaign && { campaign }), ...(base && { base }) },
      pageFor: (template, school) => this.#page(template, school),
    };
    return bench.view(setting);
  }

  get #phase(): Phase {
    const { status } = this.#data;
    // A gallery that comes later would push away what somebody is reading.
    const coming = this.#kind !== 'file' && !this.#bench.here && !this.#bench.failed;
    const count = this.#shelf?.rows.length ?? 0;
    const posters = this.#bench.here?.templates.length ?? 0;
    return phaseOf(coming ? 'loading' : status, count || (status === 'failed' ? 0 : posters), this.#own);
  }

  protected override renderContent(): TemplateResult {
    const t = this.#t;
    const onScreen = this.#onScreen;
    const posters = this.#posters;
    const phase = this.#phase;
    const rows = this.#shelf?.rows ?? [];
    const shows = phase === 'found' || phase === 'page';
    const { wide } = this.#width;
    const some = (this.#bench.here?.templates.length ?? 0) > 0;
    const panel = onScreen
      ? this.#screen.part?.view(this.#page(this.#bench.here?.picked ?? this.template, this.school))
      : some && phase !== 'loading'
        ? posters?.panel
        : nothing;
    const layout = [wide && 'wide', panel && panel !== nothing && (onScreen ? 'screened' : 'benched')];
    return html`<section class="materials ${layout.filter(Boolean).join(' ')}" aria-labelledby="title">
      <div class="head">
        <h2 id="title" tabindex="-1">
          <span>${t('title')}</span>${
            rows.some(({ material }) => material.sample)
              ? html` <span class="tag">${t('sampleData')}</span>`
              : nothing
          }
        </h2>
        ${shows && !onScreen ? html`<p class="soft">${t(some ? 'lead' : 'leadFiles')}</p>` : nothing}
        ${note({
          t,
          phase,
          count: rows.length,
          retrying: this.#data.retrying,
          offline: this.#data.offline,
          onRetry: () => this.refresh(),
          onCall: this.#onCall,
        })}
      </div>
      ${phase === 'loading' ? waitingRows() : (posters?.gallery ?? nothing)}
      ${panel && panel !== nothing ? html`<div class="beside">${panel}</div>` : nothing}
      ${shows && rows.length > 0 ? html`<div class="files">${this.#renderList()}</div>` : nothing}
      ${phase === 'failed' || phase === 'nothing' ? html`<div class="own"><slot></slot></div>` : nothing}
      ${phase === 'failed' ? nothing : foot({ t, onCall: this.#onCall })}
    </section>`;
  }

  #renderList(): TemplateResult {
    const rows = this.#shelf?.rows ?? [];
    const t = this.#t;
    const app = inApp();
    const materials = rows.map(({ material }) => material);
    const screen = this.#onScreen ? this.#screen.here : undefined;
    const several = this.choosing && !this.#onScreen ? this.#several.part : undefined;
    const packable = materials.filter((material) => wayOf(material, app) === 'checked').length > 1;
    const tools =
      packable && !several && !this.#onScreen
        ? html`<button class="link" type="button" @click=${() => (this.choosing = true)}>
            ${t('several')}
          </button>`
        : nothing;
    return html`${list(rows, {
      t,
      language: this.language,
      taking: this.#taking,
      inApp: app,
      choosing: screen
        ? (material) => screen.row(material)
        : several && ((material) => several.row(material)),
      tools,
      onPlain: ({ format }) => tellDownload(this, format),
    })}${several ? several.bar(materials) : nothing}`;
  }
}
