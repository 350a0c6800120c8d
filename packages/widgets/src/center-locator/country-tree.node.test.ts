import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choiceOf, listing } from './center-locator.model.js';
import { countryTree } from './country-tree.js';
import { indexOf } from './place-index.js';
import { readList } from './read.js';
import { COUNTRY } from './region-tree.js';

const wednesday = Date.parse('2026-09-16T15:00:00+08:00');
const center = (id: string, region: string, areaName = '') => ({ id, name: `示例${id}`, region, areaName });
const centers = [
  center('gz', '440106'),
  center('bj', '110105', '北京市 朝阳区'),
  center('cd', '510107', '四川省 成都市 武侯区'),
  center('nameless', '330106'),
  center('town', '330106001'),
  center('bad', '33'),
  center('worse', '990x01'),
];
const { list: bare, faults } = readList({ centers }, '440000', { anywhere: true });
const list = { ...bare, tree: countryTree(bare.places) };

test('a list of the whole country is taken where the page says so', () => {
  assert.equal(list.region, COUNTRY);
  assert.deepEqual(
    list.places.map(({ id }) => id),
    ['gz', 'bj', 'cd', 'nameless', 'town'],
  );
  assert.match(
    faults.join('\n'),
    /center 6 \(bad\): region "33": expected an adcode of 6 or 9 digits; left out/,
  );
  assert.equal(faults.length, 2);
  assert.equal(readList({ centers }, '440000').list.places.length, 1);
});

test('what can be chosen is what the centers hold', () => {
  const { tree } = indexOf(list);
  assert.deepEqual(
    tree.cities().map(({ name }) => name),
    ['北京市', '330100', '广州市', '成都市'],
  );
  assert.deepEqual(
    tree.below('510100').map(({ name }) => name),
    ['武侯区'],
  );
});

test('a county widens to its city, its province, the country', () => {
  const scope = (adcode: string) => listing(list, adcode, {}, wednesday).scope.name;
  assert.equal(scope('510107'), '武侯区');
  assert.equal(scope('440115'), '广州市');
  assert.equal(scope('445102'), '广东省');
  assert.equal(listing(list, COUNTRY, {}, wednesday).rows.length, 5);
  assert.equal(listing(list, '510107', { query: '示例gz' }, wednesday).scope.name, '全国');
});

test('a page may start with a place anywhere', () => {
  assert.deepEqual(choiceOf('510107', true), { city: '510100', county: '510107' });
  assert.deepEqual(choiceOf('510000', true), {});
  assert.equal(choiceOf('510107'), undefined);
  assert.equal(choiceOf('5101', true), undefined);
});
