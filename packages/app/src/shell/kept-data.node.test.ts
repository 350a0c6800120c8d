import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DATA_CACHE, newestList, readKept } from './kept-data.js';

const center = (name: string) => ({ name, address: '示例路 1 号', sample: true, phones: ['000'] });
const list = (asOf: string, ...names: string[]) => ({ asOf, centers: names.map(center) });

test('an answer of the service is read down to what a row shows', () => {
  assert.deepEqual(readKept(list('2026-09-08T10:00:00+08:00', '示例点')), {
    date: '2026-09-08',
    centers: [{ name: '示例点', address: '示例路 1 号', sample: true }],
  });
});

for (const wrong of [null, 1, 'x', {}, { asOf: 'x', centers: [] }, { asOf: '2026-09-08T10:00:00+08:00' }]) {
  test(`${JSON.stringify(wrong)} is no list`, () => assert.equal(readKept(wrong), undefined));
}

test('a center without a name is left out', () => {
  const value = { asOf: '2026-09-08T10:00:00+08:00', centers: [{ name: '' }, {}, null, { name: '示例' }] };
  assert.deepEqual(readKept(value)?.centers, [{ name: '示例', address: '', sample: false }]);
});

const site = 'https://x.example/12355/';

/** A cache of these answers. */
function cacheOf(answers: Readonly<Record<string, unknown>>): CacheStorage {
  const cache = {
    keys: async () => Object.keys(answers).map((path) => ({ url: new URL(path, site).href })),
    match: async ({ url }: { url: string }) => new Response(JSON.stringify(answers[url.replace(site, '')])),
  };
  return {
    has: async (name: string) => name === DATA_CACHE,
    open: async () => cache,
  } as unknown as CacheStorage;
}

test('the newest list is taken, the longer one of a day', async () => {
  const found = await newestList(
    cacheOf({
      'v1/operator': { asOf: '2026-09-30T10:00:00+08:00' },
      'v1/centers?region=440100': list('2026-09-08T10:00:00+08:00', 'a'),
      'v1/centers?region=440000': list('2026-09-08T09:00:00+08:00', 'a', 'b'),
      'v1/centers?region=440300': list('2026-09-07T10:00:00+08:00', 'a', 'b', 'c'),
      'v1/centers/x': { asOf: '2026-09-30T10:00:00+08:00', centers: [] },
      'v1/centers?broken': 1,
      '/v1/centers': list('2026-09-30T10:00:00+08:00', 'of another site'),
    }),
    site,
  );
  assert.deepEqual([found?.date, found?.centers.length], ['2026-09-08', 2]);
  assert.equal(await newestList(cacheOf({}), site), undefined);
});

test('a site without a service keeps its file', async () => {
  const kept = { 'centers.json': list('2026-09-08T10:00:00+08:00', 'a'), 'centers.json.map': 1 };
  assert.equal((await newestList(cacheOf(kept), site))?.centers.length, 1);
});
