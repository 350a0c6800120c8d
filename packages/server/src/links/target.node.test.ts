import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HOME, presentTarget, readTarget, withCode } from './target.js';

const trusted = ['https://school.example', 'http://plain.example'];
const own = (origin: string) => origin === 'https://12355.example' || origin === 'http://12355.example';
const read = (text: string) => readTarget(text, { own, trusted });

test('pages of the service, its own addresses as paths, and https on a trusted origin', () => {
  const cases: [string, string][] = [
    ['/', '/'],
    ['/find', '/find'],
    ['/en/book?center=gz-1&service=gz-1-2#look', '/en/book?center=gz-1&service=gz-1-2#look'],
    ['/find#region=440106&q=法律', '/find#region=440106&q=%E6%B3%95%E5%BE%8B'],
    ['/a/../find', '/find'],
    ['https://12355.example/find?x=1#y', '/find?x=1#y'],
    ['http://12355.example', '/'],
    ['https://school.example', 'https://school.example/'],
    ['https://SCHOOL.example:443/q/a?b=1#c', 'https://school.example/q/a?b=1#c'],
  ];
  for (const [text, target] of cases) assert.deepEqual(read(text), { target }, text);
});

test('nothing else: no open redirect, whatever it is written like', () => {
  const payloads = [
    '',
    'find',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    ' //evil.example',
    '/find\u202e',
    '/.//evil.example',
    '/a/..//evil.example',
    '/%2e%2e//evil.example',
    'https://evil.example',
    'https:evil.example',
    'https:/evil.example',
    'https:\\\\evil.example',
    'HTTPS://EVIL.EXAMPLE',
    'https://school.example.evil.example',
    'https://school.example@evil.example',
    'https://evil.example#@school.example',
    'https://evil.example/https://school.example',
    'https://user@school.example/',
    'https://user:word@school.example/',
    'https://school.example:8443/',
    'https://school。example.evil.example/',
    'https://xn--school-example/',
    'http://school.example/',
    'http://plain.example/',
    'javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'blob:https://school.example/x',
    'ftp://school.example',
    'weixin://dl/business',
    'https://',
    'https://[',
    'tel:12355',
    '/'.repeat(301),
    `/${'好'.repeat(100)}`,
  ];
  for (const text of payloads) {
    assert.ok('fault' in read(text), `${JSON.stringify(text)} became ${JSON.stringify(read(text))}`);
    assert.equal(presentTarget(text, trusted), HOME, text);
  }
});

test('no page for visitors, no circle, and no code of its own', () => {
  const closed = [
    '/q/other',
    '/%71/other',
    '/v1/centers',
    '/desk/',
    '/metrics',
    '/sdk/v1/x.js',
    '/a/../v1/x',
  ];
  for (const text of [...closed, 'https://12355.example/q/x', '/%E0%A4%A']) {
    assert.match(JSON.stringify(read(text)), /expected a page for visitors/, text);
  }
  for (const text of ['/find?c=spring', 'https://school.example/?a=1&c=']) {
    assert.match(JSON.stringify(read(text)), /without \\"c\\"/, text);
  }
});

test('a fault names what was found and what is allowed', () => {
  assert.deepEqual(readTarget('https://evil.example', { trusted: ['https://school.example'] }), {
    fault:
      'found "https://evil.example", expected a page such as / , /find or /book?center=…, or an https address on ' +
      'https://school.example; other origins are added to trustedOrigins',
  });
  assert.doesNotMatch(JSON.stringify(readTarget('x', { trusted: [] })), /https/);
});

test('an origin that lost its trust leads home, and so does an address that was own by name only', () => {
  assert.equal(presentTarget('https://school.example/x', trusted), 'https://school.example/x');
  assert.equal(presentTarget('https://school.example/x', []), HOME);
  assert.equal(presentTarget('https://12355.example/find', trusted), HOME);
  assert.equal(presentTarget('/find', []), '/find');
});

test('the code is added, query and fragment stay as they are', () => {
  const cases: [string, string][] = [
    ['/', '/?c=gz-7'],
    ['/find#region=440106&open=now', '/find?c=gz-7#region=440106&open=now'],
    ['/book?center=a%20b&x=1+2', '/book?center=a%20b&x=1+2&c=gz-7'],
    ['/book?', '/book?c=gz-7'],
    ['/book?a&#b?c', '/book?a&c=gz-7#b?c'],
    ['https://school.example/p?q=1#f', 'https://school.example/p?q=1&c=gz-7#f'],
  ];
  for (const [target, expected] of cases) assert.equal(withCode(target, 'gz-7'), expected);
});
