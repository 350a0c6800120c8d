import assert from 'node:assert/strict';
import { test } from 'node:test';
import { envelopeOf } from './envelope.js';

const source = {} as MessageEventSource;
const expected = { origin: 'https://12355.example.cn', source };
const data = { y12355: 1, id: 'a', type: 'ready', more: 2 };
const event = { origin: expected.origin, source, data };

test('a message of the expected window comes out as it is', () => {
  assert.equal(envelopeOf(event, expected), data);
});

test('another origin, another window, no window and what is no envelope are nothing', () => {
  const wrong: [Partial<typeof event> | { data: unknown } | { source: unknown }, typeof expected?][] = [
    [{ origin: 'https://other.example.cn' }],
    [{ origin: 'null' }],
    [{ source: {} as MessageEventSource }],
    [{ source: null }, { origin: expected.origin, source: null as unknown as MessageEventSource }],
    [{ source: undefined }, { origin: expected.origin, source: undefined as unknown as MessageEventSource }],
    ...[
      null,
      undefined,
      'ready',
      1,
      { ...data, y12355: 2 },
      { ...data, id: 1 },
      { ...data, type: undefined },
    ].map((bad) => [{ data: bad }] as [{ data: unknown }]),
  ];
  for (const [change, wish = expected] of wrong)
    assert.equal(
      envelopeOf({ ...event, ...change } as typeof event, wish),
      undefined,
      JSON.stringify(change),
    );
});
