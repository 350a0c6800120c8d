/** Sums in FHIRPath: what is taken adds up as a FHIR engine does, what is not is refused. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choice, form, group, HL7, type Json, letter, sum, yesNo } from '../../test/quiz/build.js';
import { evaluate, responseOf } from '../../test/quiz/engine.js';
import { chance } from '../../test/quiz/random.js';
import { formOf } from '../../test/quiz/sheet.js';
import { readFormula } from './formula.js';
import type { Scale } from './form.js';
import { readForm } from './read.js';
import { readTotals } from './read-totals.js';
import { scoresOf } from './score.js';

const asked = ['a', 'b', 'c', 'd', 'e'];
const items: Json[] = [
  choice('a', [0, 1, 2, 3]),
  choice('b', [1, 2]),
  yesNo('n'),
  group('g', [choice('c', [0, 0.5, 1]), group('h', [choice('d', [2, 4, 8], { repeats: true })])]),
  choice('e', [-1, 1]),
];
const fileWith = (expression: string): Json => form([...items, sum('t', expression)]);

const ordinal = `${HL7}ordinalValue`;
const taken: Readonly<Record<string, readonly string[]>> = {
  '%resource.item.answer.value.ordinal().sum()': ['a', 'b', 'e'],
  '%resource.item.answer.value.weight().sum()': ['a', 'b', 'e'],
  '%resource.item.answer.valueCoding.ordinal().sum()': ['a', 'b', 'e'],
  '%resource.item.answer.weight().sum()': ['a', 'b', 'e'],
  '%resource.repeat(item).answer.value.ordinal().sum()': asked,
  "%resource.descendants().where(linkId = 'd').answer.value.ordinal().sum()": ['d'],
  "%resource.item.where(linkId='a' or linkId='e').answer.value.ordinal().sum()": ['a', 'e'],
  "%resource.item.where(linkId in ('a' | 'b')).answer.value.ordinal().sum()": ['a', 'b'],
  "%resource.item.where(linkId!='t').answer.value.weight().sum()": ['a', 'b', 'e'],
  "%resource.repeat(item).where(linkId != 't' and linkId != 'a').answer.value.ordinal().sum()": [
    'b',
    'c',
    'd',
    'e',
  ],
  '%resource.item.item.answer.value.ordinal().sum()': ['c'],
  "%resource.item.where(linkId='g').item.item.answer.value.ordinal().sum()": ['d'],
  "%resource.item.where(linkId='g').repeat(item).answer.value.ordinal().sum()": ['c', 'd'],
  [`%resource.item.answer.value.extension('${ordinal}').value.sum()`]: ['a', 'b', 'e'],
  [`%resource.item.answer.value.extension.where(url='${ordinal}').value.sum()`]: ['a', 'b', 'e'],
  "%resource.item.where(linkId='a').answer.value.ordinal() + %resource.item.where(linkId='b').answer.value.ordinal()":
    ['a', 'b'],
  " %resource . item\n.where( linkId = 'a' )\n  .answer.value.ordinal( )  .sum() ": ['a'],
};

for (const [expression, ids] of Object.entries(taken)) {
  test(`taken, and as the engine adds: ${expression.trim()}`, () => {
    const file = fileWith(expression);
    const reading = formOf(file);
    const [scale] = reading.scales as [Scale];
    assert.deepEqual(scale.items.map(({ question }) => question.linkId).sort(), ids);
    const random = chance(5);
    for (let round = 0; round < 50; round += 1) {
      const places = new Map(
        asked.map((id) => [
          id,
          id === 'd' ? [0, 1, 2].filter((at) => at === 0 || random.percent(50)) : [random.whole(2)],
        ]),
      );
      const answers = new Map(
        [...places].map(
          ([id, chosen]) => [id, chosen.map((at) => ({ valueCoding: { code: letter(at) } }))] as const,
        ),
      );
      const shown = new Set(['n', 'g', 'h', ...asked]);
      const response = responseOf(file, answers, shown);
      const [theirs] = evaluate(expression, response, file);
      const [ours] = scoresOf(reading, places);
      assert.equal(ours?.value, Number(theirs), JSON.stringify([...places]));
    }
  });
}

const refused = [
  '',
  '%resource',
  'item.answer.value.ordinal().sum()',
  '%context.item.answer.value.ordinal().sum()',
  '%resource.item.answer.value.sum()',
  '%resource.item.answer.value.ordinal().sum() * 4',
  '%resource.item.answer.value.ordinal().sum() / 9',
  '%resource.item.answer.value.ordinal().sum() - 1',
  '%resource.item.answer.value.ordinal().sum() + 1',
  '%resource.item.answer.value.ordinal().sum() +',
  '%resource.item.answer.value.ordinal().avg()',
  '%resource.item.answer.value.ordinal().sum().sum()',
  "%resource.item.where(linkId.startsWith('a')).answer.value.ordinal().sum()",
  "%resource.item.where(linkId.matches('^a$')).answer.value.ordinal().sum()",
  "%resource.item.where(linkId='a' and linkId='b').answer.value.ordinal().sum()",
  "%resource.item.where(linkId!='a' or linkId!='b').answer.value.ordinal().sum()",
  "%resource.item.where(linkId='a' orlinkId='b').answer.value.ordinal().sum()",
  "%resource.item.where(text='a').answer.value.ordinal().sum()",
  "%resource.item.where(linkId='a\\'b').answer.value.ordinal().sum()",
  "%resource.item.where(linkId='a'.answer.value.ordinal().sum()",
  "%resource.item.answer.value.extension('urn:other').value.sum()",
  '%resource.items.answer.value.ordinal().sum()',
  '%resource.itemanswer.value.ordinal().sum()',
  'iif(%resource.item.exists(), 1, 0)',
  '%score',
  'alert(1)',
];
for (const expression of refused) {
  test(`refused: ${expression || 'nothing'}`, () => {
    assert.equal(readFormula(expression), undefined);
    const { faults } = readForm(JSON.stringify(fileWith(expression)), readTotals);
    assert.deepEqual(
      faults.map(({ code, item }) => `${code} ${item}`),
      ['formula t'],
    );
  });
}

test('refused: numbers that FHIRPath cannot add, an item twice, an item without scores', () => {
  const at = (id: string) => `%resource.repeat(item).where(linkId='${id}').answer.value.ordinal()`;
  const codes = (expression: string) =>
    readForm(JSON.stringify(fileWith(expression)), readTotals).faults.map(({ code }) => code);
  assert.deepEqual(codes(`${at('d')} + ${at('a')}`), ['formula']);
  assert.deepEqual(codes('%resource.item.answer.value.ordinal()'), ['formula']);
  assert.deepEqual(codes(`${at('a')} + ${at('a')}`), ['formula']);
  assert.deepEqual(codes(`${at('n')}.sum()`), ['unscored']);
  // On another level than the expression walks.
  assert.deepEqual(codes("%resource.item.where(linkId='c').answer.value.ordinal().sum()"), ['unknownItem']);
});
