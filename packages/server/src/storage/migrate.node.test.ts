import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { forEachEngine } from '../../test/engines.js';
import { inProcesses } from '../../test/processes.js';
import { latestLevel, migrateStore, migrationLevel } from './migrate.js';

forEachEngine((_, open) => {
  test('brings an empty database to the latest level, once', async (t) => {
    const { store } = await open(t, 'empty');
    assert.equal(await migrationLevel(store), undefined);
    await migrateStore(store);
    assert.equal(await migrationLevel(store), latestLevel);
    await migrateStore(store);
    const { rows } = await sql`select name from kysely_migration`.execute(store.db);
    assert.equal(rows.length, 4);
  });

  test('processes that start together all find the tables made once', async (t) => {
    const { store, options } = await open(t, 'empty');
    const answers = await inProcesses('migrate', options, [1, 2, 3, 4]);
    assert.deepEqual(answers, Array(4).fill(latestLevel));
    const { rows } = await sql`select name from kysely_migration`.execute(store.db);
    assert.equal(rows.length, 4);
  });

  test('a database of a newer program is refused by name', async (t) => {
    const { store } = await open(t);
    await sql`insert into kysely_migration (name, timestamp) values ('9999-future', '2026-01-01')`.execute(
      store.db,
    );
    await assert.rejects(migrateStore(store), /at 9999-future, this program knows up to 0004-kiosks/);
  });

  test('a seat over the capacity and a second live booking of one contact are refused by the tables', async (t) => {
    const { store } = await open(t);
    const run = (text: string) => sql.raw(text).execute(store.db);
    await run(`insert into center values ('c', '440100', 'n', '{}', 'public', 0, 0, 0)`);
    await run(`insert into service values ('s', 'c', 0, 'n', 'other', 60, 1, 1, 0)`);
    await run(`insert into slot values ('s/1', 's', 0, 1, 1, 1)`);
    await assert.rejects(run(`update slot set taken = taken + 1`), /check/i);
    await assert.rejects(run(`update slot set taken = -1`), /check/i);
    const booking = (id: string, status: string) =>
      run(
        `insert into booking (id, ref, slot_id, center_id, service_id, status, revision, alias, age_band,
           contact_hash, consents, unconfirmed, submitted_at, review_by, purge_at)
         values ('${id}', '${id}', 's/1', 'c', 's', '${status}', 0, 'a', '14-17', 'h', '[]', 0, 0, 0, 0)`,
      );
    await booking('1', 'cancelled');
    await booking('2', 'requested');
    await assert.rejects(booking('3', 'approved'), /unique/i);
    await assert.rejects(booking('4', 'lost'), /check/i);
  });
});
