import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { afterEach, test } from 'node:test';
import { onSettings } from './settings.js';
import { lookUp, translate, useTranslator, type I18nextLike } from './translator.js';

const resources = {
  'zh-CN': { greeting: '可以拨打 {{ number }}', left_other: '还有 {{count}} 个', only: '只有中文' },
  en: { greeting: 'You can call {{number}}', left_one: '{{count}} left', left_other: '{{count}} are left' },
};

afterEach(() => useTranslator(undefined));

test('parameters, plurals and the way back to zh-CN', () => {
  assert.equal(lookUp(resources, 'zh-CN', 'greeting', { number: '12355' }), '可以拨打 12355');
  assert.equal(lookUp(resources, 'en', 'left', { count: 1 }), '1 left');
  assert.equal(lookUp(resources, 'en', 'left', { count: 0 }), '0 are left');
  assert.equal(lookUp(resources, 'zh-CN', 'left', { count: 1 }), '还有 1 个');
  assert.equal(lookUp(resources, 'zh-HK', 'left', { count: 1 }), '还有 1 个');
  assert.equal(lookUp(resources, 'en', 'only'), '只有中文');
  assert.equal(lookUp(resources, 'en', 'nothing'), undefined);
});

test('a value is text: what looks like a placeholder or a tag in it stays as it is', () => {
  assert.equal(
    lookUp(resources, 'en', 'greeting', { number: '{{number}} <b>&$1' }),
    'You can call {{number}} <b>&$1',
  );
});

test('a key that nobody knows comes back as itself', () => {
  assert.equal(translate('x', resources, 'en', 'nothing'), 'nothing');
});

interface I18nextModule {
  createInstance(): I18nextLike & { init(options: object): Promise<unknown> };
}
const { createInstance } = createRequire(import.meta.url)('i18next') as I18nextModule;

test('a host’s i18next words what it knows, unescaped, and the kit words the rest', async () => {
  const instance = createInstance();
  // escapeValue is on by default: a host's instance mostly has it.
  await instance.init({ lng: 'en', resources: { en: { x: { greeting: 'Ring {{number}}' } } } });
  let told = 0;
  const stop = onSettings(() => (told += 1));
  useTranslator(instance);
  assert.equal(translate('x', resources, 'en', 'greeting', { number: '1 & 2' }), 'Ring 1 & 2');
  assert.equal(translate('x', resources, 'en', 'left', { count: 1 }), '1 left');
  assert.equal(translate('x', resources, 'zh-CN', 'only'), '只有中文');
  useTranslator(undefined);
  stop();
  assert.equal(translate('x', resources, 'en', 'greeting', { number: '3' }), 'You can call 3');
  assert.equal(told, 2, 'elements on the page are told each time');
});
