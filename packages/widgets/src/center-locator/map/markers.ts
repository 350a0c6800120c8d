import type { CoordinateSystem } from '@y12355/domain';
import Supercluster from 'supercluster';
import type { Row } from '../center-locator.model.js';
import { toSystem } from '../convert.js';

/** A center on the map, or several that stand too near to each other at this zoom. */
export interface Spot {
  lat: number;
  lng: number;
  /** Of one center. */
  row?: Row;
  /** How many; 1 for a center. */
  count: number;
  /** Of several: the zoom at which they part. */
  parts?: number;
}

/** West, south, east, north, in degrees of the tiles' system. */
export type Box = [number, number, number, number];

/** Beyond this zoom every center stands alone, also two of one house. */
export const ALONE = 17;

/** The centers that have a point, in the system of the tiles, gathered by zoom. */
export class Spots {
  readonly #index = new Supercluster<{ row: Row }>({ radius: 48, extent: 256, maxZoom: ALONE - 1 });
  readonly #points: { row: Row; lat: number; lng: number }[];

  constructor(rows: readonly Row[], crs: CoordinateSystem) {
    this.#points = rows.flatMap((row) => {
      const { location } = row.place;
      if (!location) return [];
      const { lat, lng } = toSystem(location, crs);
      return [{ row, lat, lng }];
    });
    this.#index.load(
      this.#points.map(({ row, lat, lng }) => ({
        type: 'Feature',
        properties: { row },
        geometry: { type: 'Point', coordinates: [lng, lat] },
      })),
    );
  }

  /** Around all of them; undefined without one. */
  get box(): Box | undefined {
    if (this.#points.length === 0) return undefined;
    const [lngs, lats] = [this.#points.map(({ lng }) => lng), this.#points.map(({ lat }) => lat)];
    return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
  }

  /** Where a center stands; undefined for one without a point. */
  find(id: string | undefined): { lat: number; lng: number } | undefined {
    return this.#points.find(({ row }) => row.place.id === id);
  }

  within(box: Box, zoom: number): Spot[] {
    return this.#index.getClusters(box, Math.round(zoom)).map(({ geometry, properties }) => {
      const [lng, lat] = geometry.coordinates as [number, number];
      if (!('cluster' in properties)) return { lat, lng, row: properties.row, count: 1 };
      const parts = this.#index.getClusterExpansionZoom(properties.cluster_id);
      return { lat, lng, count: properties.point_count, parts };
    });
  }
}
