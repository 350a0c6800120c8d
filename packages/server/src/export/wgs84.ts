import type { CenterLocation } from '@y12355/domain';

/** Longitude and latitude in WGS-84, degrees to six digits. */
export type ToWgs84 = (location: CenterLocation) => [lng: number, lat: number];

let loaded: Promise<ToWgs84> | undefined;

/**
 * Conversion out of the systems that maps of China use, good to some two meters. CGCS2000 differs from
 * WGS-84 by centimeters and is taken as it is. Read on first use: only exports convert.
 */
export function wgs84(): Promise<ToWgs84> {
  return (loaded ??= import('gcoord').then(({ default: gcoord }) => ({ lng, lat, crs }) => {
    const system = { wgs84: gcoord.WGS84, cgcs2000: gcoord.WGS84, gcj02: gcoord.GCJ02, bd09: gcoord.BD09 }[
      crs
    ];
    const [x = lng, y = lat] =
      system === gcoord.WGS84 ? [lng, lat] : gcoord.transform([lng, lat], system, gcoord.WGS84);
    return [round(x), round(y)];
  }));
}

/** Six digits are a tenth of a meter; more would be made up. */
function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
