import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { samplePlaylist, sampleScenes } from '../../test/playlists.js';
import { addDays, atChina, timeText } from '../china-time.js';
import type { Scene } from './playlist.js';
import { scenesNow } from './scenes-now.js';

const day = '2026-09-10';
const at = (date: string, minutes: number) => atChina(date, minutes);
const ids = (scenes: readonly Scene[]) => scenes.map((scene) => scene.id);
const only = (scene: Partial<Scene>) =>
  samplePlaylist({ scenes: [{ ...sampleScenes[0], ...scene } as Scene] });
const shown = (scene: Partial<Scene>, moment: number) =>
  scenesNow(only(scene), { at: moment, shape: 'wide', sure: true }).length === 1;

test('dates, hours and shapes of the sample', () => {
  const noon = { at: at(day, 720), shape: 'wide', sure: true } as const;
  assert.deepEqual(ids(scenesNow(samplePlaylist(), noon)), [
    'line',
    'near',
    'time',
    'ask',
    'tale',
    'code',
    'rain',
    'today',
  ]);
  const strip = ids(scenesNow(samplePlaylist(), { ...noon, shape: 'strip' }));
  assert.ok(!strip.includes('code') && strip.includes('line'));
  const night = ids(scenesNow(samplePlaylist(), { ...noon, at: at(day, 1380) }));
  assert.ok(night.includes('film'));
});

test('first and last day are included, by the clock of China', () => {
  const dated = { from: '2026-09-01', to: '2026-09-30' };
  assert.ok(!shown(dated, at('2026-09-01', 0) - 1));
  assert.ok(shown(dated, at('2026-09-01', 0)));
  assert.ok(shown(dated, at('2026-10-01', 0) - 1));
  assert.ok(!shown(dated, at('2026-10-01', 0)));
});

test('a night belongs to the day on which it began', () => {
  const night = { from: day, to: day, hours: '22:00-02:00' };
  assert.ok(!shown(night, at(day, 60)), 'of the night before');
  assert.ok(!shown(night, at(day, 1319)));
  assert.ok(shown(night, at(day, 1320)));
  assert.ok(shown(night, at(addDays(day, 1), 119)));
  assert.ok(!shown(night, at(addDays(day, 1), 120)));
  assert.ok(!shown(night, at(addDays(day, 1), 1320)));
  assert.ok(shown({ hours: '20:00-24:00' }, at(day, 1439)));
  assert.ok(!shown({ hours: '20:00-24:00' }, at(day, 0)));
});

test('past its last day a playlist shows nothing', () => {
  const playlist = samplePlaylist({ validTo: day });
  const moment = { shape: 'wide', sure: true } as const;
  assert.ok(scenesNow(playlist, { ...moment, at: at(day, 1439) }).length > 0);
  assert.deepEqual(scenesNow(playlist, { ...moment, at: at(day, 1440) }), []);
});

test('a clock that is not believed shows what hangs on none', () => {
  const open = { scenes: sampleScenes };
  const wanted = ['line', 'near', 'ask', 'tale', 'code', 'rain', 'today'];
  for (const moment of [0, at(day, 720), NaN, -1e18, Infinity]) {
    assert.deepEqual(ids(scenesNow(open, { at: moment, shape: 'wide', sure: false })), wanted);
    assert.deepEqual(scenesNow(samplePlaylist(), { at: moment, shape: 'wide', sure: false }), []);
  }
  assert.deepEqual(ids(scenesNow(open, { at: NaN, shape: 'wide', sure: true })), wanted);
});

test('minute by minute the same as counting nights from their start', () => {
  const minute = fc.nat(1439);
  fc.assert(
    fc.property(
      minute,
      minute,
      fc.nat(3),
      fc.nat(3),
      fc.integer({ min: -1440, max: 6 * 1440 }),
      (a, b, from, length, now) => {
        fc.pre(a !== b);
        const scene = {
          from: addDays(day, from),
          to: addDays(day, from + length),
          hours: `${timeText(a)}-${timeText(b)}`,
        };
        let expected = false;
        for (let start = from; start <= from + length; start += 1) {
          const begin = start * 1440 + a;
          const end = start * 1440 + (b > a ? b : b + 1440);
          expected ||= begin <= now && now < end;
        }
        assert.equal(shown(scene, at(day, now)), expected, JSON.stringify({ scene, now }));
      },
    ),
    { numRuns: 500 },
  );
});
