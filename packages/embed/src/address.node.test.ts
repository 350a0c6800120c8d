import assert from 'node:assert/strict';
import { test } from 'node:test';
import { secureAddress } from '@y12355/core';
import { baseAddress, safeAddress } from './address.js';

const pages = [
  'https://school.example/a/',
  'http://school.example/',
  'http://localhost:3000/',
  'http://[::1]/',
  'file:///page.html',
];
const values = [
  'https://a.example/x?y#z',
  'http://a.example/',
  'http://school.example:8080/x',
  'http://127.0.0.1:12355/',
  'http://kit.localhost/',
  'http://127.0.0.1.evil.example/',
  'https://name@a.example/',
  'https://:word@a.example/',
  'javascript:alert(1)',
  'data:text/html,x',
  '//a.example/',
  '/x',
  'https://[',
];

test('what the check lets stand is what the elements take, on every page', () => {
  const taken = pages.flatMap((page) =>
    values.filter((value) => safeAddress(value, page)).map((value) => [page, value]),
  );
  const elements = pages.flatMap((page) =>
    values.filter((value) => secureAddress('a', 'b', value, page)).map((value) => [page, value]),
  );
  assert.deepEqual(taken, elements);
  assert.deepEqual(
    values.filter((value) => safeAddress(value, 'https://school.example/a/')),
    ['https://a.example/x?y#z', 'http://school.example:8080/x', '//a.example/', '/x'],
  );
});

test('without a page http is for this machine alone, and nothing is relative', () => {
  assert.deepEqual(
    values.filter((value) => safeAddress(value)),
    ['https://a.example/x?y#z', 'http://127.0.0.1:12355/', 'http://kit.localhost/'],
  );
  assert.equal(baseAddress('https://a.example/kit//'), 'https://a.example/kit');
  for (const value of ['https://a.example/?x', 'https://a.example/#x', 'https://a.example/a;b'])
    assert.equal(baseAddress(value), undefined);
});
