import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { onSqlite } from '../../test/engines.js';
import { heldSeat, fullBooking } from '../../test/filled.js';
import { GROUP, makeWorld, NOW, takenOf } from '../../test/world.js';
import type { Swept } from './sweep.js';
import { sweepEveryMinute } from './sweeper.js';

onSqlite((_, open) => {
  test('sweeps after a random part of the first minute and ends at once when it is told to', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    await fullBooking(world);
    await heldSeat(world, NOW);
    const run = (random: number) => {
      const stop = new AbortController();
      const reports: Swept[] = [];
      let report: () => void = () => {};
      const first = new Promise<void>((resolve) => (report = resolve));
      const told = (swept: Swept) => {
        reports.push(swept);
        report();
      };
      const ended = sweepEveryMinute(world, () => random, told, stop.signal);
      return { stop, reports, first, ended };
    };
    const late = run(0.5);
    await wait(100);
    late.stop.abort();
    await late.ended;
    assert.deepEqual(late.reports, [], 'half a minute is not over');
    assert.equal(await takenOf(store, GROUP), 2);

    const early = run(0);
    await early.first;
    early.stop.abort();
    await early.ended;
    assert.deepEqual(
      early.reports.map(({ slots, failures }) => [slots, failures]),
      [[1, []]],
    );
    assert.equal(await takenOf(store, GROUP), 1);
  });
});
