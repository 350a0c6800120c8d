/** `static` and `export`: what they take, refuse and leave behind. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { centerList } from '../../test/centers.js';
import { run } from './run.js';

const NOON = Date.parse('2026-09-12T12:00:00+08:00');

function bench(t: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'y12355-kiosk-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const path = (name: string) => join(folder, name);
  const write = (name: string, value: unknown) => {
    mkdirSync(join(path(name), '..'), { recursive: true });
    writeFileSync(path(name), typeof value === 'string' ? value : JSON.stringify(value));
  };
  write(
    'pages/kiosk.html',
    '<html><head><title>12355</title></head><script src="kiosk.min.js" charset="utf-8"></script></html>',
  );
  write('pages/kiosk.css', '');
  write('pages/kiosk.min.js', '');
  let seed = 0;
  return {
    path,
    write,
    read: (name: string) => readFileSync(path(name), 'utf8'),
    async kiosk(...args: string[]) {
      const lines: string[] = [];
      const say = (text: string) => void lines.push(text);
      const code = await run(
        args.map((arg) => arg.replace('@', `${folder}/`)),
        {
          out: say,
          error: say,
          randomBytes: (size) => new Uint8Array(size).fill((seed += 1)),
          now: () => NOON,
          pages: path('pages'),
        },
      );
      return { code, text: lines.join('\n') };
    },
  };
}

test('static: centers of the region that anybody may visit, from a file', async (t) => {
  const { kiosk, write, read, path } = bench(t);
  const list = centerList(['示例内', '示例校', '示例外']);
  Object.assign(list.centers[1] ?? {}, { visibility: 'school' });
  Object.assign(list.centers[2] ?? {}, { region: '440300' });
  write('centers.json', list);
  const made = await kiosk('static', '--out', '@out', '--centers', '@centers.json', '--region', '440100');
  assert.equal(made.code, 0, made.text);
  assert.match(made.text, /kiosk-static\.html: 8 pages$/);
  const pages = readdirSync(path('out')).filter((name) => name.endsWith('.html'));
  const all = pages.map((name) => read(`out/${name}`)).join('');
  assert.ok(all.includes('示例内'));
  assert.ok(!all.includes('示例校') && !all.includes('示例外'));
  assert.ok(!readdirSync(path('out')).some((name) => name.endsWith('.part')));
});

test('static: from a service, page after page; one that is down leaves what was written', async (t) => {
  const { kiosk, read } = bench(t);
  const first = centerList(['示例一']);
  const second = centerList(['示例二']);
  const server = createServer(({ url = '' }, response) => {
    const answer = url.includes('cursor') ? second : { ...first, next: 'two' };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const wish = ['static', '--out', '@out', '--api', api] as const;
  const made = await kiosk(...wish);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  assert.equal(made.code, 0, made.text);
  const before = read('out/kiosk-static-2.html');
  assert.match(before, /示例一[\s\S]*示例二/);
  const down = await kiosk(...wish);
  assert.equal(down.code, 1);
  assert.match(down.text, /what was written before stays as it is/);
  assert.equal(read('out/kiosk-static-2.html'), before);
});

test('options that cannot be meant are named with what is allowed', async (t) => {
  const { kiosk, write, path } = bench(t);
  write('none.json', {});
  const out = ['--out', '@out'];
  for (const [args, text] of [
    [['static'], /--out is missing\nusage: y12355-kiosk static --out DIR/],
    [['static', 'more', ...out], /expected options only, found more/],
    [['static', ...out, '--shape', 'round'], /"round": expected one of wide, tall, strip/],
    [['static', ...out, '--lang', 'fr'], /"fr": expected one of zh-CN, zh-HK, en/],
    [['static', ...out, '--region', '110000'], /expected an adcode of Guangdong/],
    [['static', ...out, '--campaign', 'metro-3'], /--campaign needs --base-url/],
    [['static', ...out, '--base-url', 'http://service.example'], /http is for this machine/],
    [
      ['static', ...out, '--base-url', 'https://a.example', '--campaign', '../x'],
      /campaign "..\/x"; expected/,
    ],
    [['static', ...out, '--centers', '@none.json', '--api', 'https://a.example'], /name one of them/],
    [['static', ...out, '--centers', '@none.json'], /expected \{"centers": \[…\]\}/],
    [['export', ...out, '--playlist', '@x.json'], /--playlist and --operator go together/],
  ] as const) {
    const { code, text: said } = await kiosk(...args);
    assert.notEqual(code, 0, args.join(' '));
    assert.match(said, text);
  }
  assert.equal(existsSync(path('out')), false);
});

const scenes = [
  { id: 'line', type: 'hotline', weight: 1, data: {} },
  {
    id: 'rain',
    type: 'picture',
    weight: 1,
    data: { asset: { src: 'assets/雨 1.png' }, alt: { 'zh-CN': '雨' }, aiGenerated: false },
  },
];

async function signed(t: TestContext) {
  const all = bench(t);
  const { kiosk, write, read } = all;
  await kiosk('keys', 'new', '@key.json');
  const { keyId, publicKey } = JSON.parse(read('key.json')) as Record<string, string>;
  write('operator.json', { keys: { playlist: { [keyId ?? '']: publicKey } } });
  write('assets/雨 1.png', 'rain');
  write('list.json', { version: '1', asOf: '2026-09-01', screens: [], scenes });
  assert.equal((await kiosk('playlist', 'sign', '@list.json', '--key', '@key.json')).code, 0);
  write('centers.json', centerList(['示例一']));
  const wish = ['export', '--out', '@kiosk.zip', '--centers', '@centers.json', '--playlist', '@list.json'];
  return { ...all, publicKey: publicKey ?? '', pack: () => kiosk(...wish, '--operator', '@operator.json') };
}

test('export: one file with page, data, playlist, its files and the pages without a script', async (t) => {
  const { pack, path, read, publicKey } = await signed(t);
  const made = await pack();
  assert.equal(made.code, 0, made.text);
  const files = unzipSync(readFileSync(path('kiosk.zip')));
  for (const name of [
    'index.html',
    'kiosk.html',
    'kiosk.css',
    'kiosk.min.js',
    'kiosk-data.js',
    'kiosk-static.html',
    'kiosk-static.css',
    'centers.json',
    'playlist/playlist.json',
    'playlist/assets/雨 1.png',
  ])
    assert.ok(files[name], name);
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  assert.match(text('kiosk.html'), new RegExp(`name="y12355-keys" content="[^"]*${publicKey}`));
  assert.ok(text('kiosk.html').indexOf('kiosk-data.js') < text('kiosk.html').indexOf('kiosk.min.js'));
  assert.deepEqual(JSON.parse(text('playlist/playlist.json')), JSON.parse(read('list.json')));
  assert.match(text('kiosk-data.js'), /^window\.y12355Kiosk=\{.*"day":"2026-09-12"/);
  assert.equal(text('playlist/assets/雨 1.png'), 'rain');
  assert.ok(!Object.keys(files).some((name) => /\.\.|^\/|\\/.test(name)));
});

test('export: an altered playlist, another key or a changed file is refused and no file is left', async (t) => {
  const { pack, path, read, write } = await signed(t);
  const list = read('list.json');
  write('list.json', list.replace('"version": "1"', '"version": "2"'));
  assert.match((await pack()).text, /not what was signed/);
  write('list.json', list);
  write('assets/雨 1.png', 'sun!');
  assert.match((await pack()).text, /is not exported, 1 faults:\n .*sha256/);
  write('operator.json', { keys: { playlist: { other: 'a'.repeat(64) } } });
  assert.match((await pack()).text, /expected one of other/);
  rmSync(path('pages/kiosk.html'));
  assert.deepEqual(
    readdirSync(path('.')).filter((name) => name.includes('zip')),
    [],
  );
});

test('export: without a build it says so, and a file that goes missing leaves no half archive', async (t) => {
  const { kiosk, path } = bench(t);
  rmSync(path('pages/kiosk.min.js'));
  const half = await kiosk('export', '--out', '@kiosk.zip');
  assert.match(half.text, /cannot be written \(ENOENT\); nothing was left behind/);
  rmSync(path('pages/kiosk.html'));
  assert.match((await kiosk('export', '--out', '@kiosk.zip')).text, /run npm run build/);
  assert.deepEqual(
    readdirSync(path('.')).filter((name) => name.includes('zip')),
    [],
  );
});
