import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fakeOperator } from '../../test/fake-centers.js';
import { fakeSession } from '../../test/fake-staff.js';
import { freshWalkIn, type WalkInDraft } from './walk-in-draft.js';
import { allows, askedConsents, keyFor, missingParts, walkInBody } from './walk-in.model.js';

const { consents } = fakeOperator;
const slot = {
  id: 'gz-psy/2026-09-09T16:30',
  start: '2026-09-09T16:30:00+08:00',
  end: '2026-09-09T17:20:00+08:00',
  state: 'past' as const,
  unconfirmed: false,
};
const filled: WalkInDraft = {
  ...freshWalkIn(fakeSession, undefined),
  slot,
  alias: ' 阿树 ',
  ageBand: '14-17',
  topic: 'mood',
  phone: '000-00000000',
  guardianPhone: '000-00000001',
  note: '留言',
  consents: new Set(['arrange']),
};

test('the only center is chosen already, one of several is not', () => {
  assert.equal(freshWalkIn(fakeSession, undefined).center, 'gz');
  const many = { ...fakeSession, centers: [...fakeSession.centers, { id: 'b', name: 'b' }] };
  assert.equal(freshWalkIn(many, undefined).center, undefined);
  assert.equal(freshWalkIn(many, 'b').center, 'b');
});

test('what is missing is told in the order of the form', () => {
  const many = { ...fakeSession, centers: [] };
  assert.deepEqual(missingParts(freshWalkIn(many, undefined), consents), [
    'center',
    'slot',
    'alias',
    'ageBand',
    'consent-arrange',
  ]);
  assert.deepEqual(missingParts(filled, consents), []);
});

test('under 14 a guardian and their consent are needed', () => {
  const child = { ...filled, ageBand: 'under14' as const, guardianPhone: ' ' };
  assert.deepEqual(missingParts(child, consents), ['consent-guardian', 'guardianPhone']);
  assert.deepEqual(
    askedConsents(consents, '14-17').map(({ id }) => id),
    ['arrange', 'topic'],
  );
});

test('a phone that cannot be called is told, mobile or landline, where it would be kept', () => {
  const faults = (changes: Partial<WalkInDraft>) => missingParts({ ...filled, ...changes }, consents);
  assert.deepEqual(faults({ phone: '138 0000 000' }), ['phone']);
  assert.deepEqual(faults({ phone: '0000' }), ['phone']);
  for (const phone of ['', ' ', '138 0000 0000', '(020) 12345678'])
    assert.deepEqual(faults({ phone }), [], phone);
  assert.deepEqual(faults({ phone: '1380', consents: new Set() }), ['consent-arrange']);
  const child = { ageBand: 'under14' as const, consents: new Set(['arrange', 'guardian']) };
  assert.deepEqual(faults({ ...child, guardianPhone: '1380' }), ['guardianPhone']);
  assert.deepEqual(faults({ guardianPhone: '1380' }), [], 'a guardian is asked of children alone');
});

test('nothing is sent that was not consented to', () => {
  assert.equal(allows('topic', consents, filled), false);
  assert.deepEqual(walkInBody(filled, consents), {
    slot: slot.id,
    alias: '阿树',
    ageBand: '14-17',
    phone: '000-00000000',
    consents: [{ id: 'arrange', version: '1' }],
  });
  const all = walkInBody({ ...filled, consents: new Set(['arrange', 'topic', 'guardian']) }, consents);
  assert.equal(all.topic, 'mood');
  assert.equal(all.note, '留言');
  assert.equal(all.guardianPhone, undefined, 'a guardian is none of 14 and over');
  assert.deepEqual(all.consents.length, 2);
  assert.throws(() => walkInBody({ ...filled, slot: undefined }, consents), /missingParts/);
});

test('the same form keeps its key, another gets another', () => {
  let made = 0;
  const newKey = () => `key-${(made += 1)}`;
  const body = walkInBody(filled, consents);
  const first = keyFor(undefined, body, newKey);
  assert.equal(keyFor(first, body, newKey).key, 'key-1');
  assert.equal(keyFor(first, { ...body, alias: '小北' }, newKey).key, 'key-2');
});
