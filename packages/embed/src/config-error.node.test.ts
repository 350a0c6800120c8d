/** Every configuration that cannot be used is refused with its name, its value, what is allowed, and a cure. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BASE } from '../test/configs.js';
import { ConfigError, type ConfigFault } from './config-error.js';
import type { EmbedConfig, Rung } from './config.js';
import { snippet } from './snippet.js';

const good: EmbedConfig = { base: BASE, elements: [{ name: 'hotline-banner' }] };
const banner = (attributes: Record<string, unknown>) =>
  ({ elements: [{ name: 'hotline-banner', attributes }] }) as Partial<EmbedConfig>;

const bad: [code: ConfigFault, what: string, change: Partial<EmbedConfig>, names: RegExp][] = [
  [
    'base',
    'http',
    { base: 'http://12355.example' },
    /base "http:\/\/12355\.example": expected an https address/,
  ],
  ['base', 'no address', { base: '12355.example' }, /base "12355/],
  ['base', 'a query', { base: `${BASE}/?a=1` }, /without query/],
  ['base', 'a password', { base: 'https://a:b@12355.example' }, /base/],
  ['base', 'signs that end a directive', { base: `${BASE}/a;b` }, /base/],
  [
    'version',
    'half a version',
    { version: '0.1', integrity: {} },
    /version "0\.1": expected a full version such as/,
  ],
  ['version', 'a way up', { version: '../v1', integrity: {} }, /version/],
  [
    'integrity',
    'a pinned file without a hash',
    { version: '0.1.0', reserve: false },
    /integrity of widgets\/hotline-banner\.min\.js ".*sri\.json/,
  ],
  [
    'integrity',
    'a hash that is none',
    { version: '0.1.0', reserve: false, integrity: { 'widgets/hotline-banner.min.js': 'sha384-"><script>' } },
    /integrity of widgets/,
  ],
  ['integrity', 'hashes of no version', { integrity: {} }, /integrity/],
  ['elements', 'nothing chosen', { elements: [] }, /elements "": expected at least one/],
  [
    'element',
    'an unknown element',
    { elements: [{ name: 'banner' }] },
    /element "banner": expected one of hotline-banner, /,
  ],
  ['element', 'a name of every object', { elements: [{ name: 'constructor' }] }, /element/],
  [
    'attribute',
    'an unknown attribute',
    banner({ onclick: 'x()' }),
    /<y12355-hotline-banner onclick> "x\(\)": expected attributes variant, /,
  ],
  ['attribute', 'a name of every object', banner({ constructor: 'x' }), /constructor/],
  ['attribute', 'an attribute of another element', banner({ only: 'open' }), /<y12355-hotline-banner only>/],
  [
    'setting',
    'an unknown page setting',
    { page: { color: 'red' } as EmbedConfig['page'] & object },
    /page setting "color": expected one of api, /,
  ],
  [
    'value',
    'an unknown variant',
    banner({ variant: 'strip' }),
    /variant> "strip": expected one of card, bar, .*leave it out for card/,
  ],
  [
    'value',
    'an unknown word of a list',
    banner({ entries: 'call sms' }),
    /entries> "call sms": expected words out of call/,
  ],
  [
    'value',
    'text for a switch',
    banner({ sticky: 'no' }),
    /sticky> "no": expected the attribute without a value/,
  ],
  [
    'value',
    'a switch for text',
    { elements: [{ name: 'booking-button', attributes: { label: true } }] },
    /label> "true"/,
  ],
  [
    'value',
    'no number',
    { elements: [{ name: 'center-locator', attributes: { limit: '-1' } }] },
    /limit> "-1": expected a whole number/,
  ],
  [
    'value',
    'a place elsewhere',
    { page: { region: '310101' } },
    /region "310101": expected an adcode of Guangdong/,
  ],
  ['value', 'a county that is none', banner({ region: '440199' }), /region> "440199"/],
  ['value', 'digits that are no adcode', banner({ region: '44010' }), /region/],
  [
    'value',
    'a placement with capitals',
    { page: { campaign: 'School-7' } },
    /campaign "School-7": expected 3 to 32 of/,
  ],
  ['value', 'an unknown language', { page: { lang: 'fr' } }, /lang "fr": expected one of zh-CN, zh-HK, en/],
  ['value', 'a service by http', { page: { api: 'http://12355.example' } }, /api "http:/],
  ['value', 'a service by half an address', { page: { api: '/' } }, /api "\/"/],
  ['value', 'a service with a query', banner({ api: `${BASE}/?a` }), /api> .*without query/],
  [
    'value',
    'an exit that is a script',
    banner({ 'exit-url': 'javascript:alert(1)' }),
    /exit-url> "javascript:alert\(1\)": expected an https/,
  ],
  ['value', 'an exit in disguise', banner({ 'exit-url': ' java\nscript:alert(1)' }), /exit-url/],
  ['value', 'an exit as data', banner({ 'exit-url': 'data:text/html,x' }), /exit-url/],
  ['value', 'an exit by http', banner({ 'exit-url': 'http://weather.example' }), /exit-url/],
  [
    'value',
    'a control character',
    { elements: [{ name: 'booking-button', attributes: { label: 'a\0b' } }] },
    /control/,
  ],
  [
    'value',
    'half a character',
    { elements: [{ name: 'booking-button', attributes: { label: '\ud83c' } }] },
    /control/,
  ],
];

for (const [code, what, change, names] of bad) {
  test(`${code}: ${what} is refused`, () => {
    assert.throws(
      () => snippet({ ...good, ...change }, 'script'),
      (error) => {
        assert.ok(error instanceof ConfigError);
        assert.equal(error.code, code);
        assert.match(error.message, names);
        assert.ok(error.allowed && error.cure);
        return true;
      },
    );
  });
}

test('rung: one that there is not is refused', () => {
  assert.throws(() => snippet(good, 'poster' as Rung), /rung "poster": expected one of npm, script/);
});

test('to try things out, http on this machine alone', () => {
  for (const base of [
    'http://localhost:12355',
    'http://127.0.0.1:8080/kit',
    'http://[::1]:1',
    'http://a.localhost',
  ]) {
    assert.match(snippet({ ...good, base }, 'script').text, /src="http:/);
  }
  for (const base of ['http://localhost.example', 'http://127.0.0.1.example', 'http://10.0.0.1']) {
    assert.throws(() => snippet({ ...good, base }, 'script'), ConfigError);
  }
});

test('short forms of places, and towns that are not listed, are places', () => {
  for (const region of ['44', '4401', '440106', '440106001', '441900003', '440106001000']) {
    assert.match(
      snippet({ ...good, page: { region } }, 'script').text,
      new RegExp(`data-region="${region}"`),
    );
  }
});
