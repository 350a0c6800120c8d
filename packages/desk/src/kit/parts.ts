import { twoChairs } from '@y12355/core';
import { html, type TemplateResult } from 'lit';
import { t } from './words.js';

/** Pieces of the lists: nothing there, not there yet, out of reach. */

export function renderEmpty(title: string, more: string): TemplateResult {
  return html`<div class="empty">
    <div class="picture">${twoChairs()}</div>
    <p><b>${title}</b></p>
    <p class="soft">${more}</p>
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
