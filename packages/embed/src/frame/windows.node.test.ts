import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeIn, ROOM } from './windows.js';

test('a window takes what is seen of the frame', () => {
  assert.deepEqual(placeIn(3000, { top: 1200, height: 800 }), { top: 1200, height: 800 });
  assert.deepEqual(placeIn(3000, { top: 0, height: 700 }), { top: 0, height: 700 });
});

test('where less is seen than a window needs it goes on beside that, inside the frame', () => {
  assert.deepEqual(placeIn(3000, { top: 1000, height: 200 }), { top: 1000, height: ROOM });
  assert.deepEqual(placeIn(3000, { top: 2900, height: 100 }), { top: 3000 - ROOM, height: ROOM });
});

test('a frame lower than a window needs is taken whole', () => {
  assert.deepEqual(placeIn(200, { top: 50, height: 100 }), { top: 0, height: 200 });
  assert.deepEqual(placeIn(ROOM, { top: 0, height: 94 }), { top: 0, height: ROOM });
});
