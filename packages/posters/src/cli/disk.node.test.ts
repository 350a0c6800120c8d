import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { batch, command, filesIn, manifestIn } from '../../test/cli/command.js';

const rows = Array.from({ length: 12 }, (_, index) => `示例${index}中,440106,school-${index}`);

/** A disk that is full after so many files. */
function fullAfter(count: number, code: string) {
  let left = count;
  return (path: string, bytes: Uint8Array): void => {
    if (left <= 0) {
      writeFileSync(path, bytes.subarray(0, 10));
      throw Object.assign(new Error(`${code}: write`), { code });
    }
    left -= 1;
    writeFileSync(path, bytes);
  };
}

test('a full disk: which file, how many rows are done, nothing half-written, and it goes on later', async (t) => {
  const { out, args } = batch(t, rows, '--format', 'pdf,svg');
  // The journal is one of them.
  const { code, error } = await command(['render', ...args], { write: fullAfter(8, 'ENOSPC') });
  assert.equal(code, 1);
  assert.match(
    error,
    /12355-A3-示例3中\.svg: the disk is full; make room, then run it again with --resume\n3 of 12 rows are done and in /,
  );
  assert.deepEqual(
    filesIn(out).filter((name) => !/示例[012]中/.test(name)),
    ['manifest.jsonl'],
  );
  assert.equal((await command(['render', ...args, '--resume'])).code, 0);
  assert.deepEqual([manifestIn(out).totals.kept, manifestIn(out).totals.sheets], [3, 12]);
});

test('a folder that stops to take files says so in the words of the system', async (t) => {
  const { args } = batch(t, rows, '--format', 'svg');
  const { code, error } = await command(['render', ...args], { write: fullAfter(3, 'EROFS') });
  assert.equal(code, 1);
  assert.match(
    error,
    /12355-A3-示例2中\.svg: EROFS: write; give a folder that can be written to.*\n2 of 12 rows are done/,
  );
});

test('nothing is done where the first file cannot be written', async (t) => {
  const { args } = batch(t, rows, '--format', 'svg');
  const first = await command(['render', ...args], { write: fullAfter(1, 'ENOSPC') });
  assert.equal(first.code, 2);
  assert.match(first.error, /示例0中\.svg: the disk is full.*\n0 of 12 rows are done/);
  const journal = await command(['render', ...args], { write: fullAfter(0, 'ENOSPC') });
  assert.equal(journal.code, 2);
  assert.match(journal.error, /manifest\.jsonl: the disk is full/);
});

test('a disk that has no room for the manifest alone keeps all that was made', async (t) => {
  const { out, args } = batch(t, rows, '--format', 'svg');
  const { code, error } = await command(['render', ...args], { write: fullAfter(13, 'ENOSPC') });
  assert.equal(code, 1);
  assert.match(error, /manifest\.json: the disk is full.*\n12 of 12 rows are done/);
  assert.equal((await command(['render', ...args, '--resume'])).code, 0);
  assert.equal(manifestIn(out).totals.kept, 12);
});

/** A disk of half a megabyte, or why there is none. */
function smallDisk(t: TestContext): { path: string } | { reason: string } {
  const path = mkdtempSync(join(tmpdir(), 'y12355-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', path], { stdio: 'pipe' });
  } catch (error) {
    rmdirSync(path);
    return { reason: `no small disk can be mounted here: ${(error as Error).message.split('\n')[1] ?? ''}` };
  }
  t.after(() => {
    execFileSync('umount', [path]);
    rmdirSync(path);
  });
  return { path };
}

test('a real disk that runs full', async (t) => {
  const disk = smallDisk(t);
  if ('reason' in disk) return t.skip(disk.reason);
  const { args } = batch(t, rows, '--format', 'pdf,svg');
  const out = join(disk.path, 'out');
  const words = ['render', ...args, '--out', out];
  const { code, error } = await command(words);
  assert.equal(code, 1);
  const [, done] = /the disk is full.*\n(\d+) of 12 rows are done/.exec(error) ?? [];
  assert.ok(Number(done) > 3 && Number(done) < 12, error);
  assert.deepEqual(
    filesIn(out).filter((name) => name.endsWith('.part')),
    [],
  );
  execFileSync('mount', ['-o', 'remount,size=4m', disk.path]);
  assert.equal((await command([...words, '--resume'])).code, 0);
  assert.ok(manifestIn(out).totals.kept >= Number(done));
});

test('a folder that may be read and not written to is told before anything is made', async (t) => {
  const disk = smallDisk(t);
  if ('reason' in disk) return t.skip(disk.reason);
  const out = join(disk.path, 'out');
  mkdirSync(out);
  execFileSync('mount', ['-o', 'remount,ro', disk.path]);
  const { args } = batch(t, rows, '--format', 'svg');
  const { code, error } = await command(['render', ...args, '--out', out]);
  assert.equal(code, 2);
  assert.match(error, /^--out .*: EROFS.*give a folder that can be made and written to/);
});
