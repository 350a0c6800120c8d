import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDate } from './china-time.js';
import { HOTLINE, isRegistered, telHref } from './hotline.js';
import { hotlines } from './hotline-registry.js';

test('five numbers, each once, each with owner, purpose, source and date', () => {
  assert.deepEqual(
    hotlines.map((line) => line.number),
    ['12355', '110', '120', '119', '12356'],
  );
  for (const line of hotlines) {
    for (const wording of [line.owner, line.purpose]) {
      assert.match(wording['zh-CN'], /\p{Script=Han}/u);
      assert.match(wording.en, /^[ -~]+$/);
    }
    assert.ok(line.source.length > 10);
    assert.ok(isDate(line.verifiedOn));
    assert.ok(isRegistered(line.number));
  }
});

test('nothing is promised that the sources do not say', () => {
  assert.doesNotMatch(JSON.stringify(hotlines), /24|免费|保密|free|confidential|[!！]/i);
});

test('a registered number becomes a link', () => {
  assert.equal(telHref(HOTLINE), 'tel:12355');
  assert.equal(telHref('12356'), 'tel:12356');
});

test('any other number is refused, with the known ones', () => {
  for (const number of ['12345', '', ' 12355', '12355;ext=1', '１２３５５', 'toString']) {
    assert.equal(isRegistered(number), false);
    assert.throws(() => telHref(number), {
      name: 'UnknownHotlineError',
      message: /12355, 110, 120, 119, 12356/,
    });
  }
});
