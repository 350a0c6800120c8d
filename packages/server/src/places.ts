import { findRegion } from '@y12355/domain';

/** Whether an adcode is in the table of regions, or names a town or village inside a county or city of it. */
export function isKnownPlace(adcode: string): boolean {
  if (findRegion(adcode)) return true;
  const around = adcode.length > 6 ? findRegion(adcode.slice(0, 6)) : undefined;
  return around !== undefined && around.level !== 'province';
}
