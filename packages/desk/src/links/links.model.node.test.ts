import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atChina, chinaIso } from '@y12355/domain';
import type { LinkReport } from '@y12355/client/staff';
import { fakeLink } from '../../test/fake-links.js';
import { fakeSession } from '../../test/fake-staff.js';
import {
  aimOf,
  barOf,
  changeWords,
  csvOf,
  mayChange,
  placeWords,
  regionChoices,
  regionWords,
  spanOf,
  targetOf,
  targetWords,
} from './links.model.js';

const session = { centers: [{ id: 'gz', name: '示例中心' }] };
const NOW = atChina('2026-09-09', 600);

test('a target is one of the known pages, a center, or an address of its own', () => {
  assert.deepEqual(aimOf('/find', session), { page: '/find', own: '' });
  assert.deepEqual(aimOf('/book?center=gz', session), { page: '/book?center=gz', own: '' });
  assert.deepEqual(aimOf('/find#q=x', session), { page: '', own: '/find#q=x' });
  assert.equal(targetOf({ page: '/find', own: '/x' }), '/find');
  assert.equal(targetOf({ page: '', own: ' https://school.example/x ' }), 'https://school.example/x');
  assert.equal(targetWords('/', session), '首页');
  assert.equal(targetWords('/book?center=gz', session), '预约：示例中心');
  assert.equal(targetWords('/book?center=other', session), '/book?center=other');
});

test('places and regions in words', () => {
  assert.equal(placeWords({ school: '示例中学', place: '食堂' }), '示例中学 · 食堂');
  assert.equal(placeWords({ school: '示例中学', place: '' }), '示例中学');
  assert.equal(regionWords('440106', 'zh-CN'), '广州市 天河区');
  assert.equal(regionWords('440100', 'en'), 'Guangzhou');
  assert.equal(regionWords('440000', 'zh-CN'), '广东省');
  assert.equal(regionWords('440106001', 'zh-CN'), '440106001', 'a town that no table has');
});

test('a list is narrowed to what lies inside of the scope, and kept by those above a center', () => {
  const choices = (role: 'province' | 'city' | 'county' | 'center', scope: string) =>
    regionChoices({ ...fakeSession, role, scope }, 'zh-CN').map(([adcode]) => adcode);
  const all = choices('province', '');
  assert.ok(all.length > 140 && all.includes('440100') && all.includes('441900003'));
  const city = choices('city', '440100');
  assert.equal(city.length, 11);
  assert.ok(city.every((adcode) => adcode.startsWith('4401') && adcode !== '440100'));
  assert.deepEqual([choices('county', '440106'), choices('center', 'gz')], [[], []]);
  assert.deepEqual(
    (['province', 'city', 'county', 'center'] as const).map((role) => mayChange({ role })),
    [true, true, true, false],
  );
});

test('thirty days up to today where nobody chose', () => {
  const none = { from: undefined, to: undefined };
  assert.deepEqual(spanOf(none, NOW), { from: '2026-08-11', to: '2026-09-09' });
  assert.deepEqual(spanOf({ ...none, to: '2026-03-01' }, NOW), { from: '2026-01-31', to: '2026-03-01' });
  assert.deepEqual(spanOf({ from: '2026-01-01', to: undefined }, NOW), {
    from: '2026-01-01',
    to: '2026-09-09',
  });
});

test('a bar that is there at all can be seen, and none stands for nothing', () => {
  assert.deepEqual([barOf(0, 10), barOf(1, 1000), barOf(5, 10), barOf(10, 10)], [0, 1, 50, 100]);
});

test('counts become a table, with nothing that a spreadsheet would run', () => {
  const report = (by: LinkReport['by'], rows: LinkReport['rows']): LinkReport => ({
    ...{ asOf: chinaIso(NOW), help: { phone: '12355' }, from: '2026-09-08', to: '2026-09-09', by, rows },
    total: rows.reduce((sum, { count }) => sum + count, 0),
  });
  const lines = (text: string) => text.replace('\ufeff', '').trimEnd().split('\r\n');
  assert.deepEqual(lines(csvOf(report('day', [{ date: '2026-09-08', links: 2, count: 7 }]), 'zh-CN')), [
    '"日期","扫过的码","次数"',
    '"2026-09-08","2","7"',
    '"合计","","7"',
  ]);
  const { school, region, place, code } = fakeLink({ code: 'gz-1', school: '=1+1' });
  assert.deepEqual(lines(csvOf(report('school', [{ school, region, links: 3, count: 5 }]), 'zh-CN')), [
    '"学校","地区","地区代码","二维码","次数"',
    '"\'=1+1","广州市 天河区","440106","3","5"',
    '"合计","","","","5"',
  ]);
  assert.deepEqual(
    lines(csvOf(report('place', [{ school, region, place, code, links: 1, count: 5 }]), 'en')),
    [
      '"学校","地区","地区代码","位置","编号","次数"',
      '"\'=1+1","Guangzhou 天河区","440106","校门口","gz-1","5"',
      '"合计","","","","","5"',
    ],
  );
});

test('what a table changes is told field by field', () => {
  assert.deepEqual(
    changeWords([
      { field: 'place', before: '', after: '食堂' },
      { field: 'target', before: '/', after: '/find' },
      { field: 'unknown' },
    ]),
    ['位置：– → 食堂', '目标：/ → /find', 'unknown：– → –'],
  );
});
