import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Operator } from '../deps.js';
import { loadOperator } from '../operator/load.js';
import { withOperator } from './operator-parts.js';

const sample = await loadOperator(
  fileURLToPath(new URL('../../../../examples/data/operator.sample.json', import.meta.url)),
);
const page = (name: string, own = '', lang = 'zh-CN') =>
  `<html lang="${lang}"><!--operator:${name}-->${own}<!--/operator--></html>`;
const shown = (name: string, changes: Partial<Operator> = {}, lang = 'zh-CN') =>
  withOperator(page(name, '', lang), { ...sample, ...changes });
const fact = { source: '示例', asOf: '2026-01-04' };

test('the foot names the sponsor, both registries with their links, and a sample as such', () => {
  const site = { ...sample.site, icp: '粤ICP备00000000号', policeFiling: '粤公网安备 00000000000000号' };
  const text = shown('site', { site });
  assert.match(text, /主办：示例单位/);
  assert.match(
    text,
    /<a href="https:\/\/beian\.miit\.gov\.cn\/" rel="noreferrer" lang="zh-CN">粤ICP备00000000号<\/a>/,
  );
  assert.match(text, /<a href="https:\/\/beian\.mps\.gov\.cn\/"/);
  assert.match(text, /class="tag">示例数据/);
  assert.doesNotMatch(shown('site', { sample: false }), /示例数据|beian/);
  assert.match(shown('site', {}, 'en'), /Run by Sample unit/);
});

test('privacy: who, how long, on what ground, and each consent in full', () => {
  const text = shown('privacy');
  assert.match(text, /负责的单位：示例单位/);
  assert.match(text, /30 天删除/);
  assert.equal(text.match(/<details>/g)?.length, sample.consents.length);
  assert.ok(sample.handler);
  const handler = { ...sample.handler, retentionDays: 120, retentionGround: '档案规定' };
  assert.match(shown('privacy', { handler }), /120 天删除。 依据：档案规定/);
});

test('what nobody stated leaves the words of the page', () => {
  for (const name of ['privacy', 'complaint', 'exit', 'channels']) {
    const operator = { ...sample, handler: undefined, channels: [] };
    assert.match(withOperator(page(name, '<p>own</p>'), operator), /<p>own<\/p>/, name);
  }
});

test('ways to write: a page, a message, a mini program; an address of another kind is left out', () => {
  const label = { 'zh-CN': '写字聊', en: 'Text chat' };
  const channels: Operator['channels'] = [
    { kind: 'web', label, target: 'https://chat.example/?a=1&b=2', hours: '9:00–21:00', ...fact },
    { kind: 'sms', label, target: '000 000', ...fact },
    { kind: 'mini-program-chat', label, target: 'pages/chat', ...fact },
    { kind: 'web', label, target: 'javascript:alert(1)', ...fact },
  ];
  const text = shown('channels', { channels }, 'en');
  assert.match(
    text,
    /<a href="https:\/\/chat\.example\/\?a=1&amp;b=2" rel="noreferrer">Text chat<\/a> 9:00–21:00/,
  );
  assert.match(text, /href="sms:000000"/);
  assert.equal(text.match(/<li>/g)?.length, 3);
  assert.doesNotMatch(text, /javascript/);
});

test('the way out is a plain link that says nothing of where somebody came from', () => {
  assert.match(
    shown('exit', { exitUrl: 'https://weather.example/' }),
    /<a class="exit" href="https:\/\/weather\.example\/" target="_top" rel="nofollow noreferrer" data-exit/,
  );
});

test('markup in any word of the operator is text', () => {
  const evil = '"><script>alert(1)</script>';
  const everything = { 'zh-CN': evil };
  const operator: Operator = {
    ...sample,
    handler: {
      name: evil,
      contact: evil,
      retentionDays: 30,
      retentionGround: evil,
      source: evil,
      asOf: '2026-01-04',
    },
    consents: [
      { id: 'arrange', version: evil, text: everything, full: everything, under14: false, required: true },
    ],
    channels: [{ kind: 'web', label: everything, target: `https://x.example/${evil}`, hours: evil, ...fact }],
    exitUrl: `https://x.example/${evil}`,
    site: {
      title: everything,
      sponsor: everything,
      icp: evil,
      policeFiling: evil,
      complaint: { contact: evil, note: everything },
      ...fact,
    },
  };
  for (const name of ['site', 'exit', 'channels', 'privacy', 'complaint']) {
    const text = withOperator(page(name), operator);
    assert.doesNotMatch(text, /<script/, name);
    assert.match(text, /&quot;&gt;&lt;script&gt;/, name);
  }
});

test('a part nobody knows names those that exist', () => {
  assert.throws(
    () => shown('footer'),
    /operator part "footer": expected one of site, exit, channels, privacy, complaint/,
  );
});
