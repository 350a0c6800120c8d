import { isInChina, isNearCity, regionName, type Center } from '@y12355/domain';

/** What is doubtful about a center's place on the map, and whether it can be used all the same. */
export interface LocationDoubt {
  usable: boolean;
  message: string;
}

/** Undefined when nothing is doubtful, also where a center has no coordinates. */
export function doubtOf({
  location,
  region,
}: Pick<Center, 'location' | 'region'>): LocationDoubt | undefined {
  if (!location) return undefined;
  const point = `${location.lng}, ${location.lat}`;
  if (!isInChina(location)) {
    return {
      usable: false,
      message: `坐标不在中国，没有采用 found ${point}, which is outside China: not stored; longitude comes first, such as 113.26, 23.13`,
    };
  }
  if (isNearCity(location, region) !== false) return undefined;
  const city = regionName(`${region.slice(0, 4)}00`) ?? region;
  return {
    usable: true,
    message: `坐标不在${city}附近，请核对 found ${point}, which is more than 10 km outside ${city}: stored, please check`,
  };
}

/** Why a system of coordinates is no reason to refuse a center: its point is left out instead. */
export function unknownSystem(found: string, allowed: readonly string[]): string {
  return `坐标系不明，坐标没有采用 ${found}, expected one of ${allowed.join(', ')}: the coordinates are not stored`;
}
