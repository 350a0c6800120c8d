import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forEachEngine } from '../../test/engines.js';
import { bumpVersion, remembered } from './versions.js';

forEachEngine((_engine, open) => {
  test('a transaction never waits for what another caller is loading', { timeout: 20_000 }, async (t) => {
    const { store } = await open(t);
    let loads = 0;
    let begun = () => {};
    const loading = new Promise<void>((resolve) => (begun = resolve));
    let release = () => {};
    const ended = new Promise<void>((resolve) => (release = resolve));
    const years = remembered('holidays', async (db) => {
      loads += 1;
      begun();
      // As a query does that comes while a transaction has the only connection of the file.
      if (db === store.db) await ended;
      return (await db.selectFrom('holiday').selectAll().execute()).length;
    });
    const outside = years(store);
    await loading;
    assert.equal(await store.db.transaction().execute((trx) => years(store, trx)), 0);
    release();
    assert.equal(await outside, 0);
    assert.equal(loads, 2, 'the transaction read for itself');
    const settled = await store.db.transaction().execute((trx) => years(store, trx));
    assert.deepEqual([settled, loads], [0, 2], 'what has arrived is shared');
  });

  test('what a transaction changed itself is not remembered for others', async (t) => {
    const { store } = await open(t);
    const count = remembered(
      'holidays',
      async (db) => (await db.selectFrom('holiday').selectAll().execute()).length,
    );
    assert.equal(await count(store), 0);
    await assert.rejects(
      store.db.transaction().execute(async (trx) => {
        await bumpVersion(trx, 'holidays');
        const row = { date: '2026-10-01', kind: 'holiday', name: '国庆节', source: '' } as const;
        await trx.insertInto('holiday').values(row).execute();
        assert.equal(await count(store, trx), 1);
        throw new Error('taken back');
      }),
      /taken back/,
    );
    assert.equal(await count(store), 0);
  });
});
