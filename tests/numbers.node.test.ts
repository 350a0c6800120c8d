import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hotlines, isRegistered } from '@y12355/domain';
import { filesLike, textOf } from './lib/files.js';
import { strangeNumbers } from './lib/numbers.js';
import { sentencesOf } from './lib/sentences.js';

const named = (paths: string[], kind: 'words' | 'code' | 'test') =>
  paths.flatMap((path) => strangeNumbers(textOf(path), kind).map((number) => `${path}: ${number}`));

test('words and pages show no number but the registry’s and undiallable samples', () => {
  const words = filesLike(/\.strings\.[\w-]+\.json$|^(packages|examples)\/.*\.html$/);
  assert.ok(words.some((path) => path.endsWith('.html')) && words.some((path) => path.endsWith('.json')));
  assert.deepEqual(named(words, 'words'), []);
});

test('every digit string on a sheet or in a text to paste is the registry’s', () => {
  const sheets = filesLike(/^packages\/posters\/templates\//);
  assert.ok(sheets.length > 10);
  const found = sheets.flatMap((path) =>
    sentencesOf(path)
      .filter(({ key }) => /\.(zh-CN|zh-HK|en)$/.test(key) && !/^title\./.test(key))
      .flatMap(({ key, text }) =>
        [...text.matchAll(/\d+/g)]
          .filter(([digits]) => !isRegistered(digits))
          .map(([digits]) => `${path} ${key}: ${digits}`),
      ),
  );
  assert.deepEqual(found, []);
});

test('neither does the code, its tests included, nor the sample data', () => {
  const code = filesLike(/^(packages|examples|scripts|tests)\/.*\.(ts|mjs|csv|json)$|^README.*\.md$/).filter(
    (path) => !/package\.json$|\.strings\./.test(path),
  );
  assert.ok(code.length > 100);
  const isTest = (path: string) => /\.test\.ts$|(^|\/)tests?\//.test(path);
  assert.deepEqual(
    named(
      code.filter((path) => !isTest(path)),
      'code',
    ),
    [],
  );
  assert.deepEqual(named(code.filter(isTest), 'test'), []);
});

test('every registered number may be shown and dialed', () => {
  for (const { number } of hotlines) {
    assert.deepEqual(strangeNumbers(`拨打 ${number} <a href="tel:${number}">`, 'words'), []);
  }
  assert.deepEqual(strangeNumbers('000-0000-0000, 0000-0000000, tel:000-00000000', 'words'), []);
});

// Joined here, so that no number that somebody may own stands in the project.
for (const [what, parts] of Object.entries({
  'another service line': ['12', '345'],
  'a mobile': ['138', '0000', '0000'],
  'a mobile with the country': ['+86 ', '138', '0000', '0000'],
  'an area code with its number': ['020', '-8000', '0000'],
  'an area code run together': ['0755', '2000', '0000'],
  'a business line': ['400', '-000', '-0000'],
  'an emergency number that is not registered': ['12', '2'],
})) {
  test(`planted: ${what} is found in words`, () => {
    const number = parts.join('');
    assert.deepEqual(strangeNumbers(`可以拨打 ${number}。`, 'words').length, 1);
  });
}

test('planted: a strange tel: is found in code, whatever its digits', () => {
  assert.deepEqual(strangeNumbers(`href="tel:${['1', '10', '0'].join('')}"`, 'code'), ['1100']);
  assert.deepEqual(strangeNumbers('href="tel:${number}"', 'code'), []);
});

test('dates, regions, times and colors are no phone numbers', () => {
  const text =
    '2026-12-31 440100 9:00–12:00 20261231 #120000 1735660800000 0.12345 16:10 120px rgb(0, 120, 9)';
  assert.deepEqual(strangeNumbers(text, 'code'), []);
});
