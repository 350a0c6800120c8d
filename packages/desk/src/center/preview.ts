import type { CenterChange } from '@y12355/client/staff';
import { html, nothing, type TemplateResult } from 'lit';
import { renderHits } from '../kit/hits.js';
import { t } from '../kit/words.js';
import { c } from './center.words.js';
import { renderChanges } from './changes.js';

/** Beside the form: what a save would change and whom it hits; and taking a center off the list. */

export interface PreviewView {
  change: CenterChange;
  fresh: boolean;
  busy: boolean;
  save: () => void;
}

export function renderPreview({ change, fresh, busy, save }: PreviewView): TemplateResult {
  const { changes, hits } = change;
  if (changes.length === 0 && !fresh) {
    return html`<div class="preview">
      <h2 tabindex="-1">${c('previewTitle')}</h2>
      <p class="soft">${c('noChanges')}</p>
    </div>`;
  }
  return html`<div class="preview">
    <h2 tabindex="-1">${c('previewTitle')}</h2>
    ${renderChanges(changes)} ${renderHits(hits, false)}
    <button type="button" class="action wide save" aria-busy=${busy ? 'true' : nothing} @click=${save}>
      ${busy ? html`<span class="dots"></span>${c('saving')}` : c(fresh ? 'add' : 'save')}
    </button>
  </div>`;
}

export interface RetireView {
  upcoming: number;
  asking: boolean;
  busy: boolean;
  ask: (asking: boolean) => void;
  retire: () => void;
}

export function renderRetire({ upcoming, asking, busy, ask, retire }: RetireView): TemplateResult {
  if (upcoming > 0) return html`<p class="soft small upcoming">${c('upcoming', { count: upcoming })}</p>`;
  if (!asking) {
    return html`<button type="button" class="link tap retire" @click=${() => ask(true)}>
      ${c('retire')}
    </button>`;
  }
  return html`<div class="note" role="group" aria-label=${c('retire')}>
    <p>${c('retireSure')}</p>
    <button type="button" class="action outlined sure" aria-busy=${busy ? 'true' : nothing} @click=${retire}>
      ${busy ? html`<span class="dots"></span>${t('sending')}` : c('retireYes')}
    </button>
    <button type="button" class="link tap" @click=${() => ask(false)}>${c('retireNo')}</button>
  </div>`;
}
