import { now } from '@y12355/core';
import { LitElement, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { DeskContext } from './context.js';
import { SessionEvent } from './events.js';
import { RefreshController } from './refresh-controller.js';
import { troubleOf, troubleWords } from './trouble.js';
import { t } from './words.js';
import { WordsController } from './words-controller.js';

/** What a view was given back: the answer, or why there is none. */
export type Answer<T> = { value: T } | { error: unknown } | undefined;

/** What the views of the desk share: its context, its language, and a way to ask that never throws. */
export abstract class DeskView extends LitElement {
  @property({ attribute: false }) desk!: DeskContext;
  /** A sentence about the last reading, where it failed. */
  @state() protected trouble = '';

  constructor() {
    super();
    new WordsController(this);
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('h1, h2')?.focus();
  }

  /**
   * Asks the service. An ended session is the desk's affair and comes back as undefined, like any answer after
   * the view was left.
   */
  protected async ask<T>(call: () => Promise<T>): Promise<Answer<T>> {
    try {
      const value = await call();
      return this.isConnected ? { value } : undefined;
    } catch (error) {
      if (!this.isConnected) return undefined;
      const trouble = troubleOf(error);
      if (trouble !== 'signed-out' && trouble !== 'stale-token') return { error };
      this.dispatchEvent(new SessionEvent(trouble));
      return undefined;
    }
  }

  /** {@link ask} for a reading of the whole view: a failure is its {@link trouble}. */
  protected async read<T>(call: () => Promise<T>): Promise<T | undefined> {
    const answer = await this.ask(call);
    if (!answer) return undefined;
    if ('error' in answer) {
      this.trouble = troubleWords(t, answer.error, now());
      return undefined;
    }
    this.trouble = '';
    return answer.value;
  }
}

/** A view that reads when it comes and again when something changed. */
export abstract class LoadedView extends DeskView {
  #client: DeskContext['staff'] | undefined;
  readonly #refresh = new RefreshController(
    this,
    () => void this.load(),
    (centers) => this.concerns(centers),
  );

  protected abstract load(): Promise<void>;

  /** Whether a change of these centers can be seen here. */
  protected concerns(centers: ReadonlySet<string>): boolean {
    return centers.size > 0;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!changed.has('desk')) return;
    this.#refresh.listen(this.desk.live);
    if (this.desk.staff === this.#client) return;
    this.#client = this.desk.staff;
    void this.load();
  }
}
