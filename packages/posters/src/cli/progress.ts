import type { Surroundings } from './surroundings.js';

/** Milliseconds between two lines where each stays, and between two looks of one that is rewritten. */
const LINE = 5000;
const LOOK = 200;

const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

/** Tells how far a batch is, how fast it goes, and how long it will take. */
export class Progress {
  readonly #began: number;
  #told: number;
  #made = 0;
  #kept = 0;
  #failed = 0;

  constructor(
    private readonly total: number,
    private readonly around: Pick<Surroundings, 'error' | 'status' | 'now'>,
  ) {
    this.#began = around.now();
    this.#told = this.#began;
  }

  step(what: 'made' | 'kept' | 'failed'): void {
    if (what === 'made') this.#made += 1;
    else if (what === 'kept') this.#kept += 1;
    else this.#failed += 1;
    const { now, status, error } = this.around;
    if (now() - this.#told < (status ? LOOK : LINE)) return;
    this.#told = now();
    (status ?? error)(this.text());
  }

  text(): string {
    const seconds = (this.around.now() - this.#began) / 1000;
    // What was kept took no time to speak of, and says nothing about the rest.
    const worked = this.#made + this.#failed;
    const done = worked + this.#kept;
    const rate = worked / Math.max(seconds, 1e-3);
    return [
      `${done} of ${this.total} sheets`,
      `${rate.toFixed(rate < 10 ? 1 : 0)}/s`,
      worked > 0 && `${clock((this.total - done) / rate)} left`,
      this.#failed > 0 && `${this.#failed} failed`,
    ]
      .filter(Boolean)
      .join(' · ');
  }

  /** Takes the rewritten line away. */
  end(): void {
    this.around.status?.('');
  }
}
