import type { StaffSession } from '@y12355/client/staff';
import { html, nothing, type TemplateResult } from 'lit';
import { spoken, t } from '../kit/words.js';

/** The operator's words about reporting harm; nothing where it has none. */
export function renderDuty({ desk }: StaffSession): TemplateResult | typeof nothing {
  if (!desk.reporting) return nothing;
  return html`<div class="duty small" role="note" aria-label=${t('duty')}>
    <b>${t('duty')}</b>
    <p>${spoken(desk.reporting)}</p>
  </div>`;
}
