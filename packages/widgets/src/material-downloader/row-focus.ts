import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Keeps the focus through a render: where what had it is gone, it goes to what stands in its place, in the same row or
 * beside the heading.
 */
export class RowFocus implements ReactiveController {
  #before: Element | undefined;
  #id: string | undefined;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostUpdate(): void {
    this.#before = this.host.shadowRoot?.activeElement ?? undefined;
    this.#id = this.#before?.closest<HTMLElement>('.item')?.dataset['id'];
  }

  hostUpdated(): void {
    const [before, root] = [this.#before, this.host.shadowRoot];
    this.#before = undefined;
    if (!before || !root || root.activeElement) return;
    const row = [...root.querySelectorAll<HTMLElement>('.item')].find(
      ({ dataset }) => dataset['id'] === this.#id,
    );
    const places = row
      ? ['.take button', '.take a', '.name']
      : ['.box input:not(:disabled)', '.bar-head .link', '#title'];
    const found = places.map((place) => (row ?? root).querySelector<HTMLElement>(place));
    found.find((place) => place)?.focus({ preventScroll: true });
  }
}
