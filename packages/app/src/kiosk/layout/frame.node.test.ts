import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bottom, type Box, right } from './box.js';
import { type Content, type Frame, frameOf, type Screen, SHIFT, shapeOf } from './frame.js';

const screens: readonly [width: number, height: number][] = [
  [1920, 1080],
  [1080, 1920],
  [3840, 1080],
  [1920, 540],
  [1280, 720],
  [720, 1280],
  [1024, 768],
  [768, 1024],
  [1080, 1080],
  [480, 1920],
  [2560, 1080],
  [1366, 768],
  [3840, 2160],
  [2160, 3840],
];
const contents: readonly Content[] = ['drawing', 'words', 'panel'];

const apart = (a: Box, b: Box) =>
  right(a) <= b.x + 0.5 || right(b) <= a.x + 0.5 || bottom(a) <= b.y + 0.5 || bottom(b) <= a.y + 0.5;

/** Every rule of a frame that it breaks, in words. */
function faultsOf(frame: Frame, screen: Screen, content: Content): string[] {
  const named: [string, Box][] = [
    ['number', frame.number],
    ['sentence', frame.sentence],
    ['code', frame.code],
    ['caption', frame.caption],
    ['words', frame.words],
    ...frame.targets.map((box, at): [string, Box] => [`target ${at}`, box]),
    ...(frame.danger ? [['danger', frame.danger] as [string, Box]] : []),
  ];
  // A drawing bleeds; words alone have to stay apart from everything.
  const checked = content === 'drawing' ? named.filter(([name]) => name !== 'words') : named;
  const [ax, ay] = [(screen.width * screen.safe) / 100 + SHIFT, (screen.height * screen.safe) / 100 + SHIFT];
  const faults: string[] = [];
  for (const [name, box] of checked) {
    if (!(box.w > 0 && box.h > 0)) faults.push(`${name} is empty`);
    if (box.x < ax - 0.5 || right(box) > screen.width - ax + 0.5) faults.push(`${name} is outside, across`);
    if (box.y < ay - 0.5 || bottom(box) > screen.height - ay + 0.5) faults.push(`${name} is outside, down`);
  }
  checked.forEach(([name, box], at) => {
    for (const [other, box2] of checked.slice(at + 1)) {
      if (!apart(box, box2)) faults.push(`${name} and ${other} overlap`);
    }
  });
  const u = frame.unit;
  if (frame.form !== 'tower' && frame.number.h < 200 * u - 0.5) faults.push('number is small');
  if (frame.code.w < 329 * u && frame.form !== 'tower') faults.push('code is small');
  if (frame.sentence.h < frame.sentence.size * 1.3) faults.push('no room for one line of the sentence');
  for (const box of frame.targets) {
    if (Math.min(box.w, box.h) < 119.5 * u) faults.push('a target is small');
    if (box.y < 0.55 * screen.height) faults.push('a target is high');
  }
  if (content === 'words' && frame.words.h < 300 * u) faults.push(`words have ${frame.words.h / u} units`);
  return faults;
}

test('on every screen nothing is outside of the safe area, nothing overlaps, all is large enough', () => {
  const found: string[] = [];
  for (const [width, height] of screens) {
    for (const touch of [true, false]) {
      for (const safe of [5, 3, 0]) {
        for (const content of contents) {
          const screen = { width, height, touch, safe };
          const faults = faultsOf(frameOf(screen, content), screen, content);
          found.push(
            ...faults.map((fault) => `${width}x${height} ${content} touch ${touch} ${safe} %: ${fault}`),
          );
        }
      }
    }
  }
  assert.deepEqual(found, []);
});

test('touch layouts show 110 and 120 and a target for each way, the others no target', () => {
  for (const [width, height] of screens) {
    const touch = frameOf({ width, height, safe: 5, touch: true }, 'drawing');
    assert.equal(touch.targets.length, 5, `${width}x${height}`);
    assert.ok(touch.danger);
    assert.equal(frameOf({ width, height, safe: 5, touch: false }, 'words').targets.length, 0);
  }
});

test('the figures of the design at 1080p: number 27 %, code 30 %, 9:16 over 82 % of the width', () => {
  const wide = frameOf({ width: 1920, height: 1080, safe: 5, touch: false }, 'drawing');
  assert.equal(wide.unit, 1);
  assert.ok(Math.abs(wide.number.h / 1080 - 0.27) < 0.005);
  assert.ok(Math.abs(wide.code.h / 1080 - 0.3) < 0.01);
  assert.equal(wide.stage.x, 1152);
  const tall = frameOf({ width: 1080, height: 1920, safe: 5, touch: true }, 'drawing');
  assert.ok(Math.abs(tall.number.w / 1080 - 0.82) < 0.005);
  const strip = frameOf({ width: 3840, height: 1080, safe: 5, touch: false }, 'drawing');
  assert.ok(Math.abs(strip.number.h / 1080 - 0.28) < 0.005);
});

test('a screen of any ratio has one of three shapes', () => {
  for (const [width, height, shape] of [
    [1920, 1080, 'wide'],
    [1024, 768, 'wide'],
    [1080, 1080, 'wide'],
    [1080, 1920, 'tall'],
    [480, 1920, 'tall'],
    [3840, 1080, 'strip'],
    [2560, 1080, 'wide'],
  ] as const) {
    assert.equal(shapeOf({ width, height }), shape);
  }
});

test('planted: a frame whose code stands on the number is found', () => {
  const screen = { width: 1920, height: 1080, safe: 5, touch: false };
  const frame = frameOf(screen, 'drawing');
  const faults = faultsOf({ ...frame, code: { ...frame.code, y: frame.number.y } }, screen, 'drawing');
  assert.deepEqual(faults, ['number and code overlap']);
});
