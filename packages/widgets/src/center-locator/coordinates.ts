import type { CenterLocation } from '@y12355/domain';

/** A center's point as longitude and latitude of the system that devices use. */
export type ToWgs84 = (location: CenterLocation) => readonly [lng: number, lat: number];

/** Loads the conversion: maps of China shift their points, by some hundred meters. */
export async function loadToWgs84(): Promise<ToWgs84> {
  const { default: gcoord } = await import('gcoord');
  const systems = { bd09: gcoord.BD09, gcj02: gcoord.GCJ02 };
  return ({ crs, lng, lat }) =>
    // CGCS2000 and WGS-84 are less than a meter apart.
    crs === 'wgs84' || crs === 'cgcs2000'
      ? [lng, lat]
      : gcoord.transform([lng, lat], systems[crs], gcoord.WGS84);
}
