import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { callerOf, type Answer, type Caller } from '../../test/http.js';
import { worldOn } from '../../test/world.js';
import { plainSegments } from './files.js';

const page = (name: string) => `<!doctype html><title>${name}</title>`;
const built = {
  'dist/app/index.html': page('start'),
  'dist/app/find/index.html': page('find'),
  'dist/app/kiosk.html': page('kiosk'),
  'dist/app/kiosk-static-2.html': page('kiosk'),
  'dist/app/en/find/index.html': page('find in English'),
  'dist/app/page.css': 'main{}',
  'dist/app/manifest.webmanifest': '{}',
  'dist/app/empty/note.txt': 'x',
  'dist/app/.hidden': 'SECRET',
  'dist/desk/index.html': page('desk'),
  'dist/desk/chunks/a.js': 'export {}',
  'dist/studio/index.html': page('studio'),
  'dist/studio/preview.html': page('preview'),
  'dist/y12355.min.js': 'void 0',
  'dist/widgets/a.min.js': 'void 0',
  'dist/data.bin': 'x',
  'examples/school-site/index.html': page('school'),
  'examples/school-site/school.css': 'main{}',
  'examples/data/centers.csv': 'SECRET',
  'SECRET.txt': 'SECRET',
};

function site(t: TestContext, files: Record<string, string> = built): { root: string; call: Caller } {
  const root = mkdtempSync(join(tmpdir(), 'y12355-site-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  const world = worldOn({ engine: 'sqlite', db: undefined as never, close: async () => {} });
  return { root, call: callerOf(world, { root, version: '1.2.3', releases: join(root, 'kept') }) };
}

const html = { headers: { Accept: 'text/html' } };
const title = ({ text }: Answer) => /<title>(.*)<\/title>/.exec(text)?.[1];

test('pages answer at their addresses, with or without the slash', async (t) => {
  const { call } = site(t);
  const pages: [path: string, title: string][] = [
    ['/', 'start'],
    ['/?c=school-7', 'start'],
    ['/find', 'find'],
    ['/find/', 'find'],
    ['/find?region=4401', 'find'],
    ['/en/find', 'find in English'],
    ['/desk/', 'desk'],
    ['/studio/', 'studio'],
    ['/studio/preview.html', 'preview'],
    ['/examples/school-site/', 'school'],
  ];
  for (const [path, expected] of pages) {
    const answer = await call(path, html);
    assert.deepEqual([answer.status, title(answer)], [200, expected], path);
    assert.equal(answer.headers.get('content-type'), 'text/html; charset=utf-8');
    assert.equal(answer.headers.get('cache-control'), 'no-cache');
    const policy = answer.headers.get('content-security-policy') ?? '';
    assert.match(policy, /script-src 'self'; style-src 'self'.*require-trusted-types-for 'script'/);
  }
  for (const path of ['/desk', '/studio', '/examples/school-site']) {
    const answer = await call(`${path}?c=a-b`);
    assert.deepEqual([answer.status, answer.headers.get('location')], [308, `${path}/?c=a-b`]);
  }
});

test('the page of posters may start its worker, which alone may run WebAssembly', async (t) => {
  const files = {
    ...built,
    'dist/studio/posters/index.html': page('posters'),
    'dist/studio/worker.js': 'export {}',
    'dist/studio/wasm/cutter.wasm': 'x',
  };
  const { call } = site(t, files);
  const policyOf = async (path: string) =>
    (await call(path, html)).headers.get('content-security-policy') ?? '';
  const posters = await policyOf('/studio/posters/');
  assert.match(posters, /worker-src 'self'/);
  assert.match(posters, /trusted-types y12355-worker y12355-lit y12355-shell 'allow-duplicates'/);
  assert.doesNotMatch(posters, /wasm-unsafe-eval/);
  assert.doesNotMatch(await policyOf('/studio/'), /y12355-worker/);
  assert.equal(
    await policyOf('/studio/worker.js'),
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; font-src 'self'",
  );
  assert.equal((await call('/studio/wasm/cutter.wasm')).headers.get('content-type'), 'application/wasm');
});

test('the preview of screens shows what was chosen from memory, and no other page does', async (t) => {
  const files = { ...built, 'dist/studio/screens/preview.html': page('screen') };
  const { call } = site(t, files);
  const sources = async (path: string) =>
    ((await call(path, html)).headers.get('content-security-policy') ?? '')
      .split('; ')
      .filter((directive) => /^(img|media|frame-ancestors)/.test(directive));
  assert.deepEqual(await sources('/studio/screens/preview.html'), [
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "frame-ancestors 'self'",
  ]);
  assert.deepEqual(await sources('/studio/'), [
    "img-src 'self' data:",
    "media-src 'self'",
    "frame-ancestors 'none'",
  ]);
});

test('the studio frames its own preview, examples what is here, and only a screen’s page may stand in a player', async (t) => {
  const { call } = site(t);
  const framing = async (path: string) => {
    const policy = (await call(path, html)).headers.get('content-security-policy') ?? '';
    return policy.split('; ').filter((directive) => directive.startsWith('frame-'));
  };
  assert.deepEqual(await framing('/'), ["frame-ancestors 'none'"]);
  assert.deepEqual(await framing('/desk/'), ["frame-ancestors 'none'"]);
  assert.deepEqual(await framing('/examples/school-site/'), ["frame-src 'self'", "frame-ancestors 'none'"]);
  for (const path of ['/kiosk.html', '/kiosk-static-2.html']) assert.deepEqual(await framing(path), [], path);
  assert.deepEqual(await framing('/studio/'), ["frame-src 'self'", "frame-ancestors 'none'"]);
  assert.deepEqual(await framing('/studio/preview.html'), ["frame-src 'self'", "frame-ancestors 'self'"]);
});

test('files come with their type, an ETag and without a body for HEAD', async (t) => {
  const { root, call } = site(t);
  const types: [path: string, type: string][] = [
    ['/page.css', 'text/css; charset=utf-8'],
    ['/manifest.webmanifest', 'application/manifest+json; charset=utf-8'],
    ['/desk/chunks/a.js', 'text/javascript; charset=utf-8'],
    ['/examples/school-site/school.css', 'text/css; charset=utf-8'],
    ['/sdk/v1/y12355.min.js', 'text/javascript; charset=utf-8'],
    ['/sdk/v1/data.bin', 'application/octet-stream'],
  ];
  for (const [path, type] of types) {
    const answer = await call(path);
    assert.deepEqual([answer.status, answer.headers.get('content-type')], [200, type], path);
    const etag = answer.headers.get('etag') ?? '';
    const again = await call(path, { headers: { 'If-None-Match': etag } });
    assert.deepEqual([again.status, again.text], [304, ''], path);
    assert.equal(
      again.headers.get('content-security-policy'),
      null,
      'the copy keeps the policy it came with',
    );
    const head = await call(path, { method: 'HEAD' });
    const length = head.headers.get('content-length');
    assert.deepEqual([head.status, head.text, Number(length)], [200, '', answer.text.length], path);
  }
  const before = await call('/page.css');
  writeFileSync(join(root, 'dist/app/page.css'), 'main{color:red}');
  const after = await call('/page.css');
  assert.equal(after.text, 'main{color:red}', 'a new build shows at once');
  assert.notEqual(after.headers.get('etag'), before.headers.get('etag'));
});

test('built files for other sites: the version never changes, v1 moves, nothing else is there', async (t) => {
  const { call } = site(t);
  const pinned = await call('/sdk/1.2.3/widgets/a.min.js', { headers: { Origin: 'https://a.example' } });
  assert.equal(pinned.status, 200);
  assert.equal(pinned.headers.get('access-control-allow-origin'), '*');
  assert.match(pinned.headers.get('cache-control') ?? '', /immutable/);
  const moving = await call('/sdk/v1/widgets/a.min.js');
  assert.equal(moving.headers.get('access-control-allow-origin'), '*');
  assert.equal(moving.headers.get('cache-control'), 'public, max-age=600');
  for (const path of [
    '/sdk/v1/',
    '/sdk/v1',
    '/sdk/v1/widgets',
    '/sdk/v1/widgets/',
    '/sdk/v1/app/index.html',
    '/sdk/v1/desk/index.html',
    '/sdk/9.9.9/y12355.min.js',
    '/sdk/v1/none.js',
  ]) {
    assert.equal((await call(path)).status, 404, path);
  }
});

test('earlier versions come from where they are kept; v1 finds chunks of theirs', async (t) => {
  const { call } = site(t, {
    ...built,
    'kept/1.0.0/y12355.min.js': 'first',
    'kept/1.0.0/chunks/old-1234.js': 'old chunk',
    'kept/1.0.0/widgets/gone.min.js': 'gone',
    'kept/1.2.3/chunks/earlier-5678.js': 'of an earlier build of this version',
    'kept/.1.1.0-half/y12355.min.js': 'SECRET',
    'kept/notes/y12355.min.js': 'SECRET',
  });
  const texts: [path: string, text: string][] = [
    ['/sdk/1.0.0/y12355.min.js', 'first'],
    ['/sdk/1.0.0/widgets/gone.min.js', 'gone'],
    ['/sdk/1.2.3/y12355.min.js', 'void 0'],
    ['/sdk/v1/y12355.min.js', 'void 0'],
    ['/sdk/v1/chunks/old-1234.js', 'old chunk'],
  ];
  for (const [path, text] of texts) {
    const answer = await call(path);
    assert.deepEqual([answer.status, answer.text], [200, text], path);
    assert.equal(answer.headers.get('access-control-allow-origin'), '*', path);
    assert.equal(answer.headers.get('cross-origin-resource-policy'), 'cross-origin', path);
  }
  assert.match((await call('/sdk/1.0.0/y12355.min.js')).headers.get('cache-control') ?? '', /immutable/);
  for (const path of [
    '/sdk/v1/widgets/gone.min.js',
    '/sdk/1.1.0/y12355.min.js',
    '/sdk/.1.1.0-half/y12355.min.js',
    '/sdk/%2e1.1.0-half/y12355.min.js',
    '/sdk/notes/y12355.min.js',
    '/sdk/1.0.0/',
    '/sdk/1.0.0/../../SECRET.txt',
    '/sdk/1.0.0/%2e%2e/%2e%2e/SECRET.txt',
  ]) {
    const answer = await call(path);
    assert.ok(answer.status >= 300, path);
    assert.doesNotMatch(answer.text, /SECRET/, path);
  }
});

test('the page for frames may stand on every site, and no other page may', async (t) => {
  const { call } = site(t, {
    ...built,
    'dist/embed.html': page('frame'),
    'dist/embed/x.html': page('other'),
  });
  const policy = async (path: string) =>
    (await call(path, html)).headers.get('content-security-policy') ?? 'none sent';
  for (const path of [
    '/sdk/v1/embed.html',
    '/sdk/1.2.3/embed.html',
    '/sdk/v1/embed.html?widget=hotline-banner',
  ]) {
    const strict = await policy(path);
    assert.match(strict, /frame-ancestors \*$/, path);
    assert.match(
      strict,
      /^default-src 'none'; script-src 'self'; style-src 'self'.*require-trusted-types-for/,
    );
  }
  for (const path of [
    '/',
    '/find',
    '/desk/',
    '/sdk/v1/embed/x.html',
    '/sdk/v1/none/embed.html',
    '/embed.html',
  ]) {
    assert.match(await policy(path), /frame-ancestors 'none'/, path);
  }
});

test('nothing outside the published folders gets out, however it is written', async (t) => {
  const { call } = site(t);
  const starts = ['/', '/desk/', '/sdk/v1/', '/sdk/1.2.3/', '/examples/school-site/', '/examples/', '/find/'];
  const climbs = [
    '../',
    '../../',
    '%2e%2e/',
    '%2e%2e%2f',
    '..%2f',
    '.%2e/',
    '..%5c',
    '%252e%252e/',
    '..;/',
    './',
  ];
  for (const start of starts) {
    for (const climb of climbs) {
      for (const target of ['SECRET.txt', 'examples/data/centers.csv', 'app/.hidden']) {
        for (const path of [start + climb + target, start + climb + climb + target]) {
          const answer = await call(path);
          assert.doesNotMatch(answer.text, /SECRET/, path);
          assert.ok(answer.status >= 300, path);
        }
      }
    }
  }
  for (const path of [
    '/.hidden',
    '/%2ehidden',
    '/find/%00',
    '/%',
    '/%ff',
    '/empty',
    '/empty/',
    '//evil.example/',
    '//evil.example',
    '/examples/',
    '/examples/data/',
    '/examples/data/centers.csv',
    '/C:/SECRET.txt',
  ]) {
    const answer = await call(path, html);
    assert.equal(answer.status, 404, path);
    assert.equal(answer.headers.get('location'), null);
    assert.doesNotMatch(answer.text, /SECRET/);
  }
});

test('segments are decoded once and keep to their folder', () => {
  assert.deepEqual(plainSegments('/a/b%20c/'), ['a', 'b c', '']);
  assert.deepEqual(plainSegments('/%E6%89%BE'), ['找']);
  assert.deepEqual(plainSegments('/%252e%252e/x'), ['%2e%2e', 'x']);
  for (const path of [
    '/..',
    '/a/../b',
    '/%2e%2e/b',
    '/a%2fb',
    '/a%5cb',
    '/a//b',
    '/.x',
    '/%00',
    '/%ff',
    '/a:b',
  ]) {
    assert.equal(plainSegments(path), undefined, path);
  }
});

test('an unknown page says so in Chinese with the number; a program gets a problem', async (t) => {
  const { call } = site(t);
  const shown = await call('/nowhere', html);
  assert.equal(shown.status, 404);
  assert.match(shown.text, /lang="zh-CN"[^]*没有找到这个页面[^]*href="tel:12355"/);
  assert.match(shown.headers.get('content-security-policy') ?? '', /script-src 'self'/);
  const told = await call('/nowhere');
  assert.equal((told.body as { code: string }).code, 'not-found');
  assert.equal((await call('/find', { method: 'POST' })).status, 404);
});

test('without a build every page says how to make one and keeps the number', async (t) => {
  const { call } = site(t, { 'examples/school-site/index.html': page('school') });
  for (const path of ['/', '/find', '/desk/']) {
    const answer = await call(path, html);
    assert.equal(answer.status, 503, path);
    assert.match(answer.text, /npm run build[^]*href="tel:12355"/);
  }
  assert.equal((await call('/examples/school-site/', html)).status, 200);
});
