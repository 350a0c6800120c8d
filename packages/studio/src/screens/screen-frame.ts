import { envelopeOf } from '@y12355/core';
import { isSceneSight, type SceneShow, type SceneSight } from '@y12355/domain';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { screenFrameStyles } from './screen-frame.styles.js';

/** Free height of the window around the tallest screen, and the least that a screen gets, px. */
const AROUND = 260;
const LEAST = 220;

/** A screen in small: the player's own preview page in a frame of this origin, as large as the screen, drawn smaller. */
export class ScreenFrame extends LitElement {
  static override styles = screenFrameStyles;

  /** Name of the picture for those who cannot see it. */
  @property({ attribute: false }) label = '';
  /** Words in place of the picture. */
  @property({ attribute: false }) note = '';
  @property({ attribute: false }) show: SceneShow | undefined;
  /** Told of each picture. */
  @property({ attribute: false }) onSight: ((sight: SceneSight) => void) | undefined;

  @query('iframe') private frame!: HTMLIFrameElement;
  readonly #id = Math.random().toString(36).slice(2);
  #observer: ResizeObserver | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('message', this.#onMessage);
    this.#observer = new ResizeObserver(() => this.#fit());
    this.#observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('message', this.#onMessage);
    this.#observer?.disconnect();
  }

  readonly #onMessage = (event: MessageEvent): void => {
    const message = envelopeOf(event, { origin: location.origin, source: this.frame?.contentWindow });
    if (message?.['type'] === 'ready') this.#send();
    const sight = message?.['sight'];
    if (message?.['type'] === 'sight' && isSceneSight(sight)) this.onSight?.(sight);
  };

  #send(): void {
    if (!this.show) return;
    this.frame.contentWindow?.postMessage(
      { y12355: 1, id: this.#id, type: 'show', show: this.show },
      location.origin,
    );
  }

  #fit(): void {
    if (!this.frame || !this.show) return;
    const { width, height } = this.show;
    const tallest = Math.max(LEAST, window.innerHeight - AROUND);
    const scale = Math.min(this.clientWidth / width, tallest / height);
    const { style } = this.frame;
    style.width = `${width}px`;
    style.height = `${height}px`;
    style.transform = `scale(${scale})`;
    const box = this.frame.parentElement as HTMLElement;
    box.style.width = `${width * scale}px`;
    box.style.height = `${height * scale}px`;
  }

  protected override updated(changed: PropertyValues): void {
    this.#fit();
    if (changed.has('show')) this.#send();
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
