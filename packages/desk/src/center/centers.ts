import type { CompletenessReport } from '@y12355/client/staff';
import { now } from '@y12355/core';
import { html, nothing, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { baseStyles } from '../kit/base.styles.js';
import { renderEmpty, renderLoading, renderTrouble } from '../kit/parts.js';
import { LoadedView } from '../kit/view.js';
import { i18n, t } from '../kit/words.js';
import type { EntryEvent } from './center.js';
import { c } from './center.words.js';
import { centersStyles } from './centers.styles.js';
import { cityWords, lackWords, matching, mayAdd, seenWords } from './centers.model.js';

type City = CompletenessReport['cities'][number];
type Row = City['centers'][number];

/** So many centers fit on a screen; a longer list can be searched. */
const SEARCHED = 12;

/** The account's centers with what is missing in their entries, the worst city and center first. */
export class DeskCenters extends LoadedView {
  static override styles = [baseStyles, centersStyles];

  /** Undefined until it has been read. */
  @state() private report: CompletenessReport | undefined;
  @state() private news = '';
  @state() private words = '';
  @query('h1') private heading!: HTMLElement | null;

  // What is missing does not change with bookings.
  protected override concerns(): boolean {
    return false;
  }

  override focus(): void {
    const inside = this.renderRoot.querySelector<HTMLElement>('desk-center, desk-center-import');
    (inside ?? this.heading)?.focus();
  }

  protected override async load(): Promise<void> {
    const report = await this.read(() => this.desk.staff.completeness());
    if (report) this.report = report;
  }

  async #open(open: DeskCenters['desk']['place']['centers']['open']): Promise<void> {
    this.desk.place.centers.open = open;
    this.news = '';
    this.requestUpdate();
    await this.updateComplete;
    this.focus();
  }

  readonly #onEntry = async ({ news }: EntryEvent): Promise<void> => {
    const { open } = this.desk.place.centers;
    await this.#open(undefined);
    if (news) {
      this.news = news;
      void this.load();
    }
    const row = open?.kind === 'entry' ? `[data-id="${open.id}"]` : undefined;
    if (row && !news) this.renderRoot.querySelector<HTMLElement>(row)?.focus();
  };

  protected override render(): TemplateResult {
    const { open } = this.desk.place.centers;
    if (open?.kind === 'entry') {
      return html`<desk-center
        .desk=${this.desk}
        .center=${open.id}
        @desk-entry=${this.#onEntry}
      ></desk-center>`;
    }
    if (open?.kind === 'import') {
      return html`<desk-center-import .desk=${this.desk} @desk-entry=${this.#onEntry}></desk-center-import>`;
    }
    return html`<div class="page">
      <h1 tabindex="-1">${c('title')}</h1>
      <div role="status">${this.news ? html`<p class="note">${this.news}</p>` : nothing}</div>
      ${this.trouble ? renderTrouble(this.trouble, () => void this.load()) : nothing} ${this.#renderReport()}
    </div>`;
  }

  #renderTools(count: number): unknown {
    return html`<div class="tools">
      ${
        count > SEARCHED
          ? html`<label class="search">
              <span class="sr">${c('search')}</span>
              <input
                class="field"
                type="search"
                placeholder=${c('search')}
                .value=${live(this.words)}
                @input=${(event: Event) => (this.words = (event.target as HTMLInputElement).value)}
              />
            </label>`
          : nothing
      }
      ${
        mayAdd(this.desk.session)
          ? html`<button
                class="action outlined new"
                @click=${() => void this.#open({ kind: 'entry', id: '' })}
              >
                ${c('newOpen')}${this.desk.place.centers.drafts.has('') ? html`<span class="tag">${c('unsaved')}</span>` : nothing}
              </button>
              <button class="action outlined import" @click=${() => void this.#open({ kind: 'import' })}>
                ${c('importOpen')}
              </button>`
          : nothing
      }
    </div>`;
  }

  #renderReport(): unknown {
    if (!this.report) return this.trouble ? nothing : renderLoading();
    const { count, score, cities } = this.report;
    const tools = this.#renderTools(count);
    if (count === 0) return html`${tools}${renderEmpty(c('empty'), c('emptyMore'))}`;
    const found = cities
      .map((city) => ({ ...city, centers: city.centers.filter(({ name }) => matching(name, this.words)) }))
      .filter(({ centers }) => centers.length > 0);
    return html`<p class="lead">${c('lead', { count, score })}</p>
      ${tools} ${found.map((city) => this.#renderCity(city))}
      ${found.length === 0 ? html`<p class="note">${c('searchNone', { words: this.words })}</p>` : nothing}
      <p class="how soft">${c('how')}</p>`;
  }

  #renderCity(city: City): TemplateResult {
    const { score, centers } = city;
    const name = cityWords(i18n.language, city);
    return html`<h2 class="city">
        ${name}
        ${centers.length > 1 ? html`<span class="score figures nowrap">${c('average', { score })}</span>` : nothing}
      </h2>
      <ol aria-label=${name}>
        ${centers.map((center) => this.#renderCenter(center))}
      </ol>`;
  }

  #renderCenter({ id, name, sample, score, missing, verifiedOn }: Row): TemplateResult {
    const lacks = lackWords(missing);
    return html`<li>
      <button class="entry" data-id=${id} @click=${() => void this.#open({ kind: 'entry', id })}>
        <span class="name">
          <b>${name}</b>${sample ? html`<span class="tag">${t('sampleData')}</span>` : nothing}
          ${this.desk.place.centers.drafts.has(id) ? html`<span class="tag">${c('unsaved')}</span>` : nothing}
        </span>
        <span class="score figures nowrap">${c('score', { score })}</span>
        ${
          lacks.length === 0
            ? html`<span class="lacks whole">${c('whole')}</span>`
            : html`<span class="lacks">${c('lacks', { what: lacks.join(t('listJoin')) })}</span>`
        }
        <span class="seen nowrap">${c('seen', { date: seenWords(t, verifiedOn, now()) })}</span>
      </button>
    </li>`;
  }
}
