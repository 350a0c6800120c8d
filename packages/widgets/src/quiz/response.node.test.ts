/** The answers as a document: valid FHIR R4, what is shown alone, and nothing about who gave them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  choice,
  display,
  form,
  group,
  type Json,
  scale,
  scored,
  slider,
  sum,
  translated,
  when,
  yesNo,
} from '../../test/quiz/build.js';
import { fhirFaults } from '../../test/quiz/fhir.js';
import { chance } from '../../test/quiz/random.js';
import { randomForm } from '../../test/quiz/random-form.js';
import { formOf } from '../../test/quiz/sheet.js';
import type { Answer } from './answers.js';
import { enabledIn, flat } from './enabled.js';
import { isQuestion, valuesOf } from './form.js';
import { type ResponseItem, toResponse } from './response.js';

// 2026-09-30 23:30 in China.
const NOW = Date.UTC(2026, 8, 30, 15, 30);
const write = (
  file: Json,
  answers: Readonly<Record<string, Answer>>,
  language: 'zh-CN' | 'zh-HK' | 'en' = 'en',
) => toResponse(formOf(file), new Map(Object.entries(answers)), language, NOW);

const file = form(
  [
    display('hello'),
    group('g', [choice('one', [0, 1]), choice('many', [1, 2, 4], { repeats: true })], { text: 'A part' }),
    yesNo('yes', { text: '有吗？', _text: translated({ en: 'Any?' }) }),
    slider('some', [0, 10], { enableWhen: [when('yes', '=', true)] }),
    sum('t', '%resource.repeat(item).answer.value.ordinal().sum()', { type: 'quantity' }),
  ],
  scored(scale({ id: 's' })),
);

test('all of it, as it is written', () => {
  const coding = (code: string) => ({
    valueCoding: { system: 'urn:made-up', code, display: `Answer ${code}` },
  });
  assert.deepEqual(write(file, { one: [1], many: [0, 2], yes: true, some: 7 }), {
    resourceType: 'QuestionnaireResponse',
    language: 'en',
    questionnaire: 'https://y12355.example/fhir/Questionnaire/made-up|1',
    status: 'completed',
    authored: '2026-09-30',
    item: [
      {
        linkId: 'g',
        text: 'A part',
        item: [
          { linkId: 'one', text: 'Question one', answer: [coding('b')] },
          { linkId: 'many', text: 'Question many', answer: [coding('a'), coding('c')] },
        ],
      },
      { linkId: 'yes', text: 'Any?', answer: [{ valueBoolean: true }] },
      { linkId: 'some', text: 'Question some', answer: [{ valueInteger: 7 }] },
      { linkId: 't', text: 'Sum', answer: [{ valueQuantity: { value: 6 } }] },
    ],
  });
});

test('what is hidden or left out is not there, and an unfinished one says so', () => {
  const found = write(file, { yes: false, some: 7 });
  assert.equal(found.status, 'in-progress');
  assert.deepEqual(
    found.item?.map(({ linkId }) => linkId),
    ['yes'],
  );
  assert.equal('item' in write(file, {}), false);
});

test('a sum is written as its item says, a broken number never as a whole one', () => {
  const answer = (type: string, scores: readonly number[]) => {
    const total = sum('t', '%resource.item.answer.value.ordinal().sum()', { type });
    return write(form([choice('q', scores), total]), { q: [0] }).item?.[1]?.answer?.[0];
  };
  assert.deepEqual(answer('integer', [2]), { valueInteger: 2 });
  assert.deepEqual(answer('integer', [2.5]), { valueDecimal: 2.5 });
  assert.deepEqual(answer('decimal', [2]), { valueDecimal: 2 });
});

test('in the language of the person', () => {
  assert.equal(write(file, { yes: true }, 'zh-CN').item?.[0]?.text, '有吗？');
});

const everyKey = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, below]) => [
        ...(Array.isArray(value) ? [] : [key]),
        ...everyKey(below),
      ])
    : [];

test('nothing about who gave them, on random forms; valid R4 each time', () => {
  const allowed = new Set(
    'resourceType language questionnaire status authored item linkId text answer valueBoolean valueInteger valueCoding system code display'.split(
      ' ',
    ),
  );
  const random = chance(7);
  for (let round = 0; round < 60; round += 1) {
    const { file: made } = randomForm(random);
    const reading = formOf(made);
    const questions = flat(reading.items).filter(isQuestion);
    const answers = new Map(
      questions
        .filter(() => random.percent(80))
        .map((question): [string, Answer] => {
          const value = random.pick(valuesOf(question));
          return [question.linkId, question.kind === 'choice' ? [value as number] : value];
        }),
    );
    const written = toResponse(reading, answers, 'en', NOW);
    assert.deepEqual(
      everyKey(written).filter((key) => !allowed.has(key)),
      [],
    );
    assert.deepEqual(fhirFaults(written), []);
    const shown = new Set([...enabledIn(reading, answers)].map(({ linkId }) => linkId));
    const ids = (items: readonly ResponseItem[]): string[] =>
      items.flatMap(({ linkId, item = [] }) => [linkId, ...ids(item)]);
    const found = ids(written.item ?? []);
    assert.deepEqual(
      found.filter((id) => !shown.has(id)),
      [],
    );
    for (const { linkId } of questions) {
      assert.equal(found.includes(linkId), shown.has(linkId) && answers.has(linkId), linkId);
    }
  }
});

test('planted: what is no R4 is found', () => {
  const good = write(file, { yes: true });
  assert.deepEqual(fhirFaults(good), []);
  for (const bad of [
    { ...good, status: 'done' },
    { ...good, item: [{ text: 'no linkId' }] },
    { ...good, item: [{ linkId: 'x', answers: [] }] },
    { ...good, who: 'me' },
  ]) {
    assert.ok(fhirFaults(bad).length > 0, JSON.stringify(bad));
  }
});
