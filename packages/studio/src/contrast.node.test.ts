import assert from 'node:assert/strict';
import { test } from 'node:test';
import { randomColor, randomOf } from '../test/random.js';
import { contrast, ENOUGH, nearestPassing, ratioText, textOn } from './contrast.js';
import { distance, hexOf, oklabOf } from './oklab.js';

const passes = (color: string) => Math.max(contrast(color, '#FFFFFF'), contrast(color, '#14332D')) >= 4.5;
const random = randomOf(12355);
const colors = Array.from({ length: 1000 }, () => randomColor(random));
const failing = colors.filter((color) => !passes(color));
const proposed = new Map(failing.map((color) => [color, nearestPassing(color)]));
const proposal = (color: string) => proposed.get(color) ?? nearestPassing(color);

test('contrast is that of the WCAG formula', () => {
  assert.equal(contrast('#000000', '#FFFFFF'), 21);
  assert.equal(contrast('#777777', '#FFFFFF').toFixed(2), '4.48');
  assert.equal(contrast('#14332D', '#FFC85A').toFixed(2), '8.86');
});

test('a ratio that is just not enough does not look like enough', () => {
  assert.equal(ratioText(4.4999), '4.49');
  assert.equal(ratioText(4.5), '4.50');
  assert.equal(ratioText(3.9087), '3.91');
});

test('text is the better of white and ink', () => {
  assert.deepEqual(textOn('#0F5C4C').color, '#FFFFFF');
  assert.deepEqual(textOn('#FFC85A').color, '#14332D');
  for (const color of colors) {
    const { ratio } = textOn(color);
    assert.equal(ratio, Math.max(contrast(color, '#FFFFFF'), contrast(color, '#14332D')));
  }
});

test('colors survive the way to OKLab and back', () => {
  for (const color of colors) assert.equal(hexOf(oklabOf(color)), color);
});

test('what is proposed for 1,000 random colors passes, and a color that passes stays', () => {
  assert.ok(failing.length > 50, `${failing.length} of them fail`);
  for (const color of colors) {
    const found = proposal(color);
    assert.ok(textOn(found).ratio >= ENOUGH, `${color} became ${found}`);
    if (passes(color)) assert.equal(found, color);
  }
});

/** Passing colors of one hue on a grid of lightness and chroma: a search of another kind. */
function* sameHue(color: string): Generator<string> {
  const [, a, b] = oklabOf(color);
  const chroma = Math.hypot(a, b) || 1;
  for (let lightness = 0; lightness <= 1; lightness += 0.01) {
    for (let c = 0; c <= 0.34; c += 0.01) {
      const found = hexOf([lightness, (c * a) / chroma, (c * b) / chroma]);
      if (found && passes(found)) yield found;
    }
  }
}

test('no passing color of the same hue is nearer by more than a ring of the search', () => {
  for (const color of failing) {
    const near = distance(color, proposal(color));
    for (const other of sameHue(color)) {
      assert.ok(distance(color, other) > near - 0.003, `${color}: ${other} is nearer`);
    }
  }
});

test('the hue is kept', () => {
  const angle = (color: string) => {
    const [, a, b] = oklabOf(color);
    return Math.atan2(b, a);
  };
  for (const color of failing) {
    const [, a, b] = oklabOf(color);
    // Of a color that is nearly gray the hue is only the rounding.
    if (Math.hypot(a, b) < 0.05) continue;
    const turn = Math.abs(angle(proposal(color)) - angle(color));
    assert.ok(Math.min(turn, 2 * Math.PI - turn) < 0.08, `${color} turned by ${turn}`);
  }
});
