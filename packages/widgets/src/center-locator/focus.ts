import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Keeps the focus through a render: on the same element when a new order moved it, on `#title` when it
 * is gone.
 */
export class FocusKeeper implements ReactiveController {
  #before: HTMLElement | undefined;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostUpdate(): void {
    this.#before = (this.host.shadowRoot?.activeElement ?? undefined) as HTMLElement | undefined;
  }

  hostUpdated(): void {
    const before = this.#before;
    this.#before = undefined;
    const root = this.host.shadowRoot;
    if (!before || !root || root.activeElement) return;
    const target = before.isConnected ? before : root.querySelector<HTMLElement>('#title');
    target?.focus({ preventScroll: true });
  }
}
