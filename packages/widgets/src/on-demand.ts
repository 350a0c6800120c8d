import { warnOnce } from '@y12355/core';
import type { ReactiveControllerHost } from 'lit';

/** A part that most pages never ask for: its code comes when one does, and its host is drawn again then. */
export class OnDemand<T> {
  /** True where it cannot come. */
  failed = false;
  #part: T | undefined;
  #coming: Promise<void> | undefined;

  /** @param what its name in the console, where it cannot come */
  constructor(
    private readonly host: ReactiveControllerHost & Element,
    private readonly what: string,
    private readonly load: () => Promise<T>,
  ) {}

  /** Undefined until it is here; the first look asks for it. */
  get part(): T | undefined {
    void this.bring();
    return this.#part;
  }

  /** The part once it is here; undefined where it cannot come. */
  async bring(): Promise<T | undefined> {
    await (this.#coming ||= this.#bring());
    return this.#part;
  }

  /** The part if it is here; asks for nothing. */
  get here(): T | undefined {
    return this.#part;
  }

  async #bring(): Promise<void> {
    try {
      this.#part = await this.load();
    } catch (error) {
      this.failed = true;
      warnOnce(`<${this.host.localName}>: ${this.what} could not be loaded (${String(error)}).`);
    }
    this.host.requestUpdate();
  }
}
