import assert from 'node:assert/strict';
import { test } from 'node:test';
import { carriedBy, carry } from './address.js';

const page = 'https://12355.example/find?c=gz-metro-1';

test('a placement code and large text are carried, anything else is not', () => {
  assert.deepEqual(carriedBy('?c=gz-metro-1&size=large&name=x'), { campaign: 'gz-metro-1', large: true });
  for (const wrong of ['?c=', '?c=A-b-c', '?c=ab', '?c=<script>', `?c=${'a'.repeat(33)}`, '?size=huge', '']) {
    assert.deepEqual(carriedBy(wrong), { large: false }, wrong);
  }
});

for (const [href, expected] of [
  ['/book', '/book?c=gz-metro-1&size=large'],
  ['/hk/find?center=a#look', '/hk/find?center=a&c=gz-metro-1&size=large#look'],
  ['/book?c=other-code', '/book?c=other-code&size=large'],
  ['/studio/', '/studio/'],
  ['/sdk/v1/x.js', '/sdk/v1/x.js'],
  ['/q/abc', '/q/abc'],
  ['/openapi.json', '/openapi.json'],
  ['tel:12355', 'tel:12355'],
  ['https://beian.example/', 'https://beian.example/'],
] as const) {
  test(`${href} becomes ${expected}`, () => {
    assert.equal(carry(href, page, { campaign: 'gz-metro-1', large: true }), expected);
  });
}

test('normal text takes the word for large text away', () => {
  assert.equal(carry('/find?size=large&c=x-y-z', page, { large: false }), '/find?c=x-y-z');
});
