import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { cities, type Center } from '@y12355/domain';
import { center as contract } from '../contract/centers.js';
import { readCenters } from './centers.js';
import { ImportError } from './faults.js';
import type { SourceFile } from './text.js';

const headings =
  'id,name,kind,areaName,region,address,phones,services,hours,verifiedOn,source,location.lng,location.lat,location.crs,' +
  'audience.minAge,audience.maxAge,visibility,hours.holidayPolicy,hours.makeupPolicy,accessibility,transit,notice,sample';
const good: Record<string, string> = {
  id: 'gz-1',
  name: '示例服务点',
  kind: 'city',
  region: '440100',
  address: '示例路 1 号',
  phones: '000-0000-0001; 000-0000-0002',
  services: 'psychological/心理倾谈/50min/1;legal/法律咨询/30min/0',
  hours: 'Mo-Fr 09:00-12:00,14:00-17:30; Sa 22:00-02:00',
  verifiedOn: '2026-01-01',
  source: '示例数据',
  sample: 'true',
};

const quote = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const line = (changes: Record<string, string> = {}) => {
  const cells: Record<string, string> = { ...good, ...changes };
  return headings
    .split(',')
    .map((heading) => quote(cells[heading] ?? ''))
    .join(',');
};
const csv = (...rows: string[]) => [headings, ...rows, ''].join('\n');
const file = (text: string | Uint8Array, name = 'centers.csv'): SourceFile => ({
  name,
  bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
});
const read = (text: string | Uint8Array, exceptions?: string, existing: Center[] = []) =>
  readCenters(
    file(text),
    exceptions === undefined ? undefined : file(exceptions, 'exceptions.csv'),
    existing,
  );

/** Faults as `line:column heading message`. */
function faults(...args: Parameters<typeof read>): string[] {
  try {
    read(...args);
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return error.faults.map(({ line, column, field, message }) => `${line}:${column} ${field} ${message}`);
  }
  assert.fail('expected faults, but the file was taken');
}
const faultsOf = (changes: Record<string, string>) => faults(csv(line(changes)));

test('a row becomes a center as the contract has it', () => {
  const [center] = read(
    csv(
      line({
        'location.lng': '113.2',
        'location.lat': '23.1',
        'location.crs': 'gcj02',
        'audience.minAge': '6',
        accessibility: '电梯;无障碍坡道',
        notice: '周末走南门，\n先按铃 "3"',
      }),
    ),
  );
  assert.deepEqual(contract.parse(center), center);
  assert.deepEqual(center?.phones, ['000-0000-0001', '000-0000-0002']);
  assert.deepEqual(center?.services, [
    { id: 'gz-1-1', name: '心理倾谈', kind: 'psychological', slotMinutes: 50, capacity: 1, bookable: true },
    { id: 'gz-1-2', name: '法律咨询', kind: 'legal', slotMinutes: 30, capacity: 1, bookable: false },
  ]);
  assert.equal(center?.hours.rules.length, 11);
  assert.deepEqual(center?.location, { lng: 113.2, lat: 23.1, crs: 'gcj02' });
  assert.deepEqual(center?.audience, { minAge: 6 });
  assert.deepEqual([center?.visibility, center?.sample, center?.areaName], ['public', true, '']);
  assert.deepEqual([center?.hours.holidayPolicy, center?.hours.makeupPolicy], ['closed', 'as-weekday']);
  assert.equal(center?.notice, '周末走南门，\n先按铃 "3"');
});

