/**
 * `npm test`: the first level, everything that the README promises. Builds what is stale, runs Node's
 * tests, the browser's and the journeys, and ends with one line, `N passed, N failed`.
 *
 * `npm test -- node|browser|journeys` runs one part; further words choose files whose path holds them.
 */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { findBrowser } from './lib/browser.mjs';
import { leakedContacts } from './lib/leaks.mjs';
import { fromSources, nodeTest } from './lib/parts.mjs';
import { grouped } from './lib/test-groups.mjs';
import { build, root } from './lib/targets.mjs';

const parts = ['node', 'browser', 'journeys'];
const words = process.argv.slice(2);
const chosen = parts.filter((part) => words.includes(part));
const filters = words.filter((word) => !parts.includes(word));
const wanted = (file) => filters.length === 0 || filters.some((word) => file.includes(word));

function testFiles(folder, ending) {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)))
    .filter((file) => !/node_modules|\/dist\//.test(file))
    .sort();
}

/** Runs a command, shows what it prints, and reads its line of counts. A part without one has failed. */
function run(name, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, NODE_OPTIONS: '', ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += chunk;
      process.stdout.write(chunk);
    });
    child.on('close', (code) => {
      // The browser's runner moves the cursor at the start of a line, at times of this one.
      const counts = /^\w+: (\d+) passed, (\d+) failed/m.exec(stripVTControlCharacters(text));
      const passed = Number(counts?.[1] ?? 0);
      let failed = Number(counts?.[2] ?? 0);
      const leaked = leakedContacts(stripVTControlCharacters(text));
      if (failed === 0 && leaked.length > 0) {
        console.error(`${name}: printed a contact\n${leaked.join('\n')}`);
        failed = 1;
      }
      if (failed === 0 && (code !== 0 || !counts)) {
        console.error(`${name}: ended with ${code} without a failing test; counted as one failure`);
        failed = 1;
      }
      resolve({ passed, failed });
    });
  });
}

const nodeTests = (name, files, concurrency) =>
  files.length === 0
    ? { passed: 0, failed: 0 }
    : run(name, [...nodeTest, `--test-concurrency=${concurrency}`, ...files]);

const runners = {
  node: () => {
    const files = [...testFiles('packages', '.node.test.ts'), ...testFiles('tests', '.node.test.ts')];
    const chosen = files.filter((file) => !file.startsWith('tests/journeys/')).filter(wanted);
    return nodeTests('node', grouped(chosen), 2);
  },
  browser: () => {
    const files = [...testFiles('packages', '.test.ts'), ...testFiles('tests/browser', '.test.ts')]
      .filter((file) => !file.endsWith('.node.test.ts'))
      .filter(wanted);
    if (files.length === 0) return { passed: 0, failed: 0 };
    return run('browser', [join(root, 'node_modules/@web/test-runner/dist/bin.js'), '--files', ...files]);
  },
  // Each waits for its service and its browser most of the time.
  journeys: () => nodeTests('journeys', testFiles('tests/journeys', '.node.test.ts').filter(wanted), 2),
};

/** Starts itself again below one PostgreSQL for all test files; where there is none, each says what it skips. */
function belowPostgres() {
  const child = spawn(
    process.execPath,
    [
      ...fromSources,
      join(root, 'packages/server/test/with-postgres.ts'),
      process.execPath,
      ...process.argv.slice(1),
    ],
    { cwd: root, stdio: 'inherit', env: { ...process.env, Y12355_TEST_RUN: '1' } },
  );
  child.on('close', (code) => (process.exitCode = code ?? 1));
}

async function everything() {
  await build(['packages', 'fonts', 'manifest', 'bundles', 'pages', 'worker', 'sri']);
  const path = await findBrowser();
  process.env.CHROME_PATH = path;
  console.log(`browser: ${path}`);
  let passed = 0;
  let failed = 0;
  for (const part of chosen.length ? chosen : parts) {
    const began = Date.now();
    console.log(`\n── ${part}`);
    const result = await runners[part]();
    passed += result.passed;
    failed += result.failed;
    console.log(`   ${((Date.now() - began) / 1000).toFixed(0)} s`);
  }
  console.log(`\n${passed} passed, ${failed} failed`);
  // Nothing ran is no success.
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}

if (!process.env.Y12355_TEST_RUN) belowPostgres();
else {
  await everything().catch((error) => {
    console.error(`\n${error.stack ?? error}\n\n0 passed, 1 failed`);
    process.exitCode = 1;
  });
}
