import assert from 'node:assert/strict';
import { test } from 'node:test';
import { itemOf, PDF } from '../../test/materials.js';
import { describe, ImportError, type ImportFault } from '../import/faults.js';
import { readManifest } from './manifest.js';

const good = itemOf(PDF);

function read(text: string): { ids: string[]; told: string[] } {
  const faults: ImportFault[] = [];
  const { items } = readManifest({ name: 'm.json', bytes: new TextEncoder().encode(text) }, faults);
  return { ids: items.map(({ item }) => item.id), told: faults.map(describe) };
}

const manifest = (...items: unknown[]) =>
  JSON.stringify({ version: 1, asOf: '2026-09-01', items }, undefined, 1);

function refused(text: string): string {
  try {
    read(text);
  } catch (error) {
    assert.ok(error instanceof ImportError);
    return error.message;
  }
  return assert.fail('it was read');
}

test('every fault of an item is named with line, path and cure; the others are read', () => {
  const bad: [changes: object, told: RegExp][] = [
    [{ id: 'Guide 1' }, /\/id\): expected text like "guide-2026", found "Guide 1"/],
    [{ title: '' }, /\/title\): expected text that is not empty/],
    [{ title: 'a\u202Eb' }, /\/title\): found the unseen character U\+202E/],
    [
      { kind: 'film' },
      /\/kind\): expected one of "guide", "poster", "video", "table", "image", found "film"/,
    ],
    [{ bytes: 1.5 }, /\/bytes\): expected a whole number, found 1\.5/],
    [{ sha256: 'ABC' }, /\/sha256\): expected text like "9f86d[^]*found "ABC"/],
    [{ mime: 'text/html' }, /\/mime\): expected one of "application\/pdf"/],
    [
      { src: 'files/guide.html' },
      /\/mime\): application\/pdf does not fit the name "files\/guide\.html"; expected[^]*\.pdf/,
    ],
    [{ language: 'zh' }, /\/language\): expected one of "zh-CN", "zh-HK", "en"/],
    [{ validFrom: '2026-02-30' }, /\/validFrom\): found "2026-02-30", expected a day that exists/],
    [
      { validFrom: '2026-09-02', validTo: '2026-09-01' },
      /\/validTo\): found 2026-09-01, expected 2026-09-02 or later/,
    ],
    [{ supersedes: 'other' }, /\/supersedes\): found "other" itself/],
    [{ subtitles: 'a.vtt' }, /\/subtitles\): expected none beside application\/pdf/],
    [{ author: 'x' }, /\/author\): unknown name; allowed are id, title, kind/],
    [{ aiGenerated: undefined }, /\/aiGenerated\): expected true or false; it is missing/],
  ];
  for (const [changes, told] of bad) {
    const found = read(manifest({ ...good, id: 'other', ...changes }, good));
    assert.deepEqual(found.ids, ['guide'], JSON.stringify(changes));
    assert.equal(found.told.length, 1, found.told.join('\n'));
    assert.match(found.told[0] ?? '', told);
    assert.match(found.told[0] ?? '', /^m\.json line \d+ \(\/items\/0\//);
  }
});

test('the line is the one on which the value stands', () => {
  const text = manifest(good, { ...good, id: 'two', language: 'fr' });
  const line = text.split('\n').findIndex((row) => row.includes('"fr"')) + 1;
  assert.ok(line > 15);
  assert.match(read(text).told[0] ?? '', new RegExp(`^m\\.json line ${line} \\(/items/1/language\\)`));
  // A value that is missing has the line of its item.
  const without = { ...good, license: undefined };
  const item = text.split('\n').findIndex((row) => row.includes('"two"'));
  assert.match(
    read(manifest(good, { ...without, id: 'two' })).told[0] ?? '',
    new RegExp(`line ${item} \\(/items/1/license\\)`),
  );
});

test('an id stands for one material, and what is no object is named', () => {
  const found = read(manifest(good, { ...good, title: '另一份' }, null, 'guide'));
  assert.deepEqual(found.ids, ['guide']);
  assert.match(found.told[0] ?? '', /\/items\/1\/id\): "guide" is the id of \/items\/0 too/);
  assert.match(found.told[1] ?? '', /\/items\/2\): expected an object, found null/);
  assert.match(found.told[2] ?? '', /\/items\/3\): expected an object, found "guide"/);
});

test('a file that is no manifest is refused as a whole, with the place', () => {
  assert.match(refused('{\n "version": 1,\n "items": [,]\n}'), /m\.json line 3, column 12: expected JSON/);
  assert.match(refused('{} // x'), /line 1, column 4: expected JSON \(InvalidCommentToken\)/);
  assert.match(refused(''), /line 1[^]*expected JSON/);
  assert.match(refused('{"version": 2, "asOf": "x", "items": []}'), /\/version\): expected 1, found 2/);
  assert.match(
    refused('{"version": 1, "asOf": "2026-09-01", "centers": []}'),
    /\/items\): expected a list; it is missing/,
  );
  assert.match(refused('[]'), /\(whole file\)\): expected an object, found \[\]/);
});
