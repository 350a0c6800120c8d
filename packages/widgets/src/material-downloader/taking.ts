import { warnOnce, type Y12355Element } from '@y12355/core';
import type { Hands } from './hands.js';
import type { Material } from './material-downloader.model.js';

/** What stands in a row in place of its button. */
export interface RowView {
  /** What became of it; announced. */
  told?: unknown;
  /** It went wrong: the words stand in place of size and year. */
  wrong?: boolean;
  action?: unknown;
  below?: unknown;
}

/**
 * What visitors do with materials. The code that fetches, checks, saves and plays comes with the first press; until
 * then a row is drawn without it.
 */
export class Taking {
  /** It could not be loaded: the browser's own download is all there is. */
  failed = false;
  #hands: Hands | undefined;
  #coming: Promise<void> | undefined;
  #pressed: Material | undefined;

  constructor(private readonly host: Y12355Element) {}

  /** Undefined where the row is as it was. */
  view(material: Material): RowView | undefined {
    return this.#hands?.view(material);
  }

  /** Whether a press waits for the code. */
  isComing(material: Material): boolean {
    return this.#pressed === material;
  }

  async download(material: Material): Promise<void> {
    (await this.#ready(material))?.take(material);
  }

  async play(material: Material): Promise<void> {
    (await this.#ready(material))?.play(material);
  }

  async #ready(material: Material): Promise<Hands | undefined> {
    this.#pressed = material;
    this.host.requestUpdate();
    await (this.#coming ??= this.#bring());
    this.#pressed = undefined;
    this.host.requestUpdate();
    return this.#hands;
  }

  async #bring(): Promise<void> {
    try {
      const { Hands } = await import('./hands.js');
      this.#hands = new Hands(this.host);
    } catch (error) {
      this.failed = true;
      warnOnce(`<${this.host.localName}>: downloads could not be loaded (${String(error)}); links are left.`);
    }
  }
}
