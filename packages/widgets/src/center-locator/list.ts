import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { card, type CardState } from './card.js';
import type { Row } from './center-locator.model.js';
import type { Scene } from './detail.js';
import type { Paging } from './paging.js';

export interface ListView {
  scene: Scene;
  paging: Paging;
  row(row: Row): CardState;
}

/** The cards that stand in the page, and buttons for those that do not. */
export function list(rows: readonly Row[], { scene, paging, row }: ListView): unknown {
  if (rows.length === 0) return nothing;
  const [start, end] = paging.shown;
  const { step } = paging;
  const left = Math.min(rows.length - end, step);
  const button = (label: string, press: () => unknown) =>
    html`<button class="action outlined wide again" type="button" @click=${() => void press()}>
      ${label}
    </button>`;
  return html`${start > 0 ? button(scene.t('previous', { number: step }), () => paging.before()) : nothing}
    <ul class="list">
      ${repeat(
        rows.slice(start, end),
        ({ place }) => place.id,
        (one) => card(one, scene, row(one)),
      )}
    </ul>
    ${left > 0 ? button(scene.t('more', { count: left }), () => paging.more()) : nothing}`;
}
