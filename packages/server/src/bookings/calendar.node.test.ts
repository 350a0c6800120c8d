import assert from 'node:assert/strict';
import { test } from 'node:test';
import ICAL from 'ical.js';
import { forEachEngine } from '../../test/engines.js';
import { refusal } from '../../test/refusal.js';
import { makeWorld, newKey, sampleRequest } from '../../test/world.js';
import { calendarText } from './calendar.js';
import { cancelBooking } from './cancel.js';
import { calendarFile } from './ical.js';
import { requestBooking } from './request.js';

function eventOf(text: string): ICAL.Event {
  const calendar = new ICAL.Component(ICAL.parse(text) as never);
  assert.equal(calendar.getFirstPropertyValue('version'), '2.0');
  const events = calendar.getAllSubcomponents('vevent');
  assert.equal(events.length, 1);
  return new ICAL.Event(events[0] as ICAL.Component);
}

const status = (event: ICAL.Event) => event.component.getFirstPropertyValue('status');

const event = {
  uid: 'a@y12355',
  sequence: 3,
  stamp: Date.UTC(2026, 8, 7),
  start: Date.UTC(2026, 8, 8, 2),
  end: Date.UTC(2026, 8, 8, 3),
  status: 'CONFIRMED',
  summary: '预约 A7K2',
  location: '中心',
} as const;

test('lines end in CRLF and hold at most 75 octets, also in Chinese and emoji', () => {
  const location = `${'青少年服务中心，三楼; 左边\\'.repeat(20)}\n${'👨‍👩‍👧'.repeat(30)}${'a'.repeat(200)}`;
  const text = calendarFile({ ...event, location });
  assert.ok(text.endsWith('END:VCALENDAR\r\n'));
  assert.doesNotMatch(text.replaceAll('\r\n', ''), /[\r\n]/);
  const lines = text.split('\r\n');
  for (const line of lines) {
    assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.doesNotMatch(line, /\p{Cs}/u);
  }
  assert.ok(lines.some((line) => Buffer.byteLength(line) > 70));
  assert.equal(eventOf(text).location, location);
});

test('a line break in a text starts no property of its own', () => {
  const text = calendarFile({ ...event, location: 'a\r\nATTENDEE:mailto:x@example.org\rb' });
  assert.equal(eventOf(text).attendees.length, 0);
});

forEachEngine((_, open) => {
  test('a booking’s file says when and where, in neutral words', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    const body = sampleRequest({
      alias: '阿青',
      topic: 'mood',
      consents: [
        { id: 'arrange', version: '1' },
        { id: 'topic', version: '1' },
      ],
    });
    const { ref, code } = await requestBooking(world, body, newKey());
    const text = await calendarText(world, ref, code);
    const read = eventOf(text);
    assert.equal(read.summary, `预约 ${ref.slice(0, 4)}`);
    assert.equal(read.location, '示例中心 gz 示例地址');
    assert.equal(read.startDate.toJSDate().toISOString(), '2026-09-08T02:00:00.000Z');
    assert.equal(read.endDate.toJSDate().toISOString(), '2026-09-08T03:00:00.000Z');
    assert.deepEqual([status(read), Number(read.sequence)], ['TENTATIVE', 0]);
    assert.doesNotMatch(text.replaceAll('\r\n ', ''), new RegExp(`阿青|mood|心理|${ref.slice(5)}|${code}`));
  });

  test('the same event goes on from tentative to confirmed to cancelled', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    const { ref, code } = await requestBooking(world, sampleRequest(), newKey());
    const first = eventOf(await calendarText(world, ref, code));
    await store.db.updateTable('booking').set({ status: 'approved', revision: 1 }).execute();
    const second = eventOf(await calendarText(world, ref, code));
    await cancelBooking(world, ref, code);
    const third = eventOf(await calendarText(world, ref, code));
    assert.deepEqual([first, second, third].map(status), ['TENTATIVE', 'CONFIRMED', 'CANCELLED']);
    assert.deepEqual(
      [first, second, third].map((read) => Number(read.sequence)),
      [0, 1, 2],
    );
    assert.equal(new Set([first, second, third].map((read) => read.uid)).size, 1);
  });

  test('without the code there is no file', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    const { ref } = await requestBooking(world, sampleRequest(), newKey());
    await refusal(calendarText(world, ref, ''), 'unknown-booking');
  });
});
