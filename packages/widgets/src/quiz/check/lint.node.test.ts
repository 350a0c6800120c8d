/** What is remarked of words: each kind of word, numbers, reading, languages, help. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  choice,
  display,
  form,
  type Json,
  letter,
  option,
  part,
  scale,
  scored,
  translated,
} from '../../../test/quiz/build.js';
import { formOf } from '../../../test/quiz/sheet.js';
import banned from './banned.json' with { type: 'json' };
import characters from './characters.json' with { type: 'json' };
import { gradeOf, sentencesOf } from './grade.js';
import { lintForm, remarkCodes, strangeNumbers } from './lint.js';
import { scoreTable } from './table.js';

const languages = ['zh-CN', 'zh-HK', 'en'] as const;
type Language = (typeof languages)[number];

function remarks(file: Json, spoken: readonly Language[] = ['zh-CN']) {
  const reading = formOf(file);
  return lintForm(reading, spoken, scoreTable(reading, Math.random)).map(({ code, level, at, value }) =>
    `${level} ${code} ${at} ${value}`.trim(),
  );
}

const zh = { language: 'zh-CN', title: '今天的天气' };
const say = (text: string, language: Language = 'zh-CN') =>
  remarks(
    form([display('d', { text })], {
      language,
      title: { 'zh-CN': '天气', 'zh-HK': '天氣', en: 'Weather' }[language],
    }),
    [language],
  );

test('every word of the list is found in its language, and a plain sentence around it is not', () => {
  let words = 0;
  for (const list of banned.kinds) {
    for (const language of languages) {
      for (const word of list[language]) {
        const found = say(language === 'en' ? `Today, ${word} and rain.` : `今天${word}和雨`, language);
        assert.ok(
          found.some((one) => one.endsWith(`${list.kind} d ${word}`)),
          `${language} ${word}: ${found.join()}`,
        );
        words += 1;
      }
    }
  }
  assert.ok(words > 200, `${words}`);
  assert.deepEqual(say('今天和雨'), []);
  assert.deepEqual(say('Today and rain.', 'en'), []);
});

test('English words are whole words, in capitals, too', () => {
  assert.deepEqual(say('The mustard of the patience and nutshells.', 'en'), []);
  assert.deepEqual(say('You MUST.', 'en'), ['warning order d must']);
});

test('what is said to be no diagnosis is none', () => {
  assert.deepEqual(say('这是帮你看看自己，不是诊断。'), []);
  assert.deepEqual(say('這是讓你看看自己，不是診斷。', 'zh-HK'), []);
  assert.deepEqual(say('This helps you notice how you are. It is not a diagnosis.', 'en'), []);
  assert.deepEqual(say('不是诊断，医生才会诊断'), ['warning diagnosis d 诊断']);
});

test('a label in a result and a method anywhere are faults, other words warnings', () => {
  const band: Json = {
    url: 'band',
    extension: [part('from', { valueDecimal: 0 }), part('text', { valueString: '你患有' })],
  };
  const options = { answerOption: [0, 1].map((at) => option(letter(at), at)) };
  const file = form([choice('q', 2, { text: '有症状吗', ...options })], {
    ...zh,
    ...scored(scale({ id: 's', more: [band] })),
  });
  assert.deepEqual(
    remarks(file).filter((one) => one.includes('diagnosis')),
    ['warning diagnosis q 症状', 'fault diagnosis s 0 患有'],
  );
  assert.deepEqual(say('刀片'), ['fault method d 刀片']);
});

test('every source of the list is named, and every kind has one', () => {
  const used = new Set(banned.kinds.flatMap(({ sources }) => sources));
  assert.deepEqual([...used].sort(), Object.keys(banned.sources).sort());
  for (const { kind, sources } of banned.kinds) {
    assert.ok(sources.length > 0, kind);
    assert.ok((remarkCodes as readonly string[]).includes(kind), kind);
  }
});

test('a number that somebody might dial has to be in the registry', () => {
  assert.deepEqual(strangeNumbers('可以拨打 12355、110 或 120，２０２６ 年有 5 题'), []);
  assert.deepEqual(strangeNumbers(`12 345 和 １２-３-５-６，${['1', '2', '2'].join('')}`), ['12345', '122']);
  assert.deepEqual(say('可以拨打 12345'), ['fault number d 12345']);
});

test('a language that the quiz is said to have, and a text has not', () => {
  const file = form([display('d', { text: '你好', _text: translated({ 'zh-HK': '你好' }) })], {
    ...zh,
    _title: translated({ 'zh-HK': '天氣', en: 'Weather' }),
  });
  assert.deepEqual(remarks(file, languages), ['warning untranslated d 你好']);
});

test('a sentence that runs out of breath', () => {
  assert.deepEqual(say(`${'今天有风'.repeat(11)}。`), []);
  const long = '今天有风'.repeat(12);
  assert.deepEqual(say(`${long}。`), [`warning sentence d ${long}`]);
});

test('a text for grown-ups, and its characters', () => {
  const hard = '焦虑情绪常表现为躯体化，如心悸、震颤，严重者可伴随惊恐发作';
  assert.deepEqual(say(hard), ['warning grade  悸']);
});

test('grades: years of the curriculum, the same for both ways of writing', () => {
  assert.deepEqual(gradeOf('今天的天气很好'), { grade: 2, length: 7, rare: [] });
  assert.equal(gradeOf('今天的天氣很好')?.grade, 2);
  assert.equal(gradeOf('Rain, 12355'), undefined);
  const steps = [...'的择躯栈'].map((one) => gradeOf(one)?.grade);
  assert.deepEqual(steps, [2, 4, 6, 9]);
  assert.deepEqual(gradeOf('龘'), { grade: 12, length: 1, rare: ['龘'] });
  // 98 of a hundred are enough, 97 are not.
  assert.equal(gradeOf(`${'雨'.repeat(49)}悸`)?.grade, 2);
  assert.equal(gradeOf(`${'雨'.repeat(97)}悸悸悸`)?.grade, 12);
});

test('the list of characters: no character twice, as many as its source says', () => {
  const all = Object.values(characters.grades).flatMap((one) => [...one]);
  assert.equal(new Set(all).size, all.length);
  assert.ok(all.every((one) => /^\p{Script=Han}$/u.test(one)));
  assert.equal(all.length, 3500 + 1447);
  for (const written of ['说', '說', '为', '為', '里', '裏', '这', '這', '床'])
    assert.equal(gradeOf(written)?.grade, 2, written);
});

test('sentences end with their signs', () => {
  assert.deepEqual(sentencesOf('下雨了。带伞吗？带。\n好'), ['下雨了', '带伞吗', '带', '好']);
});

const help = (item: string) =>
  part('help', {
    extension: [
      part('item', { valueString: item }),
      part('answer', { valueCoding: { system: 'urn:made-up', code: 'b' } }),
    ],
  });

test('help that hangs on one question alone is remarked, help that does not is not', () => {
  const two = [choice('a', [0, 1]), choice('b', [0, 1])];
  const codes = (...parts: Json[]) => remarks(form(two, scored(...parts)), ['en']);
  assert.deepEqual(codes(help('a')), ['warning helpAlone a']);
  assert.deepEqual(codes(help('a'), help('b')), []);
  const band: Json = {
    url: 'band',
    extension: [
      part('from', { valueDecimal: 0 }),
      part('text', { valueString: 'So' }),
      part('help', { valueBoolean: true }),
    ],
  };
  assert.deepEqual(codes(help('a'), scale({ id: 's', more: [band] })), []);
});

test('a band that no path leads to, where all paths were counted', () => {
  const file = form([choice('a', [0, 1])], scored(scale({ id: 's', bands: [0, 1, 2] })));
  assert.deepEqual(remarks(file, ['en']), ['warning bandUnreached s 2']);
  const reading = formOf(file);
  const sample = { ...scoreTable(reading, Math.random), complete: false };
  assert.deepEqual(lintForm(reading, ['en'], sample), []);
});
