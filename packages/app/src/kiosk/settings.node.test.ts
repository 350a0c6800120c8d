import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSettings } from './settings.js';

const KEY = 'k'.repeat(32);

test('what `kiosk add` prints is taken, with the rest of the fragment', () => {
  assert.deepEqual(
    readSettings(`#screen=gz-metro-07&key=${KEY}&safe=3&touch=1&lang=en&api=https://x.example/base/`),
    {
      settings: {
        screen: { id: 'gz-metro-07', key: KEY },
        safe: 3,
        touch: true,
        lang: 'en',
        api: 'https://x.example/base',
      },
      faults: [],
    },
  );
  assert.deepEqual(readSettings(''), { settings: { safe: 5 }, faults: [] });
});

for (const [hash, code] of [
  [`#screen=../../etc&key=${KEY}`, 'screen-id'],
  [`#screen=a/b&key=${KEY}`, 'screen-id'],
  ['#screen=gz-metro-07', 'screen-key'],
  ['#screen=gz-metro-07&key=short', 'screen-key'],
  ['#safe=80', 'safe'],
  ['#safe=-1', 'safe'],
  ['#touch=yes', 'touch'],
  ['#api=javascript:alert(1)', 'api'],
] as const) {
  test(`${hash} is refused and named, and the player runs`, () => {
    const { settings, faults } = readSettings(hash);
    assert.deepEqual(
      faults.map((fault) => fault.code),
      [code],
    );
    assert.equal(settings.screen, undefined);
    assert.equal(settings.safe, 5);
  });
}

test('the key is told to nobody', () => {
  assert.ok(!JSON.stringify(readSettings('#screen=gz-metro-07&key=se cret').faults).includes('se cret'));
});
