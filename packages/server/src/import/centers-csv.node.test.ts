import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csv, faults, headings, line, read } from '../../test/import.js';
import { center as contract } from '../contract/centers.js';

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
    const found = faults(csv(line(changes)));
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
  const open = csv(line({ id: 'A' }), line({ id: 'gz-2' }).replace(/true$/, '"true'));
  const found = faults(open);
  assert.match(found[0] as string, /^2:1 id/);
  assert.match(found[1] as string, /^3:undefined .*never closed/);
});
