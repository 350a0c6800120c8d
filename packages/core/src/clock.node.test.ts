import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { ClockController, now, setNow } from './clock.js';

const start = Date.UTC(2026, 11, 31, 15, 50);
const day = 86_400_000;
let moment = start;

function host() {
  const one = {
    updates: 0,
    updateComplete: Promise.resolve(true),
    addController() {},
    removeController() {},
    requestUpdate: () => void (one.updates += 1),
  };
  return one;
}

function connected() {
  const owner = host();
  const clock = new ClockController(owner);
  clock.hostConnected();
  return { owner, clock };
}

/** Lets the machine's timers and the kit's clock run together. */
function pass(ms: number): void {
  for (let left = ms; left > 0; left -= day) {
    moment += Math.min(left, day);
    mock.timers.tick(Math.min(left, day));
  }
}

let armed: number[] = [];
const real = globalThis.setTimeout;

beforeEach(() => {
  moment = start;
  armed = [];
  mock.timers.enable({ apis: ['setTimeout'] });
  const fake = globalThis.setTimeout;
  globalThis.setTimeout = ((call: () => void, ms: number) => {
    armed.push(ms);
    return fake(call, ms);
  }) as typeof setTimeout;
  setNow(() => moment);
});

afterEach(() => {
  mock.timers.reset();
  globalThis.setTimeout = real;
  setNow(undefined);
});

test('now() is the replaced clock, and the machine’s again afterwards', () => {
  assert.equal(now(), start);
  setNow(undefined);
  assert.ok(now() >= Date.now() - 60_000);
});

test('wakes its host once, at the moment asked for and not before', () => {
  const { owner, clock } = connected();
  clock.wakeAt(start + 600_000);
  pass(599_000);
  assert.equal(owner.updates, 0);
  pass(2_000);
  assert.equal(owner.updates, 1);
  pass(day);
  assert.equal(owner.updates, 1);
});

test('many elements share one timer, armed for the soonest', () => {
  const all = [5, 1, 3].map((minutes) => {
    const one = connected();
    one.clock.wakeAt(start + minutes * 60_000);
    return one;
  });
  assert.equal(armed.at(-1), 60_050);
  pass(61_000);
  assert.deepEqual(
    all.map(({ owner }) => owner.updates),
    [0, 1, 0],
  );
  pass(300_000);
  assert.deepEqual(
    all.map(({ owner }) => owner.updates),
    [1, 1, 1],
  );
});

test('a later call replaces an earlier one; undefined takes it away', () => {
  const { owner, clock } = connected();
  clock.wakeAt(start + 60_000);
  clock.wakeAt(start + 120_000);
  pass(61_000);
  assert.equal(owner.updates, 0);
  clock.wakeAt(undefined);
  pass(day);
  assert.equal(owner.updates, 0);
});

test('a moment beyond the reach of setTimeout is looked at again every day', () => {
  const { owner, clock } = connected();
  clock.wakeAt(start + 30 * day);
  pass(29 * day);
  assert.equal(owner.updates, 0);
  assert.ok(Math.max(...armed) <= day, 'no delay is longer than a day');
  pass(2 * day);
  assert.equal(owner.updates, 1);
});

test('setting the clock past the moment wakes at once', () => {
  const { owner, clock } = connected();
  clock.wakeAt(start + 3 * day);
  setNow(() => start + 4 * day);
  assert.equal(owner.updates, 1);
});

test('a host that left is not woken, not even by a wish made after leaving', () => {
  const { owner, clock } = connected();
  clock.wakeAt(start + 60_000);
  clock.hostDisconnected();
  clock.wakeAt(start + 60_000);
  const count = armed.length;
  pass(day);
  assert.equal(owner.updates, 0);
  assert.equal(armed.length, count, 'no timer is left');
});

test('a host that was moved keeps its appointment', () => {
  const { owner, clock } = connected();
  clock.wakeAt(start + 60_000);
  clock.hostDisconnected();
  clock.hostConnected();
  pass(61_000);
  assert.equal(owner.updates, 1);
});
