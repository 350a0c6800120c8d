import type { CenterLocation } from '@y12355/domain';
import type { ToWgs84 } from './coordinates.js';

/** Where the visitor is, as the device says it: degrees, WGS-84. Kept in memory only. */
export interface Here {
  lng: number;
  lat: number;
  toWgs84: ToWgs84;
}

/** Meters; the mean radius is off by half a percent at most. */
const RADIUS = 6_371_000;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Meters from the visitor to a center, along the great circle. */
export function distance(here: Here, location: CenterLocation): number {
  const [lng, lat] = here.toWgs84(location);
  const half = (degrees: number) => Math.sin(radians(degrees) / 2) ** 2;
  const part =
    half(lat - here.lat) + Math.cos(radians(here.lat)) * Math.cos(radians(lat)) * half(lng - here.lng);
  return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(part)));
}

/** `800 m`, `1.2 km`, `12 km`, on one line; nothing here is exact to ten meters. */
export function distanceText(meters: number): string {
  const tens = Math.round(meters / 10) * 10;
  if (tens < 1000) return `${Math.max(tens, 10)}\u00a0m`;
  const km = meters / 1000;
  return `${km < 9.95 ? km.toFixed(1) : Math.round(km)}\u00a0km`;
}
