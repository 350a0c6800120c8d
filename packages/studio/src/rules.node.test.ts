import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Kind } from './manifest.js';
import { colorOf, faultOf } from './rules.js';
import { pageSettings } from './page-settings.js';
import { messageOf } from './messages.js';
import { baseOf, colorRule, configOf, findAddress, rungOf } from './result.js';
import type { StudioState } from './state.js';

const BASE = 'https://12355.example';

const fault = (kind: Kind, value: string, choices: readonly string[] = []) =>
  faultOf({ name: 'x', kind, choices, default: '', description: '' }, value);
const faults = (kind: Kind, ...values: string[]) => values.map((value) => fault(kind, value));

test('a value that no snippet can hold is told by its cure', () => {
  assert.deepEqual(faults('address', 'https://www.example.org/', 'http://127.0.0.1:8080/x'), [
    undefined,
    undefined,
  ]);
  for (const bad of [
    'http://www.example.org/',
    'javascript:alert(1)',
    'data:,x',
    '/news',
    'www.example.org',
    'https://',
  ])
    assert.equal(fault('address', bad), 'faultAddress', bad);
  for (const fine of ['school-7', '2026-spring', 'abc']) assert.equal(fault('code', fine), undefined);
  for (const bad of ['ab', 'School', 'a_b', '-ab', '春天', 'a'.repeat(33)])
    assert.equal(fault('code', bad), 'faultCode', bad);
  for (const fine of ['44', '440106', '441900003']) assert.equal(fault('adcode', fine), undefined);
  for (const bad of ['110000', '44010', 'x']) assert.equal(fault('adcode', bad), 'faultRegion', bad);
  assert.deepEqual(faults('number', '1', '20', '0', '-1', '1.5', '1e9'), [
    undefined,
    undefined,
    ...Array<string>(4).fill('faultNumber'),
  ]);
  assert.deepEqual(faults('text', '"<b>', 'a\nb', 'a'.repeat(201)), [undefined, 'faultText', 'faultText']);
  assert.deepEqual([fault('choice', 'a', ['a']), fault('choice', 'c', ['a'])], [undefined, 'faultChoice']);
  assert.deepEqual(
    [fault('list', 'a b', ['a', 'b']), fault('list', 'a c', ['a'])],
    [undefined, 'faultChoice'],
  );
});

test('the address of a service holds no more than a path', () => {
  const api = (value: string) => faultOf(pageSettings.api, value);
  for (const fine of ['https://book.example', 'https://a.example/a/b/']) assert.equal(api(fine), undefined);
  for (const bad of ['https://a.example/?b=c', 'https://a.example/#e', 'http://a.example/'])
    assert.equal(api(bad), 'faultBase', bad);
});

test('colors are read as people write them', () => {
  assert.deepEqual(['#3e8e7e', '3E8E7E', ' #abc ', '#12345', 'green', ''].map(colorOf), [
    '#3E8E7E',
    '#3E8E7E',
    '#AABBCC',
    undefined,
    undefined,
    undefined,
  ]);
});

const state: StudioState = {
  answer: 'script',
  elements: [{ name: 'hotline-banner', attributes: { variant: 'bar', sticky: true } }],
  page: { region: '440100', campaign: 'school-7' },
  way: 'script',
  pinned: true,
  reserve: true,
  frames: false,
};

test('each answer has its rung, and those without code have none', () => {
  assert.deepEqual(
    [
      rungOf(state),
      rungOf({ ...state, way: 'npm' }),
      rungOf({ ...state, answer: 'html' }),
      rungOf({ ...state, answer: 'html', frames: true }),
      rungOf({ ...state, answer: 'print' }),
    ],
    ['script', 'npm', 'html', 'iframe', undefined],
  );
});

test('a version is pinned only where its hashes are known', () => {
  const files = { 'y12355.min.js': 'sha384-x' };
  assert.deepEqual(configOf(state, BASE, { version: '0.1.0', files }), {
    base: BASE,
    version: '0.1.0',
    integrity: files,
    page: state.page,
    elements: state.elements,
    reserve: true,
  });
  assert.equal('version' in configOf(state, BASE, undefined), false);
});

test('a color becomes a rule with the text that reads on it', () => {
  assert.equal(colorRule(state), undefined);
  assert.equal(
    colorRule({ ...state, color: '#FFC85A' }),
    'y12355-hotline-banner {\n  --y12355-call: #FFC85A;\n  --y12355-on-call: #14332D;\n}',
  );
  assert.equal(colorRule({ ...state, color: '#FFC85A', answer: 'html' }), undefined);
});

test('addresses hold what was chosen', () => {
  assert.equal(baseOf('https://a.example/x/studio/#a=html'), 'https://a.example/x');
  assert.equal(findAddress(state, BASE), `${BASE}/find?c=school-7`);
  assert.equal(
    findAddress({ ...state, page: { api: 'https://b.example/' } }, BASE),
    'https://b.example/find',
  );
  assert.equal(
    findAddress({ ...state, page: { api: 'https://b.example/kit/v1/', lang: 'zh-HK' } }, BASE),
    'https://b.example/kit/hk/find',
  );
});

test('a message counts only from the expected window of this origin', () => {
  const source = {} as Window;
  const expected = { origin: 'https://a.example', source };
  const data = { y12355: 1, id: 'p', type: 'size', height: 300 };
  assert.deepEqual(messageOf({ origin: 'https://a.example', source, data }, expected), data);
  const show = { markup: '<b>', rule: '', look: 'dark', theme: 'dark' };
  assert.ok(
    messageOf({ origin: 'https://a.example', source, data: { ...data, type: 'show', show } }, expected),
  );
  const refused = [
    { origin: 'https://b.example', source, data },
    { origin: 'https://a.example', source: {} as Window, data },
    { origin: 'https://a.example', source: null, data },
    { origin: 'https://a.example', source, data: { ...data, y12355: 2 } },
    { origin: 'https://a.example', source, data: { ...data, height: '300' } },
    { origin: 'https://a.example', source, data: { ...data, height: NaN } },
    { origin: 'https://a.example', source, data: { ...data, type: 'show', show: { ...show, look: 'odd' } } },
    { origin: 'https://a.example', source, data: 'size' },
    { origin: 'https://a.example', source, data: null },
  ];
  for (const event of refused)
    assert.equal(messageOf(event, expected), undefined, JSON.stringify(event.data));
  const nowhere = { origin: 'https://a.example', source: null, data };
  assert.equal(messageOf(nowhere, { origin: 'https://a.example', source: null }), undefined);
});
