/** Counts of paths against walking every one of them. */
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
  slider,
  when,
  yesNo,
} from '../../../test/quiz/build.js';
import { specimens } from '../../../test/quiz/five.js';
import { chance } from '../../../test/quiz/random.js';
import { formOf } from '../../../test/quiz/sheet.js';
import type { Answer } from '../answers.js';
import { asked, flat } from '../enabled.js';
import { type Form, isQuestion, valuesOf } from '../form.js';
import { alarmsIn, scoresOf } from '../score.js';
import { scoreTable, type Table } from './table.js';

const never = (): number => assert.fail('nothing is left to chance here');
const brief = ({ paths, complete, help, scales }: Table) => ({
  paths: Number(paths),
  complete,
  help: Number(help),
  scales: scales.map(({ scale: { id }, scores, unasked }) => [
    id,
    Object.fromEntries(scores.map(({ value, paths: count }) => [value, Number(count)])),
    Number(unasked),
  ]),
});

/** The same by walking each path, question by question, as somebody would. */
function walked(form: Form): ReturnType<typeof brief> {
  const found = {
    paths: 0,
    complete: true,
    help: 0,
    scales: form.scales.map(({ id }): [string, Record<number, number>, number] => [id, {}, 0]),
  };
  const waysOf = (question: ReturnType<typeof asked>[number]): Answer[] => {
    if (question.kind !== 'choice') return [...valuesOf(question)] as Answer[];
    const all = Array.from({ length: 2 ** question.options.length - 1 }, (_, bits) =>
      question.options.map((_, at) => at).filter((at) => ((bits + 1) >> at) & 1),
    );
    return all.filter((way) => way.length <= question.most);
  };
  const walk = (answers: ReadonlyMap<string, Answer>): void => {
    const next = asked(form, answers).find(({ linkId }) => !answers.has(linkId));
    if (next) {
      for (const way of waysOf(next)) walk(new Map([...answers, [next.linkId, way]]));
      return;
    }
    found.paths += 1;
    if (alarmsIn(form, answers).size > 0) found.help += 1;
    scoresOf(form, answers).forEach(({ state, value }, at) => {
      const row = found.scales[at] as [string, Record<number, number>, number];
      if (state === 'unasked') row[2] += 1;
      else row[1][value as number] = (row[1][value as number] ?? 0) + 1;
    });
  };
  walk(new Map());
  return found;
}

const file = (items: readonly Json[], ...scales: Json[]): Json => form(items, scored(...scales));
const help = (item: string, code: string): Json =>
  part('help', {
    extension: [
      part('item', { valueString: item }),
      part('answer', { valueCoding: { system: 'urn:made-up', code } }),
    ],
  });

const forms: Readonly<Record<string, Json>> = {
  'four questions': file(
    ['a', 'b', 'c', 'd'].map((id) => choice(id, [0, 1, 2])),
    scale({ id: 's', bands: [0, 4] }),
    help('a', 'c'),
    help('b', 'c'),
  ),
  'several answers, tenths and a reversed one': file(
    [choice('m', [0.1, 0.2, 0.4], { repeats: true }), choice('r', [1, 2, 5]), slider('s', [0, 4, 2])],
    scale({ id: 'x', items: ['m', 'r'], reverse: ['r'], multiplier: 2.5 }),
    scale({ id: 'y', items: ['s'] }),
    help('m', 'c'),
  ),
  'conditions one behind another': file(
    [
      yesNo('out'),
      choice('how', [0, 1, 2], { enableWhen: [when('out', '=', true)] }),
      group(
        'g',
        [
          choice('then', [0, 3]),
          choice('more', [1, 2], { repeats: true }),
          display('d', { enableWhen: [when('then', 'exists', true)] }),
        ],
        {
          enableWhen: [when('how', '>=', 'b')],
        },
      ),
      slider('last', [1, 3], { enableWhen: [when('out', '!=', true)] }),
    ],
    scale({ id: 'all', bands: [0, 2] }),
    scale({ id: 'then', items: ['then', 'last'] }),
    help('then', 'b'),
  ),
};

for (const [name, json] of Object.entries(forms)) {
  test(`${name}: the counts are those of walking every path`, () => {
    const reading = formOf(json);
    const table = brief(scoreTable(reading, never));
    assert.deepEqual(table, walked(reading));
    assert.ok(table.help > 0 && table.help < table.paths);
  });
}

test('nine questions of four answers: all 262144 paths, by their numbers', () => {
  const [nine] = specimens;
  const table = scoreTable(formOf(nine?.file as Json), never);
  assert.deepEqual([table.paths, table.complete], [262_144n, true]);
  const [scores] = table.scales;
  // Ways to make 0, 1 and 2 points of nine questions, and the middle.
  assert.deepEqual(
    scores?.scores.slice(0, 3).map(({ paths }) => paths),
    [1n, 9n, 45n],
  );
  assert.equal(scores?.scores.length, 28);
  assert.equal(
    scores?.scores.reduce((sum, { paths }) => sum + paths, 0n),
    262_144n,
  );
  assert.deepEqual(
    scores?.scores.filter(({ band }, at, all) => band !== all[at - 1]?.band).map(({ value }) => value),
    [0, 5, 10, 15, 20],
  );
});

test('more paths than anybody could walk are counted where nothing depends on their answers', () => {
  const many = file(
    Array.from({ length: 40 }, (_, at) => choice(`q${at}`, [0, 1, 2, 3])),
    scale({ id: 's' }),
  );
  const table = scoreTable(formOf(many), never);
  assert.deepEqual([table.paths, table.complete], [4n ** 40n, true]);
  assert.equal(table.scales[0]?.scores.length, 121);
});

test('where they cannot be counted a sample is walked, and says that it is one', () => {
  const deciding = Array.from({ length: 10 }, (_, at) => choice(`q${at}`, [0, 1, 2, 3]));
  const hanging = deciding.map((_, at) =>
    choice(`h${at}`, [0, 1], { enableWhen: [when(`q${at}`, '=', 'd')] }),
  );
  const random = chance(1);
  const table = scoreTable(
    formOf(file([...deciding, ...hanging], scale({ id: 's' }))),
    () => random.whole(1e6) / 1e6,
  );
  assert.deepEqual([table.paths, table.complete], [20_000n, false]);
  const [scores] = table.scales;
  assert.equal(
    scores?.scores.reduce((sum, { paths }) => sum + paths, 0n),
    20_000n,
  );
  const mean =
    (scores?.scores ?? []).reduce((sum, { value, paths }) => sum + value * Number(paths), 0) / 20_000;
  // Ten questions of 1.5 on average, and a quarter of ten more of 0.5.
  assert.ok(Math.abs(mean - 16.25) < 0.15, `${mean}`);
});

test('a question with more ways than can be gone through makes a sample, too', () => {
  const wide = choice(
    'w',
    Array.from({ length: 14 }, (_, at) => at),
    { repeats: true },
  );
  assert.equal(scoreTable(formOf(file([wide], scale({ id: 's' }))), Math.random).complete, false);
});

test('a form without scales has paths and no scores', () => {
  const reading = formOf(form([yesNo('a'), yesNo('b')]));
  assert.deepEqual(brief(scoreTable(reading, never)), { paths: 4, complete: true, help: 0, scales: [] });
  assert.equal(flat(reading.items).filter(isQuestion).length, 2);
});
