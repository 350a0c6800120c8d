/** Sums what each step of the work takes. */
export class Stopwatch {
  readonly #sums = new Map<string, number>();

  /** @param now milliseconds */
  constructor(private readonly now: () => number) {}

  async time<T>(step: string, work: () => T | Promise<T>): Promise<T> {
    const began = this.now();
    try {
      return await work();
    } finally {
      this.#sums.set(step, (this.#sums.get(step) ?? 0) + this.now() - began);
    }
  }

  /** Seconds by step, in the order in which the steps were first taken. */
  get seconds(): Record<string, number> {
    return Object.fromEntries([...this.#sums].map(([step, ms]) => [step, Math.round(ms) / 1000]));
  }
}
