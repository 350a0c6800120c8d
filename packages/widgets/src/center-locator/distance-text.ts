/** `800 m`, `1.2 km`, `12 km`, on one line; nothing here is exact to ten meters. */
export function distanceText(meters: number): string {
  const tens = Math.round(meters / 10) * 10;
  if (tens < 1000) return `${Math.max(tens, 10)}\u00a0m`;
  const km = meters / 1000;
  return `${km < 9.95 ? km.toFixed(1) : Math.round(km)}\u00a0km`;
}
