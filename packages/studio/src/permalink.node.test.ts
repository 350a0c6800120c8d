import assert from 'node:assert/strict';
import { test } from 'node:test';
import { manifest } from '../test/manifest.fixture.js';
import { randomOf, randomState } from '../test/random.js';
import { readManifest } from './manifest.js';
import { fromFragment, toFragment } from './permalink.js';
import { defaultState, withAttribute, withElement, withPageSetting } from './state.js';

const forms = readManifest(manifest);
const start = defaultState(forms);
const read = (fragment: string) => fromFragment(fragment, forms);

test('an untouched form has an empty fragment, and an empty fragment is an untouched form', () => {
  assert.equal(toFragment(start, forms), '');
  for (const empty of ['', '#']) assert.deepEqual(read(empty), { state: start, unknown: [] });
});

test('only what differs from a default is said', () => {
  let state = withAttribute(start, forms, 'hotline-banner', 'variant', 'bar');
  state = withAttribute(state, forms, 'hotline-banner', 'season', 'auto');
  state = withPageSetting(state, 'region', '440106');
  state = withPageSetting(state, 'theme', 'auto');
  assert.equal(toFragment(state, forms), 'hotline-banner.variant=bar&region=440106');
  state = withAttribute(state, forms, 'hotline-banner', 'variant', 'card');
  assert.equal(toFragment(state, forms), 'region=440106');
});

test('200 random configurations come back as they were', () => {
  const random = randomOf(4);
  for (let round = 0; round < 200; round += 1) {
    const state = randomState(random, forms);
    const fragment = toFragment(state, forms);
    assert.deepEqual(read(`#${fragment}`), { state, unknown: [] }, fragment);
    assert.equal(toFragment(read(fragment).state, forms), fragment);
  }
});

const bad: [fragment: string, unknown: string[]][] = [
  ['a=paper', ['a']],
  ['hotline-banner.variant=round', ['hotline-banner.variant']],
  ['hotline-banner.nothing=1', ['hotline-banner.nothing']],
  ['center-locator.limit=3', ['center-locator.limit']],
  ['e=center-locator&center-locator.limit=-1', ['center-locator.limit']],
  ['e=nothing', ['e']],
  ['e=hotline-banner+nothing', ['e']],
  ['region=999999', ['region']],
  ['campaign=A%20B', ['campaign']],
  ['api=javascript:alert(1)', ['api']],
  ['hotline-banner.exit-url=http://other.example/', ['hotline-banner.exit-url']],
  ['hotline-banner.exit-url=https://user:secret@other.example/', ['hotline-banner.exit-url']],
  ['hotline-banner.sticky=yes', ['hotline-banner.sticky']],
  ['color=greenish', ['color']],
  ['region=440100&region=440300', ['region']],
  ['way=ftp&pin=2&reserve=1&frames=0', ['way', 'pin', 'reserve', 'frames']],
  ['e=new-thing&new-thing.caption=a%0Ab', ['new-thing.caption']],
  ['%E0%A4%A=1', [new URLSearchParams('%E0%A4%A=1').keys().next().value as string]],
];
for (const [fragment, unknown] of bad) {
  test(`not understood: ${fragment}`, () => {
    const found = read(fragment);
    assert.deepEqual(found.unknown, unknown);
    const others = { ...found.state, elements: start.elements };
    assert.deepEqual(others, start);
  });
}

test('what is understood is taken, though something beside it is not', () => {
  const { state, unknown } = read('a=html&region=440100&campaign=%3Cb%3E');
  assert.deepEqual([state.answer, state.page, unknown], ['html', { region: '440100' }, ['campaign']]);
});

test('the last element stays', () => {
  assert.equal(withElement(start, forms, 'hotline-banner', false), start);
});

test('elements keep the order of the manifest and their settings', () => {
  let state = withAttribute(start, forms, 'hotline-banner', 'sticky', true);
  state = withElement(state, forms, 'new-thing', true);
  state = withElement(state, forms, 'center-locator', true);
  assert.deepEqual(
    state.elements.map(({ name, attributes }) => [name, attributes]),
    [
      ['hotline-banner', { sticky: true }],
      ['center-locator', {}],
      ['new-thing', {}],
    ],
  );
});
