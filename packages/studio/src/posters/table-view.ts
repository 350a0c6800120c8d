import { icon } from '@y12355/core';
import type { RowFault } from '@y12355/posters/batch';
import { html, nothing, type TemplateResult } from 'lit';
import type { BatchScene } from './batch-view.js';
import { cellText, faultWords } from './fault-words.js';
import type { CheckedRow } from './protocol.js';

/** Rows that are shown at first, and more at each press: a page of ten thousand would stand still. */
export const SHOWN = 50;

/** Rows that need a change, each with its line and the cure. */
export function faultTable(faults: readonly RowFault[], scene: BatchScene): unknown {
  if (faults.length === 0) return nothing;
  const { t, language, templates, shown } = scene;
  return html`<div class="table" role="region" tabindex="0" aria-labelledby="faults-title">
      <h3 id="faults-title">${icon('warn')}${t('faults')}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">${t('line')}</th>
            <th scope="col">${t('problem')}</th>
          </tr>
        </thead>
        <tbody>
          ${faults.slice(0, shown.faults).map(
            (fault) =>
              html`<tr>
                <th scope="row">${fault.line}</th>
                <td>
                  ${cellText(fault) ? html`<span class="cell">${cellText(fault)}</span>` : nothing}
                  ${faultWords(fault, t, language, templates)}
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${more('faults', faults.length, scene)}`;
}

export function rowTable(rows: readonly CheckedRow[], scene: BatchScene): unknown {
  if (rows.length === 0) return nothing;
  const { t, templates, shown, language } = scene;
  const titles = new Map(templates.map(({ id, title }) => [id, title[language]]));
  return html`<div class="table" role="region" tabindex="0" aria-labelledby="rows-title">
      <h3 id="rows-title">${t('rows')}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">${t('line')}</th>
            <th scope="col">${t('school')}</th>
            <th scope="col">${t('place')}</th>
            <th scope="col">${t('rowCampaign')}</th>
            <th scope="col" class="wide-only">${t('template')}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.slice(0, shown.rows).map(
            ({ line, school, region, campaign, templates: ids }) =>
              html`<tr>
                <th scope="row">${line}</th>
                <td>${school}</td>
                <td>${region}</td>
                <td>${campaign}</td>
                <td class="wide-only">${ids.map((id) => titles.get(id) ?? id).join(', ')}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${more('rows', rows.length, scene)}`;
}

function more(
  which: 'rows' | 'faults',
  count: number,
  { t, shown, onMore }: BatchScene,
): TemplateResult | typeof nothing {
  const left = count - shown[which];
  if (left <= 0) return nothing;
  return html`<button type="button" class="link more-rows" @click=${() => onMore(which)}>
    ${t('showMore', { count: String(Math.min(left, 10 * SHOWN)) })}
  </button>`;
}
