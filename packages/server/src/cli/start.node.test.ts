import assert from 'node:assert/strict';
import { test } from 'node:test';
import { start } from '../../test/cli.js';
import { forEitherEngine } from '../../test/engines.js';

forEitherEngine((_, open) => {
  test('three servers that start at once on an empty database agree', async (t) => {
    const { options } = await open(t, 'empty');
    const env = {
      Y12355_SECRET: 'a secret of tests only',
      ...(options.databaseUrl !== undefined && { DATABASE_URL: options.databaseUrl }),
      ...(options.dataDir !== undefined && { Y12355_DATA: options.dataDir }),
    };
    const running = await Promise.all([1, 2, 3].map(() => start(t, env)));
    const told = running.filter((server) => /password \S+/.test(server.out()));
    assert.equal(told.length, 1, 'one of them made the account and shows its password');
    const lists = await Promise.all(
      running.map(async ({ base }) => {
        const answer = await fetch(`${base}/v1/centers`);
        assert.equal(answer.status, 200);
        const { centers, calendar } = (await answer.json()) as { centers: unknown[]; calendar: unknown[] };
        return [centers.length, calendar.length];
      }),
    );
    assert.ok((lists[0]?.[0] ?? 0) > 20);
    assert.deepEqual(lists, [lists[0], lists[0], lists[0]]);
    const ended = await Promise.all(running.map((server) => server.stop('SIGTERM')));
    assert.deepEqual(
      ended.map(({ code, err }) => [code, err]),
      [
        [0, ''],
        [0, ''],
        [0, ''],
      ],
    );
  });
});
