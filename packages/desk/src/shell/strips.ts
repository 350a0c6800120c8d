import { html, type TemplateResult } from 'lit';
import { t } from '../kit/words.js';

/** Over and under the head: requests that came, and the way back to a change that is not saved. */

/** @param seen whether they stand in the list that is shown */
export function renderFresh(count: number, seen: boolean, show: () => void): TemplateResult {
  return html`<p>
    ${t('freshRequests', { count })}
    <button class="link tap" @click=${show}>${t(seen ? 'freshSeen' : 'freshShow')}</button>
  </p>`;
}

export function renderBack(go: () => void): TemplateResult {
  return html`<p class="return">
    ${t('unsavedChange')} <button class="link tap" @click=${go}>${t('unsavedBack')}</button>
  </p>`;
}
