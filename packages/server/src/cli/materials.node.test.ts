import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { folder, root, run } from '../../test/cli.js';
import { itemOf, PDF, writeManifest } from '../../test/materials.js';

const sample = join(root, 'examples/data/materials.sample.json');

test('import-materials tells what changes, and a dry run tells no more than that', async (t) => {
  const env = { Y12355_DATA: folder(t) };
  const preview = await run(['import-materials', sample, '--dry-run'], env);
  assert.match(preview.out, /新增 added 6: guide-2026, [^]*nothing was changed \(--dry-run\)\n$/);
  assert.match((await run(['import-materials', sample], env)).out, /added 6: [^]*\n6 materials imported\n$/);
  assert.match((await run(['import-materials', sample], env)).out, /added 0\n[^]*unchanged 6\n/);
});

test('a bad item is named on a line of its own, the good ones are imported, and the exit code says so', async (t) => {
  const data = folder(t);
  const env = { Y12355_DATA: data };
  const manifest = writeManifest(data, [itemOf(PDF), itemOf(PDF, { id: 'two', bytes: 1 }), { id: 'three' }]);
  const ended = await run(['import-materials', manifest], env);
  assert.equal(ended.code, 1);
  assert.match(ended.out, /added 1: guide\n[^]*\n1 materials imported\n$/);
  assert.match(ended.err, /^\d+ faults in .*materials\.json:\n/);
  assert.match(ended.err, /line \d+ \(\/items\/1\/bytes\): found 1, but the file has 15\n/);
  assert.match(ended.err, /line \d+ \(\/items\/2\/title\): expected text; it is missing\n/);
});

test('what cannot be read at all changes nothing and says what to do', async (t) => {
  const data = folder(t);
  const env = { Y12355_DATA: data };
  assert.match(
    (await run(['import-materials', '/nowhere.json'], env)).err,
    /^\/nowhere\.json cannot be read \(ENOENT\)\n$/,
  );
  const broken = join(data, 'broken.json');
  writeFileSync(broken, readFileSync(sample, 'utf8').replace('"items": [', '"items": ['.repeat(2)));
  const ended = await run(['import-materials', broken], env);
  assert.equal(ended.code, 1);
  assert.match(ended.err, /Nothing was imported[^]*broken\.json line \d+, column \d+: expected JSON/);
  assert.match((await run(['import-materials'], env)).err, /usage: y12355-server import-materials FILE/);
  writeFileSync(join(data, 'file'), '');
  const nowhere = await run(['import-materials', sample], { Y12355_DATA: join(data, 'file') });
  assert.match(nowhere.err, /^The materials cannot be kept in Y12355_DATA: ENOTDIR/);
});

test('production refuses to start with examples', async (t) => {
  const env = { Y12355_DATA: folder(t) };
  await run(['import-materials', sample], env);
  const ended = await run(['start'], { ...env, NODE_ENV: 'production' });
  assert.equal(ended.code, 1);
  assert.match(
    ended.err,
    /materials holds 6 sample materials \(guide-2026, [^)]*, …\); import a manifest of your own/,
  );
});
