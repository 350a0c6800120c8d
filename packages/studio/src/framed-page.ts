import { envelopeOf } from '@y12355/core';
import { LitElement, type PropertyValues } from 'lit';
import { property, query } from 'lit/decorators.js';

/** Where a message has to come from. */
export type Expected = Parameters<typeof envelopeOf>[1];

/** CSS px of the page in the frame, and how much smaller it is drawn. */
export interface Fitted {
  width: number;
  height: number;
  scale: number;
}

/** A page of this very origin in a frame, which is told what to show when it is ready, and drawn to fit its place. */
export abstract class FramedPage<Show> extends LitElement {
  /** Name of the frame for those who cannot see it. */
  @property({ attribute: false }) label = '';
  @property({ attribute: false }) show: Show | undefined;

  @query('iframe') private frame!: HTMLIFrameElement | null;
  readonly #id = Math.random().toString(36).slice(2);
  #observer: ResizeObserver | undefined;

  /** What the page says besides that it is ready; not yet checked. */
  protected abstract hear(event: MessageEvent, expected: Expected): void;

  /** How large the page is drawn now; undefined where there is nothing to draw. */
  protected abstract fitted(): Fitted | undefined;

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
    const expected = { origin: location.origin, source: this.frame?.contentWindow };
    if (envelopeOf(event, expected)?.['type'] === 'ready') this.#send();
    this.hear(event, expected);
  };

  #send(): void {
    if (!this.show) return;
    const message = { y12355: 1, id: this.#id, type: 'show', show: this.show };
    this.frame?.contentWindow?.postMessage(message, location.origin);
  }

  #fit(): void {
    const size = this.frame && this.fitted();
    if (!this.frame || !size) return;
    const { width, height, scale } = size;
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
}
