import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blockOf, directivesOf, policiesIn, type Purpose, typesLine } from './policy.js';

const page = 'https://school.example/a';
const url = 'https://12355.example/sdk/v1/y12355.min.js';
const lineFor = (
  policy: string,
  more: { url?: string; page?: string; purpose?: Purpose; nonce?: string; integrity?: string } = {},
) => blockOf(directivesOf(policy), { purpose: 'script', url, page, ...more }, 'https://k/')?.line;

for (const sources of [
  '*',
  'https:',
  'http:',
  '12355.example',
  'https://12355.example',
  'http://12355.example',
  'HTTPS://12355.EXAMPLE',
  'https://12355.example:443',
  'https://12355.example:*',
  'http://12355.example:80',
  '*.example',
  'https://12355.example/',
  'https://12355.example/sdk/',
  'https://12355.example/sdk/v1/y12355.min.js',
  "'none' https://12355.example",
]) {
  test(`script-src ${sources} lets the file through`, () =>
    assert.equal(lineFor(`script-src ${sources}`), undefined));
}

for (const sources of [
  '',
  "'none'",
  "'self'",
  'data:',
  '*.12355.example',
  'wss://12355.example',
  'https://12355.example:8443',
  'https://12355.example/sdk',
  'https://12355.example/sdk/v1/other.js',
  "'unsafe-inline' 'unsafe-eval'",
  "https: 'strict-dynamic'",
  "'nonce-b'",
]) {
  test(`script-src ${sources || 'alone'} does not`, () =>
    assert.notEqual(lineFor(`script-src ${sources}`), undefined));
}

test('a policy that says nothing of scripts lets all of them through', () => {
  assert.equal(lineFor(''), undefined);
  assert.equal(lineFor("img-src 'none'; ;"), undefined);
});

test('the directive that decides is the nearest one, and the first of two', () => {
  assert.equal(lineFor("default-src 'none'; script-src *"), undefined);
  assert.equal(lineFor("script-src-elem 'none'; script-src *"), 'script-src-elem https://k/');
  assert.equal(lineFor('script-src a.example; script-src *'), 'script-src a.example https://k/');
  assert.equal(lineFor("DEFAULT-SRC 'self'"), "script-src 'self' https://k/");
  assert.equal(lineFor("default-src 'none'", { purpose: 'frame' }), 'frame-src https://k/');
  assert.equal(lineFor("frame-src *; child-src 'none'", { purpose: 'frame' }), undefined);
  assert.equal(lineFor("default-src 'self'", { purpose: 'connect' }), "connect-src 'self' https://k/");
});

test('the page itself, its own plain http, and what is not the same', () => {
  const self = "script-src 'self'";
  assert.equal(lineFor(self, { url: 'https://school.example/b.js' }), undefined);
  assert.equal(
    lineFor(self, { url: 'https://school.example/b.js', page: 'http://school.example/' }),
    undefined,
  );
  assert.notEqual(lineFor(self, { url: 'http://school.example/b.js' }), undefined);
  assert.notEqual(lineFor(self, { url: 'https://school.example:8443/b.js' }), undefined);
  assert.notEqual(lineFor('script-src *', { url: 'data:text/javascript,1' }), undefined);
  assert.equal(lineFor('script-src 12355.example', { page: 'http://school.example/' }), undefined);
  assert.notEqual(lineFor('script-src 12355.example', { url: url.replace('https', 'http') }), undefined);
});

test('a nonce or a hash of the policy lets the tag through that has it', () => {
  assert.equal(lineFor("script-src 'nonce-a' 'strict-dynamic'", { nonce: 'a' }), undefined);
  assert.equal(lineFor("script-src 'sha384-a'", { integrity: 'sha384-a' }), undefined);
  assert.notEqual(lineFor("script-src 'sha384-a'", { integrity: 'sha384-a sha384-b' }), undefined);
  assert.equal(
    blockOf(directivesOf("script-src 'strict-dynamic'"), { purpose: 'script', url, page }, 'x')?.byNonce,
    true,
  );
});

test('Trusted Types: only a list of names without ours is in the way', () => {
  const line = (policy: string) => typesLine(directivesOf(policy));
  assert.equal(line("require-trusted-types-for 'script'"), undefined);
  assert.equal(line('trusted-types *'), undefined);
  assert.equal(line('trusted-types a y12355-lit'), undefined);
  assert.equal(line("trusted-types 'none'"), 'trusted-types y12355-lit');
  assert.equal(line('trusted-types'), 'trusted-types y12355-lit');
  assert.equal(line("trusted-types a 'allow-duplicates'"), "trusted-types a 'allow-duplicates' y12355-lit");
});

test('a header holds several policies', () => {
  assert.deepEqual(policiesIn("default-src 'none', script-src a.example; img-src b.example,"), [
    "default-src 'none'",
    'script-src a.example; img-src b.example',
  ]);
});
