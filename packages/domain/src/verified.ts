/** Days for which somebody's look at a center's entry holds. */
export const VERIFIED_DAYS = 90;
