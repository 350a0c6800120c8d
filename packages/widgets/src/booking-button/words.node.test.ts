import assert from 'node:assert/strict';
import { test } from 'node:test';
import zh from './booking-dialog.strings.zh-CN.json' with { type: 'json' };
import {
  allMistakes,
  emptyForm,
  liveMistakes,
  mistakeWord,
  type FormValues,
  type Mistake,
  type Place,
} from './form.model.js';
import { failureOf } from './failure.model.js';
import { ProblemError } from '@y12355/client';

const words: Record<string, string> = zh;

test('every mistake that the form can find has its sentence', () => {
  const phones = ['1', '1380000000', '138000000000', '1380000000000', 'x'];
  const forms: FormValues[] = [
    emptyForm,
    { ...emptyForm, ageBand: 'under14' },
    { ...emptyForm, alias: 'x'.repeat(21), note: 'x'.repeat(201) },
    { ...emptyForm, alias: '13800000000', note: '13800000000' },
    ...phones.map((phone) => ({ ...emptyForm, ageBand: 'under14' as const, phone, guardianPhone: phone })),
  ];
  const keys = forms.flatMap((form) =>
    Object.entries({ ...allMistakes(form, [], form.ageBand !== 'under14'), ...liveMistakes(form) }).map(
      ([place, mistake]) => mistakeWord(place as Place, mistake as Mistake),
    ),
  );
  const pointers = ['/topic', '/alias', '/phone', '/ageBand', '/guardianPhone', '/note'];
  const refused = failureOf(
    new ProblemError(
      { code: 'bad-request', detail: '', errors: pointers.map((pointer) => ({ pointer, message: '' })) },
      422,
    ),
  );
  assert.equal(refused?.kind, 'fields');
  if (refused?.kind === 'fields')
    keys.push(
      ...Object.keys(refused.mistakes).map((place) => mistakeWord(place as Place, { kind: 'other' })),
    );
  assert.ok(keys.length > 15, `found only ${keys.length}`);
  for (const key of keys) assert.ok(words[key], `no sentence for ${key}`);
});
