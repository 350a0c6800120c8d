/** A page that pinned a file with its hash keeps it when the server behind it is upgraded. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { freePort } from '../packages/server/test/free-port.js';
import { openBrowser, openPage } from './journeys/lib/browser.js';
import { startServer } from './journeys/lib/server.js';
import { root } from './lib/files.js';
import { hostPage, pageAround } from './lib/host-page.js';

const own = (
  JSON.parse(readFileSync(join(root, 'packages/server/package.json'), 'utf8')) as { version: string }
).version;
const next = '98.7.6';

let browser: Browser;
let place: string;
before(async () => {
  browser = await openBrowser();
  place = mkdtempSync(join(tmpdir(), 'y12355-upgrade-'));
});
after(async () => {
  await browser.close();
  rmSync(place, { recursive: true, force: true });
});

/** Only a service for real visitors keeps what it served. */
function production(): Record<string, string> {
  const sample = JSON.parse(readFileSync(join(root, 'examples/data/operator.sample.json'), 'utf8')) as object;
  const operator = join(place, 'operator.json');
  writeFileSync(operator, JSON.stringify({ ...sample, sample: undefined }));
  return {
    NODE_ENV: 'production',
    Y12355_SECRET: createHash('sha256').update('of this test').digest('hex'),
    Y12355_OPERATOR: operator,
  };
}

/** Pages, and files that no page pins. */
const isPinned = (path: string) => !/[\\/]dist[\\/](app|desk|docs|studio|fonts)$/.test(path);

/** The build of this repository as a later version of itself, or as another build of the same one. */
function anotherBuild(name: string, version: string, more = ''): string {
  const from = join(place, name);
  for (const part of [
    'dist',
    'packages/server/dist',
    'packages/server/bin',
    'packages/server/package.json',
    'examples/data',
  ]) {
    cpSync(join(root, part), join(from, part), {
      recursive: true,
      filter: (path) => part !== 'dist' || isPinned(path),
    });
  }
  symlinkSync(join(root, 'node_modules'), join(from, 'node_modules'));
  const rewrite = (file: string, change: (text: string) => string) =>
    writeFileSync(join(from, file), change(readFileSync(join(from, file), 'utf8')));
  rewrite('packages/server/package.json', (text) =>
    text.replace(`"version": "${own}"`, `"version": "${version}"`),
  );
  rewrite('dist/y12355.min.js', (text) => text.replaceAll(`"${own}"`, `"${version}"`) + more);
  return from;
}

test('the pinned page works after the upgrade with its hash, v1 moves on', async (t) => {
  const dataDir = join(place, 'data');
  const port = await freePort();
  const env = production();
  const first = await startServer(t, { dataDir, port, env });
  const { base } = first;
  const file = Buffer.from(await (await fetch(`${base}/sdk/${own}/y12355.min.js`)).arrayBuffer());
  const integrity = `sha384-${createHash('sha384').update(file).digest('base64')}`;
  const markup = '<y12355-hotline-banner><a href="tel:12355">12355</a></y12355-hotline-banner>';
  const pinned = await hostPage(
    t,
    pageAround(
      markup,
      `<script defer src="${base}/sdk/${own}/y12355.min.js" integrity="${integrity}" crossorigin="anonymous"></script>`,
    ),
  );
  const moving = await hostPage(
    t,
    pageAround(markup, `<script defer src="${base}/sdk/v1/y12355.min.js"></script>`),
  );
  const module = await hostPage(
    t,
    pageAround(markup, `<script type="module" src="${base}/sdk/${own}/y12355.loader.js"></script>`),
  );
  /** Version that draws the page; a browser of its own each time, so that nothing comes out of a cache. */
  const versionOn = async (address: string) => {
    const { page, context, watch } = await openPage(t, browser);
    await page.goto(address);
    await page.waitForFunction(() =>
      document.querySelector('y12355-hotline-banner')?.shadowRoot?.querySelector('.root'),
    );
    const version = await page.evaluate(
      () => (customElements.get('y12355-hotline-banner') as unknown as { version: string }).version,
    );
    assert.deepEqual(watch.errors, []);
    await context.close();
    return version;
  };
  assert.deepEqual(
    [await versionOn(pinned), await versionOn(moving), await versionOn(module)],
    [own, own, own],
  );

  await first.stop();
  const second = await startServer(t, { dataDir, port, env, from: anotherBuild('next', next) });
  assert.equal(second.base, base);
  assert.deepEqual(
    [await versionOn(pinned), await versionOn(moving), await versionOn(module)],
    [own, next, own],
  );
  assert.equal((await fetch(`${base}/sdk/${next}/y12355.min.js`)).status, 200);

  // Planted: with another content under the pinned name the browser refuses it, and the number stands.
  writeFileSync(join(dataDir, 'sdk', own, 'y12355.min.js'), `${file.toString()}\n`);
  const { page } = await openPage(t, browser);
  await page.goto(pinned);
  await page.waitForLoadState('load');
  assert.equal(await page.evaluate(() => customElements.get('y12355-hotline-banner')), undefined);
  assert.ok(await page.locator('a[href="tel:12355"]').isVisible());
});

test('in production another build under a version that was served is refused with the file and the cure', async () => {
  const from = anotherBuild('same', own, '\n');
  const dataDir = join(place, 'production');
  cpSync(join(root, 'dist'), join(dataDir, 'sdk', own), {
    recursive: true,
    filter: isPinned,
  });
  const env = { PATH: process.env['PATH'], PORT: '0', Y12355_DATA: dataDir, ...production() };
  const start = promisify(execFile)(
    process.execPath,
    [join(from, 'packages/server/bin/y12355-server.mjs'), 'start'],
    { env, timeout: 30_000 },
  );
  await assert.rejects(start, (error: { stderr: string }) => {
    assert.match(
      error.stderr,
      new RegExp(`files of version ${own.replaceAll('.', '\\.')} .*y12355\\.min\\.js`),
    );
    assert.match(error.stderr, /Raise "version"/);
    return true;
  });
});
