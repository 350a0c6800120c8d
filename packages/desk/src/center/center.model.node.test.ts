import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fakeCenter } from '../../test/fake-centers.js';
import { centerOf, emptyForm, formOf, timeOf } from './center-form.model.js';
import { faultsOf } from './center-faults.model.js';
import { mergeCenter, same } from './center-merge.model.js';
import { addException, addRule, addService, changeRow, dropRow, withId } from './center-rows.model.js';

const center = fakeCenter({
  id: 'gz',
  name: '示例中心',
  location: { lng: 113.2, lat: 23.1, crs: 'gcj02' },
  contactNeeded: true,
  transit: '示例站',
  notice: '示例提示',
  search: 'shili',
});
const form = formOf(center);

test('a form that nobody touched is the entry as it was', () => {
  assert.ok(same(centerOf(form), center));
  const bare = fakeCenter({ id: 'b', name: 'b', audience: {}, phones: [], accessibility: [] });
  assert.ok(same(centerOf(formOf(bare)), bare));
});

test('what is typed becomes an entry without stray space', () => {
  const typed = centerOf({
    ...form,
    name: ' 新名字 ',
    phones: '000-00000000\n\n 000-00000001 ',
    transit: ' ',
    minAge: '',
    lng: '',
    lat: '',
    contactNeeded: false,
  });
  assert.equal(typed.name, '新名字');
  assert.deepEqual(typed.phones, ['000-00000000', '000-00000001']);
  assert.equal('transit' in typed, false);
  assert.deepEqual(typed.audience, { maxAge: 35 });
  assert.equal('location' in typed, false);
  assert.equal('contactNeeded' in typed, false);
});

test('times are understood as people type them', () => {
  assert.equal(timeOf('9:00'), '09:00');
  assert.equal(timeOf('0930'), '09:30');
  assert.equal(timeOf(' １４：００ '), '14:00');
  assert.equal(timeOf('nine'), 'nine');
});

test('a day that is closed has no hours, one that is not has both', () => {
  const [row] = form.exceptions;
  assert.ok(row);
  const open = { ...row, closed: false, start: '9:00', end: '12:00' };
  assert.deepEqual(centerOf({ ...form, exceptions: [open] }).hours.exceptions, [
    { date: '2026-09-25', start: '09:00', end: '12:00', reason: '示例安排' },
  ]);
  assert.deepEqual(centerOf({ ...form, exceptions: [{ ...open, closed: true }] }).hours.exceptions, [
    { date: '2026-09-25', closed: true, reason: '示例安排' },
  ]);
});

test('dates of hours count only where they are switched on', () => {
  const [row] = form.rules;
  assert.ok(row);
  const dated = { ...row, dated: true, validFrom: '2026-09-01', validTo: '' };
  assert.deepEqual(centerOf({ ...form, rules: [dated] }).hours.rules, [
    { weekday: 3, start: '09:00', end: '12:00', validFrom: '2026-09-01' },
  ]);
  assert.equal(
    'validFrom' in (centerOf({ ...form, rules: [{ ...dated, dated: false }] }).hours.rules[0] ?? {}),
    false,
  );
});

test('a new row goes on where the last one ended', () => {
  const next = addRule(form.rules).at(-1);
  assert.deepEqual([next?.weekday, next?.start, next?.end], [7, '14:00', '18:00']);
  assert.equal(addRule(addRule(form.rules)).at(-1)?.weekday, 1);
  assert.equal(addRule([]).at(-1)?.weekday, 1);
  assert.equal(addException(form.exceptions, '2026-09-09').at(-1)?.date, '2026-09-09');
  assert.deepEqual(changeRow(form.rules, 1, { end: '19:00' })[1]?.end, '19:00');
  assert.equal(dropRow(form.rules, 0).length, 1);
  assert.equal(new Set(addRule(dropRow(form.rules, 0)).map(({ key }) => key)).size, 2, 'keys are their own');
});

test('a new service has an id that the center has not', () => {
  const used = addService({
    ...form,
    services: [{ ...(form.services[0] as (typeof form.services)[0]), id: 'gz-2' }],
  });
  assert.equal(used.at(-1)?.id, 'gz-3');
  const fresh = withId(
    { ...emptyForm('440100', '2026-09-09'), services: addService(emptyForm('440100', '2026-09-09')) },
    'gz-neu',
  );
  assert.deepEqual([fresh.id, fresh.services[0]?.id], ['gz-neu', 'gz-neu-1']);
});

test('an entry as it is has no fault, an empty one says what is missing', () => {
  assert.deepEqual([...faultsOf(form)], []);
  assert.deepEqual(
    [...faultsOf(emptyForm('440100', '2026-09-09')).keys()],
    ['id', 'name', 'address', 'source'],
  );
});

test('every fault is found at its place', () => {
  const row = form.rules[0] as (typeof form.rules)[0];
  const service = form.services[0] as (typeof form.services)[0];
  const exception = form.exceptions[0] as (typeof form.exceptions)[0];
  const wrong = faultsOf({
    ...form,
    phones: '000-00000000\nabc',
    lng: '113.2',
    lat: '',
    minAge: '30',
    maxAge: '6',
    verifiedOn: '2026-02-30',
    services: [{ ...service, name: ' ', slotMinutes: '3', capacity: '0' }],
    rules: [
      { ...row, start: '24:00', end: '25:00', dated: true, validFrom: '2026-10-01', validTo: '2026-09-01' },
    ],
    exceptions: [{ ...exception, closed: false, start: '', end: '24:00', reason: '' }],
  });
  assert.deepEqual([...wrong.keys()].sort(), [
    'exceptions.0.reason',
    'exceptions.0.start',
    'lng',
    'maxAge',
    'phones',
    'rules.0.end',
    'rules.0.start',
    'rules.0.validTo',
    'services.0.capacity',
    'services.0.name',
    'services.0.slotMinutes',
    'verifiedOn',
  ]);
});

test('two values are the same whatever the order of their members', () => {
  assert.ok(same({ a: 1, b: [1, { c: 2 }] }, { b: [1, { c: 2 }], a: 1, d: undefined }));
  assert.ok(!same([1, 2], [2, 1]));
  assert.ok(!same({}, []));
  assert.ok(!same(null, {}));
});

test('what I changed is put onto what somebody else saved', () => {
  const mine = { ...center, address: '我的地址' };
  const theirs = { ...center, notice: '他们的提示', hours: { ...center.hours, rules: [] } };
  const { center: merged, both } = mergeCenter(center, mine, theirs);
  assert.deepEqual(both, []);
  assert.equal(merged.address, '我的地址');
  assert.equal(merged.notice, '他们的提示');
  assert.deepEqual(merged.hours.rules, []);
  assert.deepEqual(merged.hours.exceptions, center.hours.exceptions);
});

test('where both changed one thing mine stands and it is named', () => {
  const mine = { ...center, address: '我的', hours: { ...center.hours, exceptions: [] } };
  const theirs = { ...center, address: '他们的', hours: { ...center.hours, rules: [] } };
  const { center: merged, both } = mergeCenter(center, mine, theirs);
  assert.deepEqual(both, ['address']);
  assert.equal(merged.address, '我的');
  assert.deepEqual([merged.hours.rules, merged.hours.exceptions], [[], []]);
  const { notice, ...without } = center;
  assert.ok(notice);
  assert.equal('notice' in mergeCenter(center, without, center).center, false, 'what I took out stays out');
  assert.deepEqual(mergeCenter(center, { ...center, address: '同' }, { ...center, address: '同' }).both, []);
});
