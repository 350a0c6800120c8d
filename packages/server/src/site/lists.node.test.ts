import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Center } from '@y12355/domain';
import { sampleCenters } from '../../test/world.js';
import { phoneLanguages } from '../http/phones.js';
import { centerRows, listNote, weekText } from './lists.js';
import { sayIn } from './words.js';

const [zhPhones, hkPhones, enPhones] = phoneLanguages;
const [sample] = sampleCenters();
const rule = (weekday: number, start: string, end: string, more = {}) => ({ weekday, start, end, ...more });
const hours = (rules: object[], more = {}) =>
  ({ rules, exceptions: [], holidayPolicy: 'closed', makeupPolicy: 'closed', ...more }) as Center['hours'];
const center = (changes: Partial<Center>): Center => ({ ...sample, ...changes });

const week = [1, 2, 3, 4, 5].flatMap((day) => [rule(day, '09:00', '12:00'), rule(day, '14:00', '17:30')]);
const open = center({ hours: hours([...week, rule(6, '20:00', '02:00')]) });

test('hours of a week are said in the language of the page', () => {
  assert.equal(weekText(open, sayIn('zh-CN')), '周一至周五 9:00–12:00、14:00–17:30；周六 20:00–2:00');
  assert.equal(weekText(open, sayIn('zh-HK')), '星期一至星期五 9:00–12:00、14:00–17:30；星期六 20:00–2:00');
  assert.equal(weekText(open, sayIn('en')), 'Mon–Fri 9:00–12:00, 14:00–17:30; Sat 20:00–2:00');
  assert.equal(weekText(center({ hours: hours([]) }), sayIn('en')), '');
});

test('hours that change with the date are not said as if they held all year', () => {
  const dated = center({ hours: hours([rule(1, '09:00', '12:00', { validTo: '2026-09-30' })]) });
  assert.equal(weekText(dated, sayIn('zh-CN')), '');
  const rows = (changes: object) =>
    centerRows([center({ hours: hours(week, changes) })], zhPhones as never, sayIn('zh-CN')).join();
  assert.match(rows({}), / data-hours="Mo-Fr 09:00-12:00,14:00-17:30"/);
  assert.doesNotMatch(
    rows({ exceptions: [{ date: '2026-09-15', closed: true, reason: '培训' }] }),
    /data-hours/,
  );
  assert.doesNotMatch(rows({ holidayPolicy: 'own' }), /data-hours/);
});

test('a row says what the locator reads, and nothing of it is HTML', () => {
  const changes = {
    ...{ id: 'own', name: '<b>&"', sample: false, phones: ['（000）0000 0002'] },
    ...{ location: { lng: 113.3, lat: 23.1, crs: 'gcj02' as const }, hours: hours([]) },
  };
  const [row = ''] = centerRows([center(changes)], enPhones as never, sayIn('en'));
  assert.match(row, /<li data-id="own" data-region="\d+" data-lng="113.3" data-lat="23.1" data-crs="gcj02">/);
  assert.match(row, /<strong>&lt;b&gt;&amp;&quot;<\/strong><br \/><a href="tel:00000000002">/);
  assert.match(centerRows([sample], hkPhones as never, sayIn('zh-HK')).join(), / data-sample=""><strong>/);
});

test('a list says of which day it is, with the number behind it', () => {
  assert.match(listNote('2026-09-08T00:30:00+08:00', 'zh-CN', sayIn('zh-CN')), /9 月 8 日.*href="tel:12355"/);
  assert.match(listNote('2026-09-08T00:30:00+08:00', 'en', sayIn('en')), /8 September\..*href="tel:12355"/);
});
