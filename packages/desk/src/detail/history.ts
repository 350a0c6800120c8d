import type { BookingEvent } from '@y12355/client/staff';
import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../kit/words.js';
import { historyLine } from './detail.model.js';

/** What happened to a booking, the first first; a note is from staff to staff. */
export function renderHistory(events: readonly BookingEvent[]): TemplateResult {
  return html`<section class="history" aria-labelledby="history">
    <h3 id="history">${t('history')}</h3>
    <ol>
      ${events.map((event) => {
        const { when, what, move, note } = historyLine(event);
        return html`<li>
          <span class="soft figures nowrap">${when}</span>
          <span class="what">
            ${what} ${move ? html`<span class="move figures">${move}</span>` : nothing}
            ${note ? html`<q class="written">${note}</q>` : nothing}
          </span>
        </li>`;
      })}
    </ol>
  </section>`;
}
