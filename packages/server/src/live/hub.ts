/** Gets the id of a center whose bookings or slots changed, or `*` when it may be any. */
export type Listener = (center: string) => void;

/** Passes on which centers changed, inside one process. */
export class Hub {
  readonly #listeners = new Set<Listener>();
  readonly #end = new AbortController();
  /** Centers that transactions of this process touched, each with the number of its last touch. */
  readonly #touched = new Map<string, number>();
  #touches = 0;

  /** Aborted when the server stops: whoever streams comes to an end. */
  get closed(): AbortSignal {
    return this.#end.signal;
  }

  emit(center: string): void {
    for (const listener of [...this.#listeners]) listener(center);
  }

  /**
   * Notes that a transaction of this process changes a center. Nobody hears of it before it stands: `settle`
   * tells, and on PostgreSQL the database a moment later.
   */
  touch(center: string): void {
    this.#touches += 1;
    this.#touched.set(center, this.#touches);
  }

  /** Where the touches are now. What begins here is told by `settle`. */
  mark(): number {
    return this.#touches;
  }

  /** Tells of every center that was touched since: whoever made the change is through with it. */
  settle(mark: number): void {
    if (this.#touches === mark) return;
    for (const [center, at] of this.#touched) if (at > mark) this.emit(center);
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
