import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onPostgres } from '../../test/engines.js';
import { calendar, saveHolidays } from './holidays.js';
import { openStore } from './open.js';

onPostgres((_, open) => {
  test('imports of the same year at the same moment end with its rows once', async (t) => {
    const { store, options } = await open(t);
    const others = await Promise.all([1, 2, 3].map(() => openStore(options)));
    t.after(() => Promise.all(others.map((other) => other.close())));
    const rows = Array.from({ length: 30 }, (_, day) => ({
      date: `2026-10-${String(day + 1).padStart(2, '0')}`,
      kind: 'holiday' as const,
      name: '国庆节',
    }));
    for (let round = 0; round < 5; round += 1) {
      await Promise.all([store, ...others].map((one) => saveHolidays(one, rows)));
      assert.deepEqual(await calendar(store), rows);
    }
  });
});
