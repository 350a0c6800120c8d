import type { ReactiveControllerHost } from 'lit';

/** More cards than this never stand in the page at once; then pages take turns. */
const MOST = 200;

/** First row that stands in the page, and the one after the last. */
export type Range = readonly [start: number, end: number];

/** @param pages how many pages of `step` rows a visitor has asked for, at least 1 */
export function shownRows(pages: number, step: number): Range {
  const end = pages * step;
  return [end <= Math.max(MOST, step) ? 0 : end - step, end];
}

/** Which rows of a long list stand in the page; what a press adds gets the focus. */
export class Paging {
  #pages = 1;

  /** @param size gives how many rows a page has */
  constructor(
    private readonly host: ReactiveControllerHost & { readonly renderRoot: ParentNode },
    private readonly size: () => number,
  ) {}

  get step(): number {
    return this.size();
  }

  get shown(): Range {
    return shownRows(this.#pages, this.step);
  }

  /** For another list. */
  reset(): void {
    this.#pages = 1;
  }

  async more(): Promise<void> {
    const [, end] = this.shown;
    (await this.#turn(this.#pages + 1, end))?.focus();
  }

  async before(): Promise<void> {
    (await this.#turn(this.#pages - 1, 0))?.focus();
  }

  /** Brings a row into the page and into view. */
  async show(index: number): Promise<void> {
    const [start, end] = this.shown;
    const pages = index < start || index >= end ? Math.ceil((index + 1) / this.step) : this.#pages;
    (await this.#turn(pages, index))?.scrollIntoView({ block: 'nearest' });
  }

  /** @returns the row's button, or the first one where the row is not in the page */
  async #turn(pages: number, index: number): Promise<HTMLElement | undefined> {
    this.#pages = pages;
    this.host.requestUpdate();
    await this.host.updateComplete;
    const rows = this.host.renderRoot.querySelectorAll<HTMLElement>('.row');
    return rows[Math.max(0, index - this.shown[0])];
  }
}
