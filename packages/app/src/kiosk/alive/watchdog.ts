import { every } from './surroundings.js';
import { decide, LOOK, type Look } from './watchdog.model.js';

export interface Watched {
  /** What is known at this look, apart from what the watchdog counts itself. */
  look(): Omit<Look, 'still' | 'reachable'> & { patient: boolean };
  /** Whether a reload would find its page. */
  reachable(): Promise<boolean>;
  advance(): void;
  reload(): Promise<void>;
}

/** Looks every ten seconds, by a wait of its own: what the loop does or fails to do cannot stop it. */
export class Watchdog {
  #still = 0;
  #leaving = false;
  #end: (() => void) | undefined;

  constructor(private readonly watched: Watched) {}

  start(): void {
    this.#end = every(LOOK, () => void this.#look());
  }

  stop(): void {
    this.#end?.();
  }

  /** The scene has changed: the loop is alive. */
  moved(): void {
    this.#still = 0;
  }

  async #look(): Promise<void> {
    const { patient, ...look } = this.watched.look();
    this.#still = look.used ? 0 : this.#still + 1;
    // A video may take its time.
    const still = patient ? Math.max(0, this.#still - 12) : this.#still;
    let decision = decide({ ...look, still, reachable: true });
    if (decision === 'reload') {
      decision = decide({ ...look, still, reachable: await this.watched.reachable() });
    }
    if (decision === 'advance') this.watched.advance();
    if (decision === 'reload' && !this.#leaving) {
      this.#leaving = true;
      await this.watched.reload();
    }
  }
}
