/** Scores against calculators that were written another way, on ten thousand sheets of each of five forms. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Specimen, specimens, type Verdict } from '../../test/quiz/five.js';
import { chance } from '../../test/quiz/random.js';
import { answersOf, formOf } from '../../test/quiz/sheet.js';
import type { Condition, Form, Item, Scale } from './form.js';
import { scoresOf } from './score.js';

const SHEETS = 10_000;

/** How many sheets there were, and the first one that was scored in another way. */
function compare({ file, verdicts, fillIn }: Specimen, form = formOf(file), sheets = SHEETS) {
  const random = chance(2026);
  const seen = new Map<string, number>();
  for (let at = 0; at < sheets; at += 1) {
    const sheet = fillIn(random);
    const ours = Object.fromEntries(
      scoresOf(form, answersOf(form, sheet)).map(({ scale, state, value, band }): [string, Verdict] => [
        scale.id,
        state === 'complete'
          ? [value as number, band ? scale.bands.indexOf(band) : -1]
          : state === 'unasked'
            ? 'none'
            : 'open',
      ]),
    );
    const theirs = verdicts(sheet);
    if (JSON.stringify(ours) !== JSON.stringify(theirs)) {
      return { difference: { sheet: [...sheet], ours, theirs }, seen };
    }
    for (const [id, verdict] of Object.entries(theirs)) {
      const key = `${id} ${typeof verdict === 'string' ? verdict : verdict[1]}`;
      seen.set(key, (seen.get(key) ?? 0) + 1);
    }
  }
  return { difference: undefined, seen };
}

/** Kinds of result that ten thousand sheets have to reach, or they would prove little. */
const reached: Readonly<Record<string, readonly string[]>> = {
  'nine questions, 0 to 3, a sum with bands': ['sum open', 'sum 0', 'sum 1', 'sum 2', 'sum 3', 'sum 4'],
  'five questions, 5 down to 0, times four': ['percent open', 'percent 0', 'percent 1', 'percent 2'],
  'three subscales, one of them double, and a total': ['east open', 'west 1', 'all 0', 'all 2', 'corners -1'],
  'reverse items and a reverse slider': ['sum open', 'sum 0', 'sum 1', 'sum 2'],
  'conditions, tenths, points below nothing, several answers': [
    ...['day open', 'day 0', 'day 1', 'day 2'],
    ...['way open', 'way none', 'way 0'],
  ],
};

for (const specimen of specimens) {
  test(`${specimen.name}: ${SHEETS} sheets are scored as its own calculator does`, () => {
    const { difference, seen } = compare(specimen);
    assert.equal(difference, undefined);
    for (const kind of reached[specimen.name] as string[])
      assert.ok((seen.get(kind) ?? 0) > 5, `${kind}: ${seen.get(kind)}`);
  });
}

const named = (name: string): Specimen => specimens.find((one) => one.name.includes(name)) as Specimen;

/** A form with some of its scales changed. */
const withScale = (name: string, change: (scale: Scale) => Partial<Scale>): [Specimen, Form] => {
  const specimen = named(name);
  const form = formOf(specimen.file);
  return [specimen, { ...form, scales: form.scales.map((scale) => ({ ...scale, ...change(scale) })) }];
};

const planted: Readonly<Record<string, () => [Specimen, Form]>> = {
  'a reversed item that is not reversed': () =>
    withScale('reverse', ({ items }) => ({
      items: items.map((one) => (one.question.linkId === 'r7' ? { ...one, reverse: false } : one)),
    })),
  'a plain item that is reversed': () =>
    withScale('reverse', ({ items }) => ({
      items: items.map((one) => (one.question.linkId === 'r1' ? { ...one, reverse: true } : one)),
    })),
  'a slider that is not reversed': () =>
    withScale('reverse', ({ items }) => ({
      items: items.map((one) => (one.question.kind === 'slider' ? { ...one, reverse: false } : one)),
    })),
  'a multiplier that is off by a little': () => withScale('times four', () => ({ multiplier: 4.0001 })),
  'a band that begins one point late': () =>
    withScale('nine', ({ bands }) => ({
      bands: bands.map((one) => ({ ...one, from: one.from && one.from + 1 })),
    })),
  'a subscale that lacks an item': () =>
    withScale('subscales', ({ id, items }) => (id === 'south' ? { items: items.slice(1) } : {})),
  'a total that counts the slider': () =>
    withScale('subscales', ({ id, items }) => {
      const { question } = items[items.length - 1] as Scale['items'][number];
      return id === 'corners' ? { items: [...items, { question, reverse: false }] } : {};
    }),
  'a band that begins a tenth early': () =>
    withScale('tenths', ({ bands }) => ({ bands: bands.map((one) => ({ ...one, from: one.from - 0.1 })) })),
  'a wrong operator': () =>
    withCondition('tired', (one) => ({ ...one, operator: one.operator === '>=' ? '>' : one.operator })),
  'an operator that means the opposite': () => withCondition('home', (one) => ({ ...one, operator: '=' })),
  'all in the place of any': () => {
    const specimen = named('tenths');
    const form = formOf(specimen.file);
    for (const item of form.order) if (item.linkId === 'tired') Object.assign(item, { any: false });
    return [specimen, form];
  },
  'hidden answers that count': () => {
    const specimen = named('tenths');
    const form = formOf(specimen.file);
    for (const item of form.order) Object.assign(item, { when: [] });
    return [specimen, form];
  },
};

function withCondition(id: string, change: (condition: Condition) => Condition): [Specimen, Form] {
  const specimen = named('tenths');
  const form = formOf(specimen.file);
  const item = form.order.find(({ linkId }) => linkId === id) as Item;
  Object.assign(item, { when: item.when.map(change) });
  return [specimen, form];
}

for (const [what, plant] of Object.entries(planted)) {
  test(`planted: ${what} is found`, () => assert.ok(compare(...plant(), 2000).difference));
}
