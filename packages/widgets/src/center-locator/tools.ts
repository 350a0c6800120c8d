import { copyText } from '@y12355/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Place } from './center-locator.model.js';
import { OnDemand } from '../on-demand.js';

/** What a visitor does with an entry: copies its address, asks for maps that show it. One of each at a time. */
export class PlaceTools implements ReactiveController {
  /** Id of the center whose address was copied last, and whether that worked. */
  copied: { id: string; done: boolean } | undefined;
  /** Id of the center whose maps are offered. */
  mapsOf: string | undefined;
  /** What shows them. */
  readonly maps = new OnDemand(this.host, 'the list of maps', async () => (await import('./maps.js')).maps);

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  // What was said of one visit says nothing of the next.
  hostDisconnected(): void {
    this.copied = this.mapsOf = undefined;
  }

  /** Copies the address; where the page may not, marks it in `shown`, so that a person can. */
  async copy({ id, address }: Place, shown: Element | null): Promise<void> {
    const done = await copyText(address);
    if (!done && shown) getSelection()?.selectAllChildren(shown);
    this.copied = { id, done };
    this.host.requestUpdate();
  }

  /** Shows the maps of a center, or hides them. */
  toggleMaps({ id }: Place): void {
    this.mapsOf = this.mapsOf === id ? undefined : id;
    this.host.requestUpdate();
  }
}
