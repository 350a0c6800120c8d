import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ContractError, NetworkError, ProblemError, type Problem } from '@y12355/client';
import { failureOf } from './failure.model.js';

const refusal = (code: Problem['code'], more: Partial<Problem> = {}, retryAfter?: number) =>
  failureOf(new ProblemError({ code, detail: '', ...more }, 422, retryAfter));

describe('failures', () => {
  test('of the network', () => {
    assert.deepEqual(failureOf(new NetworkError('offline', '')), { kind: 'offline' });
    assert.deepEqual(failureOf(new NetworkError('timeout', '')), { kind: 'timeout' });
    assert.deepEqual(failureOf(new NetworkError('network', '')), { kind: 'broken' });
    assert.equal(failureOf(new NetworkError('aborted', '')), undefined);
    assert.deepEqual(failureOf(new ContractError('')), { kind: 'broken' });
    assert.deepEqual(failureOf(new TypeError('x')), { kind: 'broken' });
  });

  test('of a slot keep the alternatives', () => {
    const alternatives = [{ id: 'a', start: '', end: '', state: 'free', unconfirmed: false }] as const;
    assert.deepEqual(refusal('slot-full', { alternatives: [...alternatives] }), {
      kind: 'slotFull',
      alternatives,
    });
    assert.deepEqual(refusal('unknown-slot'), { kind: 'slotGone', alternatives: [] });
    assert.deepEqual(refusal('day-not-full', { alternatives: [...alternatives] }), {
      kind: 'dayNotFull',
      alternatives,
    });
  });

  test('of too many requests say how long, at least a minute', () => {
    assert.deepEqual(refusal('too-many-requests', {}, 61), { kind: 'busy', minutes: 2 });
    assert.deepEqual(refusal('too-many-requests', {}, 0), { kind: 'busy', minutes: 1 });
    assert.deepEqual(refusal('too-many-requests'), { kind: 'enough' });
  });

  test('of fields go to their places', () => {
    const errors = [
      { pointer: '/note', message: '' },
      { pointer: '/alias', message: '' },
    ];
    assert.deepEqual(refusal('bad-request', { errors }), {
      kind: 'fields',
      mistakes: { alias: { kind: 'other' }, note: { kind: 'other' } },
    });
    assert.deepEqual(refusal('bad-request', { errors: [{ pointer: '/consents/0/version', message: '' }] }), {
      kind: 'consents',
    });
    assert.deepEqual(refusal('bad-request', { errors: [{ pointer: '/slot', message: '' }] }), {
      kind: 'slotGone',
      alternatives: [],
    });
    for (const pointer of ['/date', '/service']) {
      assert.equal(refusal('bad-request', { errors: [{ pointer, message: '' }] })?.kind, 'slotGone');
    }
    assert.deepEqual(refusal('bad-request', { errors: [{ pointer: '/hold', message: '' }] }), {
      kind: 'holdOver',
    });
    assert.deepEqual(refusal('bad-request', { errors: [{ pointer: '/elsewhere', message: '' }] }), {
      kind: 'broken',
    });
    assert.deepEqual(refusal('bad-request'), { kind: 'broken' });
  });

  for (const [code, kind] of [
    ['hold-over', 'holdOver'],
    ['unknown-hold', 'holdOver'],
    ['proof-needed', 'broken'],
    ['not-found', 'broken'],
    ['already-booked', 'alreadyBooked'],
    ['booking-closed', 'closed'],
    ['origin-not-trusted', 'untrusted'],
    ['unknown-booking', 'missing'],
    ['unknown-center', 'missing'],
    ['unknown-service', 'missing'],
    ['wrong-status', 'late'],
    ['idempotency-key-reused', 'broken'],
    ['internal', 'broken'],
  ] as const)
    test(`${code} → ${kind}`, () => assert.deepEqual(refusal(code), { kind }));
});
