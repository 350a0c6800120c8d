import assert from 'node:assert/strict';
import { test } from 'node:test';
import { manifest } from '../test/manifest.fixture.js';
import { ManifestError, readManifest } from './manifest.js';

const forms = readManifest(manifest);
const settingsOf = (name: string) => forms.find((form) => form.name === name)?.settings ?? [];

test('every element of the manifest gets a form, in its order', () => {
  assert.deepEqual(
    forms.map(({ name, summary }) => [name, summary]),
    [
      ['hotline-banner', 'Youth helpline 12355.'],
      ['center-locator', 'Centers of a city.'],
      ['new-thing', 'A new thing.'],
    ],
  );
});

test('what is set once for the page is in no element’s form, and an unknown kind in none', () => {
  assert.deepEqual(
    settingsOf('hotline-banner').map(({ name }) => name),
    ['variant', 'sticky', 'season', 'campus', 'entries', 'exit-url', 'text-size'],
  );
  assert.deepEqual(
    settingsOf('new-thing').map(({ name }) => name),
    ['shape', 'caption', 'center', 'place'],
  );
});

test('a default is read without its quotes; a choice without one takes its first', () => {
  const of = (name: string) => settingsOf('hotline-banner').find((setting) => setting.name === name)?.default;
  assert.deepEqual([of('season'), of('variant'), of('sticky'), of('exit-url')], ['auto', 'card', '', '']);
  assert.equal(settingsOf('center-locator').find(({ name }) => name === 'limit')?.default, '20');
});

test('a choice without choices can still be typed', () => {
  const [form] = readManifest({
    modules: [{ declarations: [{ tagName: 'y12355-a', attributes: [{ name: 'b', kind: 'choice' }] }] }],
  });
  assert.equal(form?.settings[0]?.kind, 'text');
});

for (const document of [
  undefined,
  null,
  'x',
  {},
  { modules: {} },
  { modules: [{ declarations: [{ tagName: 'x-y' }] }] },
]) {
  test(`no manifest: ${JSON.stringify(document)}`, () => {
    assert.throws(() => readManifest(document), ManifestError);
  });
}
