import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { ContractError, NetworkError, ProblemError } from '@y12355/client/staff';
import { shortcutOf } from '../queue/shortcuts.js';
import { retryTime, troubleOf, troubleWords } from './trouble.js';
import { pickLanguage, sheet, speak, t, tell, tidy } from './words.js';
import { atChina } from '@y12355/domain';

after(() => speak('zh-CN'));
const source = new URL('..', import.meta.url);
const chinese = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.strings\.zh-(CN|HK)\.json$/.test(file),
);

test('Latin and digits stand apart from Chinese by one space', () => {
  assert.ok(chinese.length >= 14, String(chinese));
  for (const file of chinese) {
    const table = JSON.parse(readFileSync(new URL(file, source), 'utf8')) as Record<string, string>;
    for (const [key, text] of Object.entries(table)) {
      assert.doesNotMatch(text, /[\u4e00-\u9fff][A-Za-z0-9]|[A-Za-z0-9][\u4e00-\u9fff]/, `${file} ${key}`);
    }
  }
});

test('a view brings its own words, and they follow the language', () => {
  const c = sheet('planted', {
    'zh-CN': { hello: '你好，{{name}}', n: '{{count}} 个' },
    'zh-HK': { hello: '您好，{{name}}' },
    en: { hello: 'Hello {{name}}', n_one: '{{count}} thing', n_other: '{{count}} things' },
  });
  assert.equal(c('hello', { name: '<b>' }), '你好，<b>');
  speak('zh-HK');
  assert.equal(c('n', { count: 2 }), '2 个', 'zh-CN where a language lacks a sentence');
  speak('en');
  assert.equal(c('n', { count: 1 }), '1 thing');
  assert.equal(t('close'), 'Close');
  speak('zh-CN');
});

test('no space of a name stands at an end or beside a wide sign', () => {
  assert.equal(tidy(' L 的预约。 Momo 看得到。'), 'L 的预约。Momo 看得到。');
  assert.equal(tell('rescheduleHint', 'Momo'), '还在同一个中心。Momo 用原来的编号和查询码就看得到新的时间。');
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
