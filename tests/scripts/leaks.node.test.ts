import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leakedContacts } from '../../scripts/lib/leaks.mjs';

test('a contact in printed text is found however it is written, and is masked', () => {
  const text = [
    '{"route":"/v1/bookings","phone":"13755501234"}',
    'GET /v1/centers?q=137-5550-1234',
    'called +86 137 5550 1234',
    'ready',
  ].join('\n');
  assert.deepEqual(leakedContacts(text), [
    '{"route":"/v1/bookings","phone":"13755******"}',
    'GET /v1/centers?q=137-555******',
    'called +86 137 555******',
  ]);
});

test('clock readings, sizes, hashes and service numbers are no contacts', () => {
  const text = '1764184800000 ms, 13755501234567 bytes, sha 0013755501234, 12355, 0.13755501234, 110';
  assert.deepEqual(leakedContacts(text), []);
});
