import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDocument, offlinePage, pageKeys, treatmentOf, type Treatment } from './routes.js';

const origin = 'https://12355.example/';
const asked = (path: string, changes: object = {}) =>
  treatmentOf(
    { method: 'GET', mode: 'cors', url: new URL(path, origin), authorized: false, ...changes },
    origin,
  );
const visit = { mode: 'navigate' };

const treatments: [path: string, changes: object, expected: Treatment][] = [
  ['/', visit, 'page'],
  ['/hk/find?c=gz-1', visit, 'page'],
  ['/quiz/know-12355', visit, 'page'],
  ['/desk/', visit, undefined],
  ['/studio/', visit, undefined],
  ['/q/abc', visit, undefined],
  ['/kiosk.html', visit, undefined],
  ['/sdk/v1/embed.html', visit, undefined],
  ['https://other.example/', visit, undefined],
  ['/v1/centers?region=440100', {}, 'data'],
  ['/v1/centers/gz-1', {}, 'data'],
  ['/v1/operator', {}, 'data'],
  ['/v1/centers?q=%E5%BF%83', {}, undefined],
  ['/v1/centers', { authorized: true }, undefined],
  ['/v1/centers', { method: 'POST' }, undefined],
  ['/v1/services/a/slots?from=2026-09-12', {}, undefined],
  ['/v1/bookings/Y7K2', {}, undefined],
  ['/v1/holds', { method: 'POST' }, undefined],
  ['/v1/staff/bookings', {}, undefined],
  ['/healthz', { method: 'HEAD' }, undefined],
];
for (const [path, changes, expected] of treatments) {
  test(`${path} ${JSON.stringify(changes)}: ${expected ?? 'left alone'}`, () => {
    assert.equal(asked(path, changes), expected);
  });
}

test('below a path of a plain host the same, and its files of data', () => {
  const base = 'https://school.example/12355/';
  const of = (path: string, mode = 'cors') =>
    treatmentOf({ method: 'GET', mode, url: new URL(path, base), authorized: false }, base);
  assert.equal(of('find/index.html', 'navigate'), 'page');
  assert.equal(of('sdk/x.html', 'navigate'), undefined);
  assert.equal(of('/find/index.html', 'navigate'), undefined, 'of another site');
  assert.equal(of('centers.json'), 'data');
  assert.equal(of('/centers.json'), undefined);
  assert.deepEqual(['centers.json', '/centers.json', 'sdk/packs/x.json'].map(isDocument), [
    true,
    false,
    false,
  ]);
});

test('a page has two names, whatever stands behind it', () => {
  for (const path of ['/find', '/find/', '/find?c=gz-1', '/find/index.html#x'])
    assert.deepEqual(pageKeys(new URL(path, origin)), ['/find', '/find/index.html']);
  for (const path of ['/', '/index.html', '/?size=large'])
    assert.deepEqual(pageKeys(new URL(path, origin)), ['/', '/index.html']);
  assert.deepEqual(pageKeys(new URL('/hk/', origin)), ['/hk', '/hk/index.html']);
});

test('the page without a network is in the language of the one that was wanted', () => {
  for (const base of [origin, 'https://school.example/12355/']) {
    const of = (path: string) => offlinePage(new URL(path, base), base).href.slice(base.length);
    assert.deepEqual(
      [of('x'), of('hk/x'), of('en'), of('hkx')],
      ['offline', 'hk/offline', 'en/offline', 'offline'],
    );
  }
});
