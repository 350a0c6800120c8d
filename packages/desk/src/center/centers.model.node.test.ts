import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atChina } from '@y12355/domain';
import { cityWords, lackWords, seenWords } from './centers.model.js';
import { t } from '../kit/words.js';

const now = atChina('2026-09-09', 0);

test('every item that can be missing has words', () => {
  const items = ['hours', 'phone', 'address', 'services', 'verified', 'location', 'accessibility'] as const;
  const words = lackWords(items);
  assert.equal(new Set(words).size, items.length);
  assert.ok(words.every((word) => !word.startsWith('lacks')));
  assert.deepEqual(lackWords([]), []);
});

test('a look of another year carries the year', () => {
  assert.equal(seenWords(t, '2026-01-08', now), '1 月 8 日');
  assert.equal(seenWords(t, '2025-12-31', now), '2025-12-31');
});

test('a city has a Latin name in English alone', () => {
  const city = { region: '441700', name: '阳江市' };
  assert.equal(cityWords('en', city), 'Yangjiang');
  assert.equal(cityWords('zh-HK', city), '阳江市');
  assert.equal(cityWords('en', { region: '990000', name: '别处' }), '别处');
});
