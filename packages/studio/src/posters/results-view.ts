import { icon } from '@y12355/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { BatchScene } from './batch-view.js';
import type { Answer } from './protocol.js';

/** `43 MB`, `812 KB`: as file managers say it. */
export const sizeText = (bytes: number): string =>
  bytes < 1e6
    ? `${Math.max(1, Math.round(bytes / 1000))} KB`
    : `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;

/** What was made, what came out otherwise, and the archives to save. */
export function results(result: Answer & { type: 'done' }, scene: BatchScene): TemplateResult {
  const { t, batch } = scene;
  const { sheets, shrunk, missing, failedRows, stopped, archives } = result;
  const state = batch.state as { sheets: number };
  const words =
    sheets === 0
      ? t('nothing')
      : stopped
        ? t('cancelled', { made: sheets, rest: state.sheets - sheets })
        : t(result.read ? 'done' : 'doneMini', { made: sheets });
  return html`<div class="results">
    <p role="status">${sheets > 0 ? icon('check') : icon('warn')}<b>${words}</b></p>
    ${
      failedRows > 0 || shrunk > 0 || missing > 0
        ? html`<ul class="small">
            ${failedRows > 0 ? html`<li>${t('doneBad', { failed: failedRows })}</li>` : nothing}
            ${shrunk > 0 ? html`<li>${t('shrunk', { count: shrunk })}</li>` : nothing}
            ${missing > 0 ? html`<li>${t('missing', { count: missing })}</li>` : nothing}
          </ul>`
        : nothing
    }
    ${archives.length > 1 ? html`<p class="small">${t('parts', { count: archives.length })}</p>` : nothing}
    <div class="archives">
      ${
        sheets === 0
          ? nothing
          : archives.map(
              ({ name, blob }, index) =>
                html`<button
                  type="button"
                  class=${index === 0 ? 'action' : 'action outlined'}
                  @click=${() => scene.onSave(index)}
                >
                  ${icon('down')}${t('save', { name, size: sizeText(blob.size) })}
                </button>`,
            )
      }
    </div>
  </div>`;
}
