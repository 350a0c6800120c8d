import assert from 'node:assert/strict';
import { test } from 'node:test';
import { offlinePage, pageKey, treatmentOf, type Treatment } from './routes.js';

const origin = 'https://12355.example';
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

test('a page has one name, whatever stands behind it', () => {
  for (const path of ['/find', '/find/', '/find?c=gz-1', '/find/index.html#x'])
    assert.equal(pageKey(new URL(path, origin)), '/find');
  for (const path of ['/', '/index.html', '/?size=large']) assert.equal(pageKey(new URL(path, origin)), '/');
  assert.equal(pageKey(new URL('/hk/', origin)), '/hk');
});

test('the page without a network is in the language of the one that was wanted', () => {
  const of = (path: string) => offlinePage(new URL(path, origin));
  assert.deepEqual(
    [of('/x'), of('/hk/x'), of('/en'), of('/hkx')],
    ['/offline', '/hk/offline', '/en/offline', '/offline'],
  );
});
