import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * What a page carries inside an element's tag, read anew when the page changes it or was not parsed to its end yet.
 * Undefined where it carries nothing.
 */
export class OwnItems<Reading> implements ReactiveController {
  #reading: Reading | undefined;
  #read = false;
  readonly #observer = new MutationObserver(() => {
    this.#read = false;
    this.host.requestUpdate();
  });

  /** @param attributeFilter those whose change matters, beside the tag's own content */
  constructor(
    private readonly host: ReactiveControllerHost & Element,
    private readonly readItems: (host: Element) => Reading | undefined,
    private readonly attributeFilter?: string[],
  ) {
    host.addController(this);
  }

  get reading(): Reading | undefined {
    if (!this.#read) this.#reading = this.readItems(this.host);
    this.#read = true;
    return this.#reading;
  }

  hostConnected(): void {
    this.#read = false;
    this.#observer.observe(this.host, {
      childList: true,
      subtree: true,
      characterData: true,
      attributeFilter: this.attributeFilter,
    });
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }
}
