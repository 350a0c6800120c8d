import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { folder } from '../../test/cli.js';
import { checkFolder, RECORD, writeFolder } from './folder.js';

const about = { kit: '0.0.0-test', asOf: '2026-09-08T10:00:00+08:00' };
const site = (text: string, ...more: string[]) =>
  new Map(['index.html', 'find/index.html', ...more].map((name) => [name, Buffer.from(text)]));

test('a site is written whole, and the next one takes its place', async (t) => {
  const place = folder(t);
  const to = join(place, 'deep', 'site');
  await checkFolder(to);
  const bytes = await writeFolder(to, site('one', 'old.html'), about);
  assert.equal(bytes, 9 + readFileSync(join(to, RECORD)).length);
  await checkFolder(to);
  await writeFolder(to, site('two'), about);
  assert.equal(readFileSync(join(to, 'find/index.html'), 'utf8'), 'two');
  assert.deepEqual(readdirSync(to).sort(), ['find', 'index.html', RECORD]);
  assert.deepEqual(readdirSync(join(place, 'deep')), ['site'], 'nothing is left beside it');
});

test('a folder of somebody else is refused with the cure', async (t) => {
  const place = folder(t);
  writeFileSync(join(place, 'letter.txt'), 'mine');
  await assert.rejects(
    checkFolder(place),
    /is not empty and no export of this command \(letter\.txt\); name another/,
  );
  writeFileSync(join(place, RECORD), '{"version": 2}');
  await assert.rejects(checkFolder(place), /no export of this command/);
});

test('files that somebody added to an export are named and not taken away', async (t) => {
  const place = join(folder(t), 'site');
  await writeFolder(place, site('one'), about);
  mkdirSync(join(place, '.git'));
  writeFileSync(join(place, '.git/HEAD'), 'x');
  writeFileSync(join(place, 'CNAME'), 'school.example');
  await assert.rejects(
    checkFolder(place),
    /holds 2 files beside the earlier export \(\.git\/HEAD, CNAME\); move them/,
  );
});

test('a run that fails leaves the old site as it was, and nothing beside it', async (t) => {
  const place = folder(t);
  const to = join(place, 'site');
  await writeFolder(to, site('one'), about);
  const broken = new Map([...site('two'), ['index.html/below', Buffer.from('x')]]);
  await assert.rejects(writeFolder(to, broken, about), /site cannot be written \(E\w+\)/);
  assert.equal(readFileSync(join(to, 'index.html'), 'utf8'), 'one');
  assert.deepEqual(readdirSync(place), ['site']);
});
