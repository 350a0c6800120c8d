/** One person's way through a quiz, without a page. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  choice,
  display,
  form,
  group,
  type Json,
  part,
  scale,
  scored,
  when,
  yesNo,
} from '../../test/quiz/build.js';
import { formOf } from '../../test/quiz/sheet.js';
import { Sitting } from './sitting.js';
import { groupOf, stepsOf } from './steps.js';
import { offersOf, saidOf } from './ways.js';

const help = (item: string, code: string) => ({
  url: 'help',
  extension: [
    part('item', { valueString: item }),
    part('answer', { valueCoding: { system: 'urn:made-up', code } }),
  ],
});
const band = (from: number, ...more: Json[]) => ({
  url: 'band',
  extension: [part('from', { valueDecimal: from }), part('text', { valueString: `From ${from}` }), ...more],
});
const action = (valueCode: string) => part('action', { valueCode });

const made = () =>
  new Sitting(
    formOf(
      form(
        [
          display('hello'),
          choice('a', [0, 1, 2]),
          display('why', { enableWhen: [when('a', 'exists', true)] }),
          group('g', [yesNo('b'), yesNo('c', { enableWhen: [when('b', '=', true)] })], { text: 'Group' }),
          display('bye'),
        ],
        scored(
          scale({
            id: 's',
            items: ['a'],
            more: [
              band(0, action('materials'), action('call')),
              band(2, action('center'), action('breathe'), { url: 'help', valueBoolean: true }),
            ],
          }),
          help('a', 'b'),
        ),
      ),
    ),
  );
const question = (sitting: Sitting, id: string) => {
  const found = sitting.steps.find((step) => step.question.linkId === id)?.question;
  assert.ok(found, id);
  return found;
};

test('words stand before the question that they lead to, or behind the answer that brings them', () => {
  const sitting = made();
  const shape = () =>
    stepsOf(sitting.form, sitting.answers).map(({ question: { linkId }, before, after }) =>
      [...before.map((one) => one.linkId), linkId.toUpperCase(), ...after.map((one) => one.linkId)].join(' '),
    );
  assert.deepEqual(shape(), ['hello A', 'B bye']);
  sitting.give(question(sitting, 'a'), [0]);
  sitting.give(question(sitting, 'b'), true);
  assert.deepEqual(shape(), ['hello A why', 'B', 'C bye']);
  assert.equal(groupOf(question(sitting, 'c'))?.linkId, 'g');
  assert.equal(groupOf(question(sitting, 'a')), undefined);
});

test('the place is that of the question, whatever appears before it', () => {
  const sitting = made();
  sitting.go(1);
  assert.deepEqual([sitting.index, sitting.isLast], [1, true]);
  sitting.give(question(sitting, 'b'), true);
  assert.deepEqual([sitting.index, sitting.isLast], [1, false]);
  sitting.go(2);
  sitting.give(question(sitting, 'b'), false);
  assert.equal(sitting.index, 0, 'a question that is gone leads back to the first');
});

test('help opens at the answer, once for a question, and stays', () => {
  const sitting = made();
  const a = question(sitting, 'a');
  sitting.give(a, [0]);
  assert.equal(sitting.help, 'none');
  sitting.give(a, [1]);
  assert.deepEqual([sitting.help, sitting.helpAt], ['open', 'a']);
  sitting.goOn();
  sitting.give(a, [0]);
  sitting.give(a, [1]);
  assert.equal(sitting.help, 'small');
});

test('a result that asks for help opens it, and only such a one is told after it', () => {
  const heavy = made();
  heavy.give(question(heavy, 'a'), [2]);
  const scores = heavy.finish();
  assert.deepEqual([heavy.help, heavy.helpAt, scores[0]?.value], ['open', undefined, 2]);
  const said = saidOf(heavy);
  assert.equal(typeof said === 'string' ? said : said[0]?.band?.from, 2);
  const rung = made();
  rung.give(question(rung, 'a'), [1]);
  rung.give(question(rung, 'a'), [0]);
  rung.finish();
  assert.equal(saidOf(rung), 'rung');
});

test('missing answers are named by their places and never guessed', () => {
  const sitting = made();
  assert.deepEqual(sitting.missing, [0]);
  assert.equal(saidOf(sitting), 'incomplete');
  sitting.give(question(sitting, 'a'), [0]);
  assert.deepEqual(sitting.missing, []);
  sitting.give(question(sitting, 'a'), undefined);
  assert.deepEqual(sitting.missing, [0]);
});

test('ways on: what the band names first, a person first after a call for help, nothing without a page', () => {
  const order = (sitting: Sitting, materials?: string) =>
    offersOf(sitting, { materials }).map(({ group: name }) => name);
  const light = made();
  light.give(question(light, 'a'), [0]);
  assert.deepEqual(order(light, 'https://a.example/'), ['read', 'talk', 'try', 'book']);
  assert.deepEqual(order(light), ['talk', 'try', 'book']);
  const heavy = made();
  heavy.give(question(heavy, 'a'), [2]);
  heavy.finish();
  assert.deepEqual(order(heavy, '/'), ['talk', 'book', 'try', 'read']);
});
