import { door, type Language, mark } from '@y12355/core';
import { HOTLINE, telHref } from '@y12355/domain';
import { html, nothing, type TemplateResult } from 'lit';
import type { Listing } from './center-locator.model.js';
import { placeName } from './choice.js';
import type { Say } from './words.js';

/** What a locator can say about its list. */
export type Phase = 'loading' | 'found' | 'empty' | 'page' | 'failed' | 'nothing';

export interface Note {
  phase: Phase;
  listing: Listing | undefined;
  retrying: boolean;
  t: Say;
  language: Language;
  onRetry(): void;
  onCall(event: Event): void;
}

/** The line above the list. The same status node says every change, so that all of them are announced. */
export function note(scene: Note): TemplateResult {
  const { phase, listing, t } = scene;
  const widened = listing && listing.scope !== listing.wanted;
  const missing = phase === 'empty' || (phase === 'found' && widened);
  return html`<div class="note ${phase} ${missing ? 'missing' : ''}">
    ${missing ? door(false) : nothing}
    <div class="says">
      <div role="status" part="status">${words(scene)}</div>
      ${
        phase === 'failed' || phase === 'page'
          ? html`<p class="soft">${t('phoneWorks')}${retry(scene)}</p>`
          : nothing
      }
      ${missing || phase === 'nothing' ? html`<p class="soft">${alsoCall(scene)}</p>` : nothing}
    </div>
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

function words({ phase, listing, t, language }: Note): unknown {
  if (phase === 'loading') return html`<p class="sr">${t('loading')}</p>`;
  if (phase === 'failed') return html`<p class="title">${t('failed')}</p>`;
  if (phase === 'page') return html`<p class="title">${t('fromPage')}</p>`;
  if (phase === 'nothing' || !listing) return html`<p class="title">${t('nothing')}</p>`;
  const { rows, wanted, scope, filtered } = listing;
  const name = (region: typeof wanted) => placeName(region, language);
  const none = html`<span class="title"
    >${t(filtered ? 'noneMatch' : 'noneHere', { place: name(wanted) })}</span
  >`;
  if (rows.length === 0) return html`<p>${none}</p>`;
  return scope === wanted
    ? html`<p class="small soft">${rows.length === 1 ? t('single') : t('count', { count: rows.length })}</p>`
    : html`<p>${none}<span class="sr">${t('comma')}</span><br />${t('widened', { place: name(scope) })}</p>`;
}

function retry({ t, retrying, onRetry }: Note): TemplateResult {
  return html`<button
    class="link"
    type="button"
    aria-disabled=${retrying ? 'true' : 'false'}
    @click=${() => retrying || onRetry()}
  >
    ${t(retrying ? 'retrying' : 'retry')}
  </button>`;
}

function alsoCall({ t, onCall }: Note): TemplateResult {
  return html`${t('alsoCallBefore')}<a class="number" href=${telHref(HOTLINE)} @click=${onCall}>${HOTLINE}</a
    >${t('alsoCallAfter')}`;
}

/** The number at the foot of every state but the failed one, which has it in its middle. */
export function foot({ t, onCall }: Pick<Note, 't' | 'onCall'>): TemplateResult {
  return html`<div class="foot">
    ${mark(28)}
    <p class="soft">${t('alsoPhone')}</p>
    <a class="dial" part="number" href=${telHref(HOTLINE)} @click=${onCall}
      >${t('call')}<span class="sr"> ${HOTLINE}</span></a
    >
  </div>`;
}
