import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Consent } from '@y12355/client';
import {
  allMistakes,
  askedConsents,
  emptyForm,
  isAsked,
  isReady,
  isTouched,
  liveMistakes,
  maySend,
  toRequest,
  toWaiting,
  type FormValues,
} from './form.model.js';

const text = { 'zh-CN': '同意' };
const consents: Consent[] = [
  { id: 'arrange', version: '1', text, under14: false, required: true, covers: ['phone'] },
  { id: 'topic', version: '2', text, under14: false, required: false, covers: ['topic', 'note'] },
  { id: 'guardian', version: '3', text, under14: true, required: true, covers: ['guardianPhone'] },
];
const good: FormValues = { ...emptyForm, alias: '阿树', ageBand: '14-17', ticked: ['arrange'] };
const young: FormValues = {
  ...good,
  ageBand: 'under14',
  guardianPhone: '138 0000 0000',
  ticked: ['arrange', 'guardian'],
};

describe('mistakes', () => {
  test('an empty form names every place that is needed, and no other', () => {
    assert.deepEqual(allMistakes(emptyForm, consents), {
      alias: { kind: 'empty' },
      ageBand: { kind: 'empty' },
      'consent arrange': { kind: 'empty' },
    });
  });

  test('a name, an age band and the required consent are enough', () => {
    assert.deepEqual(allMistakes(good, consents), {});
  });

  test('under 14 the guardian and the guardian’s consent are needed too', () => {
    assert.deepEqual(allMistakes({ ...good, ageBand: 'under14' }, consents), {
      guardianPhone: { kind: 'empty' },
      'consent guardian': { kind: 'empty' },
    });
    assert.deepEqual(allMistakes(young, consents), {});
  });

  test('a center that needs a phone asks for one, with its consent, and not of a child', () => {
    const phone = '13800000000';
    const loose = consents.map((each) => ({ ...each, required: false }));
    assert.deepEqual(allMistakes(good, consents, true), { phone: { kind: 'empty' } });
    assert.deepEqual(allMistakes({ ...good, phone }, consents, true), {});
    assert.deepEqual(allMistakes({ ...good, phone, ticked: [] }, loose), {});
    assert.deepEqual(allMistakes({ ...good, phone, ticked: [] }, loose, true), {
      'consent arrange': { kind: 'empty' },
    });
    assert.deepEqual(allMistakes(young, consents, true), {});
  });

  test('a form is ready when it is filled in and nothing is missing', () => {
    const at = (form: FormValues, contactNeeded?: boolean) =>
      isReady({ form, operator: { consents }, center: { contactNeeded } });
    assert.equal(at(emptyForm), false);
    assert.equal(at(good), true);
    assert.equal(at(good, true), false);
    assert.equal(isReady({ form: emptyForm, operator: undefined, center: undefined }), false);
  });

  for (const [phone, mistake] of [
    ['1380000000', { kind: 'short1' }],
    ['138000000', { kind: 'short', count: 2 }],
    ['138000000000', { kind: 'long1' }],
    ['1380000000000', { kind: 'long', count: 2 }],
    ['0000-00', { kind: 'other' }],
    ['微信 abc', { kind: 'other' }],
    ['13800000000', undefined],
    ['+86 138-0000-0000', undefined],
    ['１３８００００００００', undefined],
    ['020-12345678', undefined],
    ['+852 1234 5678', undefined],
    ['   ', undefined],
  ] as const) {
    test(`phone ${JSON.stringify(phone)} → ${mistake ? mistake.kind : 'fine'}`, () => {
      assert.deepEqual(allMistakes({ ...good, phone }, consents).phone, mistake);
    });
  }

  test('free text is looked at while it is typed', () => {
    assert.deepEqual(liveMistakes({ ...emptyForm, alias: 'x'.repeat(21), note: '打 13800000000' }), {
      alias: { kind: 'long' },
      note: { kind: 'personal' },
    });
    assert.deepEqual(liveMistakes({ ...emptyForm, note: '长'.repeat(201) }), { note: { kind: 'long' } });
    assert.deepEqual(liveMistakes({ ...emptyForm, alias: '🌧️', note: '<script>alert(1)</script>' }), {});
  });
});

