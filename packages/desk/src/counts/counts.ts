import type { QuarterReport } from '@y12355/client/staff';
import { now } from '@y12355/core';
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { baseStyles } from '../kit/base.styles.js';
import { renderEmpty, renderLoading, renderTrouble } from '../kit/parts.js';
import { momentWords } from '../kit/time-words.js';
import { LoadedView } from '../kit/view.js';
import { t } from '../kit/words.js';
import {
  cellWords,
  columns,
  csvOf,
  quarterOf,
  quartersAround,
  quarterWords,
  topics,
  type Counts,
} from './counts.model.js';
import { countsStyles } from './counts.styles.js';
import { c } from './counts.words.js';
import { saveText } from '../kit/save-text.js';

/** How often, by quarter. Small numbers are kept back by the service, so that nobody can be told from them. */
export class DeskCountsView extends LoadedView {
  static override styles = [baseStyles, countsStyles];

  @state() private report: QuarterReport | undefined;

  get #quarter(): string {
    return this.desk.place.counts.quarter ?? quarterOf(now());
  }

  // A quarter is not watched booking by booking.
  protected override concerns(): boolean {
    return false;
  }

  protected override async load(): Promise<void> {
    const quarter = this.#quarter;
    const report = await this.read(() => this.desk.staff.quarter(quarter));
    if (report && quarter === this.#quarter) this.report = report;
  }

  #choose(quarter: string): void {
    this.desk.place.counts.quarter = quarter;
    this.report = undefined;
    void this.load();
  }

  protected override render(): TemplateResult {
    const { report } = this;
    const quarter = this.#quarter;
    return html`<div class="page">
      <h1 tabindex="-1">${c('title')} <span class="figures when">${quarterWords(quarter)}</span></h1>
      <p class="lead soft">${c('lead')}</p>
      <div class="tools">
        <label class="one">
          <span class="sr">${c('quarterLabel')}</span>
          <select
            class="field"
            @change=${(event: Event) => this.#choose((event.target as HTMLSelectElement).value)}
          >
            ${quartersAround(now()).map(
              (one) => html`<option value=${one} .selected=${one === quarter}>${quarterWords(one)}</option>`,
            )}
          </select>
        </label>
        ${
          report
            ? html`<button
                  class="action outlined csv"
                  @click=${() => saveText(`12355-${quarter}.csv`, csvOf(report))}
                >
                  ${c('csv')}
                </button>
                <button class="action outlined print" @click=${() => print()}>${t('print')}</button>`
            : nothing
        }
      </div>
      ${this.trouble ? renderTrouble(this.trouble, () => void this.load()) : nothing}
      ${report ? this.#renderReport(report) : this.trouble ? nothing : renderLoading()}
    </div>`;
  }

  #renderReport(report: QuarterReport): TemplateResult {
    const { centers, total, inTime, asOf } = report;
    if (centers.length === 0) return renderEmpty(c('empty'), c('emptyMore'));
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${c('title')}>
        <table role="table">
          <thead>
            <tr role="row">
              <th scope="col" role="columnheader">${c('center')}</th>
              ${columns.map((column) => html`<th scope="col" role="columnheader" class="figures">${c(column)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${centers.map(({ name, counts }) => this.#renderRow(name, counts))}
          </tbody>
          ${
            centers.length > 1
              ? html`<tfoot>
                  ${this.#renderRow(c('all'), total, true)}
                </tfoot>`
              : nothing
          }
        </table>
      </div>
      <div class="beside">
        <section aria-labelledby="topics">
          <h2 id="topics">${c('topics')}</h2>
          <dl>
            ${topics.map(
              (topic) =>
                html`<div>
                  <dt>${c(`topic_${topic}_name`)}</dt>
                  <dd class="figures">${this.#renderCell(report.topics[topic])}</dd>
                </div>`,
            )}
          </dl>
        </section>
        <section aria-labelledby="in-time">
          <h2 id="in-time">${c('inTime')}</h2>
          <p class="big figures">
            ${inTime === null ? html`<span class="few">${c('hidden')}</span>` : `${inTime} %`}
          </p>
          <p class="small soft">${c('inTimeHint')}</p>
        </section>
      </div>
      <p class="small soft as-of figures">${c('asOf', { when: momentWords(t, asOf) })}</p>`;
  }

  #renderRow(name: string, counts: Counts, all = false): TemplateResult {
    return html`<tr role="row">
      <th scope="row" role="rowheader">${name}</th>
      ${columns.map(
        (column) =>
          html`<td role="cell" class="figures" data-label=${c(column)}>
            ${this.#renderCell(counts[column], all || column === 'total')}
          </td>`,
      )}
    </tr>`;
  }

  #renderCell(cell: number | null, total = false): unknown {
    return cell === null ? html`<span class="few">${cellWords(cell, total)}</span>` : cellWords(cell);
  }
}
