import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whether its host is at least `limit` px wide; narrow in engines without ResizeObserver. */
export class WidthController implements ReactiveController {
  wide = false;
  #observer: ResizeObserver | undefined;
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
    this.#observer.observe(this.host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    cancelAnimationFrame(this.#frame);
  }
}
