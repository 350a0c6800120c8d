import type { CenterLocation } from '@y12355/domain';
import { toSystem } from './convert.js';

/** Where the visitor is; only what follows from it can be asked. Kept in memory only. */
export interface Here {
  /** Meters to a center, along the great circle. */
  meters(location: CenterLocation): number;
}

/** The mean radius in meters; it is off by half a percent at most. */
const RADIUS = 6_371_000;
const radians = (degrees: number) => (degrees * Math.PI) / 180;
const half = (degrees: number) => Math.sin(radians(degrees) / 2) ** 2;

/**
 * Loaded when a visitor asks for it.
 * @param point as a device says it: degrees, WGS-84
 */
export function hereAt({ longitude, latitude }: Point): Here {
  return {
    meters(location) {
      const { lng, lat } = toSystem(location, 'wgs84');
      const part =
        half(lat - latitude) + Math.cos(radians(latitude)) * Math.cos(radians(lat)) * half(lng - longitude);
      return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(part)));
    },
  };
}

type Point = Pick<GeolocationCoordinates, 'longitude' | 'latitude'>;
