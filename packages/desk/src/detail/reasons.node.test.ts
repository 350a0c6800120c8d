import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fakeSession as session } from '../../test/fake-staff.js';
import { readyReasons, withTemplate } from './reasons.js';

test('a usual reason fills an empty field, replaces another and follows what was written', () => {
  const usual = ['一句。', '另一句。'];
  assert.equal(withTemplate('', '一句。', usual), '一句。');
  assert.equal(withTemplate(' 一句。 ', '另一句。', usual), '另一句。');
  assert.equal(withTemplate('自己写的。', '一句。', usual), '自己写的。一句。');
  assert.equal(withTemplate('自己写的。一句。', '一句。', usual), '自己写的。一句。');
  assert.equal(withTemplate('长'.repeat(199), '一句。', usual).length, 200);
});

test('the own sentences stand before the usual ones, each once', () => {
  const desk = {
    reasons: [{ 'zh-CN': '示例单位的一句。' }, { 'zh-CN': '这个时间老师已经有安排，可以换个时间再约。' }],
  };
  const ready = readyReasons('decline', { ...session, desk });
  assert.deepEqual(ready.slice(0, 2), ['示例单位的一句。', '这个时间老师已经有安排，可以换个时间再约。']);
  assert.equal(new Set(ready).size, ready.length);
  assert.equal(ready.length, 5);
  assert.notDeepEqual(readyReasons('cancel', { ...session, desk }).slice(2), ready.slice(2));
});
