import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../kit/words.js';

/** Above the list: how many are due today, and what became of the last ones. */
export function renderTitle(count: number, due: number, news: readonly string[]): TemplateResult {
  return html`<h1 id="title" tabindex="-1">${t('queueTitle')}</h1>
    ${
      count > 0
        ? html`<p class="summary soft">${due > 0 ? t('dueToday', { count: due }) : t('dueLater')}</p>`
        : nothing
    }
    <div role="status">
      ${news.length > 0 ? html`<div class="note">${news.map((line) => html`<p>${line}</p>`)}</div>` : nothing}
    </div>`;
}
