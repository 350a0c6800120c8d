import { mark } from '@y12355/core';
import { HOTLINE, telHref } from '@y12355/domain';
import { html, nothing, type TemplateResult } from 'lit';
import type { Say } from './words.js';
import { alsoCall, retry } from '../list-note.js';

/** What can be said about the list. */
export type Phase = 'loading' | 'found' | 'page' | 'failed' | 'nothing';

/** @param own the list is the one inside the tag */
export function phaseOf(status: 'none' | 'loading' | 'ready' | 'failed', count: number, own: boolean): Phase {
  if (status === 'loading') return 'loading';
  if (count > 0) return own && status === 'failed' ? 'page' : 'found';
  return status === 'failed' ? 'failed' : 'nothing';
}

export interface Note {
  phase: Phase;
  count: number;
  retrying: boolean;
  offline: boolean;
  t: Say;
  onRetry(): void;
  onCall(event: Event): void;
}

/** The line above the list. The same status node says every change, so that all of them are announced. */
export function note(scene: Note): TemplateResult {
  const { phase, t } = scene;
  return html`<div class="note ${phase}">
    <div role="status" part="status">${statusWords(scene)}</div>
    ${
      phase === 'failed' || phase === 'page'
        ? html`<p class="soft">${t('phoneWorks')}${retry(scene)}</p>`
        : nothing
    }
    ${phase === 'nothing' ? html`<p class="soft">${alsoCall(scene)}</p>` : nothing}
    ${
      phase === 'failed'
        ? html`<div class="call">
            ${mark(30)}
            <a class="action" part="action" href=${telHref(HOTLINE)} @click=${scene.onCall}
              >${t('call')}<span class="sr"> ${HOTLINE}</span></a
            >
          </div>`
        : nothing
    }
  </div>`;
}

function statusWords({ phase, count, offline, t }: Note): TemplateResult {
  if (phase === 'loading') return html`<p class="sr">${t('loading')}</p>`;
  if (phase === 'failed') return html`<p class="title">${t(offline ? 'offline' : 'failed')}</p>`;
  if (phase === 'page') return html`<p class="title">${t('fromPage')}</p>`;
  if (phase === 'nothing') return html`<p class="title">${t('nothing')}</p>`;
  return html`<p class="sr">${count === 1 ? t('single') : t('count', { count })}</p>`;
}

/** Still blocks while the list is on its way. */
export function waitingRows(): TemplateResult {
  const block = html`<div class="block"><span></span><span></span></div>`;
  return html`<div class="waiting" aria-hidden="true">${block}${block}${block}</div>`;
}
