import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanText, emojiIn } from './clean.js';
import { glyphsOf } from './glyphs.js';

test('what cannot be seen, turns lines round or breaks them does not pass', () => {
  assert.equal(cleanText(' 示例\u202e中学\u0000\u200b\ufeff '), '示例中学');
  assert.equal(cleanText('示例\r\n中学\t（东校区）'), '示例 中学 （东校区）');
  assert.equal(cleanText('\ud83d示例\udc00'), '示例', 'halves of pairs');
  assert.equal(cleanText('e\u0301cole'), 'école');
  assert.equal(cleanText('葛\u{e0100}城'), '葛城', 'a variant that the font does not choose');
  assert.equal(cleanText('<b>&"中学"'), '<b>&"中学"', 'letters with a meaning in markup are letters here');
});

test('emoji are found, ordinary signs are not', () => {
  for (const text of ['加油💪', '❤️', '🇨🇳', '1️⃣']) assert.ok(emojiIn(text), text);
  for (const text of ['第①中学', '☎ 12355', '甯㛃骉堃䶮𬭎', '★', '©', '①②③', '＃1'])
    assert.equal(emojiIn(text), undefined, text);
});

test('a character of the second plane and one with marks have one place each', () => {
  assert.deepEqual(glyphsOf('𬭎a\u030ab'), ['𬭎', 'a\u030a', 'b']);
});
