import type { CenterLocation } from '@y12355/domain';

/** A center's point as longitude and latitude of the system that devices use. */
export type ToWgs84 = (location: CenterLocation) => readonly [lng: number, lat: number];

/** Loads the conversion: maps of China shift their points, by some hundred meters. */
export async function loadToWgs84(): Promise<ToWgs84> {
  const { toSystem } = await import('./convert.js');
  return (location) => {
    const { lng, lat } = toSystem(location, 'wgs84');
    return [lng, lat];
  };
}
