import { basicStyles, defineElement, door, doorStyles, VERSION } from '@y12355/core';
import { DivIcon, LayerGroup, Map as TileMap, Marker, TileLayer } from 'leaflet/dist/leaflet-src.esm.js';
import { html, LitElement, render, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Row } from '../center-locator.model.js';
import type { Say } from '../words.js';
import { mapStyles } from './locator-map.styles.js';
import { ALONE, type Box, type Spot, Spots } from './markers.js';
import type { Tiles } from './tiles.js';

/** From here a chosen center is seen with the streets around. */
const NEAR = 15;
const FARTHEST = 5;

/**
 * Centers on the operator's tiles. A picture beside the list and never in its place: the list says all of it, so the
 * picture is hidden from assistive technology and takes no focus. Nothing can be marked on it.
 */
export class LocatorMap extends LitElement {
  static readonly version: string = VERSION;
  static override styles = [basicStyles, doorStyles, mapStyles];

  static define(tag: string): void {
    defineElement(tag, LocatorMap as unknown as CustomElementConstructor & { version: string });
  }

  @property({ attribute: false }) tiles!: Tiles;
  @property({ attribute: false }) rows: readonly Row[] = [];
  /** Id of the chosen center; the map goes where it is. */
  @property({ attribute: false }) chosen: string | undefined;
  @property({ attribute: false }) t!: Say;
  @property({ attribute: false }) onChoose: (row: Row) => void = () => undefined;

  #map: TileMap | undefined;
  #spots: Spots | undefined;
  readonly #marks = new LayerGroup();
  readonly #watch =
    typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(() => this.#map?.invalidateSize());

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch?.disconnect();
    this.#map?.remove();
    this.#map = undefined;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!this.isConnected) return;
    if (!this.#spots || changed.has('rows') || changed.has('tiles')) {
      this.#spots = new Spots(this.rows, this.tiles.crs);
      if (this.#map && !changed.has('tiles')) this.#showAll();
    }
    if (!this.#map || changed.has('tiles')) this.#start();
    else if (changed.has('chosen')) this.#goTo(this.chosen);
    this.#draw();
  }

  #start(): void {
    this.#map?.remove();
    const canvas = this.renderRoot.querySelector<HTMLElement>('.canvas');
    if (!canvas) return;
    const map = new TileMap(canvas, {
      attributionControl: false,
      zoomControl: false,
      keyboard: false,
      boxZoom: false,
      // The wheel and one finger scroll the page.
      scrollWheelZoom: false,
      dragging: !matchMedia('(pointer: coarse)').matches,
      zoomAnimation: false,
      fadeAnimation: false,
      minZoom: FARTHEST,
      maxZoom: ALONE + 1,
    });
    this.#map = map;
    for (const layer of this.tiles.layers) {
      // Keys are often bound to a site: it hears the origin, and not which page.
      map.addLayer(new TileLayer(layer, { subdomains: this.tiles.hosts, referrerPolicy: 'strict-origin' }));
    }
    map.addLayer(this.#marks);
    this.#showAll();
    map.on('moveend', () => this.#draw());
    this.#watch?.observe(canvas);
  }

  #showAll(): void {
    const box = this.#spots?.box;
    if (!box) return;
    const [west, south, east, north] = box;
    this.#map?.fitBounds(
      [
        [south, west],
        [north, east],
      ],
      { padding: [32, 32], maxZoom: NEAR, animate: false },
    );
  }

  #goTo(id: string | undefined): void {
    const at = this.#spots?.find(id);
    if (!at || !this.#map) return;
    this.#map.setView(at, Math.max(NEAR, this.#map.getZoom()), { animate: false });
  }

  #draw(): void {
    if (!this.#map || !this.#spots) return;
    const bounds = this.#map.getBounds().pad(0.2);
    const box: Box = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
    this.#marks.clearLayers();
    for (const spot of this.#spots.within(box, this.#map.getZoom())) this.#marks.addLayer(this.#markOf(spot));
  }

  #markOf(spot: Spot): Marker {
    const { row, count, parts } = spot;
    const chosen = row !== undefined && row.place.id === this.chosen;
    const node = document.createElement('span');
    render(
      row
        ? html`<span class=${chosen ? 'pin chosen' : 'pin'}>${door(row.state.open)}</span>`
        : html`<span class="many">${count}</span>`,
      node,
    );
    const icon = new DivIcon({ html: node, className: '', iconSize: [44, 44] });
    const title = row?.place.name ?? '';
    const mark = new Marker(spot, { icon, title, keyboard: false, zIndexOffset: chosen ? 1000 : 0 });
    mark.on('click', () => {
      if (row) this.onChoose(row);
      else this.#map?.setView(spot, parts, { animate: false });
    });
    return mark;
  }

  protected override render(): TemplateResult {
    const { t } = this;
    const zoom = (steps: number) => this.#map?.setZoom(this.#map.getZoom() + steps, { animate: false });
    return html`<div class="canvas" aria-hidden="true"></div>
      <div class="zoom">
        <button type="button" aria-label=${t('zoomIn')} @click=${() => zoom(1)}>
          <svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2">
            <path d="M12 5v14M5 12h14" />
          </svg>
        </button>
        <button type="button" aria-label=${t('zoomOut')} @click=${() => zoom(-1)}>
          <svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2">
            <path d="M5 12h14" />
          </svg>
        </button>
      </div>
      <p class="approval">${t('approval', { number: this.tiles.approval })}</p>`;
  }
}
