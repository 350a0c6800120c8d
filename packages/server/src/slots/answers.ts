import type { Hub } from '../live/hub.js';

/** How long an answer may be given again: seats also become free by time alone. */
const LIFE_MS = 3000;
/** Answers kept at most, some 20 kB each. */
const CAPACITY = 2000;

interface Kept<T> {
  answer: T;
  center: string;
  until: number;
}

/**
 * Slot listings that were just made, for the many who look at one service in the same moment. An answer is
 * dropped as soon as a booking, a hold or an entry of its center changes, in whichever process; without
 * somebody who tells of changes nothing is kept.
 *
 * @param now epoch milliseconds
 */
export class SlotAnswers<T> {
  readonly #kept = new Map<string, Kept<T>>();
  /** Rises with every change, so that what was read before one is not kept after it. */
  #changes = 0;

  constructor(
    readonly live: Hub | undefined,
    readonly now: () => number,
  ) {
    live?.subscribe((center) => this.#drop(center));
  }

  #drop(center: string): void {
    this.#changes += 1;
    if (center === '*') return this.#kept.clear();
    for (const [key, kept] of this.#kept) if (kept.center === center) this.#kept.delete(key);
  }

  /** The answer under that key, or the one that `make` gives with the center it is about. */
  async get(key: string, make: () => Promise<{ answer: T; center: string }>): Promise<T> {
    const kept = this.#kept.get(key);
    if (kept && kept.until > this.now()) return kept.answer;
    const before = this.#changes;
    const { answer, center } = await make();
    if (!this.live || this.#changes !== before) return answer;
    // The oldest goes: a map keeps the order in which keys came.
    this.#kept.delete(key);
    if (this.#kept.size >= CAPACITY) this.#kept.delete(this.#kept.keys().next().value as string);
    this.#kept.set(key, { answer, center, until: this.now() + LIFE_MS });
    return answer;
  }
}
