import { workerAddress } from '@y12355/core';
import type { RowFault } from '@y12355/posters/batch';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Answer, Archive, BatchOptions, CheckedRow, Question, Sources } from './protocol.js';

/** Name under which the page's headers allow its worker. */
const POLICY = 'y12355-worker';

/** The table as it was read. */
export interface Checked {
  rows: readonly CheckedRow[];
  faults: readonly RowFault[];
  sheets: number;
}

/** Where a batch stands; what does not fit the phase is not there. */
export type BatchState =
  | { phase: 'empty' }
  | { phase: 'checking' }
  | { phase: 'refused'; code: (Answer & { type: 'refused' })['code']; heading: string }
  | { phase: 'unsupported' }
  | ({ phase: 'ready' } & Checked)
  | ({
      phase: 'running';
      done: number;
      failed: number;
      began: number;
      at: number;
      stopping: boolean;
    } & Checked)
  | ({ phase: 'done'; result: Answer & { type: 'done' } } & Checked)
  | ({ phase: 'failed'; message: string; fonts: boolean } & Partial<Checked>);

/** A table and what becomes of it, in a worker of its own. */
export class Batch implements ReactiveController {
  state: BatchState = { phase: 'empty' };
  #worker: Worker | undefined;
  #id = 0;
  #table: Uint8Array | string | undefined;

  /**
   * @param sources where the worker's script and its files lie
   * @param now milliseconds
   */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly sources: () => Sources & { worker: string },
    private readonly now: () => number = () => performance.now(),
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  get hasTable(): boolean {
    return this.#table !== undefined;
  }

  get archives(): readonly Archive[] {
    return this.state.phase === 'done' ? this.state.result.archives : [];
  }

  /** Reads a table anew, or the one there is with other options. */
  check(options: BatchOptions, table = this.#table): void {
    if (table === undefined || this.state.phase === 'running') return;
    this.#table = table;
    this.#to({ phase: 'checking' });
    this.#ask({ id: (this.#id += 1), type: 'check', table, options });
  }

  start(): void {
    const { state } = this;
    if (state.phase !== 'ready' && state.phase !== 'done') return;
    const began = this.now();
    const { rows, faults, sheets } = state;
    this.#to({
      phase: 'running',
      rows,
      faults,
      sheets,
      done: 0,
      failed: 0,
      began,
      at: began,
      stopping: false,
    });
    this.#ask({ id: (this.#id += 1), type: 'start', sources: this.sources() });
  }

  /** What is done stays. */
  stop(): void {
    if (this.state.phase !== 'running') return;
    this.#to({ ...this.state, stopping: true });
    this.#ask({ id: this.#id, type: 'stop' });
  }

  clear(): void {
    this.#id += 1;
    this.#table = undefined;
    this.#to({ phase: 'empty' });
  }

  #to(state: BatchState): void {
    this.state = state;
    this.host.requestUpdate();
  }

  #ask(question: Question): void {
    try {
      this.#worker ??= this.#begun();
    } catch (error) {
      this.#fail(error);
      return;
    }
    this.#worker.postMessage(question);
  }

  #begun(): Worker {
    const worker = new Worker(workerAddress(POLICY, this.sources().worker), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      if (data.id === this.#id) this.#hear(data);
    };
    // Its script did not come, or an old browser knows no modules there.
    worker.onerror = (event) => {
      event.preventDefault();
      worker.terminate();
      this.#worker = undefined;
      this.#fail(event.message || 'the worker did not start');
    };
    return worker;
  }

  #fail(error: unknown): void {
    console.error('[y12355] posters:', error);
    this.#to({ ...this.#known(), phase: 'failed', message: String(error), fonts: false });
  }

  #known(): Partial<Checked> {
    if (!('rows' in this.state)) return {};
    const { rows = [], faults = [], sheets = 0 } = this.state;
    return { rows, faults, sheets };
  }

  #hear(answer: Answer): void {
    const { state } = this;
    switch (answer.type) {
      case 'checked':
        return this.#to({ ...answer, phase: 'ready' });
      case 'refused':
        return this.#to({ phase: 'refused', code: answer.code, heading: answer.heading });
      case 'unsupported':
        return this.#to({ phase: 'unsupported' });
      case 'failed':
        return this.#to({ ...this.#known(), ...answer, phase: 'failed' });
    }
    if (state.phase !== 'running') return;
    const { rows, sheets } = state;
    if (answer.type === 'done') {
      this.#to({ phase: 'done', rows, sheets, faults: answer.faults, result: answer });
      return;
    }
    const faults = [...state.faults, ...answer.faults];
    this.#to({ ...state, faults, done: answer.done, failed: answer.failed, at: this.now() });
  }
}
