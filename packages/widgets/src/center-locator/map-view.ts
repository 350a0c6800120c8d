import { oneOf, servicePage, warnOnce } from '@y12355/core';
import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { Row } from './center-locator.model.js';
import type { Scene } from './detail.js';
import type { Tiles } from './map/tiles.js';

/** The attributes of a map as they were written. */
export interface MapAttributes {
  map: string;
  mapSrc?: string | undefined;
  mapKey?: string | undefined;
  mapApproval?: string | undefined;
}

type MapCode = typeof import('./map/index.js');

/** The map beside the list: refused without its approval number, loaded when somebody asks for it. */
export class MapView implements ReactiveController {
  /** Undefined until it is asked for, null where it cannot come. */
  #code: Promise<void> | undefined;
  #loaded: MapCode | null | undefined;
  #tiles: Tiles | undefined;
  #key = '';

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement & MapAttributes,
    // A file that has to be one whole has no map in it: there its module is empty.
    private readonly load: () => Promise<Partial<MapCode>> = () => import('./map/index.js'),
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    // What was missing may be there on another page of the same document.
    if (this.#loaded === null) this.#code = this.#loaded = undefined;
  }

  /** The map, or the way to it where this page has none; nothing where no center has a point. */
  view(
    rows: readonly Row[],
    chosen: string | null | undefined,
    { t }: Scene,
    api: string | undefined,
    onChoose: (row: Row) => void,
  ): unknown {
    const { localName, map, mapApproval } = this.host;
    if (oneOf(localName, 'map', map, ['none', 'xyz']) === 'none') return nothing;
    if (!rows.some(({ place }) => place.location)) return nothing;
    if (!mapApproval?.trim()) {
      warnOnce(
        `<${localName} map="xyz">: map-approval is missing. In China a map is shown with the approval number ` +
          '(审图号) of its source; set it, and until then the list stands alone.',
      );
      return nothing;
    }
    this.#code ??= this.#bring();
    if (this.#loaded === null) return this.#elsewhere(t, api);
    const tiles = this.#loaded && this.#tilesOf(this.#loaded);
    if (!tiles) return nothing;
    return html`<y12355-locator-map
      .tiles=${tiles}
      .rows=${rows}
      .chosen=${chosen ?? undefined}
      .t=${t}
      .onChoose=${onChoose}
    ></y12355-locator-map>`;
  }

  #elsewhere(t: Scene['t'], api: string | undefined): unknown {
    const page = servicePage(api, location.href, '/find');
    if (!page || new URL(page).pathname === location.pathname.replace(/\/$/, '')) return nothing;
    return html`<p class="map-page">
      <a href=${page} target="_blank" rel="noopener noreferrer"
        >${t('mapPage')}<span class="sr">${t('newWindow')}</span></a
      >
    </p>`;
  }

  async #bring(): Promise<void> {
    try {
      const { LocatorMap, tilesFrom } = await this.load();
      if (LocatorMap && tilesFrom) {
        LocatorMap.define('y12355-locator-map');
        this.#loaded = { LocatorMap, tilesFrom };
      } else {
        this.#loaded = null;
        warnOnce(
          `<${this.host.localName} map="xyz">: this file carries no map, a single script would be twice as heavy. ` +
            'Take y12355.loader.js or the npm package.',
        );
      }
    } catch (error) {
      this.#loaded = null;
      warnOnce(`<${this.host.localName} map="xyz">: the map could not be loaded (${String(error)}).`);
    }
    this.host.requestUpdate();
  }

  #tilesOf({ tilesFrom }: MapCode): Tiles | undefined {
    const { mapSrc = '', mapKey, mapApproval = '' } = this.host;
    const key = [mapSrc, mapKey, mapApproval].join('\n');
    if (key === this.#key) return this.#tiles;
    this.#key = key;
    try {
      this.#tiles = tilesFrom({ src: mapSrc, key: mapKey, approval: mapApproval.trim() }, location.href);
    } catch (error) {
      this.#tiles = undefined;
      warnOnce(`<${this.host.localName}>: ${(error as Error).message} The list stands alone.`);
    }
    return this.#tiles;
  }
}
