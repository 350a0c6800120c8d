import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { addDays, chinaDate } from '@y12355/domain';
import { folder } from '../../test/cli.js';
import { forEitherEngine, type OpenDatabase } from '../../test/engines.js';
import { callerOf, refused } from '../../test/http.js';
import { importInto, itemOf, PDF, sha256 } from '../../test/materials.js';
import { makeWorld, NOW } from '../../test/world.js';

const TODAY = chinaDate(NOW);
const CSV = 'a,b\n1,2\n';

interface Listed {
  items: { id: string; src: string; newer?: string }[];
}

async function shelf(t: TestContext, open: OpenDatabase) {
  const home = folder(t);
  const plan = itemOf(CSV, { kind: 'table', src: '计划 1.csv', mime: 'text/csv' });
  await importInto(
    home,
    [
      { ...plan, id: 'plan' },
      itemOf(PDF, { id: 'old', validTo: addDays(TODAY, -1) }),
      itemOf(PDF, { id: 'today', validFrom: TODAY, validTo: TODAY }),
      itemOf(PDF, { id: 'coming', validFrom: addDays(TODAY, 1), supersedes: 'today' }),
      itemOf(PDF, { id: 'first' }),
      itemOf(PDF, { id: 'second', supersedes: 'first' }),
      itemOf(PDF, { id: 'third', supersedes: 'second' }),
      itemOf(PDF, { id: 'hk', language: 'zh-HK', supersedes: 'third' }),
      itemOf(PDF, { id: 'ring-a', supersedes: 'ring-b' }),
      itemOf(PDF, { id: 'ring-b', supersedes: 'ring-a' }),
    ],
    { 'files/guide.pdf': PDF, '计划 1.csv': CSV },
  );
  const world = await makeWorld((await open(t)).store);
  const call = callerOf(world, { materials: join(home, 'data') });
  const list = async (query = '') => (await call(`/v1/materials${query}`)).body as Listed;
  return { home, world, call, list };
}

