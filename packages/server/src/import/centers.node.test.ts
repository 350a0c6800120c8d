import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { cities, type Center } from '@y12355/domain';
import { csv, faults, file, line, read } from '../../test/import.js';
import { center as contract } from '../contract/centers.js';
import { readCenters } from './centers.js';

test('exceptions come beside, replace those of their centers and leave the others alone', () => {
  const rows =
    'center,date,start,end,reason\ngz-1,2026-09-12,,,培训\ngz-1,2026-09-13,09:00,11:00,半天\ngz-1,2026-09-13,20:00,00:30,晚间\n';
  const [center] = read(csv(line()), rows);
  assert.deepEqual(center?.hours.exceptions, [
    { date: '2026-09-12', closed: true, reason: '培训' },
    { date: '2026-09-13', start: '09:00', end: '11:00', reason: '半天' },
    { date: '2026-09-13', start: '20:00', end: '00:30', reason: '晚间' },
  ]);
  const stored = [center as Center, ...read(csv(line({ id: 'gz-2' })))];
  assert.deepEqual(read(csv(line({ name: '新名字' })), undefined, stored)[0]?.hours.exceptions.length, 3);
  const alone = read('center,date,start,end,reason\ngz-2,2026-09-12,,,培训\n', undefined, stored);
  assert.deepEqual(
    alone.map(({ id, hours }) => [id, hours.exceptions.length]),
    [['gz-2', 1]],
  );
  const both = read(csv(line({ id: 'gz-3' })), rows, stored);
  assert.deepEqual(
    both.map(({ id, hours }) => [id, hours.exceptions.length]),
    [
      ['gz-3', 0],
      ['gz-1', 3],
    ],
  );
  assert.equal(stored[0]?.hours.exceptions.length, 3, 'what was read before is not changed');
});

test('bad exceptions are named with the other file', () => {
  const head = 'center,date,start,end,reason\n';
  const one = (row: string) =>
    faults(csv(line()), head + row).map((fault) => fault.replace(/ expected.*/, ''));
  assert.match(one('nobody,2026-09-12,,,培训')[0] as string, /^2:1 center found "nobody"/);
  assert.match(one('gz-1,2026-13-01,,,培训')[0] as string, /^2:2 date found "2026-13-01"/);
  assert.match(one('gz-1,2026-09-12,9:00,11:00,培训')[0] as string, /^2:3 start found "9:00"/);
  assert.match(one('gz-1,2026-09-12,09:00,,培训')[0] as string, /^2:4 end it is empty/);
  assert.match(one('gz-1,2026-09-12,24:00,02:00,培训')[0] as string, /^2:3 start found "24:00"/);
  assert.match(one('gz-1,2026-09-12,,,')[0] as string, /^2:5 reason/);
  const clash = one('gz-1,2026-09-12,,,培训\ngz-1,2026-09-12,09:00,10:00,半天\n');
  assert.match(clash[0] as string, /^3:2 date 2026-09-12 is also closed;/);
  const overlap = one('gz-1,2026-09-12,09:00,11:00,a\ngz-1,2026-09-12,10:00,12:00,b\n');
  assert.match(overlap[0] as string, /^3:2 date 2026-09-12 is also 09:00-11:00;/);
  const mixed = faults(csv(line({ region: '1' })), `${head}gz-1,x,,,y\n`);
  assert.deepEqual(mixed.length, 2, 'both files are read before anything is said');
  assert.throws(() => read(csv(line()), `${head}gz-1,x,,,y\n`), /exceptions\.csv line 2, column 2 \(date\)/);
  assert.match(faults(`${head}gz-1,2026-09-12,,,y\n`, head)[0] as string, /holds exceptions itself/);
});

test('a JSON document of centers is read with the same care', () => {
  const centers = read(csv(line()), 'center,date,start,end,reason\ngz-1,2026-09-12,,,培训\n');
  const document = { version: 1, asOf: '2026-09-07', centers };
  assert.deepEqual(read(JSON.stringify(document, null, 1)), centers);
  const [center] = centers as [Center];
  const json = (changes: object, more: object = {}) =>
    faults(JSON.stringify({ ...document, ...more, centers: [{ ...center, ...changes }] }));
  assert.match(json({ region: '990000' })[0] as string, /\/centers\/0\/region found "990000"/);
  assert.match(
    json({ kind: 'x', extra: 1 }).join('\n'),
    /\/centers\/0\/kind expected one of [^]*\/centers\/0\/extra unknown name/,
  );
  assert.match(json({}, { version: 2 })[0] as string, /\/version expected 1, found 2/);
  const service = { ...center.services[0], id: 'gz-1-谈' };
  assert.match(json({ services: [service] })[0] as string, /\/centers\/0\/services found the id "gz-1-谈"/);
  const twice = faults(JSON.stringify({ ...document, centers: [center, center] }));
  assert.match(twice.join('\n'), /\/centers\/1\/id "gz-1" is the id of \/centers\/0 too/);
  const broken = { ...center.hours, exceptions: [{ date: '2026-09-12', reason: 'x' }] };
  assert.match(json({ hours: broken })[0] as string, /\/centers\/0\/hours\/exceptions .*expected a time/);
  assert.match(faults('{"version": 1')[0] as string, /expected JSON/);
  const taken = { ...center, id: 'gz-9' };
  assert.match(
    faults(JSON.stringify({ ...document, centers: [taken] }), undefined, [center])[0] as string,
    /the service "gz-1-1" of gz-9 belongs to gz-1 too/,
  );
});

test('the sample data can be imported, are marked, cannot be dialed and cover every city', () => {
  const data = (name: string) => readFileSync(new URL(`../../../../examples/data/${name}`, import.meta.url));
  const centers = readCenters(file(data('centers.csv')), file(data('exceptions.csv'), 'exceptions.csv'), []);
  assert.deepEqual(
    cities()
      .filter(({ adcode }) => !centers.some(({ region }) => region.startsWith(adcode.slice(0, 4))))
      .map(({ name }) => name),
    [],
  );
  for (const center of centers) {
    assert.deepEqual(contract.parse(center), center);
    assert.equal(center.sample, true, center.id);
    assert.match(center.name, /^示例/);
    assert.ok(
      center.phones.every((phone) => phone.startsWith('000-')),
      center.id,
    );
  }
});
