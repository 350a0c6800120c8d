import type { StaffSession } from '@y12355/client/staff';
import { html, nothing, type TemplateResult } from 'lit';
import { t } from './words.js';

/** Chooses one of several centers, or all; nothing where there is one. */
export function renderCenterFilter(
  { centers }: StaffSession,
  chosen: string | undefined,
  choose: (center: string | undefined) => void,
): TemplateResult | typeof nothing {
  if (centers.length < 2) return nothing;
  return html`<label class="filter">
    <span class="sr">${t('centerFilter')}</span>
    <select
      class="field"
      @change=${(event: Event) => choose((event.target as HTMLSelectElement).value || undefined)}
    >
      <option value="" .selected=${!chosen}>${t('allCenters')}</option>
      ${centers.map(({ id, name }) => html`<option value=${id} .selected=${id === chosen}>${name}</option>`)}
    </select>
  </label>`;
}
