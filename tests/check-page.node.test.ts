/** `check.min.js` on pages that run, and `sri.json`, both as they were built. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { snippet } from '@y12355/embed';
import { type Browser, chromium, type ConsoleMessage } from 'playwright-core';
import { browserArgs, findBrowser } from '../scripts/lib/browser.mjs';
import { root } from './lib/files.js';

const run = promisify(execFile);
const dist = (name: string) => readFile(`${root}dist/${name}`);
const BASE = 'https://12355.example';
const HOST = 'https://school.example/page';
const config = {
  base: BASE,
  elements: [{ name: 'hotline-banner', attributes: { variant: 'bar' } }],
} as const;

interface Sri {
  version: string;
  files: Record<string, string>;
}

let browser: Browser;
let sri: Sri;
before(async () => {
  sri = JSON.parse(String(await dist('sri.json'))) as Sri;
  browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArgs });
});
after(() => browser.close());

interface Row {
  level: string;
  code: string;
  what: string;
  cure: string;
}

/** Loads the check on a page and reads what it says: rows of its tables, and lines. */
async function checked(
  html: string,
  csp = '',
  prepare = '',
): Promise<{ findings: Row[]; running: object[]; said: string }> {
  const page = await browser.newPage();
  const messages: ConsoleMessage[] = [];
  const asked: string[] = [];
  page.on('console', (message) => messages.push(message));
  if (prepare) await page.addInitScript(prepare);
  await page.route('**/*', async (route) => {
    const { origin, pathname, href } = new URL(route.request().url());
    if (href === HOST) {
      const headers: Record<string, string> = csp ? { 'content-security-policy': csp } : {};
      const body = `<!doctype html><html lang="zh-CN"><link rel="icon" href="data:,">${html}<script src="/check.min.js"></script>`;
      return route.fulfill({ contentType: 'text/html; charset=utf-8', headers, body });
    }
    const name = pathname.replace(/^\/(sdk\/(v1|[\d.]+)\/)?/, '');
    const kit = origin === BASE && pathname.startsWith('/sdk/');
    if (!kit && pathname !== '/check.min.js') {
      asked.push(href);
      return route.abort();
    }
    const contentType = name.endsWith('.css')
      ? 'text/css'
      : name.endsWith('.json')
        ? 'application/json'
        : 'text/javascript';
    return route.fulfill({
      contentType,
      headers: { 'access-control-allow-origin': '*' },
      body: await dist(name),
    });
  });
  try {
    await page.goto(HOST);
    const tables = () => messages.filter((message) => message.type() === 'table');
    const done = () =>
      tables().length === 2 || messages.some((message) => message.text().includes('没有发现问题'));
    while (!done()) await page.waitForTimeout(20);
    const rows = await Promise.all(tables().map((message) => message.args()[0]?.jsonValue()));
    assert.deepEqual(asked, [], 'nobody but the page and its kit is asked');
    return {
      running: rows[0] as object[],
      findings: (rows[1] ?? []) as Row[],
      said: messages.map((message) => message.text()).join('\n'),
    };
  } finally {
    await page.close();
  }
}

test('a page as the kit writes it: nothing is missing, and what runs is named with its version', async () => {
  const { findings, running, said } = await checked(snippet(config, 'script').text);
  assert.deepEqual(findings, []);
  assert.deepEqual(running, [{ element: 'y12355-hotline-banner', version: sri.version }]);
  assert.match(said, /没有发现问题/);
});

test('the same with a pinned version, its real hashes and the policy that it asks for', async () => {
  const pinned = { ...config, version: sri.version, integrity: sri.files };
  for (const rung of ['script', 'loader'] as const) {
    const { text, csp, trustedTypes } = snippet(pinned, rung);
    const policy = `default-src 'none'; ${csp.join('; ')}; ${trustedTypes}; require-trusted-types-for 'script'`;
    // The page's own script, and its question for its own header.
    const own = policy
      .replace('script-src', "script-src 'self'")
      .replace('connect-src', `connect-src 'self' ${BASE}/sdk/`);
    const { findings, running } = await checked(text, own);
    assert.deepEqual(findings, []);
    assert.equal(running.length, 1);
  }
});

