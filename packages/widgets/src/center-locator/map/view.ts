import { warnOnce } from '@y12355/core';
import { html, nothing, type ReactiveControllerHost } from 'lit';
import type { Row } from '../center-locator.model.js';
import type { Scene } from '../detail.js';
import { LocatorMap } from './locator-map.js';
import { type Tiles, tilesFrom } from './tiles.js';

/** A locator, with the attributes of its map as they were written. */
export interface MapHost extends ReactiveControllerHost, HTMLElement {
  mapSrc?: string | undefined;
  mapKey?: string | undefined;
  mapApproval?: string | undefined;
}

/** What a locator draws where it is asked for a map. */
export interface MapScene extends Pick<Scene, 't'> {
  rows: readonly Row[];
  /** Id of the chosen center. */
  chosen: string | null | undefined;
  api: string | undefined;
  onChoose(row: Row): void;
}

/** The map above the list: refused without its approval number. */
export class MapView {
  #tiles: Tiles | undefined;
  #key: string | undefined;

  constructor(private readonly host: MapHost) {
    LocatorMap.define('y12355-locator-map');
  }

  /** Nothing where no center has a point. */
  view({ rows, chosen, t, onChoose }: MapScene): unknown {
    const tiles = rows.some(({ place }) => place.location) && this.#settle();
    if (!tiles) return nothing;
    return html`<y12355-locator-map
      .tiles=${tiles}
      .rows=${rows}
      .chosen=${chosen ?? undefined}
      .t=${t}
      .onChoose=${onChoose}
    ></y12355-locator-map>`;
  }

  #settle(): Tiles | undefined {
    const { mapSrc = '', mapKey, mapApproval = '' } = this.host;
    const key = [mapSrc, mapKey, mapApproval].join('\n');
    if (key === this.#key) return this.#tiles;
    this.#key = key;
    this.#tiles = undefined;
    try {
      this.#tiles = tilesFrom({ src: mapSrc, key: mapKey, approval: mapApproval.trim() }, location.href);
    } catch (error) {
      warnOnce(`<${this.host.localName} map="xyz">: ${(error as Error).message} The list stands alone.`);
    }
    return this.#tiles;
  }
}
