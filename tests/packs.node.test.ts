/** Words of the packs in `examples/packs`: each language in its own characters, in the kit's manner. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filesLike, textOf } from './lib/files.js';
import { strangers } from './lib/hanzi.js';
import { strangeNumbers } from './lib/numbers.js';

type Json = { [key: string]: unknown };
const TRANSLATION = 'http://hl7.org/fhir/StructureDefinition/translation';

interface Said {
  path: string;
  language: string;
  text: string;
}

/** Every text of a resource that has translations, in all its languages. */
function saidIn(value: unknown, path: string, own: string): Said[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((one, at) => saidIn(one, `${path}[${at}]`, own));
  const element = value as Json;
  return Object.entries(element).flatMap(([key, below]) => {
    const here = `${path}.${key}`;
    const text = element[key.slice(1)];
    if (!key.startsWith('_') || typeof text !== 'string') return saidIn(below, here, own);
    const { extension = [] } = below as { extension?: { url: string; extension: Json[] }[] };
    const translations = extension
      .filter(({ url }) => url === TRANSLATION)
      .map(({ extension: parts }): Said => {
        const part = (url: string, name: string) => String(parts.find((one) => one['url'] === url)?.[name]);
        return { path: here, language: part('lang', 'valueCode'), text: part('content', 'valueString') };
      });
    return [{ path: here, language: own, text }, ...translations];
  });
}

const packs = filesLike(/^examples\/packs\/[\w-]+\.json$/);
const said = packs.flatMap((path) => {
  const file = JSON.parse(textOf(path)) as Json;
  return saidIn(file, path, String(file['language']));
});
const named = (wrong: (one: Said) => unknown) =>
  said.filter(wrong).map(({ path, text }) => `${path}: ${text}`);

test('texts are found, as many in each language', () => {
  assert.equal(packs.length, 4);
  const counts = ['zh-CN', 'zh-HK', 'en'].map(
    (language) => said.filter((one) => one.language === language).length,
  );
  assert.ok((counts[0] as number) > 200, String(counts));
  assert.equal(new Set(counts).size, 1, String(counts));
  assert.equal(
    said.length,
    counts.reduce((a, b) => a + b),
  );
});

test('each language in its own characters', () => {
  assert.deepEqual(
    named(({ language, text }) => strangers(language, text).length > 0),
    [],
  );
});

test('no number but the registry’s', () => {
  assert.deepEqual(
    named(({ text }) => strangeNumbers(text, 'words').length > 0),
    [],
  );
});

/** Words that Hong Kong says in another way, or writes with another character. */
const converted =
  /信息|視頻|短信|點擊|鏈接|打印|什麼|刷手機|打電話給|聊天|怎麼辦|志願者(?!申請)|考前|周末|裡|為什|幹什/;

test('zh-HK is written, not converted', () => {
  assert.deepEqual(
    named(({ language, text }) => language === 'zh-HK' && converted.test(text)),
    [],
  );
});

test('one space between Chinese and figures, straight quotes in English, no sign that shouts', () => {
  const loose = /\p{Script=Han}\d|\d\p{Script=Han}|\p{Script=Han}[a-z]/iu;
  const name = /广东12355/g;
  assert.deepEqual(
    named(({ language, text }) => language !== 'en' && loose.test(text.replace(name, ''))),
    [],
  );
  assert.deepEqual(
    named(({ language, text }) => language === 'en' && /[‘’“”]/.test(text)),
    [],
  );
  assert.deepEqual(
    named(({ text }) => /[!！…]/.test(text)),
    [],
  );
});

test('planted words are found', () => {
  assert.deepEqual(strangers('zh-HK', '电话'), ['电', '话']);
  assert.match('視頻', converted);
  const file = {
    language: 'zh-CN',
    title: '你好',
    _title: {
      extension: [
        {
          url: TRANSLATION,
          extension: [
            { url: 'lang', valueCode: 'en' },
            { url: 'content', valueString: 'Hello' },
          ],
        },
      ],
    },
  };
  assert.deepEqual(
    saidIn(file, 'x', 'zh-CN').map(({ language, text }) => `${language} ${text}`),
    ['zh-CN 你好', 'en Hello'],
  );
});
