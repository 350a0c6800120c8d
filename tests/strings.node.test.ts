import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookUp, type Params } from '@y12355/core';
import { createInstance } from 'i18next';
import { filesLike, textOf } from './lib/files.js';
import { strangers } from './lib/hanzi.js';

type Table = Record<string, string>;
const languages = ['zh-CN', 'zh-HK', 'en'] as const;
type Sheet = { name: string; tables: Record<(typeof languages)[number], Table> };

const read = (path: string) => JSON.parse(textOf(path)) as Table;

const sheets: Sheet[] = filesLike(/^packages\/.*\.strings\.zh-CN\.json$/).map((path) => {
  const of = (language: string) => read(path.replace('.zh-CN.', `.${language}.`));
  return {
    name: path.replace('.zh-CN.json', ''),
    tables: { 'zh-CN': of('zh-CN'), 'zh-HK': of('zh-HK'), en: of('en') },
  };
});

/** Awkward ones, so that the two translators are compared where they could differ. */
const planted: Sheet = {
  name: 'planted',
  tables: {
    'zh-CN': {
      'a.b': '{{ x }}和{{x}}',
      n_other: '{{count}} 个',
      only: '只有中文 {{x}}',
      p: '$1 $& {{x}} <b>',
    },
    'zh-HK': { 'a.b': '{{x}}與{{x}}', n: '{{count}} 個', p: '{{x}}' },
    en: {
      'a.b': '{{x}} and {{y}}',
      n_one: '{{count}} thing',
      n_other: '{{count}} things',
      p: '{{x}}$&',
    },
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
function faultsOf({ name, tables }: Sheet): string[] {
  const reserved = ['context', 'lng', 'ns', 'defaultValue', 'ordinal', 'interpolation'];
  return Object.values(tables).flatMap((table) =>
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

/** Keys and placeholders that a language has and zh-CN has not, or the other way round. */
function unequal({ name, tables }: Sheet): string[] {
  const { 'zh-CN': zh, ...others } = tables;
  const source = basesOf(zh);
  return Object.entries(others).flatMap(([language, table]) => {
    const other = basesOf(table);
    const both = source.filter((key) => other.includes(key));
    return [
      ...source.filter((key) => !other.includes(key)).map((key) => `${name}: ${language} lacks ${key}`),
      ...other
        .filter((key) => !source.includes(key))
        .map((key) => `${name}: zh-CN lacks ${key} of ${language}`),
      ...both
        .filter((key) => sameThing(namesOf(zh, key)) !== sameThing(namesOf(table, key)))
        .map((key) => `${name} ${key}: ${namesOf(zh, key)} in zh-CN, ${namesOf(table, key)} in ${language}`),
    ];
  });
}

/** Sentences with a character that their language does not write. */
function strange({ name, tables }: Sheet): string[] {
  return languages.flatMap((language) =>
    Object.entries(tables[language]).flatMap(([key, text]) => {
      const found = strangers(language, text);
      return found.length > 0 ? [`${name} ${language} ${key}: ${found.join(' ')}`] : [];
    }),
  );
}

async function compare({ name, tables }: Sheet): Promise<number> {
  const instance = createInstance();
  await instance.init({
    lng: 'zh-CN',
    fallbackLng: 'zh-CN',
    ns: name,
    defaultNS: name,
    interpolation: { escapeValue: false },
    resources: Object.fromEntries(languages.map((language) => [language, { [name]: tables[language] }])),
  });
  const keys = new Set(Object.values(tables).flatMap(basesOf));
  const values = ['12355', '示例 & <b>「x」</b>', '{{x}}', '$&$1', 0, 2.5];
  let compared = 0;
  for (const language of languages) {
    for (const key of keys) {
      const names = [...new Set(Object.values(tables).flatMap((table) => namesOf(table, key)))];
      for (const value of values) {
        for (const count of [undefined, 0, 1, 2, 5, 100]) {
          const params: Params = {
            ...Object.fromEntries(names.map((one) => [one, value])),
            ...(count !== undefined && { count }),
          };
          // Without a count a plural key is no sentence in either translator.
          if (count === undefined && !(key in tables['zh-CN'])) continue;
          const expected = instance.t(key, { ...params, lng: language });
          assert.equal(lookUp(tables, language, key, params), expected, `${name} ${language} ${key}`);
          compared += 1;
        }
      }
    }
  }
  return compared;
}

test('strings files are found', () => assert.ok(sheets.length >= 6, String(sheets.map(({ name }) => name))));

for (const sheet of sheets) {
  test(`${sheet.name}: every language has the keys and placeholders of zh-CN`, () => {
    assert.deepEqual(unequal(sheet), []);
    assert.deepEqual(faultsOf(sheet), []);
  });

  test(`${sheet.name}: each language in its own characters`, () => assert.deepEqual(strange(sheet), []));
}

for (const sheet of [...sheets, planted]) {
  test(`${sheet.name}: the kit’s translator says what i18next says`, async () => {
    // Six values with five counts or six, in three languages.
    assert.ok((await compare(sheet)) >= basesOf(sheet.tables['zh-CN']).length * 6 * 5 * languages.length);
  });
}

/** Texts of a document that stand under the name of their language. */
function texts(value: unknown): [language: string, text: string][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]: [string, unknown]) =>
    typeof part === 'string' && name.startsWith('zh-') ? [[name, part]] : texts(part),
  );
}

test('sample data: each language in its own characters', () => {
  const found = filesLike(/^examples\/data\/.*\.json$/).flatMap((path) => texts(JSON.parse(textOf(path))));
  assert.ok(found.filter(([language]) => language === 'zh-HK').length > 5);
  assert.deepEqual(
    found.filter(([language, text]) => strangers(language, text).length > 0),
    [],
  );
});

test('planted differences and words that two translators read differently are found', () => {
  assert.deepEqual(unequal(planted), [
    'planted: zh-HK lacks only',
    'planted: en lacks only',
    'planted a.b: x in zh-CN, x,y in en',
  ]);
  const odd = { 'a:b': 'x', n_zero: 'x', d: '{{x, number}}', t: '$t(key)', c: '{{context}}', e: '' };
  assert.equal(faultsOf({ name: 'odd', tables: { 'zh-CN': odd, 'zh-HK': {}, en: {} } }).length, 6);
});

test('planted characters of the other script are found, those of both are not', () => {
  const tables = {
    'zh-CN': { own: '一点里面的后台，只干这个', wrong: '預約', name: '广东12355' },
    'zh-HK': { own: '心裏的事，網絡後台，着數', wrong: '網絡预约', name: '「广东12355」' },
    en: { own: 'A word – “so”', wrong: 'a 中心 here', name: '广东12355' },
  };
  assert.deepEqual(strange({ name: 'x', tables }), [
    'x zh-CN wrong: 預 約',
    'x zh-HK wrong: 预 约',
    'x en wrong: 中 心',
  ]);
});

test('English quotes are as narrow as its letters: fonts of Chinese come first and draw curly ones a character wide', () => {
  const wide = (table: Table) => Object.entries(table).filter(([, text]) => /[‘’“”]/.test(text));
  assert.deepEqual(
    sheets.flatMap(({ name, tables }) => wide(tables.en).map(([key]) => `${name} ${key}`)),
    [],
  );
  assert.equal(wide({ planted: 'the page’s' }).length, 1);
});
