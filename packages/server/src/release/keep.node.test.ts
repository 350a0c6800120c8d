import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { keptVersions, releasedFiles } from './files.js';
import { keepRelease, ReleaseChangedError } from './keep.js';

const build = {
  'y12355.min.js': 'first',
  'modules/a.js': 'a',
  'chunks/b-1234.js': 'b',
  '.hidden': 'x',
  'app/index.html': 'a page',
  'studio/studio.js': 'a page',
};

function place(t: TestContext) {
  const root = mkdtempSync(join(tmpdir(), 'y12355-release-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  const dist = join(root, 'dist');
  const releases = join(root, 'data/sdk');
  const write = (files: Record<string, string>) => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(dist, name)), { recursive: true });
      writeFileSync(join(dist, name), text);
    }
  };
  write(build);
  const keep = (version: string) => keepRelease({ dist, version, releases });
  const read = (version: string, file: string) => readFileSync(join(releases, version, file), 'utf8');
  return { dist, releases, write, keep, read };
}

test('a version is kept whole, once, and without the pages', async (t) => {
  const { releases, keep, read } = place(t);
  await keep('1.0.0');
  assert.deepEqual(await releasedFiles(join(releases, '1.0.0')), [
    'chunks/b-1234.js',
    'modules/a.js',
    'y12355.min.js',
  ]);
  assert.equal(read('1.0.0', 'modules/a.js'), 'a');
  await keep('1.0.0');
  assert.deepEqual(readdirSync(releases), ['1.0.0'], 'nothing half done stays');
});

test('the next version leaves the earlier one as it was', async (t) => {
  const { releases, write, keep, read } = place(t);
  await keep('1.9.0');
  write({ 'y12355.min.js': 'second' });
  await keep('1.10.0');
  assert.equal(read('1.9.0', 'y12355.min.js'), 'first');
  assert.equal(read('1.10.0', 'y12355.min.js'), 'second');
  assert.deepEqual(await keptVersions(releases), ['1.10.0', '1.9.0'], 'the newest first');
});

test('other content under a kept version is refused, and the file is named with the cure', async (t) => {
  const { write, keep, read, dist } = place(t);
  await keep('1.0.0');
  write({ 'y12355.min.js': 'other' });
  await assert.rejects(keep('1.0.0'), (error: Error) => {
    assert.ok(error instanceof ReleaseChangedError);
    assert.match(error.message, /version 1\.0\.0 .*\(y12355\.min\.js; .*Raise "version"/);
    return true;
  });
  assert.equal(read('1.0.0', 'y12355.min.js'), 'first');

  write({ 'y12355.min.js': 'first' });
  rmSync(join(dist, 'modules/a.js'));
  await assert.rejects(keep('1.0.0'), /modules\/a\.js/, 'a file that is gone');
  write({ 'modules/a.js': 'a', 'modules/new.js': 'n' });
  await assert.rejects(keep('1.0.0'), /modules\/new\.js/, 'a file that is new');
});

test('servers that start at once keep one whole version', async (t) => {
  const { releases, keep } = place(t);
  await Promise.all(Array.from({ length: 8 }, () => keep('1.0.0')));
  assert.deepEqual(readdirSync(releases), ['1.0.0']);
  assert.equal((await releasedFiles(join(releases, '1.0.0'))).length, 3);
});

test('without a build nothing is kept', async (t) => {
  const { dist, releases, keep } = place(t);
  rmSync(dist, { recursive: true });
  await keep('1.0.0');
  assert.deepEqual(await keptVersions(releases), []);
});
