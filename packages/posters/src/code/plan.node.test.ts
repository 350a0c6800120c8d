import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf, pairs, smallestFor } from '../../test/code/codes.js';
import { CodeError, type CodeFault } from './error.js';
import { type CodeWish, MOST_LOGO, MOST_TEXT, planCode } from './plan.js';
import { QUIET, smallestModule, smallestSide, snapModules } from './size.js';

const pair = pairs['ink on paper'];
const text = 'https://example.org/q/school-a1';
const plan = (wish: Partial<CodeWish> = {}) =>
  planCode({ text, side: 54.5, distance: 500, ...pair, ...wish });

function refusal(wish: Partial<CodeWish>): CodeError {
  try {
    plan(wish);
  } catch (error) {
    assert.ok(error instanceof CodeError, String(error));
    return error;
  }
  throw new Error(`not refused: ${JSON.stringify(wish)}`);
}

test('a plan holds a whole matrix, its measures and a quiet zone of four modules', () => {
  const { matrix, module, quiet, version, level, smallest } = plan();
  assert.equal(matrix.dark.length, matrix.count ** 2);
  assert.equal(matrix.count, 17 + 4 * version);
  assert.equal(module, 54.5 / matrix.count);
  assert.equal(quiet, QUIET * module);
  assert.equal(level, 'H');
  assert.ok(smallest <= 54.5 && smallest >= 50, String(smallest));
});

test('the level is the highest whose modules a phone still resolves', () => {
  const address = addressOf(44);
  // 44 bytes: all that version 5 holds at H, and too many for version 3 at any level.
  const counts = { H: 37, Q: 33, M: 33 };
  assert.deepEqual(
    [60.1, 60, 53.6, 53.5].map((side) => {
      try {
        return plan({ text: address, side }).level;
      } catch (error) {
        return (error as CodeError).code;
      }
    }),
    ['H', 'Q', 'Q', 'too-small'],
  );
  assert.equal(plan({ text: address, side: 60.1 }).matrix.count, counts.H);
  assert.equal(plan({ text: address, side: 60 }).matrix.count, counts.Q);
  // 50 bytes: version 4 at M alone.
  assert.equal(plan({ text: addressOf(50), side: 53.6 }).level, 'M');
});

test('no level below M is ever taken, and only H where a picture covers the middle', () => {
  for (const length of [24, 31, 44, 62, 84, MOST_TEXT]) {
    const address = addressOf(length);
    const least = smallestFor(address, 500, pair);
    assert.ok(['M', 'Q', 'H'].includes(plan({ text: address, side: least }).level));
    const withLogo = smallestFor(address, 500, pair, 0.05);
    assert.ok(withLogo > least || plan({ text: address, side: least }).level === 'H', `${length}`);
    assert.equal(plan({ text: address, side: withLogo, logoShare: 0.05 }).level, 'H');
  }
});

test('a code that is too small is refused with the side that it would need, and that side is enough', () => {
  for (const distance of [120, 209, 300, 500, 1200, 5000]) {
    for (const length of [24, 44, MOST_TEXT]) {
      const address = addressOf(length);
      const needed = smallestFor(address, distance, pair);
      const { smallest, matrix } = plan({ text: address, distance, side: needed });
      assert.ok(smallest <= needed && needed < smallest + 0.1 + 1e-9, `${needed} for ${smallest}`);
      assert.ok(smallest >= distance / 10);
      assert.ok(smallest >= matrix.count * smallestModule(distance) - 1e-9);
      const { code, message } = refusal({ text: address, distance, side: needed - 0.1 });
      assert.equal(code, 'too-small');
      assert.ok(message.includes(`it needs ${needed} mm`), message);
    }
  }
});

test('the smallest module follows the distance, and never falls under what paper takes', () => {
  assert.equal(smallestModule(100), 0.68);
  assert.equal(smallestModule(209), 0.68);
  assert.ok(Math.abs(smallestModule(1000) - 1000 / 307.7) < 0.01);
  // Of few modules, the tenth of the distance decides.
  assert.equal(smallestSide(21, 3000), 300);
  assert.ok(smallestSide(33, 3000) > 300);
});

const refused: [CodeFault, Partial<CodeWish>, ...RegExp[]][] = [
  ['text', { text: 'https://example.org/q/示例' }, /示例/, /punycode/],
  ['text', { text: 'https://示例.example.org/q/abc' }, /punycode/],
  ['text', { text: 'https://example.org/q/a b' }, /percent/],
  ['text', { text: '' }, /""/],
  ['scheme', { text: 'example.org/q/abc' }, /https:\/\//],
  ['scheme', { text: 'weixin://dl/business/?t=abc' }, /weixin/],
  ['scheme', { text: 'javascript:alert(1)' }, /https:\/\//],
  ['scheme', { text: 'https:///q/abc' }, /host/],
  ['scheme', { text: 'https://exa%mple.org/' }, /host/],
  ['length', { text: addressOf(MOST_TEXT + 1) }, /107 characters of 106/, /short/],
  ['measure', { side: 0 }, /side 0/, /above 0/],
  ['measure', { side: NaN }, /side NaN/],
  ['measure', { distance: -5 }, /distance -5/],
  ['measure', { distance: Infinity }, /distance Infinity/],
  ['logo', { logoShare: MOST_LOGO + 0.001 }, /0\.061/, /0\.06/, /24 %/, /smaller/],
  ['logo', { logoShare: -0.1 }, /-0\.1/],
  ['logo', { logoShare: NaN }, /NaN/],
  ['color', { ink: 'black' }, /ink "black"/, /#14332D/],
  ['color', { ground: '#fff' }, /ground "#fff"/],
  ['inverted', { ink: '#F4F6F1', ground: '#0E2A25' }, /#F4F6F1/, /panel/],
  ['contrast', { ink: '#2F7A68', ground: '#C4DCD6' }, /3\.54 : 1/, /4\.5/, /darker/],
  ['contrast', { ink: '#14332D', ground: '#14332D' }, /1\.00 : 1/],
  ['too-small', { side: 30 }, /30 mm/, /500 mm/, /shorten/],
];
for (const [code, wish, ...words] of refused) {
  test(`refused as ${code}: ${JSON.stringify(wish).slice(0, 80)}`, () => {
    const error = refusal(wish);
    assert.equal(error.code, code, error.message);
    for (const word of words) assert.match(error.message, word);
  });
}

test('the limits themselves are allowed', () => {
  assert.equal(plan({ text: addressOf(MOST_TEXT), side: 70 }).version, 6);
  assert.equal(plan({ logoShare: MOST_LOGO }).level, 'H');
  assert.equal(plan({ logoShare: 0 }).level, 'H');
  // 4.54 : 1.
  assert.equal(plan({ ink: '#767676', ground: '#FFFFFF' }).level, 'H');
  assert.equal(refusal({ ink: '#777777', ground: '#FFFFFF' }).code, 'contrast');
});

test('modules fall on whole pixels, as many as fit', () => {
  assert.deepEqual(snapModules(29, 264), { module: 9, side: 261 });
  assert.deepEqual(snapModules(29, 29), { module: 1, side: 29 });
  assert.deepEqual(snapModules(33, 1000.9), { module: 30, side: 990 });
  for (const px of [28.9, 0, -29, NaN, Infinity]) {
    assert.throws(
      () => snapModules(29, px),
      (error) =>
        error instanceof CodeError && error.code === 'pixels' && error.message.includes(`${px} pixels`),
    );
  }
});
