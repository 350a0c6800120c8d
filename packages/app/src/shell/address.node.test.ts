import assert from 'node:assert/strict';
import { test } from 'node:test';
import { carriedBy, carry } from './address.js';

const site = 'https://12355.example/';
const page = `${site}find?c=gz-metro-1`;

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
  ['/materials/files/a1/guide.pdf', '/materials/files/a1/guide.pdf'],
  ['tel:12355', 'tel:12355'],
  ['https://beian.example/', 'https://beian.example/'],
] as const) {
  test(`${href} becomes ${expected}`, () => {
    assert.equal(carry(href, page, { campaign: 'gz-metro-1', large: true }, site), expected);
  });
}

test('normal text takes the word for large text away', () => {
  assert.equal(carry('/find?size=large&c=x-y-z', page, { large: false }, site), '/find?c=x-y-z');
});

for (const site of ['https://school.example/12355/', 'file:///media/stick/12355/']) {
  const from = `${site}hk/find/index.html`;
  const { pathname } = new URL(site);
  for (const [href, expected] of [
    ['../book/index.html', `${pathname}hk/book/index.html?c=gz-metro-1`],
    ['../../index.html', `${pathname}index.html?c=gz-metro-1`],
    ['../../../index.html', '../../../index.html'],
    ['../../sdk/x.html', '../../sdk/x.html'],
    ['../../materials/files/a1/guide.pdf', '../../materials/files/a1/guide.pdf'],
    ['tel:12355', 'tel:12355'],
  ] as const) {
    test(`below ${site} ${href} becomes ${expected}`, () => {
      assert.equal(carry(href, from, { campaign: 'gz-metro-1', large: false }, site), expected);
    });
  }
}
