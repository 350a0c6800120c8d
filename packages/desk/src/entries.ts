import type { CompletenessReport, StaffClient } from '@y12355/client/staff';
import { now } from '@y12355/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { baseStyles } from './base.styles.js';
import { cityWords, lackWords, seenWords } from './entries.model.js';
import { entriesStyles } from './entries.styles.js';
import { SessionEvent } from './events.js';
import { renderEmpty, renderLoading, renderTrouble } from './queue-parts.js';
import { troubleOf, troubleWords } from './trouble.js';
import { i18n, t } from './words.js';
import { WordsController } from './words-controller.js';

type City = CompletenessReport['cities'][number];
type Row = City['centers'][number];

/** What is missing in the entries of the account's centers, the worst city and center first. */
export class DeskEntries extends LitElement {
  static override styles = [baseStyles, entriesStyles];

  @property({ attribute: false }) client!: StaffClient;
  /** Undefined until it has been read. */
  @state() private report: CompletenessReport | undefined;
  @state() private trouble = '';
  @query('h1') private heading!: HTMLElement;

  constructor() {
    super();
    new WordsController(this);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('client')) void this.#load();
  }

  override focus(): void {
    this.heading.focus();
  }

  async #load(): Promise<void> {
    try {
      const report = await this.client.completeness();
      if (!this.isConnected) return;
      this.report = report;
      this.trouble = '';
    } catch (error) {
      if (!this.isConnected) return;
      const trouble = troubleOf(error);
      if (trouble === 'signed-out' || trouble === 'stale-token') {
        this.dispatchEvent(new SessionEvent(trouble));
      } else {
        this.trouble = troubleWords(t, error, now());
      }
    }
  }

  protected override render(): TemplateResult {
    return html`<div class="page">
      <h1 tabindex="-1">${t('entriesTitle')}</h1>
      ${this.trouble ? renderTrouble(this.trouble, () => void this.#load()) : nothing} ${this.#renderReport()}
    </div>`;
  }

  #renderReport(): unknown {
    if (!this.report) return this.trouble ? nothing : renderLoading();
    const { count, score, cities } = this.report;
    if (count === 0) return renderEmpty('entriesEmpty', 'entriesEmptyMore');
    return html`<p class="lead">${t('entriesLead', { count, score })}</p>
      ${cities.map((city) => this.#renderCity(city))}
      <p class="how soft">${t('entriesHow')}</p>`;
  }

  #renderCity(city: City): TemplateResult {
    const { score, centers } = city;
    const name = cityWords(i18n.language, city);
    return html`<h2 class="city">
        ${name}
        ${
          centers.length > 1
            ? html`<span class="score figures nowrap">${t('entriesAverage', { score })}</span>`
            : nothing
        }
      </h2>
      <ol aria-label=${name}>
        ${centers.map((center) => this.#renderCenter(center))}
      </ol>`;
  }

  #renderCenter({ name, sample, score, missing, verifiedOn }: Row): TemplateResult {
    const lacks = lackWords(t, missing);
    return html`<li>
      <span class="name">
        <b>${name}</b>${sample ? html`<span class="tag">${t('sampleData')}</span>` : nothing}
      </span>
      <span class="score figures nowrap">${t('entriesScore', { score })}</span>
      ${
        lacks.length === 0
          ? html`<span class="lacks whole">${t('entriesWhole')}</span>`
          : html`<span class="lacks">${t('entriesLacks', { what: lacks.join(t('listJoin')) })}</span>`
      }
      <span class="seen nowrap">${t('entriesSeen', { date: seenWords(t, verifiedOn, now()) })}</span>
    </li>`;
  }
}
