/** The command on files that are right, wrong, missing or hostile, and what it ends with. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { choice, display, form, type Json, scale, scored, when, yesNo } from '../../test/quiz/build.js';
import type { Manifest } from '../quiz/pack-state.js';
import { run, type World } from './run.js';

const sum = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
const NOW = Date.parse('2026-06-01T08:00:00+08:00');
const manifest: Manifest = {
  pack: 'made-up',
  version: '1',
  sha256: '',
  license: 'CC0-1.0',
  reviewer: 'Somebody who may',
  validFrom: '2026-01-01',
  validTo: '2026-12-31',
  languages: ['en'],
  aiGenerated: false,
  source: 'Made up',
  asOf: '2026-01-01',
};

/** Runs the command where these files are, by path: texts, bytes, or what becomes JSON. */
async function command(files: Readonly<Record<string, unknown>>, ...args: string[]) {
  let out = '';
  let error = '';
  const world: World = {
    out: (text) => (out += `${text}\n`),
    error: (text) => (error += `${text}\n`),
    read: async (path) => {
      const file = files[path];
      if (file === undefined) throw new Error(`ENOENT: ${path}`);
      if (file instanceof Uint8Array) return file;
      return new TextEncoder().encode(typeof file === 'string' ? file : JSON.stringify(file));
    },
    sha256: sum,
    now: NOW,
  };
  const code = await run(args, world);
  return { code, out, error };
}

/** A pack whose manifest is right but for what is changed. */
function pack(file: Json, changes: Partial<Manifest> = {}): Record<string, unknown> {
  const text = JSON.stringify(file);
  return { 'a.json': text, 'a.manifest.json': { ...manifest, sha256: sum(text), ...changes } };
}

const good = form([choice('q', [0, 1, 2]), choice('p', [0, 1])], scored(scale({ id: 's', bands: [0, 2] })));

test('a right pack: nothing found, every path counted, who answers for it; ends with 0', async () => {
  assert.deepEqual(await command(pack(good), 'check', 'a.json', '--lang', 'en'), {
    code: 0,
    error: '',
    out: `a.json  Made up
  Nothing is missing.
  All 6 ways of answering are counted; 0 of them open the help panel. With a question skipped a score is incomplete.
  Scale s, items: 2
    0 – 1: 3 ways, 50.0 %, From 0
    2 – 3: 3 ways, 50.0 %, From 2
    Ways to each score: 0 × 1, 1 × 2, 2 × 2, 3 × 1
  In production it is open; reviewed by Somebody who may

`,
  });
});

test('faults with item, path and cure, in Chinese where nothing else is asked for; ends with 1', async () => {
  const bad = form([
    { linkId: 'x', type: 'string', text: 'X' },
    yesNo('b', { enableWhen: [when('nobody', '=', true)] }),
  ]);
  const { code, out } = await command(pack(bad), 'check', 'a.json');
  assert.equal(code, 1);
  assert.match(
    out,
    /问题 {2}x · item\[0\]\.type\n {8}不支持「string」这种题目。 \[type\]\n {8}→ 改用：group, /,
  );
  assert.match(out, /问题 {2}b · item\[1\]\.enableWhen\[0\]\.question\n.*「nobody」.*\[unknownItem\]/);
  assert.doesNotMatch(out, /种答法/);
});

test('what stands in its manifest', async () => {
  const told = async (changes: Partial<Manifest>, ...args: string[]) =>
    command(pack(good, changes), 'check', 'a.json', '--lang', 'en', ...args);
  for (const [changes, code, pattern] of [
    [{ reviewer: null }, 0, /note {2}a\.manifest\.json\n.*\[closed-no-reviewer\]/],
    [{ validFrom: '2026-07-01' }, 0, /2026-07-01.*\[not-yet\]/],
    [{ validTo: '2026-05-31' }, 1, /2026-05-31.*\[expired\]/],
    [{ sha256: 'ab'.repeat(32) }, 1, new RegExp(`\\[checksum-mismatch\\]\n.*${sum(JSON.stringify(good))}`)],
    [{ license: '' }, 1, /license.*\[manifestField\]/],
    [{ version: '2' }, 1, /version 2, the quiz 1\. \[manifestVersion\]/],
    [{ languages: ['zh-CN', 'en'] }, 1, /q a · zh-CN\n.*\[untranslated\]/],
  ] as const) {
    const found = await told(changes);
    assert.match(found.out, pattern);
    assert.equal(found.code, code, JSON.stringify(changes));
  }
});

