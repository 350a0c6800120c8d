import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { folder, root, run } from '../../test/cli.js';
import { onSqlite } from '../../test/engines.js';
import { callerOf, refused } from '../../test/http.js';
import { importInto, KEYS, PNG, signed, writePlaylist } from '../../test/kiosks.js';
import { makeWorld } from '../../test/world.js';
import { loadOperator } from '../operator/load.js';
import { readKioskCatalog } from './catalog.js';
import { addScreen } from './screens.js';

const sha256 = createHash('sha256').update(PNG).digest('hex');

onSqlite((_, open) => {
  test('a signed playlist is what a screen gets, with its files', async (t) => {
    const at = folder(t);
    const world = await makeWorld((await open(t)).store);
    const call = callerOf(world, { kiosk: join(at, 'data') });
    const headers = { Authorization: `Bearer ${await addScreen(world, { id: 'gz-1' })}` };
    refused(await call('/v1/kiosk/gz-1/playlist', { headers }), 'not-found', 404);
    const list = signed();
    const stored = await importInto(at, list);
    const { body } = await call('/v1/kiosk/gz-1', { headers });
    assert.deepEqual((body as { playlist: object }).playlist, {
      version: '2026-09.1',
      sha256: stored.sha256,
    });
    const answer = await call('/v1/kiosk/gz-1/playlist', { headers });
    assert.deepEqual(answer.body, list);
    assert.equal(createHash('sha256').update(answer.text).digest('hex'), stored.sha256);
    const etag = answer.headers.get('etag') ?? '';
    const again = await call('/v1/kiosk/gz-1/playlist', { headers: { ...headers, 'If-None-Match': etag } });
    assert.equal(again.status, 304);

    const file = await call(`/kiosk/assets/${sha256}.png`);
    assert.equal(file.status, 200);
    assert.match(file.headers.get('cache-control') ?? '', /immutable/);
    assert.equal(file.headers.get('content-type'), 'image/png');
    const part = await call(`/kiosk/assets/${sha256}.png`, { headers: { Range: 'bytes=1-3' } });
    assert.deepEqual([part.status, part.text], [206, 'PNG']);
    for (const name of ['..%2Fcatalog.json', `${sha256}.exe`, `${'0'.repeat(64)}.png`, 'catalog.json']) {
      assert.equal((await call(`/kiosk/assets/${name}`)).status, 404, name);
    }
  });

  test('a screen shows the playlist that names it, else the one for all', async (t) => {
    const at = folder(t);
    const world = await makeWorld((await open(t)).store);
    const call = callerOf(world, { kiosk: join(at, 'data') });
    const shown = async (id: string) => {
      const headers = { Authorization: `Bearer ${await addScreen(world, { id })}` };
      const { body } = await call(`/v1/kiosk/${id}`, { headers });
      return (body as { playlist: { version: string } | null }).playlist?.version;
    };
    await importInto(at, signed({ version: 'one', screens: ['gz-1'], scenes: [] }));
    await importInto(at, signed({ version: 'all' }));
    assert.equal(await shown('gz-1'), 'one');
    assert.equal(await shown('gz-2'), 'all');
    await importInto(at, signed({ version: 'all-2', scenes: [] }));
    assert.equal(await shown('gz-3'), 'all-2');
    const { playlists } = await readKioskCatalog(join(at, 'data'));
    assert.deepEqual(playlists.map(({ version }) => version).sort(), ['all-2', 'one']);
    assert.deepEqual(readdirSync(join(at, 'data/assets')), [], 'what no playlist names is dropped');
  });
});

test('unsigned, altered, an unknown key, a bad scene, a file that is missing or another: refused, and nothing changes', async (t) => {
  const at = folder(t);
  await importInto(at, signed({ version: 'good' }));
  const good = signed();
  for (const [playlist, pattern, picture] of [
    [{ ...good, signature: undefined }, /is not signed; y12355-kiosk playlist sign/],
    [{ ...good, version: 'x' }, /somebody changed it afterwards/],
    [signed({ keyId: 'key-b' }), /signed with "key-b", and keys.playlist of the operator's file has key-a/],
    [signed({ keyId: 'toString' }), /has key-a/],
    [signed({ scenes: [{ id: 'web', type: 'web-page', weight: 1, data: {} }] }), /scene "web"/],
    [signed({ screens: ['../x'] }), /the id of a screen/],
    [good, /rain.png has the hash .* expected/, Buffer.from('\x89PNG\r\n\x1a\nsun!', 'latin1')],
    [good, /rain.png has 1 bytes, expected/, Buffer.from('x')],
  ] as const) {
    await assert.rejects(importInto(at, playlist, picture), pattern);
  }
  const missing = writePlaylist(folder(t), signed(), Buffer.from(''));
  const { code, err } = await run(['kiosk', 'playlist', missing], { Y12355_DATA: folder(t) });
  assert.equal(code, 1);
  assert.match(err, /keys.playlist of the operator's file has none/);
  const { playlists } = await readKioskCatalog(join(at, 'data'));
  assert.deepEqual(
    playlists.map(({ version }) => version),
    ['good'],
  );
});

test('the command enrolls, tells, gives a new key and takes off; a playlist needs the key of the operator', async (t) => {
  const at = folder(t);
  const operator = await loadOperator(join(root, 'examples/data/operator.sample.json'));
  const file = join(at, 'operator.json');
  writeFileSync(file, JSON.stringify({ ...operator, keys: { playlist: KEYS } }));
  const env = { Y12355_DATA: join(at, 'data'), Y12355_OPERATOR: file };
  const added = await run(['kiosk', 'add', 'gz-1', '--region', '440100', '--place', '示例站厅'], env);
  const key = /^kiosk\.html#screen=gz-1&key=([\w-]{32})$/m.exec(added.out)?.[1];
  assert.ok(key, added.err);
  const list = await run(['kiosk', 'list'], env);
  assert.match(list.out, /^gz-1\t440100\tnew\t-\t示例站厅$/m);
  assert.ok(!list.out.includes(key));
  assert.notEqual(/key=([\w-]+)/.exec((await run(['kiosk', 'rekey', 'gz-1'], env)).out)?.[1], key);
  const shown = await run(
    ['kiosk', 'playlist', writePlaylist(at, signed({ screens: ['gz-1', 'gz-9'] }))],
    env,
  );
  assert.match(shown.out, /version 2026-09.1 with 1 files is shown on gz-1, gz-9\nnot enrolled yet: gz-9/);
  assert.equal((await run(['kiosk', 'remove', 'gz-1'], env)).code, 0);
  assert.match((await run(['kiosk', 'list'], env)).out, /no screens yet/);
  assert.equal((await run(['kiosk', 'remove'], env)).code, 2);
  assert.equal((await run(['kiosk', 'paint', 'x'], env)).code, 2);
});
