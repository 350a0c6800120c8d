import { door, type Language, mark } from '@y12355/core';
import { HOTLINE, telHref } from '@y12355/domain';
import { html, nothing, type TemplateResult } from 'lit';
import type { Listing } from './center-locator.model.js';
import { conditionName } from './chips.js';
import { placeName } from './choice.js';
import { distanceText } from './distance-text.js';
import type { Seeking } from './seeking.js';
import type { Say } from './words.js';
import { alsoCall, retry } from '../list-note.js';

/** What a locator can say about its list. */
export type Phase = 'loading' | 'found' | 'empty' | 'page' | 'failed' | 'nothing';

/** @param own the list is the one inside the tag */
export function phaseOf(
  status: 'none' | 'loading' | 'ready' | 'failed',
  listing: Listing | undefined,
  own: boolean,
): Phase {
  if (status === 'loading') return 'loading';
  if (!listing) return status === 'failed' ? 'failed' : 'nothing';
  if (listing.rows.length === 0) return 'empty';
  return own && status === 'failed' ? 'page' : 'found';
}

export interface Note {
  phase: Phase;
  listing: Listing | undefined;
  retrying: boolean;
  seeking: Seeking;
  /** What the status said before typing began; while it goes on, a screen reader hears no more. */
  said: unknown;
  t: Say;
  language: Language;
  /** Epoch milliseconds. */
  at: number;
  onRetry(): void;
  onCall(event: Event): void;
}

/** The line above the list. The same status node says every change, so that all of them are announced. */
export function note(scene: Note): TemplateResult {
  const { phase, listing, seeking, t } = scene;
  const widened = listing && listing.scope !== listing.wanted;
  const missing = phase === 'empty' || (phase === 'found' && widened);
  return html`<div class="note ${phase} ${missing ? 'missing' : ''}">
    ${missing ? door(false) : nothing}
    <div class="says">
      <div class=${seeking.typing ? 'sr' : 'told'} role="status" part="status">${scene.said}</div>
      ${seeking.typing ? html`<div class="told" aria-hidden="true">${statusWords(scene)}</div>` : nothing}
      ${missing && listing ? drops(scene, listing) : nothing}
      ${
        phase === 'failed' || phase === 'page'
          ? html`<p class="soft">${t('phoneWorks')}${retry(scene)}</p>`
          : nothing
      }
      ${missing || phase === 'nothing' ? html`<p class="soft">${alsoCall(scene)}</p>` : nothing}
      ${phase === 'found' || phase === 'empty' ? nearLine(scene) : nothing}
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

/** The sentence that is announced. */
export function statusWords({ phase, listing, seeking, t, language }: Note): unknown {
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
  const { here } = seeking.near;
  if (scope === wanted) {
    const count = { count: rows.length };
    const counted =
      rows.length === 1 ? t('single') : t(here && seeking.wish.nearest ? 'countNear' : 'count', count);
    return html`<p class="small soft">${counted}</p>`;
  }
  const nearest = here && Math.min(...rows.slice(0, 200).map(({ meters = Infinity }) => meters));
  const place = name(scope);
  return html`<p>
    ${none}<span class="sr">${t('comma')}</span><br />${
      nearest !== undefined && nearest < Infinity
        ? t('widenedNear', { place, distance: distanceText(nearest) })
        : t('widened', { place })
    }
  </p>`;
}

/** The way to an order by distance, and what became of it. */
function nearLine({ seeking, listing, t }: Note): unknown {
  const { near, wish } = seeking;
  const some = listing?.rows.some(({ place }) => place.location);
  if (!near.possible || !(some || near.status !== 'off')) return nothing;
  const on = near.status === 'on';
  const asking = near.status === 'asking';
  // One button all the time, so that the focus stays on it.
  const link = (label: string, press: () => void) =>
    html`<button class="link small" type="button" aria-disabled=${asking} @click=${press}>${label}</button> `;
  const told = {
    off: '',
    asking: t('locating'),
    on: t('nearHere'),
    denied: t('nearDenied'),
    lost: t('nearLost'),
  };
  return html`<p class="near small soft">
    ${link(t(!on ? 'near' : wish.nearest ? 'openFirst' : 'byDistance'), () =>
      on ? seeking.order(!wish.nearest) : void near.ask(),
    )}${on ? link(t('nearOff'), () => near.forget()) : nothing}<span aria-live="polite"
      >${told[near.status]}</span
    >
  </p>`;
}

/** What leaves every center out, each to be taken back by one press. */
function drops(scene: Note, { drops, total }: Listing): unknown {
  if (drops.length === 0) return nothing;
  const { seeking, t } = scene;
  const conditions = drops.map(({ condition }) => condition);
  const button = (label: string, taken: typeof conditions) =>
    html`<button class="chip" type="button" @click=${() => seeking.drop(taken)}>${label}</button>`;
  return html`<div class="chips">
    ${drops
      .filter(({ count }) => count > 0)
      .map(({ condition, count }) =>
        button(t('without', { what: conditionName(condition, seeking.wish, scene), number: count }), [
          condition,
        ]),
      )}
    ${drops.length > 1 ? button(`${t('dropAll')} (${total})`, conditions) : nothing}
  </div>`;
}
