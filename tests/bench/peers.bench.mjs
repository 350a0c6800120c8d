/**
 * The locator beside its peers in one run: bytes, script time, and the time until the first center can be read.
 * The peers live in `tools/bench`; without them nothing is compared and that is said.
 */
import { chromium } from 'playwright-core';
import { browserArgs, findBrowser } from '../../scripts/lib/browser.mjs';
import { files, isInstalled } from '../../tools/bench/pages.mjs';
import { median, patience, serve, visit } from './lib/pages.mjs';

const rounds = 7;
const centersShown = 200;
export default async function (print) {
  if (!isInstalled()) {
    print('SKIP peers: run npm ci in tools/bench first');
    return [];
  }
  const { server, base } = await serve(files(centersShown));
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArgs });
  const paths = {
    '/kit': "the kit's locator, by the loader",
    '/kit-file': "the kit's locator, one classic file",
    '/leaflet': 'Leaflet and a list, written plainly',
    '/google': "Google's store locator, maps answer at once",
  };
  const found = Object.fromEntries(Object.keys(paths).map((path) => [path, []]));
  try {
    for (let round = 0; round < rounds; round += 1) {
      for (const path of Object.keys(paths)) found[path].push(await visit(browser, base, path));
    }
    const of = (path, what) => median(found[path].map((one) => one[what] ?? Infinity));
    print(`${''.padEnd(44)}   kB gzip   script ms   first center ms`);
    for (const [path, name] of Object.entries(paths)) {
      const ratio = (of(path, 'shown') / of('/kit', 'shown')).toFixed(2);
      print(
        `${name.padEnd(44)} ${(of(path, 'bytes') / 1000).toFixed(1).padStart(9)} ${of(path, 'script').toFixed(0).padStart(11)} ` +
          `${of(path, 'shown').toFixed(0).padStart(12)}   ${ratio} × the kit`,
      );
    }
    const alone = await visit(browser, base, '/google-alone');
    print(
      `Google's store locator without the maps service: ${alone.shown === undefined ? `no center within ${patience / 1000} s` : `${alone.shown.toFixed(0)} ms`}`,
    );
    return [];
  } finally {
    await browser.close();
    server.close();
  }
}
