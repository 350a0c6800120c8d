import { door } from '@y12355/core';
import { html, nothing, type TemplateResult } from 'lit';
import { isBookable, type Place, type Row } from './center-locator.model.js';
import { distanceText } from './distance-text.js';
import { chinese, more, nameLine, type Scene, stateLine } from './detail.js';
import type { Key } from './words.js';

/** How a chosen card shows: on a wide element its detail stands beside the list, else it opens in place. */
export interface CardState {
  wide: boolean;
  chosen: boolean;
  onChoose(): void;
}

/** One center in the list. The whole row is one button. */
export function card(row: Row, scene: Scene, { wide, chosen, onChoose }: CardState): TemplateResult {
  const { place, state } = row;
  const lang = chinese(scene);
  const open = chosen && !wide;
  return html`<li class=${chosen ? 'card chosen' : 'card'} part="card">
    <button
      class="row"
      type="button"
      aria-expanded=${wide ? nothing : open}
      aria-current=${wide && chosen ? 'true' : nothing}
      aria-controls=${chosen ? 'chosen' : nothing}
      @click=${onChoose}
    >
      ${door(state.open)}
      <span class="lines">
        <span class="name">${nameLine(place, scene)}</span>
        <span class=${state.open ? 'state' : 'state soft'}>${stateLine(row, scene)}</span>
        ${whereabouts(row, open, lang)} ${kinds(place, scene)}
        ${
          place.phones.length > 0
            ? html`<span class="small printed"
                >${scene.t('phone')} ${place.phones.join(scene.t('listComma'))}</span
              >`
            : nothing
        }
      </span>
    </button>
    ${open ? html`<div class="more" id="chosen">${more(row, scene)}</div>` : nothing}
  </li>`;
}

/** @param open the address stands below once more, with a button that copies it */
function whereabouts({ place, meters }: Row, open: boolean, lang: unknown): unknown {
  if (!place.address && meters === undefined) return nothing;
  return html`<span class="small soft"
    ><span class=${open ? 'printed' : nothing} lang=${lang}>${place.address}</span>${
      meters === undefined ? nothing : html` <span class="far">${distanceText(meters)}</span>`
    }</span
  >`;
}

const kindWords: Partial<Record<string, Key>> = {
  psychological: 'psychological',
  legal: 'legal',
  'social-work': 'socialWork',
};

function kinds(place: Place, { t, way }: Scene): unknown {
  const words = place.services.map(({ kind, name }) => {
    const key = kindWords[kind];
    return key ? t(key) : name;
  });
  if (way !== 'none' && isBookable(place)) words.push(t('bookable'));
  if (words.length === 0) return nothing;
  return html`<span class="small soft"
    >${[...new Set(words)].map((word) => html`<span class="kind">${word}</span> `)}</span
  >`;
}

/** Still blocks in the shape of cards; the style shows them after a moment only. */
export function waitingCards(): TemplateResult {
  const block = html`<div class="block">
    ${door(false)}
    <span class="lines"><span></span><span></span></span>
  </div>`;
  return html`<div class="waiting" aria-hidden="true">${block}${block}${block}</div>`;
}
