import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whether its host is at least `limit` px wide; narrow in engines without ResizeObserver. */
export class WidthController implements ReactiveController {
  wide = false;
  #observer: ResizeObserver | undefined;
  #watched: Element | undefined;
  #frame = 0;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly limit: number,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    if (typeof ResizeObserver === 'undefined') return;
    this.wide = this.host.getBoundingClientRect().width >= this.limit;
    this.#observer = new ResizeObserver(([entry]) => {
      const wide = (entry?.contentRect.width ?? 0) >= this.limit;
      if (wide === this.wide) return;
      this.wide = wide;
      // A render inside the observer's turn would raise "ResizeObserver loop" as an error of the page.
      this.#frame = requestAnimationFrame(() => this.host.requestUpdate());
    });
    this.#watch();
  }

  hostUpdated(): void {
    this.#watch();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#watched = undefined;
    cancelAnimationFrame(this.#frame);
  }

  // The box inside: a page's `* { all: unset }` makes the host inline, and an inline box has no width.
  #watch(): void {
    const box = this.host.shadowRoot?.querySelector('.root') ?? this.host;
    if (box === this.#watched) return;
    this.#observer?.disconnect();
    this.#observer?.observe(box);
    this.#watched = box;
  }
}
