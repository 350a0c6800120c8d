import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { campuses, seasons } from '@y12355/domain';
import { entries, variants } from './hotline-banner.choices.js';
import { canDial, greetingKey, parseEntries } from './hotline-banner.model.js';
import { localText, textWays } from '../text-ways.js';
import { miniProgramLink } from './operator.model.js';
import en from './hotline-banner.strings.en.json';
import zh from './hotline-banner.strings.zh-CN.json';
import hk from './hotline-banner.strings.zh-HK.json';

const fact = { source: 'x', asOf: '2026-01-01' };

describe('entries', () => {
  it('keeps their own order, names what is none, and offers all where nothing is left', () => {
    assert.deepEqual(parseEntries('center call'), { shown: ['call', 'center'], unknown: [] });
    assert.deepEqual(parseEntries(' call  fax '), { shown: ['call'], unknown: ['fax'] });
    assert.deepEqual(parseEntries('fax'), { shown: entries, unknown: ['fax'] });
    assert.deepEqual(parseEntries(undefined), { shown: entries, unknown: [] });
  });
});

describe('whether a device can dial', () => {
  const desk = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/120 Safari/537.36';
  const cases: [what: string, expected: boolean, device: Parameters<typeof canDial>[0]][] = [
    ['an Android phone', true, { pointer: 'coarse', side: 360, userAgent: 'Linux; Android 14 Mobile' }],
    ['a phone with a pen', true, { pointer: 'fine', side: 412, userAgent: 'Linux; Android 14 Mobile' }],
    ['an iPhone', true, { pointer: 'coarse', side: 390, userAgent: 'iPhone; CPU iPhone OS 17' }],
    ['a phone that asks for desktop sites', true, { pointer: 'coarse', side: 360, userAgent: desk }],
    ['a desktop', false, { pointer: 'fine', side: 1080, userAgent: desk }],
    ['a laptop with a touch screen', false, { pointer: 'fine', side: 800, userAgent: desk }],
    ['a tablet', false, { pointer: 'coarse', side: 810, userAgent: 'Macintosh; Intel Mac OS X' }],
    ['a touch screen in a hall', false, { pointer: 'coarse', side: 1080, userAgent: 'Linux; Android 9' }],
    ['a player without a pointer', false, { pointer: 'none', side: 1080, userAgent: 'webOS' }],
    ['an engine that does not say', false, { pointer: undefined, side: 768, userAgent: desk }],
  ];
  for (const [what, expected, device] of cases) {
    it(`${expected ? 'yes' : 'no'}: ${what}`, () => assert.equal(canDial(device), expected));
  }
});

describe('greeting', () => {
  it('has a sentence for each season, campus and variant, in each language', () => {
    for (const season of seasons) {
      for (const campus of campuses) {
        for (const variant of variants) {
          const key = greetingKey(season, campus, variant);
          for (const table of [zh, hk, en]) assert.ok((table as Record<string, string>)[key]);
        }
      }
    }
  });

  it('differs where a season or a campus does', () => {
    const keys = seasons.map((season) => greetingKey(season, 'public', 'bar'));
    assert.equal(new Set(keys).size, seasons.length);
    const start = (['public', 'primary', 'college'] as const).map((campus) =>
      greetingKey('school-start', campus, 'card'),
    );
    assert.equal(new Set(start).size, 3);
  });
});

describe('mini program', () => {
  const phone = { dial: true, userAgent: 'Android Mobile' };
  const program = { name: '广东12355', ...fact };

  it("takes the operator's own link first, wherever it is opened", () => {
    const both = { ...program, plainLinkBase: 'https://a.example/m', appid: 'wx1' };
    assert.equal(miniProgramLink(both, phone), 'https://a.example/m');
    assert.equal(miniProgramLink(both, { dial: false, userAgent: '' }), 'https://a.example/m');
  });

  it('takes the scheme on a phone outside of WeChat', () => {
    const scheme = { ...program, appid: 'wx1', path: 'pages/a?b=1&c' };
    assert.equal(
      miniProgramLink(scheme, phone),
      'weixin://dl/business/?appid=wx1&path=pages%2Fa%3Fb%3D1%26c',
    );
    assert.equal(miniProgramLink({ ...program, appid: 'wx1' }, phone), 'weixin://dl/business/?appid=wx1');
    assert.equal(miniProgramLink(scheme, { dial: false, userAgent: '' }), undefined);
    assert.equal(miniProgramLink(scheme, { dial: true, userAgent: 'Mobile MicroMessenger/8' }), undefined);
  });

  it('leaves it to the name where there is nothing, or nothing safe', () => {
    assert.equal(miniProgramLink(undefined, phone), undefined);
    assert.equal(miniProgramLink(program, phone), undefined);
    assert.equal(miniProgramLink({ ...program, plainLinkBase: 'javascript:1' }, phone), undefined);
  });
});

describe('ways to write', () => {
  const label = { 'zh-CN': '示例', en: 'Sample' };

  it('gives each kind its address', () => {
    const ways = textWays(
      [
        { kind: 'web', label, target: 'https://a.example/chat', hours: '9:00–12:00', ...fact },
        { kind: 'sms', label, target: '000-00 00', ...fact },
        { kind: 'mini-program-chat', label, target: 'pages/chat', ...fact },
      ],
      'en',
    );
    assert.deepEqual(ways, [
      { kind: 'web', label: 'Sample', hours: '9:00–12:00', href: 'https://a.example/chat' },
      { kind: 'sms', label: 'Sample', hours: undefined, href: 'sms:0000000' },
      { kind: 'mini-program-chat', label: 'Sample', hours: undefined, href: undefined },
    ]);
  });

  it('leaves out an address that cannot be used', () => {
    const bad = ['javascript:alert(1)', 'http://a.example/', 'pages/chat'];
    assert.deepEqual(
      textWays(
        bad.map((target) => ({ kind: 'web', label, target, ...fact })),
        'en',
      ),
      [],
    );
    assert.deepEqual(textWays([{ kind: 'sms', label, target: '1;call', ...fact }], 'en'), []);
  });

  it('speaks zh-CN where the operator has no other', () => {
    assert.equal(localText({ 'zh-CN': '甲' }, 'zh-HK'), '甲');
    assert.equal(localText({ 'zh-CN': '甲', 'zh-HK': '乙' }, 'zh-HK'), '乙');
  });
});
