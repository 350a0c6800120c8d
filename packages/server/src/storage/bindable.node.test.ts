import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { CompiledQuery } from 'kysely';
import { forEachEngine } from '../../test/engines.js';
import { bindable, UnbindableError } from './bindable.js';

const libsql = createRequire(import.meta.url).resolve('libsql');

/** Binds one value with libsql alone, in a process of its own, and tells how that ended. */
function bare(value: string): { died: boolean; stored: unknown } {
  const program = `
    const db = new (require(${JSON.stringify(libsql)}))(':memory:');
    db.exec('create table t (a text)');
    db.prepare('insert into t values (?)').run([${value}]);
    console.log(JSON.stringify(db.prepare('select a from t').get([])));`;
  const { status, stdout } = spawnSync(process.execPath, ['-e', program], { encoding: 'utf8' });
  return { died: status !== 0, stored: status === 0 ? (JSON.parse(stdout) as { a: unknown }).a : undefined };
}

test('libsql alone still dies of true, cuts at NUL and stores NaN as nothing', () => {
  assert.equal(bare('true').died, true);
  assert.deepEqual(bare(String.raw`'before\0after'`), { died: false, stored: 'before' });
  assert.deepEqual(bare('NaN'), { died: false, stored: null });
});

test('booleans become numbers, other good values stay', () => {
  assert.deepEqual([true, false].map(bindable), [1, 0]);
  const bytes = new Uint8Array([1]);
  for (const value of ['', '小木 🌱', 0, -1.5, 12n, null, bytes]) assert.equal(bindable(value), value);
});

const refused: [unknown, RegExp][] = [
  [undefined, /undefined; expected null/],
  [NaN, /NaN/],
  [Infinity, /Infinity/],
  [new Date(0), /Date; expected epoch/],
  ['secret\0text', /NUL at 6/],
  ['\ud83c', /surrogate/],
  [{ a: 1 }, /Object\); expected JSON/],
  [[1], /Array/],
  [Symbol('x'), /symbol/],
  [() => 1, /function/],
];

test('what a driver would change in silence is refused by name, without repeating a text', () => {
  for (const [value, message] of refused) {
    assert.throws(
      () => bindable(value),
      (error) =>
        error instanceof UnbindableError && message.test(error.message) && !/secret/.test(error.message),
    );
  }
});

forEachEngine((name, open) => {
  test('the gate stands before every statement', async (t) => {
    const { store } = await open(t);
    const mark = name === 'sqlite' ? '?' : '$1';
    const text = `insert into throttle (key, count, resets_at) values ('k', ${mark}, 0)`;
    const insert = (count: unknown) => store.db.executeQuery(CompiledQuery.raw(text, [count]));
    for (const [value] of refused) await assert.rejects(insert(value), UnbindableError);
    await insert(true);
    const row = await store.db.selectFrom('throttle').selectAll().executeTakeFirstOrThrow();
    assert.deepEqual(row, { key: 'k', count: 1, resets_at: 0 });
  });

  test('moments come back as numbers, and so does a count', async (t) => {
    const { store } = await open(t);
    const resets_at = 4_102_444_800_123;
    await store.db.insertInto('throttle').values({ key: 'k', count: 1, resets_at }).execute();
    const row = await store.db
      .selectFrom('throttle')
      .select(({ fn }) => ['resets_at', fn.countAll<number>().over().as('rows')])
      .executeTakeFirstOrThrow();
    assert.deepEqual(row, { resets_at, rows: 1 });
  });
});
