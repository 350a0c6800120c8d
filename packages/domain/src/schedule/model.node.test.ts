import { test } from 'node:test';
import { compareYear } from '../../test/compare.js';
import { randomCenter, randomFrom } from '../../test/random-center.js';

/** `SEED` repeats a run; `npm run soak -- schedule` is the long one. */
const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);
const centers = 9;

test(`days and states of ${centers} random centers, minute by minute over a year, seed ${seed}`, (t) => {
  let compared = 0;
  for (let index = 0; index < centers; index += 1) {
    const random = randomFrom(seed + index);
    const year = 2026 + Math.floor(random() * 3);
    const { hours, calendar } = randomCenter(random, year);
    try {
      compared += compareYear({ hours, calendar, year, random, instants: 10, step: 29 });
    } catch (error) {
      (error as Error).message =
        `SEED=${seed + index}: ${(error as Error).message}\n${JSON.stringify({ hours, calendar })}`;
      throw error;
    }
  }
  t.diagnostic(`${compared} instants`);
});
