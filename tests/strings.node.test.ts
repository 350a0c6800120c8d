import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookUp, type Params, type Resources } from '@y12355/core';
import { createInstance } from 'i18next';
import { filesLike, textOf } from './lib/files.js';

type Table = Record<string, string>;
interface Sheet {
  name: string;
  zh: Table;
  en: Table;
}

const read = (path: string) => JSON.parse(textOf(path)) as Table;

const sheets: Sheet[] = filesLike(/^packages\/[^/]+\/src\/.*\.strings\.zh-CN\.json$/).map((path) => ({
  name: path.replace('.zh-CN.json', ''),
  zh: read(path),
  en: read(path.replace('.zh-CN.json', '.en.json')),
}));

/** Awkward ones, so that the two translators are compared where they could differ. */
const planted: Sheet = {
  name: 'planted',
  zh: {
    'a.b': '{{ x }}和{{x}}',
    n_other: '{{count}} 个',
    only: '只有中文 {{x}}',
    p: '$1 $& {{x}} <b>',
  },
  en: {
    'a.b': '{{x}} and {{y}}',
    n_one: '{{count}} thing',
    n_other: '{{count}} things',
    p: '{{x}}$&',
  },
};

const base = (key: string) => key.replace(/_(one|other)$/, '');
const placeholders = (text: string) =>
  [...new Set([...text.matchAll(/\{\{\s*(.+?)\s*\}\}/g)].map(([, name]) => name as string))].sort();
const basesOf = (table: Table) => [...new Set(Object.keys(table).map(base))].sort();

// A month is a figure in Chinese and a name in English; both are handed to every sentence about a day.
const sameThing = (names: string[]) =>
  String(names.map((name) => name.replace(/^monthName$/, 'month')).sort());

/** Placeholders of a sentence in all its plural forms. */
const namesOf = (table: Table, key: string) =>
  placeholders(
    Object.entries(table)
      .filter(([other]) => base(other) === key)
      .map(([, text]) => text)
      .join(' '),
  );

/** What a translator could read as more than a name in double braces. */
function faultsOf({ name, zh, en }: Sheet): string[] {
  const reserved = ['context', 'lng', 'ns', 'defaultValue', 'ordinal', 'interpolation'];
  return [zh, en].flatMap((table) =>
    Object.entries(table).flatMap(([key, text]) => {
      const names = placeholders(text);
      return [
        ...(names.some((one) => !/^\w+$/.test(one) || reserved.includes(one)) ? ['placeholder'] : []),
        ...(/\$t\(/.test(text) ? ['nesting'] : []),
        // i18next shows the key in place of an empty sentence.
        ...(text === '' ? ['empty'] : []),
        ...(/_(zero|two|few|many|ordinal)/.test(key) ? ['plural form'] : []),
        ...(key.includes(':') ? ['colon in a key'] : []),
      ].map((fault) => `${name} ${key}: ${fault}`);
    }),
  );
}

/** Keys and placeholders that one language has and the other has not. */
function unequal({ name, zh, en }: Sheet): string[] {
  const [source, other] = [basesOf(zh), basesOf(en)];
  return [
    ...source.filter((key) => !other.includes(key)).map((key) => `${name}: en lacks ${key}`),
    ...other.filter((key) => !source.includes(key)).map((key) => `${name}: zh-CN lacks ${key}`),
    ...source
      .filter((key) => other.includes(key) && sameThing(namesOf(zh, key)) !== sameThing(namesOf(en, key)))
      .map((key) => `${name} ${key}: ${namesOf(zh, key)} in zh-CN, ${namesOf(en, key)} in en`),
  ];
}

async function compare({ name, zh, en }: Sheet): Promise<number> {
  const instance = createInstance();
  await instance.init({
    lng: 'zh-CN',
    fallbackLng: 'zh-CN',
    ns: name,
    defaultNS: name,
    interpolation: { escapeValue: false },
    resources: { 'zh-CN': { [name]: zh }, en: { [name]: en } },
  });
  const resources: Resources = { 'zh-CN': zh, en };
  const values = ['12355', '示例 & <b>「x」</b>', '{{x}}', '$&$1', 0, 2.5];
  let compared = 0;
  for (const language of ['zh-CN', 'en'] as const) {
    for (const key of new Set([...basesOf(zh), ...basesOf(en)])) {
      const names = [...new Set([...namesOf(zh, key), ...namesOf(en, key)])];
      for (const value of values) {
        for (const count of [undefined, 0, 1, 2, 5, 100]) {
          const params: Params = {
            ...Object.fromEntries(names.map((one) => [one, value])),
            ...(count !== undefined && { count }),
          };
          // Without a count a plural key is no sentence in either translator.
          if (count === undefined && !(key in zh)) continue;
          const expected = instance.t(key, { ...params, lng: language });
          assert.equal(lookUp(resources, language, key, params), expected, `${name} ${language} ${key}`);
          compared += 1;
        }
      }
    }
  }
  return compared;
}

test('strings files are found', () => assert.ok(sheets.length >= 2, String(sheets.map(({ name }) => name))));

for (const sheet of sheets) {
  test(`${sheet.name}: en has the keys and placeholders of zh-CN`, () => {
    assert.deepEqual(unequal(sheet), []);
    assert.deepEqual(faultsOf(sheet), []);
  });
}

for (const sheet of [...sheets, planted]) {
  test(`${sheet.name}: the kit’s translator says what i18next says`, async () => {
    assert.ok((await compare(sheet)) >= Object.keys(sheet.zh).length * 10);
  });
}

test('planted differences and words that two translators read differently are found', () => {
  assert.deepEqual(unequal(planted), ['planted: en lacks only', 'planted a.b: x in zh-CN, x,y in en']);
  const odd = { 'a:b': 'x', n_zero: 'x', d: '{{x, number}}', t: '$t(key)', c: '{{context}}', e: '' };
  assert.equal(faultsOf({ name: 'odd', zh: odd, en: {} }).length, 6);
});
