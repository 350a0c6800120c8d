import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { CompiledQuery, Kysely, SqliteDialect, type SqliteDatabase, sql } from 'kysely';
import Libsql from 'libsql';
import { forEachEngine, onSqlite } from '../../test/engines.js';
import { inProcesses } from '../../test/processes.js';
import { openStore } from './open.js';

const ROUNDS = 60;

forEachEngine((name, open) => {
  test('transactions that fail leave nothing, and the next one works', async (t) => {
    const { store } = await open(t);
    const insert = (key: string, fail: boolean) =>
      store.db.transaction().execute(async (trx) => {
        await trx.insertInto('throttle').values({ key, count: 1, resets_at: 0 }).execute();
        if (fail) throw new Error('on purpose');
      });
    const results = await Promise.allSettled([insert('a', true), insert('b', false), insert('b', false)]);
    const [failing, ...twins] = results.map((result) => result.status);
    assert.equal(failing, 'rejected');
    // Which of two equal rows comes first is the engine's to say.
    assert.deepEqual(twins.sort(), ['fulfilled', 'rejected']);
    const rows = await store.db.selectFrom('throttle').select('key').execute();
    assert.deepEqual(rows, [{ key: 'b' }]);
  });

  // PostgreSQL lets both read first; there the code never relies on a read before a write.
  if (name === 'sqlite') {
    test('processes that read before they write all get through, and none is lost', async (t) => {
      const { store, options } = await open(t);
      const answers = await inProcesses('count', options, [ROUNDS, ROUNDS, ROUNDS]);
      assert.deepEqual(answers, ['done', 'done', 'done']);
      const row = await store.db.selectFrom('throttle').select('count').executeTakeFirst();
      assert.equal(row?.count, 3 * ROUNDS);
    });
  }
});

test('the trap of kysely’s own driver is still there: a deferred transaction fails at once', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'y12355-db-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const connect = () => {
    const file = new Libsql(join(folder, 'a.db'));
    file.exec('pragma busy_timeout = 5000; pragma journal_mode = wal');
    return file;
  };
  const theirs = connect();
  theirs.exec('create table t (a integer)');
  const db = new Kysely<{ t: { a: number } }>({
    dialect: new SqliteDialect({ database: connect() as unknown as SqliteDatabase }),
  });
  const late = db.transaction().execute(async (trx) => {
    await trx.executeQuery(CompiledQuery.raw('select * from t'));
    theirs.exec('insert into t values (1)');
    await trx.executeQuery(CompiledQuery.raw('insert into t values (2)'));
  });
  await assert.rejects(late, { code: /^SQLITE_BUSY/ });
  await db.destroy();
  theirs.close();
});

onSqlite((_, open) => {
  test('the file is durable, checks references and is closed to other users', async (t) => {
    const { store, options } = await open(t);
    const pragma = async (name: string) => {
      const { rows } = await sql.raw<Record<string, unknown>>(`pragma ${name}`).execute(store.db);
      return Object.values(rows[0] ?? {})[0];
    };
    assert.equal(await pragma('journal_mode'), 'wal');
    assert.equal(await pragma('synchronous'), 2);
    assert.equal(await pragma('foreign_keys'), 1);
    assert.equal(await pragma('busy_timeout'), 10_000);
    assert.equal(statSync(options.dataDir ?? '').mode & 0o077, 0);
  });
});

test('without a place or with another scheme nothing is opened', async () => {
  await assert.rejects(openStore({}), /expected databaseUrl, file or dataDir/);
  await assert.rejects(openStore({ databaseUrl: 'mysql://x' }), /expected postgres:\/\//);
});
