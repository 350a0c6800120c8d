import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atChina, chinaIso, minutesOf } from '../china-time.js';
import type { CenterHours, DateText, HoursException, HoursRule, Weekday } from '../types.js';
import { dayCases } from '../../test/cases-days.js';
import { nightCases } from '../../test/cases-nights.js';
import { calendar2026, hoursOf } from './fixtures.js';
import { MinuteModel } from '../../test/minute-model.js';
import { nextChange, openState } from './state.js';

const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const dated = (date: string): DateText => (date.length === 5 ? `2026-${date}` : date);
const bound = (date: string | undefined) => (date === undefined || date === '..' ? undefined : date);

function exceptionOf([date = '', span = '', reason = '']: string[]): HoursException {
  if (span === 'closed') return { date: dated(date), closed: true, reason };
  const [start, end] = span.split('-');
  return { date: dated(date), start, end, reason };
}

function ruleOf([day = '', span = '', from, to]: string[]): HoursRule {
  const [start = '', end = ''] = span.split('-');
  const weekday = (DAYS.indexOf(day) + 1) as Weekday;
  return { weekday, start, end, validFrom: bound(from), validTo: bound(to) };
}

function centerOf(line: string): CenterHours {
  const [weekly = '', ...options] = line.split('|').map((part) => part.trim());
  const hours = hoursOf(weekly);
  for (const option of options) {
    const [kind, ...rest] = option.split(' ');
    if (kind === 'x') hours.exceptions.push(exceptionOf(rest));
    else if (kind === 'rule') hours.rules.push(ruleOf(rest));
    else if (kind === 'holidays') hours.holidayPolicy = rest[0] as CenterHours['holidayPolicy'];
    else if (kind === 'makeup') hours.makeupPolicy = rest[0] as CenterHours['makeupPolicy'];
    else assert.fail(`unknown word in a case: ${option}`);
  }
  return hours;
}

const instantOf = (date: string, time: string) =>
  time === '23:59:59' ? atChina(dated(date), 1440) - 1 : atChina(dated(date), minutesOf(time));

const rowOf = (state: {
  open: boolean;
  basis: string;
  reason?: string | undefined;
  unconfirmed: boolean;
  change: number | undefined;
}) => {
  const said = [state.open ? 'open' : 'shut', state.basis, state.reason, state.unconfirmed && '?'];
  const change =
    state.change === undefined
      ? '-'
      : chinaIso(state.change)
          .slice(0, 16)
          .replace(/^2026-/, '');
  return `${said.filter(Boolean).join(' ')} | ${change}`;
};

let counted = 0;
for (const block of `${dayCases}\n${nightCases}`.split(/\n(?=@)/).slice(1)) {
  const [head = '', ...lines] = block.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  test(`awkward moments of ${head}`, () => {
    const hours = centerOf(head.slice(1));
    const model = new MinuteModel(hours, calendar2026);
    assert.ok(lines.length > 0, 'a center without a row');
    for (const line of lines) {
      const [moment = '', ...expected] = line.split(' | ');
      const [date = '', time = ''] = moment.split(' ');
      const now = instantOf(date, time);
      const wanted = expected.join(' | ');
      const change = nextChange(hours, calendar2026, now);
      assert.equal(rowOf({ ...openState(hours, calendar2026, now), change }), wanted, moment);
      assert.equal(rowOf(model.state(now)), wanted, `the minute by minute model at ${moment}`);
      counted += 1;
    }
  });
}

test('no row was passed over', () => {
  assert.equal(counted, 255);
});
