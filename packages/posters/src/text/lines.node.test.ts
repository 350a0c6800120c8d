import assert from 'node:assert/strict';
import { test } from 'node:test';
import { randomFrom } from '../../../domain/test/random-center.js';
import { fitText } from './fit.js';
import { linesOf, type Measure, PHRASE, widthOf } from './lines.js';

/** A line of so many squares. */
const squares = (count: number): Measure => ({ weight: 400, size: 10, width: count * 10 });
const set = (text: string, count: number) => linesOf(text, squares(count)).map((line) => line.join(''));

test('Chinese breaks anywhere but before what ends and after what opens', () => {
  assert.deepEqual(set('有些事两个人想会轻一点', 4), ['有些事两', '个人想会', '轻一点']);
  assert.deepEqual(set('不用想好怎么说，从一句话说起。', 7), ['不用想好怎么', '说，从一句话', '说起。']);
  for (const line of set('（一）“二”「三」，四。五；六：七？八…九、十', 4).slice(1)) {
    assert.doesNotMatch(line, /^[，。；：？…、）”」]/);
  }
  for (const line of set('一（二）三“四”五「六」七《八》九【十】', 3))
    assert.doesNotMatch(line, /[（“「《【]$/);
});

test('words and numbers stay whole, and a space at a break is gone', () => {
  assert.deepEqual(set('拨打 12355 说说', 5), ['拨打 12355', '说说']);
  const lines = set('You can start with 12355 today', 7);
  assert.equal(lines.join(' '), 'You can start with 12355 today');
  assert.ok(lines.every((line) => line === line.trim()));
});

test('marked phrases are where a title breaks, and nowhere else while they fit', () => {
  const title = ['两个人想', '会轻一点。'].join(PHRASE);
  assert.deepEqual(set(title, 9), ['两个人想会轻一点。']);
  assert.deepEqual(set(title, 8), ['两个人想', '会轻一点。']);
  assert.deepEqual(set(title, 3).join(''), '两个人想会轻一点。', 'a phrase longer than a line is cut');
});

test('a newline ends a line wherever it stands', () => {
  assert.deepEqual(set('有些事，\n两个人', 9), ['有些事，', '两个人']);
});

test('no character stands alone on the last line', () => {
  assert.deepEqual(set('有些事两个人想会轻', 8), ['有些事两个人想', '会轻']);
  assert.deepEqual(set('有些事两个人想会。', 8), ['有些事两个人', '想会。']);
});

test('whatever the text, nothing is lost and no line is too long', () => {
  const random = randomFrom(7);
  const letters = [...'有些事两个人想会轻一点，。、（）「」“”《》 abcDEF12355-…镕𬭎é'];
  for (let round = 0; round < 3000; round += 1) {
    const text = Array.from(
      { length: 1 + Math.floor(random() * 40) },
      () => letters[Math.floor(random() * letters.length)],
    ).join('');
    const measure = {
      ...squares(1 + Math.floor(random() * 12)),
      weight: random() < 0.5 ? (400 as const) : (700 as const),
    };
    const lines = linesOf(text, measure);
    assert.equal(lines.flat().join('').replaceAll(' ', ''), text.replaceAll(' ', ''), text);
    for (const line of lines)
      assert.ok(line.length === 1 || widthOf(line, measure) <= measure.width + 1e-6, text);
  }
});

test('a text takes the largest size that fits, and none where even the smallest does not', () => {
  const room = { width: 100, height: 12, weight: 400 as const, size: 10, minSize: 5, lines: 1, leading: 1.4 };
  assert.equal(fitText('有些事两个人', room)?.size, 10);
  const long = fitText('有些事两个人想会轻一点两个人', room);
  assert.ok(long && long.size < 10 && long.size >= 100 / 14 - 0.2, `${long?.size}`);
  assert.equal(fitText('一'.repeat(20), room)?.size, 5);
  assert.equal(fitText('一'.repeat(21), room), undefined);
  const columns = fitText('一'.repeat(8), { ...room, width: 24, height: 40, lines: 2, vertical: true });
  assert.deepEqual([columns?.size, columns?.lines.length], [10, 2]);
});
