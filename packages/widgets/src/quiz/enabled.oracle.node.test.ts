/** What is shown, against a FHIR engine, on a thousand random forms. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Json } from '../../test/quiz/build.js';
import { shownBy } from '../../test/quiz/engine.js';
import { chance } from '../../test/quiz/random.js';
import { randomForm } from '../../test/quiz/random-form.js';
import { formOf, questionOf } from '../../test/quiz/sheet.js';
import type { Answer, Answers } from './answers.js';
import { enabledIn } from './enabled.js';
import type { Condition, Form, Item, Operator } from './form.js';

const FORMS = 1000;

/** FHIR's answers as the kit takes them. */
function taken(form: Form, answers: ReadonlyMap<string, Json[]>): Answers {
  return new Map(
    [...answers].map(([id, list]): [string, Answer] => {
      const question = questionOf(form, id);
      if (question.kind === 'choice') {
        const codes = list.map(({ valueCoding }) => (valueCoding as Json)['code']);
        return [id, codes.map((code) => question.options.findIndex((option) => option.code === code))];
      }
      const [first] = list as [Json];
      return [id, (first['valueBoolean'] ?? first['valueInteger']) as number | boolean];
    }),
  );
}

interface Case {
  file: Json;
  answers: ReadonlyMap<string, Json[]>;
  theirs: string[];
}

/** Two sets of answers for each form, with what the engine shows. */
const cases: Case[] = [];
const random = chance(12355);
for (let at = 0; at < FORMS; at += 1) {
  const { file, fillIn } = randomForm(random);
  for (let round = 0; round < 2; round += 1) {
    const answers = fillIn(random);
    cases.push({ file, answers, theirs: [...shownBy(file, answers)].map(String).sort() });
  }
}

const shown = (form: Form, answers: Answers) =>
  [...enabledIn(form, answers)].map(({ linkId }) => linkId).sort();

test(`${FORMS} random forms show what the engine shows`, () => {
  let hidden = 0;
  const operators = new Map<string, number>();
  for (const { file, answers, theirs } of cases) {
    const form = formOf(file);
    assert.deepEqual(
      shown(form, taken(form, answers)),
      theirs,
      JSON.stringify({ file, answers: [...answers] }),
    );
    hidden += form.order.length - theirs.length;
    for (const { when, any } of form.order) {
      for (const { question, operator } of when) {
        const key = `${question.kind} ${operator}`;
        operators.set(key, (operators.get(key) ?? 0) + 1);
      }
      if (when.length > 1) operators.set(any ? 'any' : 'all', (operators.get(any ? 'any' : 'all') ?? 0) + 1);
    }
  }
  assert.ok(hidden > FORMS, `only ${hidden} items were hidden`);
  // Choice and slider with seven operators each, yes and no with three, two behaviors.
  assert.equal(operators.size, 7 + 7 + 3 + 2, String([...operators.keys()]));
  for (const [key, count] of operators) assert.ok(count > 50, `${key}: ${count}`);
});

const swapped: Readonly<Record<Operator, Operator>> = {
  exists: '!=',
  '=': '!=',
  '!=': '=',
  '>': '>=',
  '>=': '>',
  '<': '<=',
  '<=': '<',
};

/** Whether any case differs when every condition, or every item, is changed. */
function differs(change: (item: Item) => Partial<Item>): boolean {
  return cases.some(({ file, answers, theirs }) => {
    const form = formOf(file);
    const given = taken(form, answers);
    for (const item of form.order) Object.assign(item, change(item));
    return String(shown(form, given)) !== String(theirs);
  });
}

const conditions = (change: (one: Condition) => Condition) => (item: Item) => ({
  when: item.when.map(change),
});

for (const [operator, other] of Object.entries(swapped)) {
  test(`planted: ${operator} taken for ${other} is found`, () => {
    const change = (one: Condition) => (one.operator === operator ? { ...one, operator: other } : one);
    assert.ok(differs(conditions(change)));
  });
}

test('planted: any taken for all, and a parent that hides nothing, are found', () => {
  assert.ok(differs(({ any }) => ({ any: !any })));
  assert.ok(differs(() => ({ parent: undefined })));
});

test('without a plant nothing differs', () =>
  assert.equal(
    differs(() => ({})),
    false,
  ));
