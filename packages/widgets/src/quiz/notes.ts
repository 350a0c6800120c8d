import { html, nothing, type TemplateResult } from 'lit';
import { retry } from '../list-note.js';
import type { PackLoader } from './pack.js';
import type { Scene } from './scene.js';

/** What stands in the place of a quiz that cannot be shown. */
export function statusView(scene: {
  t: Scene['t'];
  trouble: NonNullable<PackLoader['trouble']>;
  retrying: boolean;
  /** Offers the quiz about 12355; undefined where that is the one. */
  instead: (() => void) | undefined;
  onRetry(): void;
}): TemplateResult {
  const { t, trouble, instead } = scene;
  const again = trouble === 'failed' || trouble === 'offline';
  return html`<div class="column trouble">
    <p role="status" part="status"><b>${t(trouble)}</b></p>
    ${
      again || instead
        ? html`<p class="ways">
            ${again ? retry(scene) : nothing}
            ${
              instead
                ? html`<button class="link" type="button" @click=${instead}>${t('instead')}</button>`
                : nothing
            }
          </p>`
        : nothing
    }
    <div class="own"><slot></slot></div>
  </div>`;
}

/** Still blocks while the quiz is on its way. */
export function waitingRows(t: Scene['t']): TemplateResult {
  return html`<div class="column">
    <p class="sr" role="status" part="status">${t('loading')}</p>
    <div class="waiting" aria-hidden="true"><i></i><i></i><i></i></div>
  </div>`;
}
