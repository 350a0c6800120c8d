import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commonAttributes, elements } from '@y12355/widgets/elements';
import { allowed } from './attributes.js';
import { wantedBy } from './wanted.js';

test('an element with attributes of its own and of every element', () => {
  assert.deepEqual(wantedBy('?widget=hotline-banner&variant=bar&lang=en&region=440106', elements), {
    tag: 'y12355-hotline-banner',
    attributes: [
      ['variant', 'bar'],
      ['lang', 'en'],
      ['region', '440106'],
    ],
    faults: [],
  });
});

test('values stay values, whatever they hold', () => {
  const label = '"><script>&\n';
  const { attributes } = wantedBy(`widget=booking-button&label=${encodeURIComponent(label)}`, elements);
  assert.deepEqual(attributes, [['label', label]]);
});

test('what a frame may not set is left out and named with what it may', () => {
  const query = 'widget=center-locator&api=//x.example&src=x&onclick=x&variant=bar&sticky=&limit=3';
  const { attributes, faults } = wantedBy(query, elements);
  assert.deepEqual(attributes, [['limit', '3']]);
  assert.equal(faults.length, 5);
  assert.match(faults[0] ?? '', /\?api=.*allowed are widget, region, .*limit/);
  assert.doesNotMatch(faults[0] ?? '', /allowed.*\b(api|src|variant)\b/);
});

test('a corner is no place inside a frame', () => {
  const { attributes, faults } = wantedBy('widget=hotline-banner&variant=floating', elements);
  assert.deepEqual(attributes, []);
  assert.equal(faults.length, 1);
});

test('an unknown element is named with those there are', () => {
  for (const name of ['', 'hotline', '__proto__', 'constructor']) {
    const { tag, faults } = wantedBy(`widget=${name}`, elements);
    assert.equal(tag, undefined);
    assert.match(faults[0] ?? '', new RegExp(`widget=${name}: allowed are hotline-banner, `));
  }
});

test('no address of any element is among the allowed attributes', () => {
  const addresses = [commonAttributes, ...elements.map(({ attributes }) => attributes)].flatMap(
    (attributes) => Object.keys(attributes).filter((name) => attributes[name]?.kind === 'address'),
  );
  assert.ok(addresses.includes('api') && addresses.includes('src') && addresses.includes('exit-url'));
  assert.deepEqual(
    allowed.filter((name) => addresses.includes(name)),
    [],
  );
});
