import { html, svg, type TemplateResult } from 'lit';
import { weekdayDateWords } from '../kit/time-words.js';
import { t } from '../kit/words.js';
import { barOf } from './links.model.js';
import { c } from './links.words.js';

/** A bar as long as its number, for the eyes; the number stands beside it. */
export function renderBar(count: number, most: number): TemplateResult {
  return html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
    ${svg`<rect width=${barOf(count, most)} height="10"></rect>`}
  </svg>`;
}

/** Scans day by day, as a table. */
export function renderDays(days: readonly { date: string; count: number }[]): TemplateResult {
  const most = Math.max(...days.map(({ count }) => count), 1);
  return html`<section class="days" aria-labelledby="days">
    <h3 id="days">${c('daysTitle')}</h3>
    <table>
      <thead>
        <tr>
          <th scope="col">${c('day')}</th>
          <th scope="col" class="number-head">${c('count')}</th>
          <td></td>
        </tr>
      </thead>
      <tbody>
        ${days.map(
          ({ date, count }) =>
            html`<tr>
              <th scope="row" class="figures">${weekdayDateWords(t, date)}</th>
              <td class="figures">${count}</td>
              <td class="drawn">${renderBar(count, most)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}
