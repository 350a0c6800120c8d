import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Language } from '@y12355/core';
import type { CalendarDay, CenterHours } from '@y12355/domain';
import { listing } from './center-locator.model.js';
import { placeWith, say } from '../../test/place.js';
import { stateWords, weekRows } from './words.js';

const at = (text: string) => Date.parse(`${text}:00+08:00`);
const calendar: CalendarDay[] = [
  { date: '2026-10-01', kind: 'holiday', name: '国庆节' },
  { date: '2026-10-10', kind: 'makeup', name: '国庆节调休' },
];
const split: CenterHours = {
  rules: [1, 2, 3, 4, 5].flatMap((weekday) => [
    { weekday: weekday as 1, start: '09:00', end: '12:00' },
    { weekday: weekday as 1, start: '14:00', end: '20:30' },
  ]),
  exceptions: [{ date: '2026-09-17', closed: true, reason: '盘点' }],
  holidayPolicy: 'closed',
  makeupPolicy: 'as-weekday',
};
const each = (start: string, end: string, days = [1, 2, 3, 4, 5, 6, 7]): CenterHours => ({
  ...split,
  rules: days.map((weekday) => ({ weekday: weekday as 1, start, end })),
  exceptions: [],
});

function sentence(moment: string, hours = split, language: Language = 'zh-CN'): string {
  const list = { region: '440000', calendar, places: [placeWith({ hours })] };
  const [row] = listing(list, '440106', {}, at(moment)).rows;
  assert.ok(row);
  const { lead, rest } = stateWords(row, calendar, at(moment), say(language), language);
  return `${lead}|${rest}`;
}

describe('the open sentence', () => {
  const cases: [string, string, CenterHours?][] = [
    ['2026-09-16T15:00', '现在开门|，到 20:30'],
    ['2026-09-16T08:59', '|还没到开门时间，9:00 开门'],
    ['2026-09-16T12:00', '|中间休息，14:00 开门'],
    ['2026-09-16T20:30', '|今天已关门，周五 9:00 开门'],
    ['2026-09-17T10:00', '|今天休息，盘点，明天 9:00 开门'],
    ['2026-09-18T21:00', '|今天已关门，周一 9:00 开门'],
    ['2026-09-19T10:00', '|今天休息，周一 9:00 开门'],
    ['2026-10-01T10:00', '|今天休息，国庆节，明天 9:00 开门'],
    ['2026-10-10T10:00', '现在开门|，到 12:00，国庆节调休'],
    ['2026-09-16T23:00', '现在开门|，到次日 2:00', each('20:00', '02:00')],
    ['2026-09-17T01:00', '现在开门|，到 2:00', each('20:00', '02:00')],
    ['2026-09-16T23:00', '现在开门|，到明天 9:00', each('20:00', '09:00')],
    ['2026-10-10T10:00', '|今天休息，国庆节调休，周一 9:00 开门', { ...split, makeupPolicy: 'closed' }],
    ['2026-09-16T23:59', '现在开门|，到 24:00', each('08:00', '24:00')],
    ['2026-09-16T10:00', '现在开门|，到 10 月 1 日 0:00', each('00:00', '24:00')],
    ['2026-09-16T10:00', '现在开门|', { ...each('00:00', '24:00'), holidayPolicy: 'normal' }],
    ['2026-09-16T10:00', '|营业时间请来电确认', { ...split, rules: [], exceptions: [] }],
    ['2026-12-31T23:50', '|今天已关门，周一 9:00 开门，以中心确认为准'],
    ['2031-03-05T10:00', '现在开门|，到 12:00，以中心确认为准'],
    [
      '2026-09-16T10:00',
      '|今天休息，10 月 12 日 9:00 开门',
      {
        ...split,
        rules: [{ weekday: 1, start: '09:00', end: '12:00', validFrom: '2026-10-08' }],
      },
    ],
    [
      '2026-09-16T10:00',
      '|今天休息，近期开门时间请来电确认',
      {
        ...split,
        rules: [{ weekday: 1, start: '09:00', end: '12:00', validTo: '2026-01-01' }],
      },
    ],
  ];
  for (const [moment, expected, hours] of cases) {
    test(`${moment}: ${expected.replace('|', '')}`, () => assert.equal(sentence(moment, hours), expected));
  }

  test('in Hong Kong', () => {
    assert.equal(sentence('2026-09-16T15:00', split, 'zh-HK'), '現正開放|，至 20:30');
    assert.equal(sentence('2026-09-18T21:00', split, 'zh-HK'), '|今天已關門，星期一 9:00 開門');
  });

  test('in English', () => {
    assert.equal(sentence('2026-09-16T15:00', split, 'en'), 'Open now|, until 20:30');
    assert.equal(
      sentence('2026-09-16T23:00', each('20:00', '02:00'), 'en'),
      'Open now|, until 2:00 next day',
    );
    const later = {
      ...split,
      rules: [{ weekday: 1 as const, start: '09:00', end: '12:00', validFrom: '2026-10-08' }],
    };
    assert.equal(sentence('2026-09-16T10:00', later, 'en'), '|Closed today, opens 12 Oct, 9:00');
  });
});

describe('the week', () => {
  const rows = (moment: string, hours = split) =>
    weekRows(placeWith({ hours }), calendar, at(moment), say('zh-CN'));
  const hoursOf = (moment: string, hours?: CenterHours) =>
    rows(moment, hours).map((row) => row.hours.join(''));

  test('runs from Monday to Sunday and marks today in China', () => {
    const week = rows('2026-09-16T23:59');
    assert.deepEqual(
      week.map(({ label }) => label),
      ['周一', '周二', '今天', '周四', '周五', '周六', '周日'],
    );
    assert.deepEqual(
      rows('2026-09-17T00:00').findIndex(({ today }) => today),
      3,
    );
  });

  test('says stretches, days off and their reasons', () => {
    const week = hoursOf('2026-09-16T15:00');
    assert.deepEqual(week.slice(2, 6), [
      '9:00–12:00，14:00–20:30',
      '休息，盘点',
      '9:00–12:00，14:00–20:30',
      '休息',
    ]);
    assert.equal(hoursOf('2026-10-10T10:00')[5], '9:00–12:00，14:00–20:30，国庆节调休');
    assert.equal(hoursOf('2026-09-16T10:00', each('20:00', '02:00'))[0], '20:00–次日 2:00');
    assert.equal(hoursOf('2026-09-16T10:00', each('08:00', '24:00'))[0], '8:00–24:00');
  });

  test('bars share one axis and never leave it', () => {
    assert.deepEqual(rows('2026-09-16T15:00')[2]?.bars, [
      { start: 7.1, width: 21.4 },
      { start: 42.9, width: 46.4 },
    ]);
    for (const hours of [split, each('20:00', '02:00'), each('00:00', '24:00'), each('05:00', '06:00')]) {
      for (const { start, width } of rows('2026-09-16T15:00', hours).flatMap(({ bars }) => bars)) {
        assert.ok(start >= 0 && width > 0 && start + width <= 100.1, `${start} + ${width}`);
      }
    }
  });
});
