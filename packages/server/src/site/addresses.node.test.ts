import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brokenAddresses, fileOf, relativeTo, withRelativeAddresses } from './addresses.js';

for (const [address, file] of [
  ['/', 'index.html'],
  ['/hk/', 'hk/index.html'],
  ['/find', 'find/index.html'],
  ['/en/quiz/know-12355?c=a#look', 'en/quiz/know-12355/index.html'],
  ['/page.css?v=1', 'page.css'],
  ['/sdk/v1/y12355.min.js', 'sdk/y12355.min.js'],
] as const) {
  test(`${address} lies in ${file}`, () => assert.equal(fileOf(address), file));
}

test('an address counts from the page that names it, with what stands behind it', () => {
  assert.equal(relativeTo('index.html', '/find'), 'find/index.html');
  assert.equal(relativeTo('hk/quiz/x/index.html', '/hk/book#look'), '../../book/index.html#look');
  assert.equal(relativeTo('find/index.html', '/find'), 'index.html');
  assert.equal(relativeTo('en/find/index.html', '/page.css?v=1'), '../../page.css?v=1');
});

const page = `<meta property="og:image" content="/art/share.png" /><link href="/page.css?v=1" />
<script src="/sdk/v1/a.js" data-api="/"></script><a href="/find">a</a><a href="//x.example/">b</a>
<a href="tel:12355">c</a><a href="?size=large">d</a><a href="https://x.example/">e</a>`;

test('in a page every address of the service is written anew, and no other', () => {
  assert.equal(
    withRelativeAddresses(page, 'book/index.html', {}),
    `<meta property="og:image" content="../art/share.png" /><link href="../page.css?v=1" />
<script src="../sdk/a.js"></script><a href="../find/index.html">a</a><a href="//x.example/">b</a>
<a href="tel:12355">c</a><a href="?size=large">d</a><a href="https://x.example/">e</a>`,
  );
  const addressed = { base: 'https://school.example/12355/', api: 'https://service.example/' };
  const html = withRelativeAddresses(page, 'book/index.html', addressed);
  assert.match(html, /content="https:\/\/school\.example\/12355\/art\/share\.png"/);
  assert.match(html, /data-api="https:\/\/service\.example\/"/);
});

test('the check of addresses bites: a rooted one, one that leads nowhere, one of another folder', () => {
  const files = new Set(['index.html', 'find/index.html', 'a/示例 1.pdf']);
  const broken = (html: string) => brokenAddresses(html, 'find/index.html', files);
  assert.deepEqual(
    broken(
      '<a href="../index.html?c=1#x"></a><a href="../a/%E7%A4%BA%E4%BE%8B%201.pdf"></a><a href="#look">',
    ),
    [],
  );
  assert.deepEqual(broken('<a href="/find"></a><a href="//x.example/"></a>'), [
    'find/index.html: /find',
    'find/index.html: //x.example/',
  ]);
  assert.deepEqual(broken('<img src="../gone.png" />'), ['find/index.html: ../gone.png']);
  assert.deepEqual(broken('<a href="../find/">'), ['find/index.html: ../find/'], 'a folder is no page');
  assert.deepEqual(broken('<script src="a.js" data-operator="../operator.json">'), [
    'find/index.html: a.js',
    'find/index.html: ../operator.json',
  ]);
  assert.deepEqual(broken('<meta content="/art/share.png" />'), ['find/index.html: /art/share.png']);
});
