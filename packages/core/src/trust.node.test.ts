import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isTrustedPage, servicePage, serviceUrl } from './trust.js';

const page = 'https://school.example/news/1.html?c=a#top';

for (const [api, base] of [
  ['https://book.example', 'https://book.example/'],
  ['https://book.example/', 'https://book.example/'],
  ['https://book.example/v1', 'https://book.example/'],
  ['https://book.example/v1/', 'https://book.example/'],
  ['https://book.example/youth', 'https://book.example/youth/'],
  ['https://book.example/youth/', 'https://book.example/youth/'],
  ['https://book.example/youth/v1', 'https://book.example/youth/'],
  ['https://book.example/dev1', 'https://book.example/dev1/'],
  ['https://book.example/?x=1#y', 'https://book.example/'],
  ['/', 'https://school.example/'],
  ['/v1', 'https://school.example/'],
  ['../youth', 'https://school.example/youth/'],
  ['//book.example', 'https://book.example/'],
] as const) {
  test(`serviceUrl: ${api} is ${base}`, () => {
    assert.equal(serviceUrl(api, page)?.href, base);
  });
}

for (const api of [
  'javascript:alert(1)',
  'JavaScript://book.example/%0aalert(1)',
  'data:text/html,x',
  'file:///etc/hosts',
  'ftp://book.example',
  'http://',
  '',
  undefined,
]) {
  test(`serviceUrl refuses ${JSON.stringify(api)}`, () => {
    assert.equal(serviceUrl(api, page), undefined);
    assert.equal(servicePage(api, page, '/book'), undefined);
    assert.equal(isTrustedPage(page, api, ['https://school.example']), false);
  });
}

test('the service’s own origin is trusted, by a relative address too', () => {
  assert.equal(isTrustedPage('https://book.example/find', 'https://book.example/v1'), true);
  assert.equal(isTrustedPage('https://book.example/find', '/'), true);
  assert.equal(isTrustedPage(page, '/'), true);
});

test('another scheme, port or host is another origin', () => {
  for (const other of ['http://book.example', 'https://book.example:8443', 'https://www.book.example']) {
    assert.equal(isTrustedPage(`${other}/`, 'https://book.example'), false, other);
  }
  assert.equal(isTrustedPage('https://book.example:443/', 'https://book.example'), true);
});

test('an origin that the operator names is trusted, exactly as named', () => {
  const api = 'https://book.example';
  assert.equal(isTrustedPage(page, api), false);
  assert.equal(isTrustedPage(page, api, ['https://school.example']), true);
  for (const near of ['https://school.exampl', '*', 'https://*.example', 'school.example']) {
    assert.equal(isTrustedPage(page, api, [near]), false, near);
  }
});

test('a page without an origin is never trusted, even when the list says null', () => {
  for (const opaque of ['file:///home/a.html', 'data:text/html,x', 'about:srcdoc', 'about:blank']) {
    assert.equal(isTrustedPage(opaque, 'https://book.example', ['null']), false, opaque);
    assert.equal(isTrustedPage(opaque, '/', ['null']), false, opaque);
  }
});

test('servicePage keeps the base path and leaves out what is empty', () => {
  assert.equal(
    servicePage('https://book.example/youth', page, '/book', { center: 'a b', service: undefined, c: '' }),
    'https://book.example/youth/book?center=a+b',
  );
  assert.equal(servicePage('/v1', page, 'find'), 'https://school.example/find');
});