test('the school year that its Chinese asks for', async () => {
  const file = form([display('d', { text: '今天下雨' })], { language: 'zh-CN', title: '天气' });
  const { code, out } = await command(
    pack(file, { languages: ['zh-CN'] }),
    'check',
    'a.json',
    '--lang',
    'en',
  );
  assert.deepEqual([code, /known: zh-CN 2$/m.test(out)], [0, true], out);
});

test('no manifest is a warning, one that is no JSON lacks every field', async () => {
  const alone = await command({ 'a.json': good }, 'check', 'a.json', '--lang', 'en');
  assert.deepEqual([alone.code, /Put a\.manifest\.json there/.test(alone.out)], [1, true]);
  const broken = await command({ 'a.json': good, 'a.manifest.json': '{' }, 'check', 'a.json', '--lang', 'en');
  assert.equal(broken.out.match(/\[manifestField\]/g)?.length, 11);
});

test('remarks about words, at their place', async () => {
  const file = form([display('d', { text: 'You must call 12345!' })]);
  const { code, out } = await command(pack(file), 'check', 'a.json', '--lang', 'en');
  assert.equal(code, 1);
  assert.match(out, /warning {2}d · en\n {8}"must" is an order\. \[order\]/);
  assert.match(out, /warning {2}d · en\n.*\[tone\]/);
  assert.match(
    out,
    /fault {2}d · en\n {8}Nobody has checked the number 12345\. \[number\]\n.*12355, 110, 120, 119, 12356/,
  );
});

test('a sample says that it is one, and is the same each time', async () => {
  const deciding = Array.from({ length: 10 }, (_, at) => choice(`q${at}`, [0, 1, 2, 3]));
  const hanging = deciding.map((_, at) =>
    choice(`h${at}`, [0, 1], { enableWhen: [when(`q${at}`, '=', 'd')] }),
  );
  const files = pack(form([...deciding, ...hanging], scored(scale({ id: 's' }))));
  const first = await command(files, 'check', 'a.json', '--lang', 'en');
  assert.match(first.out, /a sample of 20000 \(seed 12355\)/);
  assert.deepEqual(await command(files, 'check', 'a.json', '--lang', 'en'), first);
});

test('several files, a manifest in the place of its quiz, and each one once', async () => {
  const { code, out } = await command(
    { ...pack(good), 'b.json': '{' },
    'check',
    'a.json',
    'a.manifest.json',
    'b.json',
  );
  assert.equal(code, 1);
  assert.deepEqual(out.match(/^\w\.json/gm), ['a.json', 'b.json']);
});

test('as JSON, counts included', async () => {
  const { code, out } = await command(pack(good), 'check', 'a.json', '--json');
  const [report] = JSON.parse(out) as { file: string; findings: []; table: { paths: string } }[];
  assert.deepEqual([code, report?.file, report?.findings, report?.table.paths], [0, 'a.json', [], '6']);
});

test('a file that is not there, or no text', async () => {
  assert.match((await command({}, 'check', 'a.json')).out, /读不到这个文件：ENOENT: a\.json \[unreadable\]/);
  const { code, out } = await command({ 'a.json': new Uint8Array([0x7b, 0xff, 0xfe]) }, 'check', 'a.json');
  assert.deepEqual([code, /\[unreadable\]/.test(out)], [1, true]);
});

test('what a file holds cannot steer the terminal', async () => {
  const file = form([{ linkId: 'x\u001b[31m', type: 'a\u0007\nb', text: 'X' }], { title: 'T\u009b' });
  const { out } = await command(pack(file), 'check', 'a.json');
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  assert.doesNotMatch(out, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  assert.match(out, /x\ufffd\[31m/);
});

test('2 where the command was not understood, with how it is used', async () => {
  for (const args of [
    [],
    ['check'],
    ['test', 'a.json'],
    ['check', 'a.json', '--lang', 'fr'],
    ['check', 'a.json', '--all'],
  ]) {
    const { code, out, error } = await command(pack(good), ...args);
    assert.deepEqual([code, out], [2, ''], args.join(' '));
    assert.match(error, /y12355-quiz check/);
  }
  const said = async (...args: string[]) => (await command({}, ...args)).error;
  assert.match(await said('test', 'x'), /「test」.*check/);
  assert.match(await said('check', 'x', '--lang', 'fr'), /「fr」.*zh-CN, zh-HK, en/);
});

test('how it is used, where that is asked', async () => {
  for (const args of [['--help'], ['check', '-h', '--lang', 'en']]) {
    const { code, out, error } = await command({}, ...args);
    assert.deepEqual([code, error], [0, '']);
    assert.match(out, /y12355-quiz check/);
  }
});