forEitherEngine((_, open) => {
  test('the list holds what is offered today, by kind, and tells the newest version', async (t) => {
    const { list, world } = await shelf(t, open);
    const newer = Object.fromEntries((await list()).items.map((item) => [item.id, item.newer]));
    assert.deepEqual(newer, {
      today: undefined,
      first: 'hk',
      second: 'hk',
      third: 'hk',
      hk: undefined,
      'ring-a': 'ring-b',
      'ring-b': 'ring-a',
      plan: undefined,
    });
    assert.equal((await list()).items.at(-1)?.id, 'plan', 'tables come after guides');
    const chinese = Object.fromEntries(
      (await list('?language=zh-CN')).items.map((item) => [item.id, item.newer]),
    );
    assert.deepEqual([chinese['first'], chinese['third'], 'hk' in chinese], ['third', undefined, false]);
    assert.deepEqual(
      (await list('?kind=table')).items.map(({ id }) => id),
      ['plan'],
    );
    const tomorrow = (await list(`?on=${addDays(TODAY, 1)}`)).items.map(({ id }) => id);
    assert.deepEqual([tomorrow.includes('coming'), tomorrow.includes('today')], [true, false]);
    world.clock.now += 86_400_000;
    assert.ok(
      (await list()).items.some(({ id }) => id === 'coming'),
      'the day changes by itself',
    );
  });

  test('the list is asked about again by its ETag, from any page; bad queries are named', async (t) => {
    const { call } = await shelf(t, open);
    const first = await call('/v1/materials', { headers: { Origin: 'https://school.example' } });
    assert.equal(first.headers.get('access-control-allow-origin'), '*');
    assert.equal(first.headers.get('cache-control'), 'public, max-age=60');
    const again = await call('/v1/materials', {
      headers: { 'If-None-Match': first.headers.get('etag') ?? '' },
    });
    assert.equal(again.status, 304);
    assert.deepEqual(refused(await call('/v1/materials?on=2026-02-30'), 'bad-request').pointers, ['/on']);
    assert.deepEqual(refused(await call('/v1/materials?kind=film&language=fr'), 'bad-request').pointers, [
      '/kind',
      '/language',
    ]);
    const world = await makeWorld((await open(t)).store);
    const none = (await callerOf(world)('/v1/materials')).body as Listed;
    assert.deepEqual(none.items, [], 'without an import there are none');
  });

  test('a file has its name, type and hash, and is whole or a part', async (t) => {
    const { call, list } = await shelf(t, open);
    const { src } = (await list('?kind=table')).items[0] ?? assert.fail();
    const path = `/${src}`;
    const whole = await call(path);
    assert.equal(whole.text, CSV);
    assert.equal(whole.headers.get('content-type'), 'text/csv; charset=utf-8');
    assert.equal(
      whole.headers.get('content-disposition'),
      `attachment; filename="__ 1.csv"; filename*=UTF-8''%E8%AE%A1%E5%88%92%201.csv`,
    );
    assert.equal(whole.headers.get('cache-control'), 'public, max-age=31536000, immutable');
    assert.equal(whole.headers.get('etag'), `"${sha256(CSV)}"`);
    assert.equal(whole.headers.get('x-content-type-options'), 'nosniff');
    assert.match(whole.headers.get('content-security-policy') ?? '', /^default-src 'none'/);
    assert.equal(whole.headers.get('cross-origin-resource-policy'), 'cross-origin');

    const part = await call(path, { headers: { Range: 'bytes=4-' } });
    assert.deepEqual(
      [part.status, part.text, part.headers.get('content-range'), part.headers.get('content-length')],
      [206, '1,2\n', 'bytes 4-7/8', '4'],
    );
    const middle = await call(path, { headers: { Range: 'bytes=0-2', 'If-Range': `"${sha256(CSV)}"` } });
    assert.deepEqual([middle.status, middle.text], [206, 'a,b']);
    const other = await call(path, { headers: { Range: 'bytes=0-2', 'If-Range': '"other"' } });
    assert.deepEqual([other.status, other.text], [200, CSV]);
    const beyond = await call(path, { headers: { Range: 'bytes=8-' } });
    assert.deepEqual([beyond.status, beyond.headers.get('content-range')], [416, 'bytes */8']);
    const head = await call(path, { method: 'HEAD' });
    assert.deepEqual([head.status, head.text, head.headers.get('content-length')], [200, '', '8']);
    const known = await call(path, { headers: { 'If-None-Match': `"${sha256(CSV)}"` } });
    assert.equal(known.status, 304);
  });

  test('a page of another origin may ask for a part; nothing beside the catalog is served', async (t) => {
    const { call, list, home } = await shelf(t, open);
    const { src } = (await list('?kind=table')).items[0] ?? assert.fail();
    const preflight = await call(`/${src}`, {
      method: 'OPTIONS',
      headers: {
        Origin: 'https://school.example',
        'Access-Control-Request-Method': 'GET',
        'Access-Control-Request-Headers': 'range',
      },
    });
    assert.equal(preflight.status, 204);
    assert.match(preflight.headers.get('access-control-allow-headers') ?? '', /Range/);
    writeFileSync(join(home, 'data/files/secret.txt'), 'SECRET');
    const key = sha256(CSV).slice(0, 16);
    for (const path of [
      `materials/files/${key}/other.csv`,
      `materials/files/${sha256('x').slice(0, 16)}/guide.pdf`,
      'materials/files/secret.txt',
      'materials/files/x/secret.txt',
      'materials/files/constructor/name',
      `materials/files/${key}/%2e%2e%2fcatalog.json`,
      `materials/files/${key}/..%5csecret.txt`,
      'materials/catalog.json',
    ]) {
      const answer = await call(`/${path}`);
      assert.ok(answer.status === 404 || answer.status === 503, `${path} answered ${answer.status}`);
      assert.doesNotMatch(answer.text, /SECRET/);
    }
  });
});