test('planted: a header that blocks the script is read, with the line to write', async () => {
  const { findings, running } = await checked(snippet(config, 'script').text, "script-src 'self'");
  assert.deepEqual(running, []);
  assert.deepEqual(findings.map(({ code }) => code).sort(), ['notRunning', 'scriptBlocked']);
  assert.match(findings[0]?.cure ?? '', /script-src 'self' https:\/\/12355\.example\/sdk\/$/);
});

test('planted: Trusted Types refuse the kit, even where the page may not read its header', async () => {
  const types = "require-trusted-types-for 'script'; trusted-types app";
  for (const policy of [types, `${types}; connect-src 'none'`]) {
    const { findings } = await checked(snippet(config, 'script').text, policy);
    const found = findings.find(({ code }) => code === 'typesBlocked');
    assert.match(found?.cure ?? '', /trusted-types (app )?y12355-lit$/);
  }
});

test('planted: a browser without custom elements', async () => {
  const { findings } = await checked(
    snippet(config, 'script').text,
    '',
    "Object.defineProperty(window, 'customElements', { value: undefined });",
  );
  assert.deepEqual(
    findings.map(({ code }) => code),
    ['registryMissing'],
  );
});

test('planted: loaded twice, a wrong number, an old version', async () => {
  const { text } = snippet({ ...config, version: '0.0.9', integrity: { ...sri.files } }, 'script');
  const wrong = text.replace('拨打 12355', '拨打 00000');
  const { findings } = await checked(wrong + text.replace(/<y12355.*/s, ''));
  assert.deepEqual(findings.map(({ code }) => code).sort(), ['numberWrong', 'old', 'old', 'twice']);
});

test('addresses count from the base of the page, once', async () => {
  const waiting = '<script type="text/plain" src="x/y12355.min.js"></script>';
  const { findings } = await checked(`<base href="a/">${waiting}`);
  const found = findings.find(({ code }) => code === 'typeClassic');
  assert.match(found?.what ?? '', /https:\/\/school\.example\/a\/x\/y12355\.min\.js$/);
});

test('an engine of 2017 is told what is missing too, where the kit itself did not come', async () => {
  const { findings } = await checked(
    '<y12355-hotline-banner>12355 <a href="tel:12355">12355</a></y12355-hotline-banner>',
    '',
    'delete Array.prototype.flat; delete Array.prototype.flatMap; delete Object.fromEntries;',
  );
  assert.deepEqual(
    findings.map(({ code }) => code),
    ['scriptAbsent', 'notRunning'],
  );
});

test('the check parses as ES2017', async () => {
  const check = `${root}node_modules/es-check/lib/cli/index.js`;
  await run(process.execPath, [check, 'es2017', `${root}dist/check.min.js`], { cwd: root });
});

test('sri.json names every file that a tag may name, with the hash of what was built', async () => {
  const names = Object.keys(sri.files);
  for (const wanted of [
    'y12355.min.js',
    'y12355.esm.js',
    'y12355.loader.js',
    'y12355.css',
    'embed-parent.min.js',
    'check.min.js',
  ]) {
    assert.ok(names.includes(wanted), wanted);
  }
  for (const folder of ['widgets', 'modules'])
    assert.ok(
      names.some((name) => name.startsWith(`${folder}/`)),
      folder,
    );
  for (const name of names) {
    const hash = createHash('sha384')
      .update(await dist(name))
      .digest('base64');
    assert.equal(sri.files[name], `sha384-${hash}`, name);
  }
});

test('the command, as it was built, ends with what it found', async () => {
  const html: Record<string, string> = {
    '/clean': '<a href="tel:12355">12355</a>',
    '/empty': '<y12355-hotline-banner></y12355-hotline-banner>',
  };
  const server = createServer((request, answer) => {
    answer.writeHead(200, { 'content-type': 'text/html' }).end(html[request.url ?? '']);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const command = (...args: string[]) =>
    run(process.execPath, [`${root}packages/embed/bin/y12355-embed.mjs`, ...args]).then(
      ({ stdout }) => ({ code: 0, stdout }),
      (error: { code: number; stdout: string }) => error,
    );
  try {
    assert.equal((await command('check', `${base}/clean`)).code, 0);
    const empty = await command('check', `${base}/empty`, '--json');
    assert.equal(empty.code, 1);
    const [page] = JSON.parse(empty.stdout) as [{ findings: { code: string }[] }];
    assert.deepEqual(
      page.findings.map(({ code }) => code),
      ['scriptAbsent', 'fallbackMissing'],
    );
    assert.equal((await command('check')).code, 2);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
