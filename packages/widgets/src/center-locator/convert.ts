import type { CenterLocation, CoordinateSystem } from '@y12355/domain';
import gcoord from 'gcoord';

/**
 * A point in another coordinate system, good to about a meter. CGCS2000 counts as WGS-84: their frames lie
 * centimeters apart, and no entry of a center is that exact.
 *
 * @param location degrees, with the system in which they were taken
 * @returns the same point; itself where both systems are one
 */
export function toSystem(location: CenterLocation, crs: CoordinateSystem): CenterLocation {
  const [from, to] = [systems[location.crs], systems[crs]];
  if (from === to) return { ...location, crs };
  const [lng, lat] = gcoord.transform([location.lng, location.lat], from, to);
  return { lng, lat, crs };
}

const systems = {
  wgs84: gcoord.WGS84,
  cgcs2000: gcoord.WGS84,
  gcj02: gcoord.GCJ02,
  bd09: gcoord.BD09,
} as const satisfies Record<CoordinateSystem, unknown>;
