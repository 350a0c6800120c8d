import { html, type TemplateResult } from 'lit';
import type { Place } from '../shell/place.js';
import { t, type Key } from '../kit/words.js';
import { letters, type Shortcut } from './shortcuts.js';

const words: Record<Shortcut, Key> = {
  down: 'keyDown',
  up: 'keyUp',
  approve: 'keyApprove',
  decline: 'keyDecline',
  transfer: 'keyTransfer',
  reschedule: 'keyReschedule',
  mark: 'keyMark',
  help: 'keyHelp',
};

function renderSwitch(place: Place, changed: () => void): TemplateResult {
  return html`<label class="switch">
    <input
      type="checkbox"
      .checked=${place.shortcuts}
      @change=${(event: Event) => {
        place.shortcuts = (event.target as HTMLInputElement).checked;
        changed();
      }}
    />
    ${t('keysSwitch')}
  </label>`;
}

/** Below the list: what the keys are, and whether they are on. */
export function renderKeys(place: Place, changed: () => void, help: () => void): TemplateResult {
  return html`<div class="keys small">
    <span class="soft">${t('keys')}</span>
    <button class="link tap" @click=${help}>${t('keysAll')}</button>
    ${renderSwitch(place, changed)}
  </div>`;
}

/** Every key, in a window of its own. */
export function renderKeysHelp(place: Place, changed: () => void, closed: () => void): TemplateResult {
  return html`<dialog class="help" aria-labelledby="help-title" @close=${closed}>
    <form method="dialog">
      <h2 id="help-title">${t('keysTitle')}</h2>
      <dl>
        ${Object.entries(letters).map(
          ([letter, shortcut]) =>
            html`<div>
              <dt><kbd>${letter.toUpperCase()}</kbd></dt>
              <dd>${t(words[shortcut])}</dd>
            </div>`,
        )}
      </dl>
      ${renderSwitch(place, changed)}
      <button class="action outlined">${t('close')}</button>
    </form>
  </dialog>`;
}
