import { copyText } from '@y12355/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Place } from './center-locator.model.js';
import type { Convert } from './convert.js';
import { needsConversion, type Platform, platformOf } from './navigate.js';

/** What a visitor does with an entry: copies its address, asks for maps that show it. One of each at a time. */
export class PlaceTools implements ReactiveController {
  /** Id of the center whose address was copied last, and whether that worked. */
  copied: { id: string; done: boolean } | undefined;
  /** Id of the center whose maps are offered. */
  mapsOf: string | undefined;
  /** Here when it was needed and came. */
  convert: Convert | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly load = () => import('./convert.js'),
  ) {
    host.addController(this);
  }

  // What was said of one visit says nothing of the next.
  hostDisconnected(): void {
    this.copied = undefined;
    this.mapsOf = undefined;
  }

  get platform(): Platform {
    return platformOf(navigator.userAgent);
  }

  /** Copies the address; where the page may not, marks it in `shown`, so that a person can. */
  async copy({ id, address }: Place, shown: Element | null): Promise<void> {
    const done = await copyText(address);
    if (!done && shown) getSelection()?.selectAllChildren(shown);
    this.copied = { id, done };
    this.host.requestUpdate();
  }

  /** Shows the maps of a center, or hides them. */
  toggleMaps(place: Place): void {
    this.mapsOf = this.mapsOf === place.id ? undefined : place.id;
    this.host.requestUpdate();
    if (this.mapsOf && !this.convert && needsConversion(place, this.platform)) void this.#bring();
  }

  closeMaps(): void {
    this.mapsOf = undefined;
    this.host.requestUpdate();
  }

  /** Without it the maps look for name and address. */
  async #bring(): Promise<void> {
    try {
      this.convert = (await this.load()).toSystem;
      this.host.requestUpdate();
    } catch (error) {
      console.warn(`[y12355] coordinates are not converted: ${String(error)}`);
    }
  }
}
