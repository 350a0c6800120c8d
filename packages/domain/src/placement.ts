/** Code of a placement, as it is printed, carried by links and kept with a booking. */
export const PLACEMENT_CODE = /^[a-z0-9][a-z0-9-]{2,31}$/;

export function isPlacementCode(text: string): boolean {
  return PLACEMENT_CODE.test(text);
}