const cases: [changes: Record<string, string>, fault: RegExp][] = [
  [{ id: 'GZ 1' }, /^2:1 id found "GZ 1", expected 2 to 40 small letters/],
  [{ id: '' }, /^2:1 id found ""/],
  [{ name: '' }, /^2:2 name expected a name; it is empty/],
  [{ name: '字'.repeat(61) }, /^2:2 name found 61 characters, expected at most 60/],
  [{ name: 'a\nb' }, /^2:2 name found a line break/],
  [{ name: 'a\u0007b' }, /^2:2 name found the unseen character U\+0007/],
  [{ name: 'a\u202eb' }, /^2:2 name found the unseen character U\+202E/],
  [{ kind: 'village' }, /^2:3 kind found "village", expected one of city, county, town, school, partner/],
  [{ kind: '' }, /^2:3 kind it is empty, expected one of city/],
  [{ region: '990000' }, /^2:5 region found "990000", expected the adcode/],
  [{ region: '440000' }, /^2:5 region found "440000"/],
  [{ region: '440199' }, /^2:5 region found "440199"/],
  [{ region: '广州' }, /^2:5 region found "广州"/],
  [{ phones: '020；123' }, /^2:7 phones found "020；123", expected digits/],
  [{ phones: '020-ABC' }, /^2:7 phones found "020-ABC"/],
  [{ phones: '<script>' }, /^2:7 phones found "<script>"/],
  [
    { services: 'psychological/心理倾谈/50/1' },
    /^2:8 services found "psychological\/心理倾谈\/50\/1", expected kind/,
  ],
  [{ services: 'talk/心理倾谈/50min/1' }, /^2:8 services .*psychological, legal, social-work, other/],
  [{ services: 'legal/法律/4min/1' }, /^2:8 services .*5min to 480min/],
  [{ services: 'legal/法律/30min/201' }, /^2:8 services .*1 to 200 seats/],
  [{ services: 'legal//30min/1' }, /^2:8 services expected a name/],
  [{ services: 'legal/法律/30min/1/x' }, /^2:8 services found/],
  [{ hours: 'Mo-Fr 9:00-12:00' }, /^2:9 hours hours, column 7: found "9:00-12:00"/],
  [{ hours: 'Mo 09:00-12:00，14:00-15:00' }, /^2:9 hours hours, column 15: found "，14:00-15:00"/],
  [{ hours: 'Xx 09:00-12:00' }, /^2:9 hours .*a day: Mo, Tu/],
  [{ hours: 'Mo 09:00-25:00' }, /^2:9 hours .*a time from 00:00 to 24:00/],
  [{ verifiedOn: '2026-02-30' }, /^2:10 verifiedOn found "2026-02-30", expected a day that exists/],
  [{ verifiedOn: '2026/1/1' }, /^2:10 verifiedOn found "2026\/1\/1"/],
  [{ source: '' }, /^2:11 source expected who says so/],
  [
    { 'location.lng': '181', 'location.lat': '23', 'location.crs': 'wgs84' },
    /^2:12 location.lng found "181"/,
  ],
  [{ 'location.lng': '113', 'location.crs': 'wgs84' }, /^2:13 location.lat found ""/],
  [{ 'location.lng': '113', 'location.lat': '23' }, /^2:14 location.crs it is empty, expected one of wgs84/],
  [{ 'audience.minAge': 'six' }, /^2:15 audience.minAge found "six", expected a whole number/],
  [{ 'audience.minAge': '20', 'audience.maxAge': '6' }, /^2:15 audience.minAge found ages 20 to 6/],
  [{ visibility: 'hidden' }, /^2:17 visibility found "hidden", expected one of public, school/],
  [
    { 'hours.holidayPolicy': 'open' },
    /^2:18 hours.holidayPolicy found "open", expected one of closed, own, normal/,
  ],
  [{ sample: 'yes' }, /^2:23 sample found "yes", expected one of true, false/],
];
for (const [changes, fault] of cases) {
  test(`bad cell: ${JSON.stringify(changes).slice(0, 70)}`, () => {
    const found = faultsOf(changes);
    assert.equal(found.length, 1, found.join('\n'));
    assert.match(found[0] as string, fault);
  });
}

