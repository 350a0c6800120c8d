import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pointers } from '../../test/refusal.js';
import { NOW, sampleOperator, sampleRequest, worldOn } from '../../test/world.js';
import type { Store } from '../deps.js';
import { Problem } from '../problem.js';
import { cleanRequest } from './clean.js';
import { reviewBy } from './deadline.js';
import type { BookingRequest } from './request.js';

const world = worldOn(undefined as unknown as Store);

function faults(changes: Partial<BookingRequest>): Problem {
  try {
    cleanRequest(world, sampleRequest(changes));
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  assert.fail(`accepted ${JSON.stringify(changes)}`);
}

test('a phone is stored as digits, and what is none is named without being repeated', () => {
  assert.equal(cleanRequest(world, sampleRequest({ phone: '+86 138 0000-0000' })).phone, '13800000000');
  assert.equal(cleanRequest(world, sampleRequest({ phone: '(020) 12345678' })).phone, '02012345678');
  const refused = faults({ phone: '1380000000' });
  assert.deepEqual(pointers(refused), ['/phone']);
  assert.doesNotMatch(JSON.stringify(refused.extras.errors), /1380/);
});

test('alias and note keep emoji and script as text, and refuse what nobody can see', () => {
  for (const alias of ['🌱', '👨‍👩‍👧', '<script>alert(1)</script>', "'; drop table--", 'A']) {
    assert.equal(cleanRequest(world, sampleRequest({ alias })).alias, alias);
  }
  for (const alias of ['a\0b', 'a\nb', 'a\u202eb', '\u200b\u200d', '\ud83c', '\u0007', '13800000000']) {
    assert.deepEqual(pointers(faults({ alias })), ['/alias'], JSON.stringify(alias));
  }
  for (const note of ['a\0b', 'a\u2028b', 'my id 44010620000101123X']) {
    assert.deepEqual(pointers(faults({ note })), ['/note'], JSON.stringify(note));
  }
});

test('a field that a consent covers is dropped without that consent', () => {
  const body = sampleRequest({ phone: '13800000000', topic: 'mood', note: ' 两行\n字 ' });
  const without = cleanRequest(world, body);
  assert.deepEqual([without.topic, without.note, without.phone], [null, null, '13800000000']);
  const both = { ...body, consents: [...body.consents, { id: 'topic', version: '1' }] };
  const given = cleanRequest(world, both);
  assert.deepEqual([given.topic, given.note], ['mood', '两行\n字']);
  assert.deepEqual(given.consents, both.consents);

  const text = { 'zh-CN': '同意' };
  const operator = sampleOperator({
    consents: [
      { id: 'arrange', version: '1', text, under14: false, required: true },
      { id: 'phone', version: '1', text, under14: false, required: false, covers: ['phone'] },
    ],
  });
  const free = cleanRequest({ ...world, operator }, body);
  assert.deepEqual([free.phone, free.topic, free.note], [null, 'mood', '两行\n字']);
});

test('under 14 a guardian’s phone and consent are needed; over 14 neither is kept', () => {
  const consents = [
    { id: 'arrange', version: '1' },
    { id: 'guardian', version: '2' },
  ];
  assert.deepEqual(pointers(faults({ ageBand: 'under14' })), ['/consents', '/guardianPhone']);
  assert.deepEqual(pointers(faults({ ageBand: 'under14', consents, guardianPhone: ' ' })), [
    '/guardianPhone',
  ]);
  assert.deepEqual(pointers(faults({ ageBand: 'under14', consents, guardianPhone: '12' })), [
    '/guardianPhone',
  ]);
  const child = cleanRequest(
    world,
    sampleRequest({ ageBand: 'under14', consents, guardianPhone: '13900000000', phone: '' }),
  );
  assert.deepEqual([child.guardianPhone, child.phone, child.consents], ['13900000000', null, consents]);
  const older = cleanRequest(world, sampleRequest({ consents, guardianPhone: '13900000000' }));
  assert.deepEqual([older.guardianPhone, older.consents], [null, [{ id: 'arrange', version: '1' }]]);
});

test('missing, old and unknown consents are told with id and version', () => {
  const none = faults({ consents: [] });
  assert.deepEqual(pointers(none), ['/consents']);
  assert.match(none.extras.errors?.[0]?.message ?? '', /"arrange" version "1"/);
  const old = faults({ consents: [{ id: 'arrange', version: '0' }] });
  assert.deepEqual(pointers(old), ['/consents/0/version']);
  assert.match(old.extras.errors?.[0]?.message ?? '', /"arrange" is now version "1"/);
  const unknown = faults({
    consents: [
      { id: 'arrange', version: '1' },
      { id: 'photo', version: '1' },
    ],
  });
  assert.deepEqual(pointers(unknown), ['/consents/1/id']);
  assert.match(unknown.extras.errors?.[0]?.message ?? '', /allowed are arrange, topic, guardian/);
});

test('every fault is told at once, and no personal text is repeated', () => {
  const problem = faults({ alias: '13800000001', note: '13800000002', phone: '1380000', consents: [] });
  assert.deepEqual(pointers(problem), ['/alias', '/consents', '/note', '/phone']);
  assert.doesNotMatch(JSON.stringify([problem.detail, problem.extras]), /1380000/);
});

test('the deadline is a day, or half an hour before the start, and never in the past', () => {
  const hour = 3_600_000;
  assert.equal(reviewBy(NOW, NOW + 100 * hour, 24), NOW + 24 * hour);
  assert.equal(reviewBy(NOW, NOW + 5 * hour, 24), NOW + 4.5 * hour);
  assert.equal(reviewBy(NOW, NOW + hour, 24), NOW + hour / 2);
  assert.equal(reviewBy(NOW, NOW + hour / 3, 24), NOW + hour / 6);
  assert.equal(reviewBy(NOW, NOW, 24), NOW);
  assert.equal(reviewBy(NOW + 1, NOW + 1, 24), NOW + 1);
});
