import type { Link } from '@y12355/client/staff';
import { html, nothing, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { baseStyles } from '../kit/base.styles.js';
import { columnsStyles } from '../kit/columns.styles.js';
import { renderEmpty, renderLoading, renderTrouble } from '../kit/parts.js';
import { LoadedView } from '../kit/view.js';
import { WideController } from '../kit/wide-controller.js';
import { i18n, t } from '../kit/words.js';
import type { LinkEvent } from './link.js';
import type { LinksPlace } from './links-place.js';
import { mayChange, placeWords, regionChoices, regionWords } from './links.model.js';
import { linksStyles } from './links.styles.js';
import { c } from './links.words.js';

/** Printed codes: how often each was scanned and where it leads. */
export class DeskLinks extends LoadedView {
  static override styles = [baseStyles, columnsStyles, linksStyles];

  /** Undefined until they have been read. */
  @state() private links: readonly Link[] | undefined;
  @state() private count = 0;
  @state() private next: string | undefined;
  @state() private news = '';
  @query('h1') private heading!: HTMLElement | null;

  readonly #width = new WideController(this);

  get #place(): LinksPlace {
    return this.desk.place.links;
  }

  // What is booked moves no codes.
  protected override concerns(): boolean {
    return false;
  }

  override focus(): void {
    const inside = this.renderRoot.querySelector<HTMLElement>('desk-link-counts, desk-link-import');
    (inside ?? this.heading)?.focus();
  }

  /** From the first page on, as far as somebody read. */
  protected override async load(): Promise<void> {
    const wanted = this.links?.length ?? 0;
    await this.#read(undefined);
    while (this.next !== undefined && (this.links?.length ?? 0) < wanted) await this.#read(this.next);
  }

  async #read(cursor: string | undefined): Promise<void> {
    const { q, region, active } = this.#place;
    const asked = [q, region, active].join('\n');
    const answer = await this.read(() =>
      this.desk.staff.links({
        ...(q && { q }),
        ...(region && { region }),
        ...(active && { active }),
        ...(cursor !== undefined && { cursor }),
      }),
    );
    const { q: words, region: place, active: state } = this.#place;
    if (!answer || asked !== [words, place, state].join('\n')) return;
    this.links = cursor === undefined ? answer.links : [...(this.links ?? []), ...answer.links];
    this.count = answer.count;
    this.next = answer.next;
  }

  #filter(changes: Partial<Pick<LinksPlace, 'q' | 'region' | 'active'>>): void {
    Object.assign(this.#place, changes);
    this.links = undefined;
    this.next = undefined;
    this.news = '';
    this.requestUpdate();
    void this.load();
  }

  async #open(open: LinksPlace['open'], news = ''): Promise<void> {
    this.#place.open = open;
    this.news = news;
    this.requestUpdate();
    if (news) void this.load();
    await this.updateComplete;
    this.focus();
  }

  async #choose(code: string | undefined): Promise<void> {
    const before = this.#place.selected;
    this.#place.selected = code;
    this.news = '';
    this.requestUpdate();
    await this.updateComplete;
    const next = code ? 'desk-link' : `[data-code="${before}"]`;
    this.renderRoot.querySelector<HTMLElement>(next)?.focus();
  }

  readonly #onLink = ({ link }: LinkEvent): void => {
    if (!link) {
      void this.#choose(undefined);
      return;
    }
    this.links = this.links?.map((one) => (one.code === link.code ? link : one));
  };

  protected override render(): TemplateResult {
    const { open, selected } = this.#place;
    const back = (event: CustomEvent<string>) => void this.#open('list', event.detail);
    if (open === 'counts') {
      return html`<desk-link-counts .desk=${this.desk} @desk-back=${back}></desk-link-counts>`;
    }
    if (open === 'import') {
      return html`<desk-link-import .desk=${this.desk} @desk-back=${back}></desk-link-import>`;
    }
    const side = selected !== undefined;
    return html`<div class=${side ? 'columns' : 'columns alone'}>
      <section class="list page" ?hidden=${side && !this.#width.wide} aria-labelledby="title">
        <h1 id="title" tabindex="-1">${c('title')}</h1>
        <p class="lead soft">${c('lead')}</p>
        ${this.#renderTools()}
        <div role="status">${this.news ? html`<p class="note">${this.news}</p>` : nothing}</div>
        ${this.trouble ? renderTrouble(this.trouble, () => void this.load()) : nothing} ${this.#renderLinks()}
      </section>
      ${
        side
          ? html`<aside class="side" aria-label=${c('detail')}>
              <desk-link .desk=${this.desk} .code=${selected} @desk-link=${this.#onLink}></desk-link>
            </aside>`
          : nothing
      }
    </div>`;
  }

  #renderTools(): TemplateResult {
    const { q, region, active } = this.#place;
    const regions = regionChoices(this.desk.session, i18n.language);
    const find = (event: Event) => {
      event.preventDefault();
      const field = this.renderRoot.querySelector<HTMLInputElement>('input[type=search]');
      if (field && field.value.trim() !== this.#place.q) this.#filter({ q: field.value.trim() });
    };
    const select = (name: 'region' | 'active', label: string, options: readonly [string, string][]) =>
      html`<label class="one">
        <span class="sr">${label}</span>
        <select
          class="field"
          name=${name}
          @change=${(event: Event) => this.#filter({ [name]: (event.target as HTMLSelectElement).value })}
        >
          ${options.map(
            ([value, words]) =>
              html`<option value=${value} .selected=${value === (name === 'region' ? region : active)}>
                ${words}
              </option>`,
          )}
        </select>
      </label>`;
    return html`<div class="tools">
        <form class="find" role="search" @submit=${find} @change=${find}>
          <label class="one">
            <span class="sr">${c('search')}</span>
            <input class="field" type="search" maxlength="60" placeholder=${c('search')} .value=${live(q)} />
          </label>
          <button class="action outlined go">${c('searchGo')}</button>
        </form>
        ${regions.length > 0 ? select('region', c('region'), [['', c('allRegions')], ...regions]) : nothing}
        ${select('active', c('state'), [
          ['', c('allStates')],
          ['true', c('on')],
          ['false', c('off')],
        ])}
      </div>
      <div class="tools">
        <button class="action outlined counts" @click=${() => void this.#open('counts')}>
          ${c('countsOpen')}
        </button>
        ${
          mayChange(this.desk.session)
            ? html`<button class="action outlined import" @click=${() => void this.#open('import')}>
                ${c('importOpen')}
              </button>`
            : nothing
        }
      </div>`;
  }

  #renderLinks(): unknown {
    if (!this.links) return this.trouble ? nothing : renderLoading();
    const { q, region, active, selected } = this.#place;
    if (this.links.length === 0) {
      if (q || region || active) return renderEmpty(c('none'), c('noneMore'));
      return renderEmpty(c('empty'), c(mayChange(this.desk.session) ? 'emptyMore' : 'emptyRead'));
    }
    return html`<p class="soft count figures">${c('found', { count: this.count })}</p>
      <ol class="links" aria-label=${c('listLabel')}>
        ${repeat(
          this.links,
          ({ code }) => code,
          (link) => this.#renderLink(link, selected),
        )}
      </ol>
      ${
        this.next === undefined
          ? nothing
          : html`<button class="link tap more" @click=${() => void this.#read(this.next)}>
              ${t('more')}
            </button>`
      }`;
  }

  #renderLink(link: Link, selected: string | undefined): TemplateResult {
    const { code, active, scans } = link;
    return html`<li>
      <button
        class="row"
        data-code=${code}
        aria-current=${code === selected ? 'true' : nothing}
        @click=${() => void this.#choose(code)}
      >
        <b class="name">${placeWords(link)}</b>
        <span class="under">
          <span>${regionWords(link.region, i18n.language)}</span>
          <span class="figures nowrap">${code}</span>
          ${active ? nothing : html`<span class="tag">${c('off')}</span>`}
        </span>
        <span class="sums figures nowrap" aria-label=${c('scansOf', { ...scans })}>
          <span aria-hidden="true"><b>${scans.week}</b> ${c('week')}</span>
          <span aria-hidden="true"><b>${scans.month}</b> ${c('month')}</span>
        </span>
      </button>
    </li>`;
  }
}
