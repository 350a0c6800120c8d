/** What a right file becomes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  band,
  choice,
  display,
  form,
  group,
  HL7,
  type Json,
  KIT,
  option,
  part,
  scale,
  scored,
  SDC,
  slider,
  sum,
  translated,
  when,
  yesNo,
} from '../../test/quiz/build.js';
import { formOf, questionOf } from '../../test/quiz/sheet.js';
import { flat } from './enabled.js';
import { type Choice, type Display, say, type Scale, valuesOf } from './form.js';
import { loadForm, readForm } from './read.js';

const choiceOf = (file: Json, linkId: string) => questionOf(formOf(file), linkId) as Choice;

test('every kind of item, in groups, in the order of the file', () => {
  const file = form([
    display('hello'),
    group('outer', [group('inner', [choice('one', [0, 1]), yesNo('two')]), slider('three', [0, 10, 2])]),
    sum('four', '%resource.repeat(item).answer.value.ordinal().sum()'),
  ]);
  const { items, order } = formOf(file);
  const kinds = flat(items).map(({ linkId, kind }) => `${linkId} ${kind}`);
  assert.deepEqual(kinds, [
    'hello display',
    'outer group',
    'inner group',
    'one choice',
    'two boolean',
    'three slider',
    'four total',
  ]);
  assert.equal(order.length, 7);
  assert.equal(flat(items).find(({ linkId }) => linkId === 'one')?.parent?.linkId, 'inner');
});

test('one answer or several: repeats, maxOccurs, and both', () => {
  const occurs = (valueInteger: number) => ({
    extension: [{ url: `${HL7}questionnaire-maxOccurs`, valueInteger }],
  });
  const most = (more: Json) => choiceOf(form([choice('q', 4, more)]), 'q').most;
  assert.deepEqual(
    [{}, { repeats: false }, { repeats: true }, occurs(2), { repeats: true, ...occurs(3) }, occurs(9)].map(
      most,
    ),
    [1, 1, 4, 2, 3, 4],
  );
});

test('a slider has every place from its least to its most; a step of 1 need not be said', () => {
  assert.deepEqual(valuesOf(questionOf(formOf(form([slider('q', [-4, 4, 4])])), 'q')), [-4, 0, 4]);
  assert.equal(valuesOf(questionOf(formOf(form([slider('q', [0, 10])])), 'q')).length, 11);
});

test('scores by R4’s element and by that of R5, on the coding and on the option', () => {
  const { valueCoding } = option('c') as { valueCoding: Json };
  const outside = { valueCoding, extension: [{ url: `${HL7}itemWeight`, valueDecimal: -2.5 }] };
  const both = option('d', 3);
  const options = [
    option('a', 1),
    option('b', 2, 'itemWeight'),
    outside,
    { ...both, extension: (both['valueCoding'] as Json)['extension'] },
  ];
  const { options: read } = choiceOf(form([choice('q', 1, { answerOption: options })]), 'q');
  assert.deepEqual(
    read.map(({ score }) => score),
    [1, 2, -2.5, 3],
  );
});

test('translations of title, text and answers; one language in the place of another', () => {
  const file = form(
    [
      choice('q', 1, {
        text: '今天怎么样？',
        _text: translated({ 'zh-TW': '今天如何？', 'zh-HK': '今日怎麼樣？', 'en-GB': 'How is today?' }),
        answerOption: [{ valueCoding: { code: 'a', display: '还好', _display: translated({ en: 'Fine' }) } }],
      }),
      display('d', { text: '再见', _text: translated({ 'zh-Hant': '再見' }) }),
    ],
    { language: 'zh-Hans', title: '天气', _title: translated({ en: 'Weather', fr: 'Météo' }) },
  );
  const { title, items } = formOf(file);
  const languages = ['zh-CN', 'zh-HK', 'en'] as const;
  const all = (text: Parameters<typeof say>[0]) => languages.map((language) => say(text, language));
  assert.deepEqual(all(title), ['天气', '天气', 'Weather']);
  const [question, words] = items as [Choice, Display];
  assert.deepEqual(all(question.text), ['今天怎么样？', '今日怎麼樣？', 'How is today?']);
  assert.deepEqual(all((question.options[0] as Choice['options'][number]).text), ['还好', '还好', 'Fine']);
  assert.deepEqual(all(words.text), ['再见', '再見', '再见']);
});

test('one code of two systems is two options; a condition tells them apart', () => {
  const [first, second] = [option('a'), option('a')].map((one, at) => ({
    valueCoding: { ...(one['valueCoding'] as Json), system: `urn:${at}` },
  }));
  const condition = { question: 'q', operator: '=', answerCoding: { system: 'urn:1', code: 'a' } };
  const file = form([
    choice('q', 1, { answerOption: [first, second] }),
    yesNo('b', { enableWhen: [condition] }),
  ]);
  assert.equal(formOf(file).items[1]?.when[0]?.answer, 1);
});

test('Hong Kong reads zh-CN where it has no words of its own, before any other language', () => {
  const [item] = formOf(form([display('d', { text: 'Hello', _text: translated({ 'zh-CN': '你好' }) })]))
    .items as [Display];
  assert.equal(say(item.text, 'zh-HK'), '你好');
});

test('a file in a language that the kit does not speak is shown as it is', () => {
  const file = form([display('d', { text: 'Bonjour', _text: translated({ en: 'Hello' }) })], {
    language: 'fr',
  });
  const [item] = formOf(file).items as [Display];
  assert.deepEqual([say(item.text, 'zh-CN'), say(item.text, 'en')], ['Bonjour', 'Hello']);
});

test('markup, scripts and names of prototypes are text', () => {
  const text = '<script>alert(1)</script><b onclick="x">{{name}} &amp;';
  const file = form([
    choice('__proto__', 2, { text }),
    yesNo('constructor', { enableWhen: [when('__proto__', '=', 'b')] }),
    display('toString', {
      text: 'plain',
      _text: { extension: [{ url: `${HL7}rendering-xhtml`, valueString: '<div><img src=x></div>' }] },
    }),
  ]);
  const { items } = formOf(file);
  assert.equal(say((items[0] as Choice).text, 'en'), text);
  assert.equal(items[1]?.when[0]?.question.linkId, '__proto__');
  assert.equal(say((items[2] as Display).text, 'en'), 'plain');
});

test('the source of a text', () => {
  const source = {
    url: `${KIT}quiz-source`,
    valueString: '某通知',
    _valueString: translated({ en: 'A notice' }),
  };
  const [item] = formOf(form([display('d', { extension: [source] })])).items as [Display];
  assert.deepEqual(item.source, { own: '某通知', en: 'A notice' });
});

test('scales: named items or all that are scored, reversed ones, a multiplier, bands with words and actions', () => {
  const words = [
    part('title', { valueString: 'Clear' }),
    part('action', { valueCode: 'breathe' }),
    part('action', { valueCode: 'call' }),
    part('help', { valueBoolean: true }),
  ];
  const bands: Json = {
    url: 'scale',
    extension: [
      part('id', { valueCode: 'named' }),
      part('item', { valueString: 'b' }),
      part('reverse', { valueString: 'b' }),
      part('multiplier', { valueDecimal: 2.5 }),
      band(0, words),
      band(2),
    ],
  };
  const file = form(
    [choice('a', [0, 1]), choice('b', [0, 1]), choice('c', 2), slider('d', [0, 3])],
    scored(bands, scale({ id: 'all' })),
  );
  const [own, all] = formOf(file).scales as [Scale, Scale];
  assert.deepEqual(
    own.items.map(({ question, reverse }) => [question.linkId, reverse]),
    [['b', true]],
  );
  assert.equal(own.multiplier, 2.5);
  assert.deepEqual(
    own.bands.map(({ from, actions, help }) => [from, actions, help]),
    [
      [0, ['breathe', 'call'], true],
      [2, [], false],
    ],
  );
  assert.equal(own.bands[0]?.title?.own, 'Clear');
  assert.deepEqual(
    all.items.map(({ question }) => question.linkId),
    ['a', 'b'],
  );
});

test('answers that open the help panel: options, yes or no, a stretch of a slider', () => {
  const help = (item: string, ...parts: Json[]) => ({
    url: 'help',
    extension: [part('item', { valueString: item }), ...parts],
  });
  const answer = (code: string) => part('answer', { valueCoding: { system: 'urn:made-up', code } });
  const file = form(
    [choice('a', 4), yesNo('b'), slider('c', [0, 10, 5]), slider('d', [0, 10, 5])],
    scored(
      help('a', answer('c'), answer('d')),
      help('b', part('answer', { valueBoolean: true })),
      help('c', part('from', { valueInteger: 5 })),
      help('d', part('to', { valueInteger: 5 })),
    ),
  );
  assert.deepEqual(
    formOf(file).alarms.map(({ question, values }) => [question.linkId, values]),
    [
      ['a', [2, 3]],
      ['b', [true]],
      ['c', [5, 10]],
      ['d', [0, 5]],
    ],
  );
});

test('what belongs to other programs is left alone', () => {
  const file = form(
    [
      choice('q', 2, {
        prefix: '1.',
        code: [{ system: 'urn:made-up', code: 'q' }],
        extension: [{ url: `${SDC}choiceOrientation`, valueCode: 'horizontal' }],
      }),
    ],
    { id: 'x', subjectType: ['Patient'], contained: [], copyright: 'Mine' },
  );
  assert.equal(formOf(file).copyright?.own, 'Mine');
});

test('a byte order mark is no fault, and sums are read where there are some', async () => {
  const plain = JSON.stringify(form([choice('q', [0, 1])]));
  assert.ok((await loadForm(`\ufeff${plain}`)).form);
  const withSum = JSON.stringify(
    form([choice('q', [0, 1]), sum('s', '%resource.item.answer.value.weight().sum()')]),
  );
  assert.equal((await loadForm(withSum)).form?.scales[0]?.id, 's');
  assert.deepEqual(
    readForm(withSum).faults.map(({ code, item }) => [code, item]),
    [['formula', 's']],
  );
});
