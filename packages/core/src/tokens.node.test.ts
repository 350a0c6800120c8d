import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contrast } from '../test/contrast.js';
import { declarations, palettes, picture, settable } from './tokens.js';

const { light, dark, contrast: strong } = palettes;

type Pair = [what: string, front: string, ground: string, ratio: number];

function five(what: string, side: typeof light, ground: string, ratios: (number | undefined)[]): Pair[] {
  return (['ink', 'soft', 'act', 'brick', 'line'] as const).flatMap((name, index): Pair[] => {
    const ratio = ratios[index];
    return ratio === undefined ? [] : [[`${name} on ${what}`, side[name], ground, ratio]];
  });
}

const table: Pair[] = [
  ...five('light paper', light, light.paper, [12.52, 6.05, 7.27, 6.39, 3.67]),
  ['leaf on light paper', picture.leaf, light.paper, 4.7],
  ...five('light surface', light, light.surface, [13.63, 6.58, 7.91, 6.96, 4.0]),
  ['on-call on call', light['on-call'], light.call, 7.91],
  ['on-call on call-press', light['on-call'], light['call-press'], 11.07],
  ...five('light sunk', light, light.sunk, [11.35, 5.49, 6.59, 5.79, 3.33]),
  ...five('light glow', light, light.glow, [12.16, 5.87, 7.06, 6.2, 3.57]),
  ['on-lamp on lamp', light['on-lamp'], light.lamp, 8.86],
  ['on-lamp on the pressed lamp', dark['on-lamp'], dark['call-press'], 10.09],
  ['on-call on call, dark', dark['on-call'], dark.call, 8.86],
  ...five('rain', light, picture.rain, [9.44, 4.56, 5.48]),
  ['leaf (shapes) on rain', picture.leaf, picture.rain, 3.55],
  ['ink on lychee', light.ink, picture.lychee, 7.8],
  ...five('dark paper', dark, dark.paper, [14.89, 8.48, 9.76, 9.91, 4.49]),
  ['lamp on dark paper', dark.lamp, dark.paper, 10.9],
  ...five('dark surface', dark, dark.surface, [12.53, 7.14, 8.22, 8.34, 3.78]),
  ['lamp on dark surface', dark.lamp, dark.surface, 9.17],
  ...five('dark sunk', dark, dark.sunk, [16.18, 9.22, 10.61, undefined, 4.88]),
  ...five('dark glow', dark, dark.glow, [11.08, 6.31, 7.27, undefined, 3.34]),
  ['lamp on dark glow', dark.lamp, dark.glow, 8.11],
  ['on-deep on deep', light['on-deep'], light.deep, 14.02],
  ['soft-deep on deep', light['soft-deep'], light.deep, 7.72],
  ['dark act on deep', dark.act, light.deep, 8.89],
  ['line-deep on deep', light['line-deep'], light.deep, 4.09],
  ['lamp on deep', light.lamp, light.deep, 9.92],
  ...five('black', strong, strong.paper, [21, 21, 15.84, 13.56, 21]),
  ['on-call on call, high contrast', strong['on-call'], strong.call, 15.84],
  ['on-call on call-press, high contrast', strong['on-call'], strong['call-press'], 21],
  ['lamp on act', light.lamp, light.act, 5.14],
  ['lamp on wall', light.lamp, picture.wall, 6.49],
];

for (const [what, front, ground, ratio] of table) {
  test(`contrast: ${what} is ${ratio.toFixed(2)}`, () => {
    const measured = contrast(front, ground);
    assert.equal(measured.toFixed(2), ratio.toFixed(2), `${front} on ${ground}`);
    const least = /^(line|leaf \(shapes\))/.test(what) ? 3 : 4.5;
    assert.ok(measured >= least, `${what}: ${measured.toFixed(2)} is under ${least}`);
  });
}

test('soft on lychee is 3.77 and therefore not allowed as text', () => {
  const measured = contrast(light.soft, picture.lychee);
  assert.equal(measured.toFixed(2), '3.77');
  assert.ok(measured < 4.5);
});

test('lamp on light grounds is 1.0 to 1.45: it needs a contour and words there', () => {
  for (const ground of [light.paper, picture.rain, picture.lychee]) {
    const measured = contrast(light.lamp, ground);
    assert.ok(measured >= 1 && measured < 1.45, `${ground}: ${measured.toFixed(2)}`);
  }
});

test('one band of the focus ring has 3 : 1 against any ground, the host’s too', () => {
  const rings = [
    [light.surface, light.ink, light.lamp],
    [dark.paper, dark['on-deep'], dark.lamp],
    [strong.paper, strong.ink, strong.lamp],
  ];
  for (const ring of rings) {
    for (const ground of [
      light.paper,
      light.deep,
      dark.surface,
      '#FFFFFF',
      '#000000',
      '#808080',
      '#FFC85A',
    ]) {
      const best = Math.max(...ring.map((band) => contrast(band, ground)));
      assert.ok(best >= 3, `${ring.join()} on ${ground}: ${best.toFixed(2)}`);
    }
  }
});

test('every palette names the same tokens as #RRGGBB', () => {
  for (const [theme, palette] of Object.entries(palettes)) {
    assert.deepEqual(Object.keys(palette).sort(), Object.keys(light).sort(), theme);
    for (const color of Object.values(palette)) assert.match(color, /^#[0-9A-F]{6}$/);
  }
});

test('a host sets call and on-call, nothing else, and not in high contrast', () => {
  const inputs = (text: string) => [...text.matchAll(/var\((--y12355-[a-z-]+)/g)].map(([, name]) => name);
  assert.deepEqual(inputs(declarations(light)).sort(), [
    '--y12355-call',
    '--y12355-call',
    '--y12355-on-call',
  ]);
  assert.deepEqual(inputs(declarations(dark)), inputs(declarations(light)));
  assert.deepEqual(inputs(declarations(strong)), []);
  assert.deepEqual([...settable], ['call', 'on-call', 'radius', 'font']);
});
