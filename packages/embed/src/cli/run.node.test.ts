/** The command against pages of a real server: encodings, redirects, limits, files, and what it ends with. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import type { Finding } from '../check/finding.js';
import { run } from './run.js';

const kit = 'window.kit = 1;\n';
const hash = `sha384-${createHash('sha384').update(kit).digest('base64')}`;
const fallback = '先跟 12355 说。<a href="tel:12355">12355</a>';
const tag = `<y12355-hotline-banner>${fallback}</y12355-hotline-banner>`;
/** `不知道先跟说。` in GBK. */
const gbk = Buffer.from('b2bbd6aab5c0cfc8b8facbb5a1a3', 'hex');

let base = '';
const pages: Record<string, (answer: ServerResponse) => void> = {
  '/clean': (answer) => page(answer, `<script src="/sdk/v1/y12355.min.js"></script>${tag}`),
  '/note': (answer) => page(answer, '<script src="/sdk/v1/y12355.min.js"></script>'),
  '/pinned': (answer) =>
    page(answer, `<script src="/sdk/0.0.9/y12355.min.js" integrity="${hash}"></script>${tag}`),
  '/changed': (answer) =>
    page(
      answer,
      `<script src="/sdk/0.1.0/y12355.min.js" integrity="sha384-${'A'.repeat(64)}"></script>${tag}`,
    ),
  '/gone': (answer) => page(answer, `<script src="/sdk/0.0.1/y12355.min.js"></script>${tag}`),
  '/page-for-script': (answer) =>
    page(answer, `<script src="/sdk/v1/widgets/hotline-banner.min.js"></script>${tag}`),
  '/csp': (answer) => {
    answer.setHeader('content-security-policy', "script-src 'none'");
    pages['/clean']?.(answer);
  },
  '/gbk-header': (answer) => bytes(answer, 'text/html; charset=gbk', ''),
  '/gbk-meta': (answer) =>
    bytes(answer, 'text/html', '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">'),
  '/gbk-unsaid': (answer) => bytes(answer, 'text/html', ''),
  '/gbk-late': (answer) =>
    bytes(answer, 'text/html', `<head><!--${'x'.repeat(1500)}--><meta charset="gbk"></head>`),
  '/gbk-after-nonsense': (answer) => bytes(answer, 'text/html; charset=none', '<meta charset="gbk">'),
  '/said-to-be-utf-16': (answer) => {
    answer.writeHead(200, { 'content-type': 'text/html' });
    answer.end(`<meta charset="utf-16"><script src="/sdk/v1/y12355.min.js"></script>${tag}`);
  },
  '/deep': (answer) => page(answer, '<b>'.repeat(3000) + tag),
  '/steering': (answer) =>
    page(
      answer,
      `<script src="/sdk/v1/y12355.min.js"></script>${tag.replace('>', ' variant="&#27;[31mx&#7;">')}`,
    ),
  '/bytes': (answer) => answer.writeHead(200).end(Buffer.from([80, 75, 3, 4, 0, 0, 255])),
  '/to-data': (answer) => answer.writeHead(302, { location: 'data:text/html,x' }).end(),
  '/to-nowhere': (answer) => answer.writeHead(302, { location: 'http://[' }).end(),
  '/moved': (answer) => answer.writeHead(302, { location: '/clean' }).end(),
  '/round': (answer) => answer.writeHead(302, { location: '/round' }).end(),
  '/large': (answer) => page(answer, 'x'.repeat(20_000)),
  '/silent': () => {},
  '/picture': (answer) => answer.writeHead(200, { 'content-type': 'image/png' }).end(),
  '/sdk/v1/y12355.min.js': script,
  '/sdk/0.0.9/y12355.min.js': script,
  '/sdk/0.1.0/y12355.min.js': script,
  '/sdk/v1/widgets/hotline-banner.min.js': (answer) => page(answer, ''),
  '/sdk/v1/sri.json': (answer) => answer.end('{"version":"0.1.0","files":{}}'),
};

function page(answer: ServerResponse, body: string): void {
  answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(`<!doctype html>${body}`);
}
function script(answer: ServerResponse): void {
  answer.writeHead(200, { 'content-type': 'text/javascript' }).end(kit);
}
/** A page whose fallback is in GBK, around one number that is right and one that nobody has. */
function bytes(answer: ServerResponse, type: string, head: string): void {
  const before = `<!doctype html>${head}<script src="/sdk/v1/y12355.min.js"></script><y12355-hotline-banner variant="`;
  const after = '">12355 00000 <a href="tel:12355">12355</a></y12355-hotline-banner>';
  answer.writeHead(200, { 'content-type': type });
  answer.end(Buffer.concat([Buffer.from(before), gbk, Buffer.from(after)]));
}

