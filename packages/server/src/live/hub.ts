/** Gets the id of a center whose bookings or slots changed, or `*` when it may be any. */
export type Listener = (center: string) => void;

/** Passes on which centers changed, inside one process. */
export class Hub {
  readonly #listeners = new Set<Listener>();
  readonly #end = new AbortController();

  /** Aborted when the server stops: whoever streams comes to an end. */
  get closed(): AbortSignal {
    return this.#end.signal;
  }

  emit(center: string): void {
    for (const listener of [...this.#listeners]) listener(center);
  }

  /** @returns a function that ends it */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): void {
    this.#end.abort();
    this.#listeners.clear();
  }
}
