/** What a score says of what is missing, hidden or not asked, and which answers open the help panel. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  band,
  choice,
  form,
  type Json,
  part,
  scale,
  scored,
  slider,
  when,
  yesNo,
} from '../../test/quiz/build.js';
import { formOf } from '../../test/quiz/sheet.js';
import type { Answer } from './answers.js';
import { alarmsIn, isComplete, scoresOf } from './score.js';

const given = (answers: Readonly<Record<string, Answer>>) => new Map(Object.entries(answers));
const brief = (file: Json, answers: Readonly<Record<string, Answer>>) =>
  scoresOf(formOf(file), given(answers)).map(({ state, value, missing }) =>
    [state, value ?? missing.map(({ linkId }) => linkId).join(' ')].join(' ').trim(),
  );

test('a missing answer makes a score incomplete and is named; nothing is guessed', () => {
  const file = form([choice('a', [1, 2]), choice('b', [1, 2])], scored(scale({ id: 's', bands: [0] })));
  assert.deepEqual(brief(file, {}), ['incomplete a b']);
  assert.deepEqual(brief(file, { a: [1] }), ['incomplete b']);
  const [score] = scoresOf(formOf(file), given({ a: [1] }));
  assert.deepEqual([score?.value, score?.band], [undefined, undefined]);
  assert.deepEqual(brief(file, { a: [1], b: [0] }), ['complete 3']);
});

test('only the scales that need an answer wait for it', () => {
  const file = form(
    [choice('a', [1, 2]), choice('b', [1, 2])],
    scored(scale({ id: 'x', items: ['a'] }), scale({ id: 'y', items: ['b'] })),
  );
  assert.deepEqual(brief(file, { a: [0] }), ['complete 1', 'incomplete b']);
});

test('a required answer holds every score back, and nothing else', () => {
  const file = form([choice('a', [1, 2]), yesNo('r', { required: true })], scored(scale({ id: 's' })));
  assert.deepEqual(brief(file, { a: [0] }), ['incomplete r']);
  assert.deepEqual(brief(file, { a: [0], r: false }), ['complete 1']);
  const reading = formOf(file);
  assert.deepEqual(
    [isComplete(reading, given({ a: [0] })), isComplete(reading, given({ a: [0], r: true }))],
    [false, true],
  );
});

test('hidden items count for nothing, even with an answer; a scale of hidden items has nothing to say', () => {
  const hidden = { enableWhen: [when('more', '=', true)], required: true };
  const file = form(
    [yesNo('more'), choice('a', [1, 2]), choice('b', [10, 20], hidden)],
    scored(scale({ id: 'x', bands: [0] }), scale({ id: 'y', items: ['b'], bands: [0] })),
  );
  assert.deepEqual(brief(file, { more: false, a: [1], b: [1] }), ['complete 2', 'unasked']);
  assert.deepEqual(brief(file, { more: true, a: [1], b: [1] }), ['complete 22', 'complete 20']);
  assert.deepEqual(brief(file, { more: true, a: [1] }), ['incomplete b', 'incomplete b']);
});

test('tenths add up to what paper says, at the edge of a band, too', () => {
  const file = form(
    [choice('a', [0.1]), choice('b', [0.7])],
    scored(scale({ id: 's', bands: [0, 0.8] }), scale({ id: 't', multiplier: 1.1 })),
  );
  const [score, times] = scoresOf(formOf(file), given({ a: [0], b: [0] }));
  assert.deepEqual([score?.value, score?.band?.from, times?.value], [0.8, 0.8, 0.88]);
});

test('several answers add up; a slider counts its number, reversed its distance from the other end', () => {
  const file = form(
    [choice('m', [1, 2, 4], { repeats: true }), slider('s', [2, 10, 2])],
    scored(scale({ id: 'x', items: ['m', 's'] }), scale({ id: 'y', items: ['s'], reverse: ['s'] })),
  );
  assert.deepEqual(brief(file, { m: [0, 2], s: 4 }), ['complete 9', 'complete 8']);
  assert.deepEqual(brief(file, { m: [], s: 4 }), ['incomplete m', 'complete 8']);
});

test('a band reaches up to the next one', () => {
  const file = form([slider('s', [0, 9])], scored(scale({ id: 'x', items: ['s'], bands: [0, 3, 7] })));
  const reading = formOf(file);
  const bands = [0, 2, 3, 6, 7, 9].map((s) => scoresOf(reading, given({ s }))[0]?.band?.from);
  assert.deepEqual(bands, [0, 0, 3, 3, 7, 7]);
});

test('help opens with the answer, and closes with it; a hidden answer opens nothing', () => {
  const help = part('help', {
    extension: [
      part('item', { valueString: 'q' }),
      part('answer', { valueCoding: { system: 'urn:made-up', code: 'c' } }),
      part('answer', { valueCoding: { system: 'urn:made-up', code: 'd' } }),
    ],
  });
  const file = form(
    [yesNo('more'), choice('q', 4, { enableWhen: [when('more', '!=', false)] })],
    scored(help),
  );
  const reading = formOf(file);
  const rung = (answers: Readonly<Record<string, Answer>>) =>
    [...alarmsIn(reading, given(answers))].map(({ linkId }) => linkId);
  assert.deepEqual(rung({}), []);
  assert.deepEqual(rung({ q: [1] }), []);
  assert.deepEqual(rung({ q: [2] }), ['q']);
  assert.deepEqual(rung({ q: [3] }), ['q']);
  assert.deepEqual(rung({ q: [3], more: false }), []);
});

test('a result may ask for the help panel, too', () => {
  const file = form(
    [slider('s', [0, 9])],
    scored(
      scale({ id: 'x', items: ['s'], more: [band(0), band(7, [part('help', { valueBoolean: true })])] }),
    ),
  );
  const helps = [6, 7].map((s) => scoresOf(formOf(file), given({ s }))[0]?.band?.help);
  assert.deepEqual(helps, [false, true]);
});
