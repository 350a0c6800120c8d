import { now, oneOf } from '@y12355/core';
import { nothing } from 'lit';
import type { PlaceList } from './center-locator.model.js';
import type { MapHost, MapScene } from './map/view.js';
import { OnDemand } from '../on-demand.js';

interface Host extends MapHost {
  map: string;
  structuredData: boolean;
}

/** What an attribute adds to a locator, and most pages never ask for. */
export class Extras {
  readonly #data = new OnDemand(
    this.host,
    'structured data',
    async () => new (await import('./data-block.js')).DataBlock(this.host),
  );
  readonly #map = new OnDemand(
    this.host,
    'the map',
    async () => new (await import('./map/view.js')).MapView(this.host),
  );

  constructor(private readonly host: Host) {}

  /** Says the list to search engines, or takes back what was said. */
  tell(list: PlaceList | undefined): void {
    const { structuredData, isConnected } = this.host;
    const block = structuredData ? this.#data.part : this.#data.here;
    block?.show(structuredData && isConnected ? list : undefined, now());
  }

  map(scene: MapScene): unknown {
    const { localName, map } = this.host;
    if (oneOf(localName, 'map', map, ['none', 'xyz']) === 'none') return nothing;
    return this.#map.part?.view(scene) ?? nothing;
  }
}
