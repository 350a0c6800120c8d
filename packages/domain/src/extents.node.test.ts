import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isInChina, isNearCity } from './extents.js';
import { cities } from './regions.js';

/** Rough middle of each city's built-up area, from common knowledge, to two digits. */
const middles: Record<string, [lng: number, lat: number]> = {
  广州市: [113.26, 23.13],
  韶关市: [113.6, 24.81],
  深圳市: [114.06, 22.55],
  珠海市: [113.58, 22.27],
  汕头市: [116.68, 23.35],
  佛山市: [113.12, 23.02],
  江门市: [113.08, 22.58],
  湛江市: [110.36, 21.27],
  茂名市: [110.93, 21.66],
  肇庆市: [112.47, 23.05],
  惠州市: [114.42, 23.11],
  梅州市: [116.12, 24.29],
  汕尾市: [115.38, 22.79],
  河源市: [114.7, 23.74],
  阳江市: [111.98, 21.86],
  清远市: [113.06, 23.68],
  东莞市: [113.75, 23.02],
  中山市: [113.39, 22.52],
  潮州市: [116.62, 23.66],
  揭阳市: [116.37, 23.55],
  云浮市: [112.04, 22.92],
};

test('every city has an extent, and its middle lies in it', () => {
  for (const { adcode, name } of cities()) {
    const [lng, lat] = middles[name] as [number, number];
    assert.equal(isNearCity({ lng, lat }, adcode), true, name);
  }
});

test('most middles lie in their own box alone; around the delta the boxes overlap', () => {
  const strangers = cities().flatMap(({ adcode, name }) =>
    Object.entries(middles)
      .filter(([other, [lng, lat]]) => other !== name && isNearCity({ lng, lat }, adcode))
      .map(([other]) => `${name} ${other}`),
  );
  // Of 420 pairs; what is let through is the price of boxes.
  assert.equal(strangers.length, 34, strangers.join(', '));
});

test('the extents together are as wide and high as the province', () => {
  const inside = (lng: number, lat: number) =>
    cities().some(({ adcode }) => isNearCity({ lng, lat }, adcode));
  assert.ok(inside(110.2, 20.3), 'the south of Xuwen');
  assert.ok(inside(113.0, 25.45), 'the north of Lechang');
  assert.ok(inside(117.1, 23.6), 'the east of Raoping');
  for (const [lng, lat] of [
    [113.3, 26.2],
    [118.1, 24.5],
    [108.3, 22.8],
    [110.3, 19.9],
  ] as const) {
    assert.equal(inside(lng, lat), false, `${lng} ${lat}`);
  }
});

test('towns and counties are looked up by their city; elsewhere nothing is known', () => {
  assert.equal(isNearCity({ lng: 113.75, lat: 23.02 }, '441900003'), true);
  assert.equal(isNearCity({ lng: 110.36, lat: 21.27 }, '440106'), false);
  assert.equal(isNearCity({ lng: 114.06, lat: 22.55 }, '110000'), undefined);
});

test('the tolerance is a tenth of a degree', () => {
  const north = 23 + 56 / 60;
  assert.equal(isNearCity({ lng: 113.3, lat: north + 0.099 }, '440100'), true);
  assert.equal(isNearCity({ lng: 113.3, lat: north + 0.101 }, '440100'), false);
});

test('points that can be in no part of China', () => {
  assert.equal(isInChina({ lng: 113.3, lat: 23.1 }), true);
  assert.equal(isInChina({ lng: 23.1, lat: 113.3 }), false);
  assert.equal(isInChina({ lng: 0, lat: 0 }), false);
  assert.equal(isInChina({ lng: -113.3, lat: 23.1 }), false);
});
