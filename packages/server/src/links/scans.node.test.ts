import assert from 'node:assert/strict';
import { test } from 'node:test';
import { start, run, folder } from '../../test/cli.js';
import { forEachEngine } from '../../test/engines.js';
import { sampleLink, scansOf } from '../../test/links.js';
import { inProcesses } from '../../test/processes.js';
import { NOW } from '../../test/world.js';
import { openStore } from '../storage/open.js';
import { Scans } from './scans.js';

const DAY = '2026-09-07';

forEachEngine((engine, open) => {
  test('three processes that count the same codes at the same time add up exactly', async (t) => {
    const { store, options } = await open(t);
    const order = { codes: ['aaa', 'bbb', 'ccc', 'ddd'], rounds: 40, each: 25 };
    const ends = await inProcesses<number>('scan', options, [order, order, order]);
    assert.deepEqual(ends, [4000, 4000, 4000]);
    assert.deepEqual(
      await scansOf({ store }),
      order.codes.map((code) => `${code}/${DAY} 3000`),
    );
  });

  test('looking first and writing then loses scans: the race would be seen', async (t) => {
    const { store, options } = await open(t);
    const order = { codes: ['aaa'], rounds: 60, each: 1 };
    await inProcesses('naiveScan', options, [order, order, order]);
    const [row] = await scansOf({ store });
    assert.ok(Number(row?.split(' ')[1]) < 180, `${row} of 180`);
  });

  test('a process that is killed loses what it had not written, and nothing else', async (t) => {
    const { store, options } = await open(t);
    assert.deepEqual(await inProcesses('scanAndDie', options, [{ written: 70, lost: 30 }]), ['killed']);
    assert.deepEqual(await scansOf({ store }), [`aaa/${DAY} 70`]);
  });

  test('a flood writes a row for each code, not for each scan', async (t) => {
    const { store } = await open(t);
    const scans = new Scans();
    for (let turn = 0; turn < 100_000; turn += 1) scans.count(`code-${turn % 450}`, DAY);
    const statements: unknown[] = [];
    const db = store.db.withPlugin({
      transformQuery: ({ node }) => (statements.push(node), node),
      transformResult: async ({ result }) => result,
    });
    assert.equal(await scans.write({ db }), 100_000);
    assert.equal(statements.length, 3, '450 rows, 200 at a time');
    assert.equal(await scans.write({ db }), 0);
    assert.equal(statements.length, 3, 'where nobody came nothing is written');
    const rows = await scansOf({ store });
    assert.equal(rows.length, 450);
    assert.ok(rows.includes(`code-0/${DAY} 223`) && rows.includes(`code-449/${DAY} 222`));
  });

  test('what the database does not take waits, with what comes meanwhile', async (t) => {
    const { store } = await open(t);
    const scans = new Scans();
    scans.count('aaa', DAY);
    const refusing = () => {
      throw new Error('no database');
    };
    await assert.rejects(scans.write({ db: { insertInto: refusing } as never }), /no database/);
    scans.count('aaa', DAY);
    scans.count('bbb', '2026-09-08');
    assert.equal(await scans.write(store), 3);
    assert.deepEqual(await scansOf({ store }), [`aaa/${DAY} 2`, 'bbb/2026-09-08 1']);
  });

  if (engine === 'postgres') return;
  test('a service that is stopped writes down the last scan', async (t) => {
    const data = folder(t);
    const env = { Y12355_DATA: data, Y12355_NOW: '2026-09-07T08:00:00+08:00' };
    await run(['migrate'], env);
    const first = await openStore({ dataDir: data });
    await sampleLink({ store: first, now: () => NOW });
    await first.close();
    const service = await start(t, env);
    for (let turn = 0; turn < 3; turn += 1) {
      const answer = await fetch(`${service.base}/q/gz-link`, { redirect: 'manual' });
      assert.equal(answer.headers.get('location'), '/find?c=gz-link');
    }
    const { code, out } = await service.stop('SIGTERM');
    assert.equal(code, 0);
    assert.doesNotMatch(out, /gz-link/, 'the log holds no code');
    const second = await openStore({ dataDir: data });
    t.after(() => second.close());
    assert.deepEqual(await scansOf({ store: second }), [`gz-link/${DAY} 3`]);
  });
});
