import assert from 'node:assert/strict';
import { afterEach, mock, test } from 'node:test';
import type { Language } from './language.js';
import { forgetReports } from './report.js';
import { strings, Words, type Sources } from './strings.js';

const zh = { greeting: '可以拨打 {{number}}', left_other: '还有 {{count}} 个', only: '只有中文' };
const en = {
  greeting: 'You can call {{number}}',
  left_one: '{{count}} left',
  left_other: '{{count}} are left',
};
const missing = () => Promise.reject(new TypeError('not found'));

afterEach(() => {
  forgetReports();
  mock.restoreAll();
});

/** Words whose English is asked for by `en`, and how often it was. */
function some(source: Sources['en'] = () => Promise.resolve({ default: en })) {
  const asked = mock.fn(source);
  return { asked, words: new Words('x', zh, { en: asked, 'zh-HK': missing }) };
}

test('zh-CN is there and waits for nothing', () => {
  const { words, asked } = some();
  assert.equal(words.bring('zh-CN'), undefined);
  assert.equal(words.wait('zh-CN'), undefined);
  assert.equal(words.say('zh-CN', 'left', { count: 1 }), '还有 1 个');
  assert.equal(asked.mock.callCount(), 0);
});

test('another language comes when it is asked for, once; zh-CN stands until then', async () => {
  const { words, asked } = some();
  const coming = words.bring('en');
  assert.equal(words.bring('en'), coming);
  assert.equal(words.spoken('en'), 'zh-CN');
  assert.equal(words.say('en', 'greeting', { number: '12355' }), '可以拨打 12355');
  await coming;
  assert.equal(words.spoken('en'), 'en');
  assert.equal(words.say('en', 'greeting', { number: '12355' }), 'You can call 12355');
  assert.equal(words.say('en', 'only'), '只有中文');
  assert.equal(words.bring('en'), undefined, 'nothing to wait for any more');
  assert.equal(asked.mock.callCount(), 1);
});

test('a language that cannot come is told once, and zh-CN stays', async () => {
  const warn = mock.method(console, 'warn', () => undefined);
  const { words } = some(missing);
  await Promise.all([words.bring('en'), words.bring('en')]);
  assert.equal(words.bring('en'), undefined);
  assert.equal(words.say('en', 'only'), '只有中文');
  assert.deepEqual(
    warn.mock.calls.map(({ arguments: [line] }) => line as string),
    ['[y12355] x in en: TypeError: not found; it speaks zh-CN.'],
  );
});

test('a first look waits for its words, and no longer than a person would', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const { words } = some(() => new Promise(() => undefined));
  let over = false;
  void words.wait('en')?.then(() => (over = true));
  const turns = async () => {
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  };
  mock.timers.tick(599);
  await turns();
  assert.equal(over, false);
  mock.timers.tick(1);
  await turns();
  assert.equal(over, true);
  mock.timers.reset();
  await some().words.wait('en');
});

test('strings() speaks the language of its host at the moment of asking', async () => {
  const { words } = some();
  await words.bring('en');
  const host: { language: Language } = { language: 'en' };
  const t = strings(host, words);
  assert.equal(t('left', { count: 1 }), '1 left');
  host.language = 'zh-CN';
  assert.equal(t('left', { count: 1 }), '还有 1 个');
});
