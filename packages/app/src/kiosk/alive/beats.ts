import { after } from '@y12355/core';
import {
  addCounts,
  addFault,
  type Beat,
  type Count,
  enqueue,
  type Fault,
  settle,
  type Waiting,
} from './heartbeat.model.js';
import type { Service } from './service.js';
import type { Store } from './store.js';

/** Ms between two heartbeats. */
const PERIOD = 600_000;

/** What a beat says besides what is collected here. */
export type Sight = Omit<Beat, 'id' | 'faults' | 'counts' | 'storage'>;

/** Bytes used and allowed; null where the browser does not tell. */
async function room(): Promise<Beat['storage']> {
  try {
    const { usage, quota } = await navigator.storage.estimate();
    return usage === undefined ? null : { used: usage, quota: quota ?? null };
  } catch {
    return null;
  }
}

/** Collects counts and faults, and tells them every ten minutes; what cannot be sent waits. */
export class Beats {
  #queue: Waiting[];
  #counts: Count[];
  #faults: Fault[] = [];
  #sending = false;
  #cancel: (() => void) | undefined;

  constructor(
    private readonly service: Service,
    private readonly store: Store,
    private readonly sight: () => Sight,
    private readonly newId: () => string,
  ) {
    this.#queue = store.read<Waiting[]>('beats') ?? [];
    this.#counts = store.read<Count[]>('counts') ?? [];
  }

  count(day: string, scene: string): void {
    this.#counts = addCounts(this.#counts, [{ day, scene, shown: 1 }]);
    this.store.write('counts', this.#counts);
  }

  fault(fault: Fault): void {
    this.#faults = addFault(this.#faults, fault);
  }

  start(): void {
    this.#cancel = after(PERIOD, () => {
      void this.beat();
      this.start();
    });
  }

  stop(): void {
    this.#cancel?.();
  }

  /** Puts a beat into the queue and sends what waits, the oldest first, until one gets no answer. */
  async beat(): Promise<void> {
    const storage = await room();
    const beat: Beat = {
      ...this.sight(),
      storage,
      id: this.newId(),
      faults: this.#faults,
      counts: this.#counts,
    };
    [this.#faults, this.#counts] = [[], []];
    this.#keep(enqueue(this.#queue, beat));
    this.store.write('counts', this.#counts);
    if (this.#sending) return;
    this.#sending = true;
    try {
      for (;;) {
        const next = this.#queue[0]?.beat;
        if (!next) break;
        // Marked before it leaves: a power cut on the way must not let it be merged into another.
        this.#keep(this.#queue.map((one) => (one.beat.id === next.id ? { ...one, tried: true } : one)));
        const status = await this.service.beat(next);
        this.#keep(settle(this.#queue, next.id, status));
        if (this.#queue.some((one) => one.beat.id === next.id)) break;
      }
    } finally {
      this.#sending = false;
    }
  }

  #keep(queue: Waiting[]): void {
    this.#queue = queue;
    this.store.write('beats', queue);
  }
}
