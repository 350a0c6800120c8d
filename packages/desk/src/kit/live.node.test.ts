import assert from 'node:assert/strict';
import { test } from 'node:test';
import { GATHER, Live, POLL, SAFETY, type Stream, type Timers } from './live.js';

/** A stream and a clock in the hands of a test. */
class FakeStream extends EventTarget implements Stream {
  readyState = 0;
  closed = false;

  close(): void {
    this.closed = true;
    this.readyState = 2;
  }

  open(): void {
    this.readyState = 1;
    this.dispatchEvent(new Event('open'));
  }

  change(center: string): void {
    this.dispatchEvent(new MessageEvent('change', { data: center }));
  }

  /** A break that a browser mends by itself, or with `refused` one that it does not. */
  fail(refused = false): void {
    this.readyState = refused ? 2 : 0;
    this.dispatchEvent(new Event('error'));
  }
}

function setUp() {
  const streams: FakeStream[] = [];
  let now = 0;
  let pending: { at: number; call: () => void }[] = [];
  const timers: Timers = {
    set: (call, ms) => {
      const timer = { at: now + ms, call };
      pending.push(timer);
      return timer;
    },
    clear: (timer) => {
      pending = pending.filter((one) => one !== timer);
    },
  };
  const told: (string[] | '*')[] = [];
  const live = new Live(() => {
    const stream = new FakeStream();
    streams.push(stream);
    return stream;
  }, timers);
  live.watch((centers) => told.push(centers ? [...centers] : '*'));
  const pass = (ms: number) => {
    const end = now + ms;
    for (;;) {
      const next = pending.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      now = next.at;
      pending = pending.filter((one) => one !== next);
      next.call();
    }
    now = end;
  };
  live.start();
  return {
    live,
    told,
    pass,
    stream: () => streams.at(-1) as FakeStream,
    streams,
    waits: () => pending.length,
  };
}

test('several changes at once are told once', () => {
  const { told, pass, stream } = setUp();
  stream().open();
  told.length = 0;
  stream().change('gz');
  stream().change('yj');
  stream().change('gz');
  pass(GATHER - 1);
  assert.deepEqual(told, []);
  pass(1);
  assert.deepEqual(told, [['gz', 'yj']]);
});

test('a star is a change anywhere', () => {
  const { told, pass, stream } = setUp();
  stream().open();
  told.length = 0;
  stream().change('gz');
  stream().change('*');
  pass(GATHER);
  assert.deepEqual(told, ['*']);
});

test('without a stream the desk asks each minute, with one seldom', () => {
  const { told, pass, stream } = setUp();
  pass(POLL);
  assert.deepEqual(told, ['*'], 'before the stream is there');
  stream().open();
  told.length = 0;
  pass(SAFETY - 1);
  assert.deepEqual(told, []);
  pass(1);
  assert.deepEqual(told, ['*']);
  stream().fail();
  told.length = 0;
  pass(POLL);
  assert.deepEqual(told, ['*'], 'after it broke');
});

test('a stream that comes back is a reason to look', () => {
  const { live, told, stream } = setUp();
  stream().open();
  assert.equal(live.streaming, true);
  stream().fail();
  assert.equal(live.streaming, false);
  told.length = 0;
  stream().open();
  assert.deepEqual(told, ['*']);
});

test('a refused stream is asked for again, later each time and a minute at most', () => {
  const { streams, pass, stream } = setUp();
  const waits: number[] = [];
  for (let round = 0; round < 6; round += 1) {
    stream().fail(true);
    assert.equal(stream().closed, true);
    let waited = 0;
    const before = streams.length;
    while (streams.length === before) {
      pass(1000);
      waited += 1;
    }
    waits.push(waited);
  }
  assert.deepEqual(waits, [5, 10, 20, 40, 60, 60]);
  stream().open();
  stream().fail(true);
  const before = streams.length;
  pass(5000);
  assert.equal(streams.length, before + 1, 'the wait begins anew after a stream that worked');
});

test('after the end nothing is told and nothing waits', () => {
  const { live, told, pass, stream, waits } = setUp();
  stream().open();
  stream().change('gz');
  live.stop();
  told.length = 0;
  stream().change('gz');
  pass(SAFETY * 2);
  assert.deepEqual(told, []);
  assert.equal(waits(), 0);
  assert.equal(stream().closed, true);
});

test('who stopped watching hears nothing', () => {
  const { live, pass, stream } = setUp();
  let heard = 0;
  const stop = live.watch(() => (heard += 1));
  stream().open();
  assert.equal(heard, 1);
  stop();
  stream().change('gz');
  pass(GATHER);
  assert.equal(heard, 1);
});
