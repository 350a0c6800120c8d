import { chinaDate, chinaIso, findRegion, type Center } from '@y12355/domain';
import type { z } from '@hono/zod-openapi';
import type { completenessReport } from '../contract/reports.js';
import { completenessOf } from './completeness.js';

export type CompletenessReport = z.output<typeof completenessReport>;

/**
 * Scores of centers by city: the city with the worst average first, in it the worst center first.
 *
 * @param now epoch milliseconds
 */
export function reportCompleteness(centers: readonly Center[], now: number): CompletenessReport {
  const today = chinaDate(now);
  const byCity = new Map<string, CompletenessReport['cities'][number]['centers']>();
  for (const center of centers) {
    const { id, name, verifiedOn, sample, region } = center;
    const city = `${region.slice(0, 4)}00`;
    const row = { id, name, ...completenessOf(center, today), verifiedOn, ...(sample && { sample: true }) };
    byCity.set(city, [...(byCity.get(city) ?? []), row]);
  }
  const cities = [...byCity].map(([region, rows]) => ({
    region,
    name: findRegion(region)?.name ?? region,
    score: average(rows.map(({ score }) => score)),
    centers: rows.sort((a, b) => a.score - b.score || compare(a.id, b.id)),
  }));
  return {
    asOf: chinaIso(now),
    help: { phone: '12355' },
    count: centers.length,
    score: average(cities.flatMap((city) => city.centers.map(({ score }) => score))),
    cities: cities.sort((a, b) => a.score - b.score || compare(a.region, b.region)),
  };
}

/** Rounded down, so that 100 means that nothing is missing anywhere; 0 where there is nothing. */
function average(scores: readonly number[]): number {
  return scores.length === 0 ? 0 : Math.floor(scores.reduce((sum, score) => sum + score, 0) / scores.length);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
