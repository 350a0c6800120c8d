import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  addCounts,
  addFault,
  type Beat,
  type Count,
  enqueue,
  MOST,
  settle,
  type Waiting,
} from './heartbeat.model.js';
import { openStore } from './store.js';
import { admit, currentOf, emptyShelf, type Held, loaded, note, rollBack, weigh } from './update.model.js';

const held = (version: string): Held => ({ version, sha256: version.repeat(8), text: '{}' });
const offer = (version: string) => ({ version, sha256: version.repeat(8) });
const good = { ...emptyShelf, good: held('a') };

test('an offer is fetched when it is new, dropped when there is none any more, and left when it was refused', () => {
  assert.equal(weigh(emptyShelf, offer('a')), 'fetch');
  assert.equal(weigh(good, offer('a')), 'none');
  assert.equal(weigh(good, offer('b')), 'fetch');
  assert.equal(weigh(good, null), 'drop');
  assert.equal(weigh(emptyShelf, null), 'none');
  const refused = rollBack(admit(good, held('b')));
  assert.equal(weigh(refused, offer('b')), 'none');
  assert.equal(currentOf(refused)?.version, 'a');
});

test('three scenes prove a playlist; until then the last good one is kept', () => {
  let shelf = admit(good, held('b'));
  assert.equal(currentOf(shelf)?.version, 'b');
  for (const shown of [true, false, true]) ({ shelf } = note(shelf, shown));
  assert.equal(shelf.good?.version, 'a');
  ({ shelf } = note(shelf, true));
  assert.equal(shelf.good?.version, 'b');
  assert.equal(shelf.trial, undefined);
});

test('three that fail, or three loads of the page without a proof, roll it back', () => {
  let shelf = admit(good, held('b'));
  let rolledBack = false;
  for (let times = 0; times < 3; times += 1) ({ shelf, rolledBack } = note(shelf, false));
  assert.equal(rolledBack, true);
  assert.equal(currentOf(shelf)?.version, 'a');
  shelf = admit(emptyShelf, held('c'));
  for (let times = 0; times < 3; times += 1) ({ shelf, rolledBack } = loaded(shelf));
  assert.equal(rolledBack, true);
  assert.equal(currentOf(shelf), undefined);
  assert.deepEqual(shelf.refused, [held('c').sha256]);
  assert.equal(loaded(good).rolledBack, false);
});

test('what was refused is remembered for eight playlists', () => {
  let shelf = emptyShelf;
  for (const version of 'abcdefghij') shelf = rollBack(admit(shelf, held(version)));
  assert.equal(shelf.refused.length, 8);
  assert.equal(shelf.refused.includes(held('a').sha256), false);
});

const beat = (id: string, counts: Count[] = []): Beat => ({
  id,
  at: '2026-09-12T12:00:00+08:00',
  version: '0.1.0',
  scene: 'own-two',
  playlist: null,
  shape: 'wide',
  width: 1920,
  height: 1080,
  storage: null,
  clockOffset: 0,
  faults: [{ code: 'offline', detail: id }],
  counts,
});
const shownIn = (queue: readonly Waiting[]) =>
  queue.flatMap(({ beat: { counts } }) => counts).reduce((sum, { shown }) => sum + shown, 0);

test('a month without a network: the queue stays bounded and no count is lost', () => {
  let queue: Waiting[] = [];
  for (let index = 0; index < 4000; index += 1) {
    const day = `2026-09-${String(1 + (index % 28)).padStart(2, '0')}`;
    queue = enqueue(queue, beat(`beat-${index}`, [{ day, scene: `scene-${index % 40}`, shown: 3 }]));
  }
  assert.equal(queue.length, MOST);
  assert.equal(shownIn(queue), 12_000);
  assert.ok(queue.every(({ beat: { counts, faults } }) => counts.length <= 400 && faults.length <= 20));
});

test('one that may have arrived is not merged into another: it would count twice', () => {
  let queue = enqueue([], beat('tried', [{ day: '2026-09-12', scene: 'a', shown: 5 }]));
  queue = settle(queue, 'tried', undefined);
  for (let index = 0; index < MOST + 20; index += 1) queue = enqueue(queue, beat(`beat-${index}`));
  assert.equal(queue[0]?.beat.id, 'tried');
  assert.equal(queue[0]?.beat.counts[0]?.shown, 5);
  assert.equal(queue.length, MOST);
});

test('an answer settles a beat; no answer, a wrong key and a busy service do not', () => {
  const queue = enqueue([], beat('one'));
  for (const status of [200, 400, 409, 422])
    assert.equal(settle(queue, 'one', status).length, 0, `${status}`);
  for (const status of [undefined, 401, 403, 404, 429, 500, 503]) {
    assert.deepEqual(
      settle(queue, 'one', status).map(({ tried }) => tried),
      [true],
    );
  }
});

test('counts add up by day and scene, faults are told once', () => {
  const one = { day: '2026-09-12', scene: 'a', shown: 1 };
  assert.deepEqual(addCounts([one], [one, { ...one, day: '2026-09-13' }]), [
    { ...one, shown: 2 },
    { ...one, day: '2026-09-13' },
  ]);
  let faults = addFault([], { code: 'scene', detail: 'x'.repeat(500) });
  faults = addFault(faults, { code: 'scene', detail: 'x'.repeat(500) });
  assert.equal(faults.length, 1);
  assert.equal(faults[0]?.detail.length, 200);
});

test('storage: none, full and broken entries are told apart and stop nobody', () => {
  const closed = openStore(() => {
    throw new Error('sandboxed');
  }, 'a');
  assert.equal(closed.state, 'none');
  assert.equal(closed.write('x', 1), false);
  assert.equal(closed.read('x'), 1, 'remembered until the power goes');

  const entries = new Map<string, string>([['other', '1']]);
  let room = true;
  const area = {
    get length() {
      return entries.size;
    },
    getItem: (key: string) => entries.get(key) ?? null,
    setItem(key: string, text: string) {
      if (!room) throw new DOMException('', 'QuotaExceededError');
      entries.set(key, text);
    },
    removeItem: (key: string) => void entries.delete(key),
  } as unknown as Storage;
  const store = openStore(() => area, 'a');
  assert.equal(store.state, 'ok');
  assert.equal(store.write('x', { a: 1 }), true);
  room = false;
  assert.equal(store.write('x', { a: 2 }), false);
  assert.equal(store.state, 'full');
  assert.deepEqual(store.read('x'), { a: 2 });
  entries.set('y12355-kiosk:a:y', '{broken');
  assert.equal(store.read('y'), undefined);
  assert.equal(openStore(() => area, 'b').state, 'full');
});