describe('what is sent', () => {
  const send = (form: FormValues, campaign?: string) => toRequest(form, 's/1', consents, campaign);

  test('the least: no empty field, the ticked consents with their version', () => {
    assert.deepEqual(send({ ...good, alias: '  阿树 ' }), {
      slot: 's/1',
      alias: '阿树',
      ageBand: '14-17',
      consents: [{ id: 'arrange', version: '1' }],
    });
  });

  test('for the waiting list the same without a slot and a note', () => {
    const told = {
      ...young,
      note: '最近睡不好',
      topic: 'mood' as const,
      ticked: ['arrange', 'guardian', 'topic'],
    };
    assert.deepEqual(toWaiting(told, { service: 's', date: '2026-09-15' }, consents, 'school-a1'), {
      service: 's',
      date: '2026-09-15',
      alias: '阿树',
      ageBand: 'under14',
      topic: 'mood',
      guardianPhone: '13800000000',
      consents: [
        { id: 'arrange', version: '1' },
        { id: 'topic', version: '2' },
        { id: 'guardian', version: '3' },
      ],
      campaign: 'school-a1',
    });
  });

  test('topic and note only with the consent that covers them', () => {
    const told = { ...good, topic: 'mood' as const, note: '最近睡不好' };
    assert.equal('topic' in send(told), false);
    assert.equal('note' in send(told), false);
    const agreed = send({ ...told, ticked: ['arrange', 'topic'] });
    assert.equal(agreed.topic, 'mood');
    assert.equal(agreed.note, '最近睡不好');
  });

  test('a phone only with its consent, as plain digits', () => {
    assert.equal(send({ ...good, phone: '+86 138 0000 0000' }).phone, '13800000000');
    assert.equal(send({ ...good, phone: '(020) 12345678' }).phone, '02012345678');
    assert.equal('phone' in send({ ...good, phone: '13800000000', ticked: [] }), false);
  });

  test('a guardian only under 14, also when the band was changed back', () => {
    assert.equal(send(young).guardianPhone, '13800000000');
    const older = send({ ...young, ageBand: '18plus' });
    assert.equal('guardianPhone' in older, false);
    assert.deepEqual(older.consents, [{ id: 'arrange', version: '1' }]);
  });

  test('a placement code that is none is left out', () => {
    assert.equal(send(good, 'school-a1').campaign, 'school-a1');
    assert.equal('campaign' in send(good, 'A?'), false);
  });

  test('a topic is not asked for where no consent covers it', () => {
    assert.equal(isAsked('topic', consents), true);
    assert.equal(isAsked('topic', []), false);
    assert.equal(maySend('topic', { ...good, topic: 'mood' }, []), false);
    assert.equal(maySend('note', good, []), true);
    assert.equal(maySend('topic', good, [{ ...(consents[1] as Consent), under14: true }]), false);
  });
});

test('consents of a guardian are asked under 14 alone', () => {
  assert.deepEqual(
    askedConsents(consents, undefined).map(({ id }) => id),
    ['arrange', 'topic'],
  );
  assert.equal(askedConsents(consents, 'under14').length, 3);
});

test('a form is touched by any of its fields, and not by blanks', () => {
  assert.equal(isTouched({ ...emptyForm, alias: '  ' }), false);
  for (const values of [{ alias: 'a' }, { phone: '1' }, { guardianPhone: '1' }, { note: 'a' }])
    assert.equal(isTouched({ ...emptyForm, ...values }), true);
  assert.equal(isTouched({ ...emptyForm, topic: 'study' }), true);
  assert.equal(isTouched({ ...emptyForm, ageBand: '14-17' }), true);
  assert.equal(isTouched({ ...emptyForm, ticked: ['arrange'] }), true);
});
