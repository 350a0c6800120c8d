/**
 * Opening hours of random centers against the minute by minute model, at every change of a whole year. `SEED`
 * repeats a run from its first center on, `CENTERS` says how many.
 */
import { test } from 'node:test';
import { compareYear } from '../../packages/domain/test/compare.js';
import { randomCenter, randomFrom } from '../../packages/domain/test/random-center.js';

const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);
const centers = Number(process.env['CENTERS'] ?? 150);

test(`${centers} random centers over a year each, at every change, seed ${seed}`, () => {
  let compared = 0;
  for (let index = 0; index < centers; index += 1) {
    const random = randomFrom(seed + index);
    const year = 2026 + Math.floor(random() * 3);
    const { hours, calendar } = randomCenter(random, year);
    try {
      compared += compareYear({ hours, calendar, year, random, instants: 100, step: 1 });
    } catch (error) {
      console.error(
        `SEED=${seed + index} CENTERS=1 npm run soak -- schedule\n${JSON.stringify({ hours, calendar })}`,
      );
      throw error;
    }
    if (index % 25 === 24) console.log(`${index + 1} of ${centers} centers, ${compared} instants`);
  }
});
