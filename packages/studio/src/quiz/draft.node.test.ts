import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readManifest } from '@y12355/widgets/pack-check';
import { draftOf, idOf, manifestText, sortFiles, withChecksum } from './draft.js';

const NOW = Date.parse('2026-11-27T10:00:00+08:00');
const pack = (name: string) => ({
  name,
  bytes: new Uint8Array(readFileSync(new URL(`../../../../examples/packs/${name}`, import.meta.url))),
});
const quiz = pack('know-12355.json');
const beside = pack('know-12355.manifest.json');
const text = (name: string, words: string) => ({ name, bytes: new TextEncoder().encode(words) });

function sorted(...files: Parameters<typeof sortFiles>[0]) {
  const found = sortFiles(files);
  assert.ok(!('why' in found));
  return found;
}

test('a quiz and its manifest are told apart by what is in them, in either order', () => {
  for (const files of [
    [quiz, beside],
    [{ ...beside, name: 'b.json' }, quiz],
  ]) {
    const found = sorted(...files);
    assert.equal(found.quiz.name, 'know-12355.json');
    assert.equal((found.manifest as { pack: string }).pack, 'know-12355');
  }
});

test('what is no JSON may be the quiz, and a manifest that is none is still one', () => {
  assert.equal(sorted(text('a.json', '{')).quiz.text, '{');
  assert.equal(sorted(quiz, text('know-12355.manifest.json', '{')).manifest, null);
});

test('refused: nothing, a manifest alone, two quizzes, what is no text', () => {
  assert.deepEqual(sortFiles([]), { why: 'none', names: [] });
  assert.deepEqual(sortFiles([beside]), { why: 'none', names: [] });
  assert.deepEqual(sortFiles([quiz, text('b.json', '{}')]), {
    why: 'two',
    names: ['know-12355.json', 'b.json'],
  });
  const gbk = { name: 'c.json', bytes: new Uint8Array([0xcf, 0x28]) };
  assert.deepEqual(sortFiles([gbk]), { why: 'text', names: ['c.json'] });
});

test('without a manifest everything is filled in that the quiz says, and nobody has looked at it', () => {
  const { quiz: file } = sorted({ ...quiz, name: 'My Quiz (2).json' });
  const { manifest, writtenFor } = draftOf(file, undefined, NOW);
  assert.equal(writtenFor, undefined);
  assert.deepEqual(manifest, {
    pack: 'my-quiz-2',
    license: '',
    reviewer: null,
    validFrom: '2026-11-27',
    validTo: '2027-11-27',
    languages: ['zh-CN', 'zh-HK', 'en'],
    aiGenerated: false,
    source: '',
    asOf: '2026-11-27',
    version: (JSON.parse(file.text) as { version: string }).version,
  });
  const leap = draftOf(file, undefined, Date.parse('2028-02-29T10:00:00+08:00'));
  assert.equal(leap.manifest.validTo, '2029-02-28');
});

test('of a manifest what is right is kept', () => {
  const { quiz: file } = sorted(quiz);
  const { manifest } = draftOf(file, { license: 'CC BY 4.0', validTo: 'soon', languages: [] }, NOW);
  assert.deepEqual(
    [manifest.license, manifest.validTo, manifest.languages.length],
    ['CC BY 4.0', '2027-11-27', 3],
  );
});

test('a reviewer has looked at one file: for another the name is taken out', () => {
  const { quiz: file, manifest } = sorted(quiz, beside);
  const given = { ...(manifest as object), reviewer: 'Somebody' };
  const draft = draftOf(file, given, NOW);
  const { sha256 } = given as unknown as { sha256: string };
  assert.deepEqual(withChecksum(draft, sha256), { draft, changed: false });
  const other = withChecksum(draft, 'f'.repeat(64));
  assert.deepEqual([other.changed, other.draft.manifest.reviewer], [true, null]);
  assert.equal(other.draft.manifest.license, draft.manifest.license);
});

test('what is saved can be read again, the checksum behind id and version', () => {
  const { manifest } = draftOf(sorted(quiz, beside).quiz, undefined, NOW);
  const saved = JSON.parse(
    manifestText({ ...manifest, license: 'x', source: 'y' }, 'a'.repeat(64)),
  ) as object;
  assert.deepEqual(readManifest(saved).faults, []);
  assert.deepEqual(Object.keys(saved).slice(0, 3), ['pack', 'version', 'sha256']);
});

test('an id of any name', () => {
  assert.deepEqual(['A.json', '心情.json', '-ab-.JSON', 'x'.repeat(90)].map(idOf), [
    'my-quiz',
    'my-quiz',
    'ab',
    'x'.repeat(63),
  ]);
});
