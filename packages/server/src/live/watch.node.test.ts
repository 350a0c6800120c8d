import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { forEachEngine } from '../../test/engines.js';
import { makeWorld, newKey, sampleRequest, worldOn } from '../../test/world.js';
import { requestBooking } from '../bookings/request.js';
import { openStore } from '../storage/open.js';
import { Hub } from './hub.js';
import { watchStore } from './watch.js';

const PATIENCE_MS = 10_000;

async function until(what: string, holds: () => boolean): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (!holds()) {
    assert.ok(Date.now() < end, `${what} within ${PATIENCE_MS} ms`);
    await wait(20);
  }
}

forEachEngine((engine, open) => {
  test('a change of one process is heard in another, and in its own at once', async (t) => {
    const { store, options } = await open(t);
    const world = await makeWorld(store);
    const here = new Hub();
    const heardHere: string[] = [];
    here.subscribe((center) => heardHere.push(center));
    const other = await openStore(options);
    const there = new Hub();
    const heardThere: string[] = [];
    there.subscribe((center) => heardThere.push(center));
    const end = new AbortController();
    const watching = [
      watchStore(store, options.databaseUrl, here, end.signal),
      watchStore(other, options.databaseUrl, there, end.signal),
    ];
    t.after(async () => {
      end.abort();
      await Promise.all(watching);
      await other.close();
    });
    if (engine === 'postgres') {
      await until('both listen', () => heardHere.length > 0 && heardThere.length > 0);
    } else {
      // The first look at the file's counter.
      await wait(200);
    }
    world.live = here;
    await requestBooking(world, sampleRequest(), newKey());
    await until('its own process hears it', () => heardHere.includes('gz'));
    const expected = engine === 'postgres' ? 'gz' : '*';
    await until('the other process hears it', () => heardThere.includes(expected));
  });

  // On SQLite it is told a moment early: whoever looks again finds nothing new.
  if (engine === 'sqlite') return;

  test('a change that is taken back is heard by nobody', async (t) => {
    const { store, options } = await open(t);
    await makeWorld(store);
    const hub = new Hub();
    const heard: string[] = [];
    hub.subscribe((center) => heard.push(center));
    const end = new AbortController();
    const watching = watchStore(store, options.databaseUrl, hub, end.signal);
    t.after(async () => {
      end.abort();
      await watching;
    });
    await until('it listens', () => heard.includes('*'));
    const world = worldOn(store);
    await requestBooking(world, sampleRequest(), newKey());
    await assert.rejects(requestBooking(world, sampleRequest(), newKey()));
    await requestBooking(world, sampleRequest({ slot: 'sz-psy/2026-09-08T10:00' }), newKey());
    await until('the last one arrived', () => heard.includes('sz'));
    assert.equal(heard.filter((center) => center === 'gz').length, 1);
  });
});
