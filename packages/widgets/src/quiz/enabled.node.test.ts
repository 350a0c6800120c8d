/** Every operator on every kind of question, by hand; with an answer, with another, and without one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choice, form, group, type Json, slider, when, yesNo } from '../../test/quiz/build.js';
import { formOf } from '../../test/quiz/sheet.js';
import type { Answer } from './answers.js';
import { asked, enabledIn } from './enabled.js';

const questions: readonly Json[] = [
  choice('one', [0, 2, 1]),
  choice('many', [0, 1, 2], { repeats: true }),
  yesNo('yes'),
  slider('some', [0, 10, 5]),
];

/** Whether an item under that condition is shown. */
function shows(condition: Json, answer?: Answer): boolean {
  const target = yesNo('target', { enableWhen: [condition] });
  const reading = formOf(form([...questions, target]));
  const answers = answer === undefined ? [] : ([[condition['question'], answer]] as [string, Answer][]);
  return [...enabledIn(reading, new Map(answers))].some(({ linkId }) => linkId === 'target');
}

/** What comes out for each answer in turn; the last is none at all. */
const table: readonly (readonly [Json, readonly Answer[], string])[] = [
  [when('one', 'exists', true), [[0], [1]], 'yes yes no'],
  [when('one', 'exists', false), [[0], [1]], 'no no yes'],
  [when('one', '=', 'b'), [[0], [1]], 'no yes no'],
  [when('one', '!=', 'b'), [[0], [1]], 'yes no yes'],
  // By score: a 0, c 1, b 2.
  [when('one', '>', 'c'), [[0], [1], [2]], 'no yes no no'],
  [when('one', '>=', 'c'), [[0], [1], [2]], 'no yes yes no'],
  [when('one', '<', 'c'), [[0], [1], [2]], 'yes no no no'],
  [when('one', '<=', 'c'), [[0], [1], [2]], 'yes no yes no'],
  [when('many', 'exists', true), [[], [0, 2]], 'no yes no'],
  [
    when('many', '=', 'b'),
    [
      [0, 1],
      [0, 2],
    ],
    'yes no no',
  ],
  [
    when('many', '!=', 'b'),
    [
      [0, 1],
      [0, 2],
    ],
    'no yes yes',
  ],
  [
    when('many', '>', 'b'),
    [
      [0, 1],
      [0, 2],
    ],
    'no yes no',
  ],
  [
    when('many', '<', 'b'),
    [
      [1, 2],
      [0, 2],
    ],
    'no yes no',
  ],
  [when('yes', 'exists', true), [true, false], 'yes yes no'],
  [when('yes', '=', false), [true, false], 'no yes no'],
  [when('yes', '!=', false), [true, false], 'yes no yes'],
  [when('some', 'exists', false), [0], 'no yes'],
  [when('some', '=', 5), [0, 5, 10], 'no yes no no'],
  [when('some', '!=', 5), [0, 5, 10], 'yes no yes yes'],
  [when('some', '>', 5), [0, 5, 10], 'no no yes no'],
  [when('some', '>=', 5), [0, 5, 10], 'no yes yes no'],
  [when('some', '<', 5), [0, 5, 10], 'yes no no no'],
  [when('some', '<=', 5), [0, 5, 10], 'yes yes no no'],
];
for (const [condition, answers, expected] of table) {
  const { question, operator, ...rest } = condition;
  test(`${question} ${operator} ${JSON.stringify(Object.values(rest)[0])}: ${expected}`, () => {
    const found = [...answers, undefined].map((answer) => (shows(condition, answer) ? 'yes' : 'no'));
    assert.equal(found.join(' '), expected);
  });
}

const two = [when('yes', '=', true), when('some', '>', 5)];
for (const [behavior, expected] of [
  ['all', 'no no no yes'],
  ['any', 'no yes yes yes'],
] as const) {
  test(`two conditions, ${behavior} of them: ${expected}`, () => {
    const reading = formOf(
      form([...questions, yesNo('target', { enableWhen: two, enableBehavior: behavior })]),
    );
    const found = [
      [false, 0],
      [true, 0],
      [false, 10],
      [true, 10],
    ].map(([yes, some]) => {
      const answers = new Map<string, Answer>([
        ['yes', yes as boolean],
        ['some', some as number],
      ]);
      return enabledIn(reading, answers).has(reading.items[4] as never) ? 'yes' : 'no';
    });
    assert.equal(found.join(' '), expected);
  });
}

test('a hidden group hides what is inside, and hidden answers hide what hangs on them', () => {
  const reading = formOf(
    form([
      yesNo('first'),
      group('g', [yesNo('inside')], { enableWhen: [when('first', '=', true)] }),
      yesNo('last', { enableWhen: [when('inside', 'exists', true)] }),
    ]),
  );
  const ids = (first: boolean) =>
    asked(
      reading,
      new Map([
        ['first', first],
        ['inside', true],
      ]),
    ).map(({ linkId }) => linkId);
  assert.deepEqual(ids(true), ['first', 'inside', 'last']);
  assert.deepEqual(ids(false), ['first']);
});

test('a condition may ask what stands further down', () => {
  const reading = formOf(form([yesNo('early', { enableWhen: [when('late', '=', true)] }), yesNo('late')]));
  assert.deepEqual(
    asked(reading, new Map([['late', true]])).map(({ linkId }) => linkId),
    ['early', 'late'],
  );
});

test('an answer that its question cannot have is none', () => {
  const bad: readonly (readonly [string, unknown])[] = [
    ['one', [3]],
    ['one', [-1]],
    ['one', [0, 1]],
    ['one', 0],
    ['one', 'a'],
    ['one', [0.5]],
    ['many', [1, 1]],
    ['many', true],
    ['yes', 1],
    ['yes', null],
    ['some', 3],
    ['some', 15],
    ['some', -5],
    ['some', NaN],
    ['some', '5'],
  ];
  for (const [id, answer] of bad) {
    assert.equal(shows(when(id, 'exists', true), answer as Answer), false, `${id} ${JSON.stringify(answer)}`);
  }
});
