import { icon, type Language } from '@y12355/core';
import {
  bandRows,
  type Finding,
  type Report,
  say,
  sentence,
  SEED,
  type Table,
} from '@y12355/widgets/pack-check';
import { html, nothing, type TemplateResult } from 'lit';
import { languageNames } from '../language-names.js';
import type { QuizScene } from './scene.js';

const levels: readonly Finding['level'][] = ['fault', 'warning', 'note'];

/** What was found, who can read it, and what scores it ends with. */
export function reportView(scene: QuizScene): unknown {
  const { t, state } = scene;
  if (state.phase !== 'ready') return nothing;
  const { report, draft } = state;
  return html`<section class="report" aria-labelledby="report-title">
    <h2 id="report-title">${t('report')}</h2>
    <div role="status">${verdict(scene, report, draft.manifest.reviewer !== null)}</div>
    ${findingTable(scene, report.findings)}
    ${
      report.grades.length > 0
        ? html`<h3>${t('reading')}</h3>
            <ul class="grades">
              ${report.grades.map(
                ({ language, grade }) =>
                  html`<li>
                    ${t(grade > 9 ? 'readingBeyond' : 'readingYear', {
                      language: languageNames[language],
                      grade,
                    })}
                  </li>`,
              )}
            </ul>`
        : nothing
    }
    ${report.table ? scoreTables(scene, report.table) : nothing}
  </section>`;
}

/** The whole of it in a line or two. */
function verdict({ t }: QuizScene, { findings, openBy }: Report, reviewed: boolean): TemplateResult {
  const count = (level: Finding['level']) => findings.filter((one) => one.level === level).length;
  const [faults, warnings] = [count('fault'), count('warning')];
  const state = openBy && faults === 0 ? 'open' : reviewed || faults > 0 ? 'closed' : 'review';
  return html`<p class="verdict">
      ${icon(faults > 0 ? 'warn' : 'check')}<b>${faults > 0 ? t('faults', { count: faults }) : t('good')}</b>${
        warnings > 0 ? html` · ${t('warnings', { count: warnings })}` : nothing
      }
    </p>
    <p class="soft">${t(`state.${state}`)}</p>`;
}

function findingTable({ t, language }: QuizScene, findings: readonly Finding[]): unknown {
  if (findings.length === 0) return nothing;
  const sorted = levels.flatMap((level) => findings.filter((one) => one.level === level));
  return html`<div class="table" role="region" tabindex="0" aria-label=${t('what')}>
    <table>
      <thead>
        <tr>
          <th scope="col">${t('level')}</th>
          <th scope="col">${t('where')}</th>
          <th scope="col">${t('what')}</th>
        </tr>
      </thead>
      <tbody>
        ${sorted.map(
          ({ level, where, what, cure }) =>
            html`<tr class=${level}>
              <th scope="row">${sentence(`level.${level}`, language)}</th>
              <td><code>${where || sentence('whole', language)}</code></td>
              <td>${what}<br /><span class="soft">${cure}</span></td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function scoreTables({ t, language }: QuizScene, table: Table): TemplateResult {
  const { paths, complete, help, scales } = table;
  const counts = { paths: String(paths), help: String(help), seed: SEED };
  return html`<h3 id="paths-title">${t('paths')}</h3>
    <p class="soft">${sentence(complete ? 'paths' : 'sample', language, counts)}</p>
    ${scales.map(
      (one, at) =>
        html`<div class="table" role="region" tabindex="0" aria-labelledby="scale-${at}">
            <table>
              <caption id="scale-${at}">
                ${sentence('scale', language, { id: one.scale.id, items: one.scale.items.length })}
              </caption>
              <thead>
                <tr>
                  <th scope="col">${t('range')}</th>
                  <th scope="col">${t('count')}</th>
                  <th scope="col">${t('share')}</th>
                  <th scope="col">${t('text')}</th>
                </tr>
              </thead>
              <tbody>
                ${bandRows(one, paths).map(
                  (row) =>
                    html`<tr>
                      <th scope="row">${row.range}</th>
                      <td>${String(row.paths)}</td>
                      <td>${row.percent} %</td>
                      <td>${row.band ? bandWords(row.band, language) : sentence('noBand', language)}</td>
                    </tr>`,
                )}
              </tbody>
            </table>
          </div>
          ${one.unasked > 0n ? html`<p class="hint">${sentence('unasked', language, { paths: String(one.unasked) })}</p>` : nothing}
          <details>
            <summary>${t('each')}</summary>
            <p class="scores">
              ${one.scores.map(({ value, paths: count }) => html`<span>${value} × ${String(count)}</span> `)}
            </p>
          </details>`,
    )}`;
}

function bandWords(
  { title, text }: NonNullable<ReturnType<typeof bandRows>[number]['band']>,
  language: Language,
): TemplateResult {
  return html`${title ? html`<b>${say(title, language)}</b><br />` : nothing}${say(text, language)}`;
}