const server = createServer((request, answer) => {
  const found = pages[request.url ?? ''];
  if (found) found(answer);
  else answer.writeHead(404, { 'content-type': 'text/html' }).end();
});
before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});

async function command(...args: string[]) {
  let out = '';
  let error = '';
  const limits = { milliseconds: 1000, bytes: 10_000 };
  const code = await run(
    args,
    { out: (text) => (out += `${text}\n`), error: (text) => (error += `${text}\n`) },
    limits,
  );
  return { code, out, error };
}

async function codesOf(path: string): Promise<string[]> {
  const { out } = await command('check', base + path, '--json');
  return (JSON.parse(out) as { findings: Finding[] }[]).flatMap(({ findings }) =>
    findings.map(({ code }) => code),
  );
}

for (const [path, codes] of Object.entries({
  '/clean': [],
  '/moved': [],
  '/note': ['tagAbsent'],
  '/pinned': ['old'],
  '/changed': ['mismatch'],
  '/gone': ['versionGone'],
  '/page-for-script': ['fileTrouble'],
  '/csp': ['scriptBlocked'],
  '/said-to-be-utf-16': [],
  '/deep': ['scriptAbsent', 'fallbackLink'],
})) {
  test(`${path}: ${codes.join(', ') || 'clean'}`, async () => assert.deepEqual(await codesOf(path), codes));
}

for (const path of ['/gbk-header', '/gbk-meta', '/gbk-unsaid', '/gbk-late', '/gbk-after-nonsense']) {
  test(`${path}: words in GBK are read`, async () => {
    const { out } = await command('check', base + path);
    assert.match(out, /「不知道先跟说。」/);
    assert.match(out, /没有核对过的号码：00000 \[numberWrong\]/);
  });
}

for (const [path, why] of Object.entries({
  '/missing': '404',
  '/round': '转来转去',
  '/large': '太大',
  '/silent': '没有回答',
  '/picture': '不是网页',
  '/bytes': '不是网页',
  '/to-data': '转到的不是网址',
  '/to-nowhere': '转到的不是网址',
})) {
  test(`${path}: no page to look at, and why`, async () => {
    const { code, out } = await command('check', base + path);
    assert.equal(code, 1);
    assert.ok(out.includes(why), out);
  });
}

test('a server that is not there is no page either', async () => {
  const { code, out } = await command('check', 'http://127.0.0.1:1/');
  assert.equal(code, 1);
  assert.match(out, /连不上/);
});

test('what a page holds cannot steer the terminal', async () => {
  const { out } = await command('check', `${base}/steering`);
  assert.match(out, /「\ufffd\[31mx\ufffd」/);
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  assert.doesNotMatch(out, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
});

test('what it ends with: 0 where nothing is missing, 1 where something is, notes aside', async () => {
  const clean = await command('check', `${base}/clean`);
  assert.deepEqual(clean, { code: 0, out: `${base}/clean\n  没有发现问题。\n\n`, error: '' });
  assert.equal((await command('check', `${base}/note`)).code, 0);
  const two = await command('check', `${base}/clean`, `${base}/csp`, '--lang', 'en');
  assert.equal(two.code, 1);
  assert.match(
    two.out,
    /Nothing is missing\.\n\n.*\/csp\n {2}fault {2}The policy \(CSP\)[^\n]*\n {8}→ Change this directive/,
  );
});

test('2 where the command was not understood, with how it is used', async () => {
  for (const args of [
    [],
    ['check'],
    ['test', base],
    ['check', 'school.example'],
    ['check', 'file:///etc/passwd'],
    ['check', base, '--lang', 'fr'],
    ['check', base, '--all'],
  ]) {
    const { code, out, error } = await command(...args);
    assert.equal(code, 2, args.join(' '));
    assert.equal(out, '');
    assert.match(error, /y12355-embed check/);
  }
  const said = async (...args: string[]) => (await command(...args)).error;
  assert.match(await said('check', 'school.example'), /「school\.example」不是完整的网址.*https:\/\/school/);
  assert.match(
    await said('check', 'https://a:b@school.example/', '--lang', 'en'),
    /holds a name or password/,
  );
  assert.match(await said('test', base), /「test」.*check/);
  assert.match(await said('check', base, '--lang', 'fr'), /「fr」.*zh-CN, zh-HK, en/);
});

test('how it is used, where that is asked', async () => {
  for (const args of [['--help'], ['check', '-h', '--lang', 'en']]) {
    const { code, out, error } = await command(...args);
    assert.deepEqual([code, error], [0, '']);
    assert.match(out, /y12355-embed check/);
  }
});
