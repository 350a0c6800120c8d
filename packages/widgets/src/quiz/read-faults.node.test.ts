/** Every bad file: what is said of it, and where. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  choice,
  display,
  form,
  group,
  HL7,
  type Json,
  letter,
  option,
  scale,
  scored,
  SDC,
  slider,
  when,
  yesNo,
} from '../../test/quiz/build.js';
import { type Cases, eachIs, said } from '../../test/quiz/faults.js';
import { faultLine } from './fault.js';
import { readForm } from './read.js';
import { readTotals } from './read-totals.js';

const q = choice('q', [0, 1]);
const occurs = (valueInteger: unknown): Json => ({
  extension: [{ url: `${HL7}questionnaire-maxOccurs`, valueInteger }],
});
const deep = (levels: number): Json =>
  levels === 0 ? display('end') : group(`g${levels}`, [deep(levels - 1)]);
const cases: Cases = {
  // The file
  'no JSON': ['{"resourceType": ', ['json', '']],
  'a page in the place of JSON': ['<!doctype html>', ['json', '']],
  'nothing at all': ['', ['json', '']],
  'a list': ['[]', ['resource', 'resourceType', '', '']],
  null: ['null', ['resource', 'resourceType']],
  'another resource': ['{"resourceType": "Patient"}', ['resource', 'resourceType', '', 'Patient']],
  'more than a megabyte': [JSON.stringify(form([display('d', { text: 'x'.repeat(1e6) })])), ['size', '']],
  'more than a megabyte of bytes, though not of characters': [
    JSON.stringify(form([display('d', { text: '雨'.repeat(4e5) })])),
    ['size', ''],
  ],
  'groups too deep': [form([deep(9)]), ['deep', `${'item[0].'.repeat(8)}item`, 'g2', '9']],
  'brackets without end': ['['.repeat(9e5), ['json', '']],
  'no title': [form([q], { title: ' ' }), ['missing', 'title']],
  'no items': [form([]), ['missing', 'item']],
  'items that are no list': [form({} as never), ['missing', 'item']],
  'a modifier of the whole file': [form([q], { modifierExtension: [] }), ['notTaken', 'modifierExtension']],
  // Items
  'an item that is nothing': [
    form([null as never]),
    ['missing', 'item[0].linkId', ''],
    ['type', 'item[0].type', '', ''],
    ['missing', 'item[0].text', ''],
  ],
  'no linkId': [form([{ ...q, linkId: '' }]), ['missing', 'item[0].linkId', '']],
  'a linkId that is a number': [form([{ ...q, linkId: 1 }]), ['missing', 'item[0].linkId', '']],
  'a linkId twice, at different depths': [
    form([q, group('g', [yesNo('q')])]),
    ['twice', 'item[1].item[0].linkId', 'q', 'q'],
  ],
  ...Object.fromEntries(
    [
      'string',
      'text',
      'date',
      'open-choice',
      'attachment',
      'reference',
      'question',
      'coding',
      'decimal',
      'quantity',
    ].map((type) => [
      `type ${type}`,
      [form([{ linkId: 'x', text: 'X', type }]), ['type', 'item[0].type', 'x', type]] as const,
    ]),
  ),
  'no text on a question': [form([{ ...q, text: '' }]), ['missing', 'item[0].text', 'q']],
  'an empty group': [form([group('g', [])]), ['missing', 'item[0].item', 'g']],
  'items below a question': [form([{ ...q, item: [display('d')] }]), ['notTaken', 'item[0].item', 'q']],
  'a group that repeats': [form([group('g', [q], { repeats: true })]), ['notTaken', 'item[0].repeats', 'g']],
  'an answer given beforehand': [
    form([{ ...q, initial: [{ valueCoding: { code: 'a' } }] }]),
    ['notTaken', 'item[0].initial', 'q'],
  ],
  'an option chosen beforehand': [
    form([choice('q', 1, { answerOption: [{ ...option('a'), initialSelected: true }] })]),
    ['notTaken', 'item[0].answerOption[0].initialSelected', 'q', 'true'],
  ],
  'a question that cannot be answered': [
    form([{ ...q, readOnly: true }]),
    ['notTaken', 'item[0].readOnly', 'q'],
  ],
  'a condition in FHIRPath': [
    form([{ ...q, extension: [{ url: `${SDC}enableWhenExpression`, valueExpression: {} }] }]),
    ['notTaken', 'item[0].extension[0].url', 'q', `${SDC}enableWhenExpression`.slice(0, 60) + '…'],
  ],
  'a hidden question': [
    form([{ ...q, extension: [{ url: `${HL7}questionnaire-hidden`, valueBoolean: true }] }]),
    ['notTaken', 'item[0].extension[0].url', 'q'],
  ],
  // Options and sliders
  'options in a value set': [
    form([{ linkId: 'q', type: 'choice', text: 'Q', answerValueSet: '#x' }]),
    ['notTaken', 'item[0].answerValueSet', 'q', '#x'],
    ['missing', 'item[0].answerOption', 'q'],
  ],
  'an option that is no coding': [
    form([choice('q', 1, { answerOption: [{ valueString: 'a' }] })]),
    ['missing', 'item[0].answerOption[0].valueCoding.code', 'q'],
    ['missing', 'item[0].answerOption[0].valueCoding.display', 'q'],
  ],
  'a code twice': [
    form([choice('q', 1, { answerOption: [option('a'), option('b'), option('a')] })]),
    ['twice', 'item[0].answerOption[2].valueCoding.code', 'q', 'a'],
  ],
  'a score missing on one option': [
    form([choice('q', 1, { answerOption: [option('a', 0), option('b'), option('c', 2)] })]),
    ['scoreMissing', 'item[0].answerOption[1].valueCoding', 'q', 'b'],
  ],
  'two scores that differ': [
    form([
      choice('q', 1, {
        answerOption: [{ ...option('a', 1), extension: [{ url: `${HL7}itemWeight`, valueDecimal: 2 }] }],
      }),
    ]),
    ['scoreTwice', 'item[0].answerOption[0]', 'q', '2, 1'],
  ],
  'a score that is a text': [
    form([choice('q', 1, { answerOption: [option('a', '1' as never)] })]),
    ['value', 'item[0].answerOption[0].valueCoding.extension[0].valueDecimal', 'q', '1'],
  ],
  'a score beyond a million': [
    form([choice('q', [2e6])]),
    ['value', 'item[0].answerOption[0].valueCoding.extension[0].valueDecimal', 'q', '2000000'],
  ],
  'a score with too many decimals': [
    form([choice('q', [0.12345])]),
    ['value', 'item[0].answerOption[0].valueCoding.extension[0].valueDecimal', 'q', '0.12345'],
  ],
  'none may be chosen': [
    form([choice('q', 2, occurs(0))]),
    ['value', 'item[0].extension[0].valueInteger', 'q', '0'],
  ],
  'a slider without an end': [
    form([
      { linkId: 's', type: 'integer', text: 'S', extension: [{ url: `${HL7}minValue`, valueInteger: 0 }] },
    ]),
    ['range', 'item[0].extension', 's', '{"min":0,"step":1}'],
  ],
  'a slider that ends before it begins': [form([slider('s', [5, 1])]), ['range', 'item[0].extension', 's']],
  'a slider whose steps miss its end': [form([slider('s', [0, 10, 4])]), ['range', 'item[0].extension', 's']],
  'a slider with a step of 0': [form([slider('s', [0, 10, 0])]), ['range', 'item[0].extension', 's']],
  'a slider with too many places': [form([slider('s', [0, 1000])]), ['range', 'item[0].extension', 's']],
  // Conditions
  'a condition on what is not there': [
    form([{ ...q, enableWhen: [when('nobody', '=', true)] }]),
    ['unknownItem', 'item[0].enableWhen[0].question', 'q', 'nobody'],
  ],
  'a condition on a group': [
    form([group('g', [display('d')]), { ...q, enableWhen: [when('g', 'exists', true)] }]),
    ['whenKind', 'item[1].enableWhen[0].question', 'q', 'g'],
  ],
  'a condition on an item that is faulty itself says nothing more': [
    form([
      { linkId: 'x', type: 'string', text: 'X' },
      { ...q, enableWhen: [when('x', '=', 1)] },
    ]),
    ['type', 'item[0].type', 'x', 'string'],
  ],
  'an operator that R4 has not': [
    form([yesNo('b'), { ...q, enableWhen: [when('b', '==', true)] }]),
    ['value', 'item[1].enableWhen[0].operator', 'q', '=='],
  ],
  'an answer of another type': [
    form([yesNo('b'), { ...q, enableWhen: [when('b', '=', 1)] }]),
    ['whenAnswer', 'item[1].enableWhen[0]', 'q', 'answerInteger'],
  ],
  'two answers': [
    form([yesNo('b'), { ...q, enableWhen: [{ ...when('b', '=', 1), answerBoolean: true }] }]),
    ['whenAnswer', 'item[1].enableWhen[0]', 'q', 'answerInteger, answerBoolean'],
  ],
  'exists with a number': [
    form([slider('s', [0, 1]), { ...q, enableWhen: [when('s', 'exists', 1)] }]),
    ['whenAnswer', 'item[1].enableWhen[0]', 'q', 'answerInteger'],
  ],
  'exists with a text': [
    form([yesNo('b'), { ...q, enableWhen: [{ question: 'b', operator: 'exists', answerBoolean: 'true' }] }]),
    ['whenOption', 'item[1].enableWhen[0].answerBoolean', 'q', 'true'],
  ],
  'a code that is no option': [
    form([q, yesNo('b', { enableWhen: [when('q', '=', 'z')] })]),
    ['whenOption', 'item[1].enableWhen[0].answerCoding', 'b'],
  ],
  'a code of another system': [
    form([q, yesNo('b', { enableWhen: [{ question: 'q', operator: '=', answerCoding: { code: 'a' } }] })]),
    ['whenOption', 'item[1].enableWhen[0].answerCoding', 'b'],
  ],
  'a number between the places of a slider': [
    form([slider('s', [0, 10, 5]), yesNo('b', { enableWhen: [when('s', '=', 3)] })]),
    ['whenOption', 'item[1].enableWhen[0].answerInteger', 'b', '3'],
  ],
  'a bound that is no number': [
    form([
      slider('s', [0, 10]),
      yesNo('b', { enableWhen: [{ question: 's', operator: '>', answerInteger: '3' }] }),
    ]),
    ['whenOption', 'item[1].enableWhen[0].answerInteger', 'b', '3'],
  ],
  'more than yes': [
    form([yesNo('b'), { ...q, enableWhen: [when('b', '>', true)] }]),
    ['whenOrder', 'item[1].enableWhen[0].operator', 'q', '>'],
  ],
  'more than an option without scores': [
    form([choice('p', 3), yesNo('b', { enableWhen: [when('p', '<=', 'b')] })]),
    ['whenOrder', 'item[1].enableWhen[0].operator', 'b', '<='],
  ],
  'two conditions and no behavior': [
    form([yesNo('b'), { ...q, enableWhen: [when('b', '=', true), when('b', 'exists', true)] }]),
    ['value', 'item[1].enableBehavior', 'q', ''],
  ],
  'a behavior that R4 has not': [
    form([yesNo('b'), { ...q, enableBehavior: 'some', enableWhen: [when('b', '=', true)] }]),
    ['value', 'item[1].enableBehavior', 'q', 'some'],
  ],
  'a condition on itself': [
    form([yesNo('b', { enableWhen: [when('b', '=', true)] })]),
    ['circular', 'item[0].enableWhen', 'b', 'b'],
  ],
  'a ring of three, and one that hangs on it and is not named': [
    form([
      yesNo('a', { enableWhen: [when('c', '=', true)] }),
      yesNo('b', { enableWhen: [when('a', '=', true)] }),
      yesNo('c', { enableWhen: [when('b', '=', true)] }),
      yesNo('d', { enableWhen: [when('c', '=', true)] }),
    ]),
    ['circular', 'item[0].enableWhen', 'a', 'a, b, c'],
    ['circular', 'item[1].enableWhen', 'b'],
    ['circular', 'item[2].enableWhen', 'c'],
  ],
  'a group that waits for a question inside it': [
    form([group('g', [yesNo('b')], { enableWhen: [when('b', '=', true)] })]),
    ['circular', 'item[0].enableWhen', 'g', 'g, b'],
    ['circular', 'item[0].item[0].enableWhen', 'b'],
  ],
};

eachIs(cases);

test('all faults of a file at once, each in one line', () => {
  const file = form([
    { linkId: 'a', type: 'string', text: 'A' },
    choice('b', 1, { answerOption: [option('a', 1), option('b')] }),
    yesNo('c', { enableWhen: [when('nobody', '~', true)] }),
  ]);
  const { faults } = readForm(JSON.stringify(file));
  assert.deepEqual(faults.map(faultLine), [
    'type · item[0].type · a · string · group, display, choice, boolean, integer',
    'scoreMissing · item[1].answerOption[1].valueCoding · b · b',
    'value · item[2].enableWhen[0].operator · c · ~ · exists, =, !=, >, <, >=, <=',
    'unknownItem · item[2].enableWhen[0].question · c · nobody',
  ]);
});

test('long rings and many items end in good time', () => {
  const many = Array.from({ length: 3000 }, (_, at) =>
    yesNo(`q${at}`, at > 0 ? { enableWhen: [when(`q${at - 1}`, '=', true)] } : {}),
  );
  assert.deepEqual(said(JSON.stringify(form(many))), []);
  many[0] = yesNo('q0', { enableWhen: [when('q2999', '=', true)] });
  assert.equal(said(JSON.stringify(form(many))).length, 3000);
});

/** Every copy of a value in which one part of it, at any depth, is something else. */
function* changed(value: unknown, others: readonly unknown[]): Generator<unknown> {
  yield* others;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, below] of Object.entries(value)) {
    for (const other of changed(below, others)) {
      yield Array.isArray(value)
        ? value.map((one, at) => (String(at) === key ? other : one))
        : { ...value, [key]: other };
    }
  }
}

test('whatever a file holds, it is read or has faults, and never throws', () => {
  const inside = [slider('s', [0, 4]), yesNo('b', { enableWhen: [when('q', '>', letter(0))] })];
  const whole = form([choice('q', [0, 1]), group('g', inside)], scored(scale({ id: 'x', bands: [0] })));
  const odd = [undefined, null, [], {}, 0, -1, 0.5, true, '', 'x', [null], [[]], { extension: [null] }];
  const readings = [...changed(whole, odd)].map((file) => readForm(JSON.stringify(file) ?? '', readTotals));
  assert.ok(readings.length > 900, `${readings.length}`);
  assert.ok(readings.every(({ form: read, faults }) => (read === undefined) === faults.length > 0));
  const broken = readings.filter(({ faults }) => faults.length > 0).length;
  assert.ok(broken > readings.length / 2, `${broken} of ${readings.length}`);
});
