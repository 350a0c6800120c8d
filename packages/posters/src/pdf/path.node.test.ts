import assert from 'node:assert/strict';
import { test } from 'node:test';
import { circle, rect } from '../art/shapes.js';
import { pdfPath } from './path.js';

test('absolute and relative commands, with letters left out, come to the same operators', () => {
  const expected = '0 0 m\n10 0 l\n10 5 l\n0 5 l\nh';
  assert.equal(pdfPath('M0 0L10 0L10 5L0 5Z'), expected);
  assert.equal(pdfPath('M0 0 10 0 10 5 0 5Z'), expected);
  assert.equal(pdfPath('m0 0 10 0 0 5 -10 0z'), expected);
  assert.equal(pdfPath('M0,0H10V5H0Z'), expected);
  assert.equal(pdfPath('m0 0h10v5h-10z'), expected);
  assert.equal(pdfPath('M1e1 .5L-.5-1'), '10 0.5 m\n-0.5 -1 l');
});

test('after the end of a piece the next one begins where it began', () => {
  assert.equal(pdfPath('M5 5h2v2zl1 1'), '5 5 m\n7 5 l\n7 7 l\nh\n6 6 l');
});

test('curves keep their points; smooth ones mirror the last', () => {
  assert.equal(pdfPath('M0 0C1 2 3 4 5 6S7 8 9 10'), '0 0 m\n1 2 3 4 5 6 c\n7 8 7 8 9 10 c');
  assert.equal(pdfPath('M0 0Q3 3 6 0'), '0 0 m\n2 2 4 2 6 0 c');
});

/** Points on the curves of a path, for a look at where it runs. */
function points(operators: string): [number, number][] {
  const found: [number, number][] = [];
  let at: [number, number] = [0, 0];
  for (const row of operators.split('\n')) {
    const words = row.split(' ');
    const numbers = words.slice(0, -1).map(Number) as [number, number, number, number, number, number];
    if (words.at(-1) === 'c') {
      for (let t = 0; t <= 1; t += 0.05) {
        const mix = (a: number, b: number, c: number, d: number) =>
          (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t * t * c + t ** 3 * d;
        found.push([
          mix(at[0], numbers[0], numbers[2], numbers[4]),
          mix(at[1], numbers[1], numbers[3], numbers[5]),
        ]);
      }
      at = [numbers[4], numbers[5]];
    } else if (numbers.length >= 2) at = [numbers[0], numbers[1]];
  }
  return found;
}

test('arcs stay on their circle, whichever way and however far they turn', () => {
  const cases: [d: string, cx: number, cy: number, r: number][] = [
    [circle(10, 20, 7), 10, 20, 7],
    ['M24 100a76 76 0 0 1 152 0z', 100, 100, 76],
    ['M0 0A10 10 0 0 1 10 10', 0, 10, 10],
    ['M0 0A10 10 0 1 0 10 10', 0, 10, 10],
    ['M0 0A10 10 0 0 0 10 10', 10, 0, 10],
    ['M0 0A10 10 90 1 1 10 10', 10, 0, 10],
  ];
  for (const [d, cx, cy, r] of cases) {
    const on = points(pdfPath(d));
    assert.ok(on.length > 0);
    for (const [x, y] of on)
      assert.ok(Math.abs(Math.hypot(x - cx, y - cy) - r) < r * 0.001, `${d}: ${x} ${y}`);
  }
});

test('a radius that does not reach grows until it does', () => {
  for (const [x, y] of points(pdfPath('M0 0A1 1 0 0 1 10 0'))) {
    assert.ok(Math.abs(Math.hypot(x - 5, y) - 5) < 0.01);
  }
});

test('a rectangle with corners keeps to its box', () => {
  const on = points(pdfPath(rect(10, 20, 30, 40, 8)));
  for (const [x, y] of on) assert.ok(x >= 10 - 1e-3 && x <= 40 + 1e-3 && y >= 20 - 1e-3 && y <= 60 + 1e-3);
  assert.equal(pdfPath(rect(0, 0, 2, 1)), '0 0 m\n2 0 l\n2 1 l\n0 1 l\nh');
});
