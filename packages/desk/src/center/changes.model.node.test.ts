import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeLines, fieldName, hoursWords, valueWords } from './changes.model.js';

test('hours are told with the names of the days', () => {
  assert.equal(hoursWords('Mo-Fr 09:00-12:00,14:00-17:30'), '周一–周五 09:00–12:00、14:00–17:30');
  assert.equal(hoursWords('We,Sa 09:00-12:00'), '周三、周六 09:00–12:00');
  assert.match(hoursWords('Mo 09:00-12:00 (2026-09-01..)'), /^周一 09:00–12:00/);
});

test('of a list only what comes and what goes is told', () => {
  const change = {
    field: 'hours',
    before: 'Mo 09:00-12:00; We 09:00-12:00',
    after: 'We 09:00-12:00; Sa 14:00-18:00',
  };
  assert.deepEqual(changeLines(change), {
    name: '每周时间',
    removed: ['周一 09:00–12:00'],
    added: ['周六 14:00–18:00'],
  });
  assert.deepEqual(changeLines({ field: 'notice', after: '示例；一句' }), {
    name: '提示',
    removed: [],
    added: ['示例；一句'],
  });
});

test('choices, services and days have words', () => {
  assert.equal(valueWords('kind', 'county'), '县区');
  assert.equal(valueWords('hours.holidayPolicy', 'own'), '看特别的日子');
  assert.equal(
    valueWords('services.gz-1', '1. psychological/心理倾谈/50min/2'),
    '心理倾谈（心理），一次 50 分钟，同时 2 个人',
  );
  assert.match(valueWords('services.gz-1', '1. legal/a/b/30min/0'), /^a\/b（法律），.*不能网上预约/);
  assert.equal(valueWords('hours.exceptions', '2026-10-02 closed 国庆'), '10 月 2 日 不开门，国庆');
  assert.equal(valueWords('hours.exceptions', '2026-10-02 09:00-12:00 国庆'), '10 月 2 日 09:00–12:00，国庆');
  assert.equal(valueWords('verifiedOn', '2026-10-02'), '10 月 2 日');
});

test('every field that the service names has a name, an unknown one its own', () => {
  const fields = [
    'name',
    'phones',
    'audience.minAge',
    'hours',
    'hours.exceptions',
    'hours.makeupPolicy',
    'services.gz-1',
  ];
  assert.ok(fields.every((field) => fieldName(field) !== field));
  assert.equal(fieldName('something'), 'something');
});
