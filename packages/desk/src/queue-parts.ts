import { twoChairs } from '@y12355/core';
import { html, type TemplateResult } from 'lit';
import type { Place } from './place.js';
import { t, type Key } from './words.js';

/** Pieces of the lists: nothing there, not there yet, out of reach, the switch for single keys. */

export function renderEmpty(title: Key, more: Key): TemplateResult {
  return html`<div class="empty">
    <div class="picture">${twoChairs()}</div>
    <p><b>${t(title)}</b></p>
    <p class="soft">${t(more)}</p>
  </div>`;
}

/** Three still blocks; they appear after a moment only. */
export function renderLoading(): TemplateResult {
  return html`<p class="sr">${t('loading')}</p>
    <div class="still"></div>
    <div class="still"></div>
    <div class="still"></div>`;
}

export function renderTrouble(words: string, retry: () => void): TemplateResult {
  return html`<p class="note" role="alert">
    ${words} <button class="link tap" @click=${retry}>${t('retry')}</button>
  </p>`;
}

export function renderKeys(place: Place): TemplateResult {
  return html`<div class="keys small">
    <span class="soft">${t('keys')}</span>
    <label class="switch">
      <input
        type="checkbox"
        .checked=${place.shortcuts}
        @change=${(event: Event) => {
          place.shortcuts = (event.target as HTMLInputElement).checked;
        }}
      />
      ${t('keysSwitch')}
    </label>
  </div>`;
}
