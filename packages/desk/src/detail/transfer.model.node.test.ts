import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleCenters } from '../../test/fake-centers.js';
import { citiesFrom, cityOf, servicesOf, serviceToShow, targets } from './transfer.model.js';

const centers = sampleCenters().map(({ center }) => center);
const second = centers.find(({ id }) => id === 'gz-2');

test('a county and a town lie in their city', () => {
  assert.equal(cityOf('440106'), '440100');
  assert.equal(cityOf('441900003'), '441900');
  assert.equal(cityOf('110000'), undefined);
});

test('the own city comes first, and only the province goes further', () => {
  const all = citiesFrom('441700', 'province');
  assert.equal(all[0]?.adcode, '441700');
  assert.equal(all.length, 21);
  assert.deepEqual(
    citiesFrom('441700', 'center').map(({ adcode }) => adcode),
    ['441700'],
  );
  assert.deepEqual(citiesFrom(undefined, 'city'), []);
});

test('a booking goes to another center that takes bookings', () => {
  assert.deepEqual(
    targets(centers, 'gz').map(({ id }) => id),
    ['gz-2', 'yj'],
  );
});

test('a service of the same kind comes first', () => {
  const { same, other } = servicesOf(second, 'psychological');
  assert.deepEqual([same.map(({ id }) => id), other.map(({ id }) => id)], [['gz-2-psy'], ['gz-2-law']]);
  assert.equal(serviceToShow(second, 'psychological', undefined)?.id, 'gz-2-psy');
  assert.equal(serviceToShow(second, 'psychological', 'gz-2-law')?.id, 'gz-2-law');
  assert.equal(serviceToShow(second, 'social-work', 'gone')?.id, 'gz-2-law');
  assert.equal(serviceToShow(undefined, 'legal', undefined), undefined);
});
