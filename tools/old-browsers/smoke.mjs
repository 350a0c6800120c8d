/** `npm test`: the smoke page in each old engine; `node smoke.mjs 64 72` takes some. Build the kit before. */
import { launch } from './lib/browser.mjs';
import { versions } from './lib/binary.mjs';
import { openSite } from './lib/site.mjs';
import { checks, helpers, strictChecks } from './checks.mjs';
import { kioskChecks } from './kiosk.mjs';

const chosen = process.argv.length > 2 ? process.argv.slice(2) : versions;
let passed = 0;
let failed = 0;

function note(version, name, fault) {
  if (fault) failed += 1;
  else passed += 1;
  console.log(`${fault ? 'FAIL' : 'ok  '} ${version} ${name}${fault ? `: ${fault}` : ''}`);
}

async function visit(version, site) {
  const { page, close } = await launch(version);
  try {
    const run = async (url, some) => {
      await page.goto(url);
      await page.evaluate(`(${helpers})()`);
      for (const [name, check] of Object.entries(some)) {
        const source = String(check).replace(/^(async )?'.*?'\(/, '$1function (');
        const fault = await page.evaluate(`(${source})()`).catch((error) => error.message.split('\n')[0]);
        note(version, name, fault);
      }
    };
    await run(site.url, checks);
    note(version, 'nothing thrown, no warning, nothing refused', page.errors.splice(0).join('\n     '));
    await run(`${site.url}strict`, strictChecks);
    const drawn = await page.evaluate(`'adoptedStyleSheets' in document`);
    const told = page.errors.some((line) => line.includes("Content-Security-Policy: style-src 'nonce-"));
    note(
      version,
      'strict styles: the console says what to add, where something is missing',
      told === drawn && `the console says: ${page.errors.join('\n     ') || 'nothing'}`,
    );
    note(version, 'nothing else asked for', site.asked.splice(0).join());
    page.errors.length = 0;
    await run(`${site.service}/kiosk.html`, kioskChecks);
    // An engine names each line of a policy that came after it.
    const unknown = /^log: Unrecognized Content-Security-Policy directive/;
    const thrown = page.errors.splice(0).filter((line) => !unknown.test(line));
    note(version, 'screen: nothing thrown, nothing refused', thrown.join('\n     '));
  } finally {
    await close();
  }
}

const site = await openSite();
try {
  for (const version of chosen) {
    await visit(version, site).catch((error) => note(version, 'starts', error.message));
  }
} finally {
  await site.close();
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
