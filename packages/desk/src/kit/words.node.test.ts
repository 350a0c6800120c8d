import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { ContractError, NetworkError, ProblemError } from '@y12355/client/staff';
import zh from './desk.strings.zh-CN.json';
import hk from './desk.strings.zh-HK.json';
import { shortcutOf } from '../queue/shortcuts.js';
import { retryTime, troubleOf, troubleWords } from './trouble.js';
import { pickLanguage, speak, t, tell } from './words.js';
import { atChina } from '@y12355/domain';

after(() => speak('zh-CN'));
test('Latin and digits stand apart from Chinese by one space', () => {
  for (const [key, text] of [...Object.entries(zh), ...Object.entries(hk)]) {
    assert.doesNotMatch(text, /[\u4e00-\u9fff][A-Za-z0-9]|[A-Za-z0-9][\u4e00-\u9fff]/, key);
  }
});

test('a name in Latin letters stands between spaces, a Chinese one does not', () => {
  assert.equal(tell('seatsNone', 'L'), '这个时段坐满了，其中一个座位是替 L 留的。');
  assert.equal(tell('seatsNone', '阿树'), '这个时段坐满了，其中一个座位是替阿树留的。');
  assert.equal(tell('approved', 'L2'), '已接受 L2 的预约，对方查询时看得到。');
  assert.equal(tell('rescheduled', 'L', { time: 'x' }).startsWith('L 的'), true);
  speak('en');
  assert.equal(tell('seatsFree', 'L', { count: 1 }), 'This slot has 1 more seat. One is kept for L.');
  assert.equal(tell('seatsFree', 'L', { count: 2 }), 'This slot has 2 more seats. One is kept for L.');
  speak('zh-HK');
  assert.equal(tell('seatsNone', 'L'), '這個時段已經坐滿，其中一個名額是為 L 保留的。');
  speak('zh-CN');
});

test('markup in a name stays text', () => {
  assert.match(tell('approved', '<b>&'), /<b>&/);
  assert.match(tell('approved', '$t(signOut)'), /\$t\(signOut\)/);
  assert.match(tell('approved', '{{alias}}'), /\{\{alias\}\}/);
});

test('the page says the language, else the browser, else Chinese', () => {
  assert.equal(pickLanguage('zh-CN', ['en-US']), 'zh-CN');
  assert.equal(pickLanguage('', ['fr', 'en-GB', 'zh']), 'en-GB');
  assert.equal(pickLanguage('', ['fr']), 'zh-CN');
});

const problem = (code: ProblemError['code'], status: number, retryAfter?: number) =>
  new ProblemError({ code, detail: '' }, status, retryAfter);

test('a failure is told apart by its code', () => {
  assert.equal(troubleOf(problem('not-signed-in', 401)), 'signed-out');
  assert.equal(troubleOf(problem('csrf', 403)), 'stale-token');
  assert.equal(troubleOf(problem('precondition-failed', 412)), 'faster');
  assert.equal(troubleOf(problem('wrong-status', 409)), 'faster');
  assert.equal(troubleOf(problem('unknown-booking', 404)), 'faster');
  assert.equal(troubleOf(new NetworkError('timeout', '')), 'offline');
  assert.equal(troubleOf(new ContractError('')), 'other');
  assert.equal(troubleOf(problem('forbidden', 403)), 'other');
  assert.equal(troubleOf(new TypeError('a fault of our own')), 'other');
});

test('a throttled answer names the minute from which it works', () => {
  const now = atChina('2026-09-09', 16 * 60 + 40);
  assert.equal(retryTime(problem('too-many-requests', 429, 60), now), '16:41');
  assert.equal(retryTime(problem('too-many-requests', 429, 61), now), '16:42');
  assert.equal(retryTime(problem('too-many-requests', 429), now), undefined);
  assert.equal(
    troubleWords(t, problem('too-many-requests', 429, 60), now),
    '操作有点密，16:41 以后可以再试。',
  );
  assert.equal(troubleWords(t, problem('too-many-requests', 429), now), '操作有点密，过一会儿可以再试。');
});

test('single keys keep quiet while somebody types, composes or holds a modifier', () => {
  const press = {
    key: 'a',
    altKey: false,
    ctrlKey: false,
    metaKey: false,
    repeat: false,
    isComposing: false,
  };
  assert.equal(shortcutOf(press, false), 'approve');
  assert.equal(shortcutOf({ ...press, key: 'D' }, false), 'decline');
  assert.equal(shortcutOf(press, true), undefined);
  assert.equal(shortcutOf({ ...press, isComposing: true }, false), undefined);
  assert.equal(shortcutOf({ ...press, ctrlKey: true }, false), undefined);
  assert.equal(shortcutOf({ ...press, metaKey: true }, false), undefined);
  assert.equal(shortcutOf({ ...press, repeat: true }, false), undefined, 'a held key decides once');
  assert.equal(shortcutOf({ ...press, key: 'j', repeat: true }, false), 'down');
  assert.equal(shortcutOf({ ...press, key: 'y' }, false), undefined);
});
