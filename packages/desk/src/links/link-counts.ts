import type { LinkReport } from '@y12355/client/staff';
import { icon, now } from '@y12355/core';
import { daysBetween } from '@y12355/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { baseStyles } from '../kit/base.styles.js';
import { renderEmpty, renderLoading, renderTrouble } from '../kit/parts.js';
import { saveText } from '../kit/save-text.js';
import { weekdayDateWords } from '../kit/time-words.js';
import { LoadedView } from '../kit/view.js';
import { i18n, t } from '../kit/words.js';
import { renderBar } from './days.js';
import type { LinksPlace } from './links-place.js';
import { csvOf, regionWords, spanOf } from './links.model.js';
import { linksStyles } from './links.styles.js';
import { c } from './links.words.js';

const MOST_DAYS = 366;
/** A page shows no more; the table that is saved has them all. */
const SHOWN = 100;
const groups = ['day', 'school', 'place'] as const;

/** How often codes were scanned in a span of days, by day, school or place. */
export class DeskLinkCounts extends LoadedView {
  static override styles = [baseStyles, linksStyles];

  @state() private report: LinkReport | undefined;

  get #place(): LinksPlace['counts'] {
    return this.desk.place.links.counts;
  }

  get #asked() {
    return { ...spanOf(this.#place, now()), by: this.#place.by };
  }

  get #wrong(): boolean {
    const { from, to } = this.#asked;
    const count = daysBetween(from, to) + 1;
    return !(count >= 1 && count <= MOST_DAYS);
  }

  // What is booked moves no counts.
  protected override concerns(): boolean {
    return false;
  }

  protected override async load(): Promise<void> {
    if (this.#wrong) return;
    const asked = this.#asked;
    const report = await this.read(() => this.desk.staff.linkReport(asked));
    if (report && JSON.stringify(asked) === JSON.stringify(this.#asked)) this.report = report;
  }

  #choose(changes: Partial<LinksPlace['counts']>): void {
    Object.assign(this.#place, changes);
    this.report = undefined;
    this.requestUpdate();
    void this.load();
  }

  protected override render(): TemplateResult {
    const { report } = this;
    const { from, to, by } = this.#asked;
    const wrong = this.#wrong;
    const date = (name: 'from' | 'to', value: string) =>
      html`<label class="one">
        <span>${c(name)}</span>
        <input
          class="field figures"
          type="date"
          name=${name}
          required
          aria-invalid=${wrong ? 'true' : nothing}
          .value=${live(value)}
          @change=${(event: Event) => this.#choose({ [name]: (event.target as HTMLInputElement).value || undefined })}
        />
      </label>`;
    return html`<div class="page">
      <button
        type="button"
        class="link tap back"
        @click=${() => this.dispatchEvent(new CustomEvent('desk-back', { detail: '' }))}
      >
        ${icon('back')}${c('back')}
      </button>
      <h1 tabindex="-1">${c('countsTitle')}</h1>
      <p class="lead soft">${c('countsLead')}</p>
      <div class="tools span">
        ${date('from', from)} ${date('to', to)}
        <label class="one">
          <span>${c('by')}</span>
          <select
            class="field"
            name="by"
            @change=${(event: Event) => this.#choose({ by: (event.target as HTMLSelectElement).value as typeof by })}
          >
            ${groups.map(
              (one) => html`<option value=${one} .selected=${one === by}>${c(`by_${one}_name`)}</option>`,
            )}
          </select>
        </label>
        ${
          report && report.rows.length > 0
            ? html`<button
                class="action outlined csv"
                @click=${() => saveText(`12355-${by}-${from}-${to}.csv`, csvOf(report, i18n.language))}
              >
                ${c('csv')}
              </button>`
            : nothing
        }
      </div>
      ${wrong ? html`<p class="mistake" role="alert">${icon('warn')}<span>${c('datesWrong')}</span></p>` : nothing}
      ${this.trouble ? renderTrouble(this.trouble, () => void this.load()) : nothing}
      ${report ? this.#renderReport(report) : this.trouble || wrong ? nothing : renderLoading()}
    </div>`;
  }

  #renderReport({ by, rows, total }: LinkReport): TemplateResult {
    if (rows.length === 0) return renderEmpty(c('countsEmpty'), c('countsEmptyMore'));
    const shown = by === 'day' ? [...rows].reverse() : rows.slice(0, SHOWN);
    const most = Math.max(...rows.map(({ count }) => count), 1);
    return html`<p class="big figures"><span class="soft small">${c('total')}</span> ${total}</p>
      ${
        shown.length < rows.length
          ? html`<p class="soft">${c('firstRows', { count: shown.length, all: rows.length })}</p>`
          : nothing
      }
      <table class="report">
        <thead>
          <tr>
            <th scope="col">${c(by)}</th>
            <th scope="col" class="number-head">${c('count')}</th>
            <td></td>
          </tr>
        </thead>
        <tbody>
          ${shown.map((row) => this.#renderRow(by, row, most))}
        </tbody>
      </table>`;
  }

  #renderRow(by: LinkReport['by'], row: LinkReport['rows'][number], most: number): TemplateResult {
    const { date = '', school = '', region = '', place = '', code = '', links, count } = row;
    return html`<tr>
      <th scope="row">
        ${by === 'day' ? html`<span class="figures">${weekdayDateWords(t, date)}</span>` : nothing}
        ${by === 'school' ? school : nothing} ${by === 'place' ? place || c('placeNone') : nothing}
        <span class="under">
          ${by === 'place' ? html`<span>${school}</span>` : nothing}
          ${by === 'day' ? nothing : html`<span>${regionWords(region, i18n.language)}</span>`}
          <span class="figures nowrap">${by === 'place' ? code : c('found', { count: links })}</span>
        </span>
      </th>
      <td class="figures">${count}</td>
      <td class="drawn">${renderBar(count, most)}</td>
    </tr>`;
  }
}
