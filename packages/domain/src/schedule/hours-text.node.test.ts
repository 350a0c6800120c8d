import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { timeText } from '../china-time.js';
import type { HoursRule, Weekday } from '../types.js';
import { formatHours, HoursTextError, parseHours } from './hours-text.js';

test('the example of the centers file', () => {
  const rules = parseHours('Mo-Fr 09:00-12:00,14:00-17:30; Sa 09:00-12:00');
  assert.equal(rules.length, 11);
  assert.deepEqual(rules[0], { weekday: 1, start: '09:00', end: '12:00' });
  assert.deepEqual(rules[9], { weekday: 5, start: '14:00', end: '17:30' });
  assert.deepEqual(rules[10], { weekday: 6, start: '09:00', end: '12:00' });
});

test('lists of days, a range over Sunday, overnight hours and spaces', () => {
  const days = (text: string) => parseHours(text).map((rule) => rule.weekday);
  assert.deepEqual(days('Mo,We-Fr 09:00-12:00'), [1, 3, 4, 5]);
  assert.deepEqual(days('Sa-Mo 09:00-12:00'), [1, 6, 7]);
  assert.deepEqual(days('Mo-Mo 09:00-12:00'), [1]);
  assert.deepEqual(parseHours('Fr 20:00-02:00; Sa 18:00-24:00'), [
    { weekday: 5, start: '20:00', end: '02:00' },
    { weekday: 6, start: '18:00', end: '24:00' },
  ]);
  assert.deepEqual(parseHours('  Mo - Tu  09:00 - 12:00 , 13:00-14:00 ;We 09:00-12:00 ').length, 5);
  assert.deepEqual(
    parseHours('Sa 09:00-12:00; Mo 09:00-12:00').map((rule) => rule.weekday),
    [1, 6],
  );
});

test('no text, no rules', () => {
  assert.deepEqual(parseHours(''), []);
  assert.deepEqual(parseHours('  '), []);
  assert.equal(formatHours([]), '');
});

test('what is not understood is named with its column and what was expected', () => {
  for (const [text, column, expected] of [
    ['Mon 09:00-12:00', 3, /a space, then a time/],
    ['mo 09:00-12:00', 1, /a day: Mo, Tu/],
    ['周一 09:00-12:00', 1, /a day: Mo, Tu/],
    ['Mo-Xx 09:00-12:00', 4, /a day: Mo, Tu/],
    ['Mo09:00-12:00', 3, /a space/],
    ['Mo', 3, /a space/],
    ['Mo ', 4, /a time from 00:00 to 23:59/],
    ['Mo 9:00-12:00', 4, /a time from 00:00 to 23:59/],
    ['Mo 24:00-02:00', 4, /a time from 00:00 to 23:59/],
    ['Mo 09:00', 9, /"-" and the closing time/],
    ['Mo 09:00–12:00', 9, /"-" and the closing time/],
    ['Mo 09:00-24:01', 10, /a time from 00:00 to 24:00/],
    ['Mo 09:00-12:00，14:00-17:00', 15, /",", ";" or the end/],
    ['Mo 09:00-12:00\t', 15, /",", ";" or the end/],
    ['Mo 09:00-12:00 Tu 09:00-12:00', 16, /",", ";" or the end/],
    ['Mo 09:00-12:00,', 16, /a time/],
    ['Mo 09:00-12:00;', 16, /a day/],
    ['Mo 09:00-12:00; ; Tu 09:00-12:00', 17, /a day/],
    ['Mo-Fr 09:00-12:00,11:00-13:00', 19, /a time apart from Mo 09:00-12:00/],
    ['Mo-Fr 09:00-12:00; We 10:00-11:00', 23, /a time apart from We 09:00-12:00/],
    ['Mo 20:00-09:00; Tu 08:00-12:00', 20, /a time apart from Mo 20:00-09:00/],
    ['Su 20:00-09:00; Mo 08:00-12:00', 20, /a time apart from Su 20:00-09:00/],
  ] as const) {
    assert.throws(
      () => parseHours(text),
      (error) => {
        assert.ok(error instanceof HoursTextError, text);
        assert.equal(error.column, column, text);
        assert.match(error.expected, expected, text);
        assert.match(error.message, new RegExp(`column ${column}: found .+, expected `), text);
        return true;
      },
    );
  }
});

test('any text is read or refused by name, never otherwise', () => {
  const piece = fc.constantFrom('Mo', 'Su', '-', ',', ';', ' ', '09:00', '24:00', '12:00', 'x');
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece).map((parts) => parts.join('')),
      ),
      (text) => {
        try {
          assert.deepEqual(parseHours(formatHours(parseHours(text))), parseHours(text));
        } catch (error) {
          assert.ok(error instanceof HoursTextError, String(error));
          assert.ok(error.column >= 1 && error.column <= text.length + 1);
        }
      },
    ),
    { numRuns: 1000 },
  );
});

test('days with the same hours stand together', () => {
  for (const text of [
    'Mo-Fr 09:00-12:00,14:00-17:30; Sa 09:00-12:00',
    'Mo,We,Fr 09:00-12:00; Tu,Th 14:00-20:00',
    'Mo-We,Su 09:00-24:00',
    'Mo-Su 00:00-24:00',
    'Fr-Sa 20:00-02:00',
  ]) {
    assert.equal(formatHours(parseHours(text)), text);
  }
  assert.equal(formatHours(parseHours('Su 09:00-12:00; Sa-Sa 09:00-12:00')), 'Sa-Su 09:00-12:00');
});

/** Rules of a week that do not overlap: cut points within each day, some days ending after midnight. */
const weeks = fc
  .array(
    fc.record({
      cuts: fc.uniqueArray(fc.integer({ min: 240, max: 1440 }), { maxLength: 6 }),
      night: fc.option(fc.integer({ min: 1, max: 239 })),
    }),
    { minLength: 7, maxLength: 7 },
  )
  .map((days) =>
    days.flatMap(({ cuts, night }, index) => {
      const weekday = (index + 1) as Weekday;
      const sorted = [...cuts].sort((a, b) => a - b);
      const rules: HoursRule[] = [];
      for (let at = 0; at + 1 < sorted.length; at += 2) {
        rules.push({ weekday, start: timeText(sorted[at] ?? 0), end: timeText(sorted[at + 1] ?? 0) });
      }
      const last = rules[rules.length - 1];
      if (last && night !== null) last.end = timeText(night);
      return rules;
    }),
  );

test('format and parse are inverse to each other', () => {
  fc.assert(
    fc.property(weeks, (rules) => {
      assert.deepEqual(parseHours(formatHours(rules)), rules);
    }),
  );
});

test('the order of the rules does not matter', () => {
  fc.assert(
    fc.property(weeks, (rules) => {
      assert.equal(formatHours([...rules].reverse()), formatHours(rules));
    }),
  );
});

test('rules with dates are not written', () => {
  const rule: HoursRule = { weekday: 2, start: '09:00', end: '12:00', validFrom: '2026-01-01' };
  assert.throws(() => formatHours([rule]), { name: 'HoursTextError', message: /dates on Tu/ });
});
