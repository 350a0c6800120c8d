import { envelopeOf } from '@y12355/core';
import { isSceneSight, type SceneShow, type SceneSight } from '@y12355/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { type Expected, type Fitted, FramedPage } from '../framed-page.js';
import { screenFrameStyles } from './screen-frame.styles.js';

/** Free height of the window around the tallest screen, and the least that a screen gets, px. */
const AROUND = 260;
const LEAST = 220;

/** A screen in small: the player's own preview page in a frame of this origin, as large as the screen, drawn smaller. */
export class ScreenFrame extends FramedPage<SceneShow> {
  static override styles = screenFrameStyles;

  /** Words in place of the picture. */
  @property({ attribute: false }) note = '';
  /** Told of each picture. */
  @property({ attribute: false }) onSight: ((sight: SceneSight) => void) | undefined;

  protected override hear(event: MessageEvent, expected: Expected): void {
    const message = envelopeOf(event, expected);
    const sight = message?.['sight'];
    if (message?.['type'] === 'sight' && isSceneSight(sight)) this.onSight?.(sight);
  }

  protected override fitted(): Fitted | undefined {
    if (!this.show) return undefined;
    const { width, height } = this.show;
    const tallest = Math.max(LEAST, window.innerHeight - AROUND);
    return { width, height, scale: Math.min(this.clientWidth / width, tallest / height) };
  }

  protected override render(): TemplateResult {
    const { label, note } = this;
    // A picture of a screen: neither keys nor readers go inside.
    return html`<div
      class=${note ? 'box noted' : 'box'}
      role="img"
      aria-label=${note ? `${label}: ${note}` : label}
    >
      <iframe title=${label} src="preview.html" tabindex="-1" inert></iframe>
      ${note ? html`<p class="note" aria-hidden="true">${note}</p>` : nothing}
    </div>`;
  }
}
