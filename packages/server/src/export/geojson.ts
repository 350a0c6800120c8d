/** Centers as GeoJSON (RFC 7946): points in WGS-84, and no geometry where a center has no coordinates. */
import { formatHours, HoursTextError, regionName, type Center } from '@y12355/domain';
import type { ToWgs84 } from './wgs84.js';

interface Feature {
  type: 'Feature';
  id: string;
  geometry: { type: 'Point'; coordinates: [lng: number, lat: number] } | null;
  properties: Record<string, unknown>;
}

export interface FeatureCollection {
  type: 'FeatureCollection';
  features: Feature[];
}

export function centersGeoJson(centers: readonly Center[], convert: ToWgs84): FeatureCollection {
  return { type: 'FeatureCollection', features: centers.map((center) => featureOf(center, convert)) };
}

function featureOf(center: Center, convert: ToWgs84): Feature {
  const { id, location, services } = center;
  return {
    type: 'Feature',
    id,
    geometry: location ? { type: 'Point', coordinates: convert(location) } : null,
    properties: {
      ...center,
      // Said elsewhere or of no use to a map.
      id: undefined,
      location: undefined,
      search: undefined,
      regionName: regionName(center.region) ?? regionName(center.region.slice(0, 6)) ?? null,
      hours: hoursOf(center),
      services: services.map(({ name }) => name),
    },
  };
}

/** Weekly hours as text; null where rules with dates do not fit into one. */
function hoursOf({ hours }: Center): string | null {
  try {
    return formatHours(hours.rules);
  } catch (error) {
    if (error instanceof HoursTextError) return null;
    throw error;
  }
}