test('every bad row is named with line and column, in their order, across quoted line breaks', () => {
  const text = csv(
    line({ notice: 'one\n\ntwo' }),
    line({ id: 'gz-2', region: '1' }),
    '',
    line({ id: 'gz-1', hours: 'daily', kind: 'x' }),
    line({ id: 'gz-3' }),
  );
  const found = faults(text);
  assert.deepEqual(
    found.map((fault) => fault.split(' ', 2).join(' ')),
    ['5:5 region', '7:1 id', '7:3 kind', '7:9 hours'],
  );
  assert.match(found[1] as string, /"gz-1" stands on line 2 too/);
  assert.throws(
    () => read(text),
    /^ImportError: Nothing was imported, 4 faults:\n {2}centers\.csv line 5, column 5 \(region\): found "1"/,
  );
});

test('script, quotes and emoji are text like any other', () => {
  const [center] = read(
    csv(line({ name: '<script>alert("x")</script>', address: '🙂', notice: "'; drop table center;" })),
  );
  assert.deepEqual([center?.name, center?.address], ['<script>alert("x")</script>', '🙂']);
});

test('what Excel writes: byte order mark, CRLF, empty columns and rows at the end', () => {
  const rows = [headings, line(), line({ id: 'gz-2' })].map((row) => `${row},,,`);
  const text = `\ufeff${[...rows, ',,,,,,,,', '', ''].join('\r\n')}`;
  assert.deepEqual(
    read(text).map(({ id }) => id),
    ['gz-1', 'gz-2'],
  );
  assert.deepEqual(read(text.replaceAll('\r\n', '\r')).length, 2, 'line ends of old Macs');
  assert.match(
    faults(`${headings}\n${line()},,extra\n`)[0] as string,
    /^2:25 undefined found "extra" beyond/,
  );
});

test('other encodings are refused with the cure', () => {
  const gb18030 = Uint8Array.from([
    ...new TextEncoder().encode(`${headings}\ngz-1,`),
    0xca,
    0xbe,
    0xc0,
    0xfd,
  ]);
  assert.match(faults(gb18030)[0] as string, /^2:undefined undefined .*GB18030.*CSV UTF-8/);
  const utf16 = Uint8Array.from([0xff, 0xfe, 0x69, 0x00, 0x64, 0x00]);
  assert.match(faults(utf16)[0] as string, /UTF-16.*CSV UTF-8/);
  assert.match(
    faults(Uint8Array.from([0x69, 0xff, 0xff]))[0] as string,
    /^1:undefined .*not UTF-8.*CSV UTF-8/,
  );
});

test('headings that are wrong say which ones are right', () => {
  assert.match(faults('')[0] as string, /the file is empty; expected the headings id,name/);
  assert.match(faults('id，name，kind\n')[0] as string, /^1:1 .*full-width ，/);
  const found = faults('id,name,telephone,id\ngz-1,x,1,2\n');
  assert.match(
    found.find((fault) => fault.startsWith('1:3')) ?? '',
    /unknown heading "telephone"; allowed are id, name, kind/,
  );
  assert.match(found.find((fault) => fault.startsWith('1:4')) ?? '', /the heading "id" is there twice/);
  assert.match(found.join('\n'), /missing headings: kind, region, address/);
});

test('a stray quote spoils its own row only; an open one says where it opens', () => {
  const stray = csv(
    line({ id: 'A' }),
    line({ id: 'gz-2' }).replace('示例服务点', '示"例'),
    line({ id: 'C' }),
  );
  assert.deepEqual(
    faults(stray).map((fault) => fault.split(' ', 1)[0]),
    ['2:1', '3:undefined', '4:1'],
  );
  const open = csv(line({ id: 'A' }), `"${line({ id: 'gz-2' })}`, line({ id: 'gz-3' }));
  const found = faults(open);
  assert.match(found[0] as string, /^2:1 id/);
  assert.match(found[1] as string, /^3:undefined .*never closed/);
});

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
