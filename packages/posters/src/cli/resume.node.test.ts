import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { batch, command, filesIn, folder, manifestIn } from '../../test/cli/command.js';
import type { SheetEntry } from '../batch/manifest.js';
import { OutFolder } from './out-folder.js';

const COUNT = 60;
const rows = Array.from({ length: COUNT }, (_, index) => `示例${index}中,440106,school-${index}`);
const main = new URL('./main.ts', import.meta.url).pathname;

const journalIn = (out: string): (SheetEntry & { input?: string })[] => {
  try {
    const lines = readFileSync(join(out, 'manifest.jsonl'), 'utf8').split('\n').slice(1, -1);
    return lines.map((line) => JSON.parse(line) as SheetEntry);
  } catch {
    return [];
  }
};

/** The command as a process of its own, until its journal has some sheets. */
async function begun(
  t: TestContext,
  args: readonly string[],
  out: string,
  tmp: string,
): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', '--conditions=source', main, 'render', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, TMPDIR: tmp },
  });
  t.after(() => child.kill('SIGKILL'));
  while (journalIn(out).length < 5) {
    assert.equal(child.exitCode, null, 'it ended before it was stopped');
    await setTimeout(2);
  }
  return child;
}

const ended = (child: ChildProcess) =>
  new Promise<{ code: number | null; said: string }>((resolve) => {
    let said = '';
    child.stderr?.on('data', (part: Buffer) => (said += part.toString()));
    child.once('close', (code) => resolve({ code, said }));
  });

const hashes = (out: string) =>
  manifestIn(out).sheets.map(({ files }) => files.map(({ name, sha256 }) => [name, sha256]));

test('killed in the middle: no file is half there, and the rest is made later', async (t) => {
  const { out, args } = batch(t, rows, '--format', 'pdf,svg');
  const child = await begun(t, args, out, folder(t));
  const gone = ended(child);
  child.kill('SIGKILL');
  await gone;
  const journal = journalIn(out);
  assert.ok(journal.length >= 5 && journal.length < COUNT, `${journal.length} sheets before it was killed`);
  assert.ok(!filesIn(out).includes('manifest.json'));
  const there = new OutFolder(out, '--out');
  for (const { files } of journal) assert.ok(files.every((file) => there.holds(file)));
  // At most the sheet that was being written is there without a line.
  const whole = filesIn(out).filter((name) => name.startsWith('12355-'));
  assert.ok(whole.length <= 2 * (journal.length + 1), String(whole.length));
  writeFileSync(join(out, `.y12355-${child.pid}-999.part`), 'half');

  const { code } = await command(['render', ...args, '--resume']);
  assert.equal(code, 0);
  const { totals } = manifestIn(out);
  assert.deepEqual([totals.sheets, totals.kept, totals.failedRows], [COUNT, journal.length, 0]);
  assert.deepEqual(
    filesIn(out).filter((name) => !name.startsWith('12355-')),
    ['manifest.json'],
  );
  const fresh = batch(t, rows, '--format', 'pdf,svg');
  await command(['render', ...fresh.args]);
  assert.deepEqual(hashes(out), hashes(fresh.out));
});

test('Ctrl-C: what is begun is finished, the fonts’ folder goes, and it says how to go on', async (t) => {
  const tmp = folder(t);
  const { out, args } = batch(t, rows, '--format', 'svg');
  const child = await begun(t, args, out, tmp);
  const gone = ended(child);
  assert.ok(readdirSync(tmp).some((name) => name.startsWith('y12355-posters-')));
  child.kill('SIGINT');
  const { code, said } = await gone;
  assert.equal(code, 130);
  const done = journalIn(out).length;
  assert.ok(
    said.includes(`stopped: ${done} of ${COUNT} rows are done and in ${out}; run it again with --resume`),
    said,
  );
  assert.deepEqual(
    readdirSync(tmp).filter((name) => name.startsWith('y12355-posters-')),
    [],
  );
  assert.equal((await command(['render', ...args, '--resume'])).code, 0);
  assert.equal(manifestIn(out).totals.kept, done);
});

test('what changed is made again, and nothing else', async (t) => {
  const few = rows.slice(0, 4);
  const { csv, out, args } = batch(t, few, '--format', 'svg');
  await command(['render', ...args]);
  const before = manifestIn(out);
  const kept = async (...more: string[]) => {
    assert.equal((await command(['render', ...args, '--resume', ...more])).code, 0);
    return manifestIn(out).totals.kept;
  };
  assert.equal(await kept(), 4);
  assert.deepEqual(manifestIn(out).sheets, before.sheets);

  const [first, second] = before.sheets.flatMap(({ files }) => files.map(({ name }) => join(out, name)));
  writeFileSync(first as string, readFileSync(first as string, 'utf8').replace('示', '元'));
  rmSync(second as string);
  assert.equal(await kept(), 2);
  assert.deepEqual(
    hashes(out),
    before.sheets.map(({ files }) => files.map(({ name, sha256 }) => [name, sha256])),
  );

  assert.equal(await kept('--field', 'sponsor=示例单位'), 0);
  assert.equal(await kept('--field', 'sponsor=示例单位'), 4);
  // A row above moves all lines, and nothing that is on a sheet.
  const table = ['school,region,campaign', '示例新校,440106,school-new', ...few, ''].join('\n');
  writeFileSync(csv, table);
  assert.equal(await kept('--field', 'sponsor=示例单位'), 4);
  assert.deepEqual(
    manifestIn(out).sheets.map(({ line }) => line),
    [2, 3, 4, 5, 6],
  );
});

test('without --resume everything is made again; what belongs to no row any more is named and left', async (t) => {
  const { csv, out, args } = batch(t, rows.slice(0, 3), '--format', 'svg');
  await command(['render', ...args]);
  writeFileSync(csv, ['school,region,campaign', ...rows.slice(1, 3), ''].join('\n'));
  const { out: said } = await command(['render', ...args]);
  const { totals, stale } = manifestIn(out);
  assert.deepEqual([totals.kept, stale], [0, ['12355-A3-示例0中.svg']]);
  assert.match(said, /of an earlier run, belonging to no row any more: 1 file, 12355-A3-示例0中\.svg/);
  assert.ok(filesIn(out).includes('12355-A3-示例0中.svg'));
});

test('a manifest that is damaged, or names files elsewhere, is as good as none', async (t) => {
  const { out, args } = batch(t, rows.slice(0, 2), '--format', 'svg');
  await command(['render', ...args]);
  const manifest = manifestIn(out);
  for (const text of [
    '{"sheets": 7',
    '{"sheets": 7}',
    '{"sheets": [null, {"input": 1}, {"input": "x", "files": [{}]}]}',
    JSON.stringify({
      ...manifest,
      sheets: manifest.sheets.map((sheet) => ({
        ...sheet,
        files: sheet.files.map((file) => ({ ...file, name: '../schools.csv' })),
      })),
    }),
  ]) {
    writeFileSync(join(out, 'manifest.json'), text);
    assert.equal((await command(['render', ...args, '--resume'])).code, 0, text);
    assert.equal(manifestIn(out).totals.kept, 0);
    assert.deepEqual(manifestIn(out).stale, []);
  }
});
