import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atChina, type Center } from '@y12355/domain';
import { sampleCenters } from '../../test/world.js';
import { centerAnswer } from './center-answer.js';

test('an answer is kept for its minute, this center and this calendar only', () => {
  const [center] = sampleCenters();
  const calendar = [{ date: '2026-10-01', kind: 'holiday' as const, name: '国庆节' }];
  const nine = atChina('2026-09-07', 9 * 60);
  const before = centerAnswer(center, calendar, nine - 1);
  assert.equal(before.status.open, false);
  const open = centerAnswer(center, calendar, nine);
  assert.equal(open.status.open, true);
  assert.equal(centerAnswer(center, calendar, nine + 59_999), open);
  assert.equal(centerAnswer(center, calendar, nine - 1).status.open, false, 'also when the clock goes back');
  const holiday = [...calendar, { date: '2026-09-07', kind: 'holiday' as const, name: '示例假日' }];
  assert.equal(centerAnswer(center, holiday, nine).status.reason, '示例假日');
  const shut: Center = { ...center, hours: { ...center.hours, rules: [] } };
  assert.equal(centerAnswer(shut, calendar, nine).status.open, false);
});
