import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, type Center, VERIFIED_DAYS } from '@y12355/domain';
import { NOW, sampleCenters } from '../../test/world.js';
import { completenessReport, completenessItem } from '../contract/reports.js';
import {
  completenessItems,
  completenessOf,
  completenessWeights,
  type CompletenessItem,
} from './completeness.js';
import { reportCompleteness } from './completeness-report.js';

const today = '2026-09-07';
const full: Center = {
  ...sampleCenters()[0],
  address: '示例路 1 号',
  verifiedOn: today,
  location: { lng: 113.3, lat: 23.1, crs: 'gcj02' },
  accessibility: ['电梯'],
};

test('the weights are a hundred together, and the contract names the same items', () => {
  assert.equal(
    Object.values(completenessWeights).reduce((sum, weight) => sum + weight, 0),
    100,
  );
  assert.deepEqual(completenessItem.options, completenessItems);
});

test('each thing that is missing takes its own weight', () => {
  assert.deepEqual(completenessOf(full, today), { score: 100, missing: [] });
  const without: [item: CompletenessItem, changes: Partial<Center>][] = [
    ['hours', { hours: { ...full.hours, rules: [] } }],
    ['phone', { phones: [] }],
    ['address', { address: '示例路' }],
    ['services', { services: [] }],
    ['verified', { verifiedOn: addDays(today, -VERIFIED_DAYS - 1) }],
    ['location', { location: undefined }],
    ['location', { location: { lng: 110.36, lat: 21.27, crs: 'gcj02' } }],
    ['accessibility', { accessibility: [] }],
  ];
  for (const [item, changes] of without) {
    assert.deepEqual(completenessOf({ ...full, ...changes }, today), {
      score: 100 - completenessWeights[item],
      missing: [item],
    });
  }
  const nothing = Object.assign({}, full, ...without.map(([, changes]) => changes)) as Center;
  assert.deepEqual(completenessOf(nothing, today), { score: 0, missing: completenessItems });
});

test('a look holds for 90 days, and none was in the future', () => {
  const verified = (days: number) =>
    !completenessOf({ ...full, verifiedOn: addDays(today, days) }, today).missing.includes('verified');
  assert.deepEqual([-91, -90, 0, 1].map(verified), [false, true, true, false]);
});

test('an address is one by its number, in whichever digits', () => {
  for (const address of ['示例路 1 号', '示例路１号', '示例路十号', '示例大厦 3 楼']) {
    assert.ok(!completenessOf({ ...full, address }, today).missing.includes('address'), address);
  }
});

test('the worst city first, in it the worst center', () => {
  const bare = { ...full, phones: [], accessibility: [] };
  const report = completenessReport.parse(
    reportCompleteness(
      [
        full,
        { ...bare, id: 'gz-2' },
        { ...full, id: 'sz', region: '440300', location: undefined },
        { ...full, id: 'a' },
      ],
      NOW,
    ),
  );
  assert.deepEqual(
    report.cities.map(({ name, score, centers }) => [name, score, centers.map(({ id }) => id)]),
    [
      ['深圳市', 90, ['sz']],
      ['广州市', 91, ['gz-2', 'a', 'gz']],
    ],
  );
  assert.deepEqual([report.count, report.score], [4, 91]);
  const empty = reportCompleteness([], NOW);
  assert.deepEqual([empty.count, empty.score, empty.cities], [0, 0, []]);
});
