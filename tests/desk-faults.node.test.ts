import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { ProblemError } from '@y12355/client/staff';
import type { Center } from '@y12355/domain';
import { centerLabel } from '../packages/desk/src/center/center-labels.model.js';
import zh from '../packages/desk/src/kit/faults.strings.zh-CN.json' with { type: 'json' };
import { cureOf } from '../packages/desk/src/kit/fault-cure.model.js';
import { placeOf, type Fault } from '../packages/desk/src/kit/fault-place.model.js';
import { faultLines } from '../packages/desk/src/kit/faults.js';
import { i18n, speak } from '../packages/desk/src/kit/words.js';
import { personLabel } from '../packages/desk/src/walk-in/person-form.js';
import { cleanRequest } from '../packages/server/src/bookings/clean.js';
import { centerDraft } from '../packages/server/src/contract/desk.js';
import type { Store } from '../packages/server/src/deps.js';
import { faultsOf } from '../packages/server/src/faults.js';
import { checkCenter } from '../packages/server/src/import/center-check.js';
import { readCenters } from '../packages/server/src/import/centers.js';
import { describe, ImportError } from '../packages/server/src/import/faults.js';
import { readHolidays } from '../packages/server/src/import/holidays.js';
import { Problem } from '../packages/server/src/problem.js';
import { csv, file, headings, line } from '../packages/server/test/import.js';
import { sampleRequest, worldOn } from '../packages/server/test/world.js';

/** Every fault that the service can find in what the desk sends is one that the desk has a sentence for. */

after(() => speak('zh-CN'));
const files = ['centers.csv', 'exceptions.csv', 'centers.json', 'holidays.csv'];

/** As the routes answer an import that was refused. */
function refusedBy(run: () => unknown): Fault[] {
  try {
    run();
  } catch (error) {
    if (error instanceof Problem) return error.extras.errors ?? [];
    if (!(error instanceof ImportError)) throw error;
    return error.faults.map((fault) => ({ pointer: '/text', message: describe(fault) }));
  }
  assert.fail('it was taken');
}

const stored = readCenters(file(csv(line())), undefined, []);
const [sample] = stored as [Center];
const main = (text: string, name = 'centers.csv') =>
  refusedBy(() => readCenters(file(text, name), undefined, []));
const cell = (changes: Record<string, string>) => main(csv(line(changes)));
const json = (changes: object, head: object = {}) =>
  main(
    JSON.stringify({ version: 1, asOf: '2026-09-01', centers: [{ ...sample, ...changes }], ...head }),
    'centers.json',
  );
const days = (text: string) =>
  refusedBy(() =>
    readCenters(file(csv(line())), file(`center,date,start,end,reason\n${text}\n`, 'exceptions.csv'), []),
  );
const holidays = (text: string) => refusedBy(() => readHolidays(file(text, 'holidays.csv')));
const year = (...rows: string[]) => holidays(['date,kind,name,source', ...rows, ''].join('\n'));
const entry = (changes: object) => {
  const draft = { ...sample, ...changes };
  const shape = centerDraft.safeParse(draft);
  if (!shape.success) return faultsOf(shape.error, centerDraft, draft, false);
  return checkCenter(draft as Center).map(({ field, message }) => ({
    pointer: `/${field.replaceAll('.', '/')}`,
    message,
  }));
};
const world = worldOn(undefined as unknown as Store);
const walkIn = (changes: Parameters<typeof sampleRequest>[0], contactNeeded = false) =>
  refusedBy(() => cleanRequest(world, sampleRequest(changes), contactNeeded));
const consents = (id: string, version: string) => [{ id, version }];
const service = (changes: object) => ({ services: [{ ...sample.services[0], ...changes }] });
const hours = (changes: object) => ({ hours: { ...sample.hours, ...changes } });

const found: [what: string, faults: Fault[]][] = [
  ['an empty file', main('')],
  ['a missing heading', main('id,name\n')],
  ['an unknown heading', main(`${headings},colour\n`)],
  ['a heading twice', main(`${headings},id\n`)],
  ['wide commas', main(headings.replaceAll(',', '，'))],
  ['one cell too many', main(`${csv(line())}${line()},x\n`)],
  ['a quote that stays open', main(`${headings}\n"gz-1\n`)],
  ['a quote in a cell', main(`${headings}\na"b,c\n`)],
  [
    'exceptions twice',
    refusedBy(() =>
      readCenters(
        file('center,date,start,end,reason\n', 'exceptions.csv'),
        file('center,date\n', 'exceptions.csv'),
        stored,
      ),
    ),
  ],
  ['a row twice', main(csv(line(), line()))],
  ['an id', cell({ id: 'GZ 1' })],
  ['no name', cell({ name: '' })],
  ['a long name', cell({ name: '字'.repeat(61) })],
  ['a line break', cell({ name: 'a\nb' })],
  ['a sign that is not seen', cell({ name: 'a\u202eb' })],
  ['a kind', cell({ kind: 'village' })],
  ['no kind', cell({ kind: '' })],
  ['a region', cell({ region: '990000' })],
  ['a phone', cell({ phones: '020-ABC' })],
  ['a service', cell({ services: 'talk/x' })],
  ['a service without a name', cell({ services: 'legal//30min/1' })],
  ['hours', cell({ hours: 'Mo-Fr 9:00-12:00' })],
  ['hours that overlap', cell({ hours: 'Mo 09:00-12:00,11:00-13:00' })],
  ['a day', cell({ verifiedOn: '2026-02-30' })],
  ['a longitude', cell({ 'location.lng': '500', 'location.lat': '23', 'location.crs': 'gcj02' })],
  ['an age', cell({ 'audience.minAge': 'x' })],
  ['ages', cell({ 'audience.minAge': '9', 'audience.maxAge': '6' })],
  ['no JSON', main('{"version": 1,', 'centers.json')],
  ['a version', json({}, { version: 2 })],
  ['an asOf', json({}, { asOf: 'soon' })],
  ['a list', json({}, { centers: {} })],
  ['an unknown name', json({ colour: 'red' })],
  ['a number as text', json({ location: { lng: '113', lat: 23, crs: 'gcj02' } })],
  ['a text as a number', json({ name: 5 })],
  ['a flag', json(service({ bookable: 'yes' }))],
  ['an object', json({ audience: 'all' })],
  ['half a minute', json(service({ slotMinutes: 50.5 }))],
  ['minutes', json(service({ slotMinutes: 4 }))],
  ['many seats', json(service({ capacity: 201 }))],
  ['an id twice', json({}, { centers: [sample, sample] })],
  [
    'a service of two',
    json(
      {},
      {
        centers: [sample, { ...sample, id: 'gz-2' }],
      },
    ),
  ],
  ['a time', json(hours({ rules: [{ weekday: 1, start: '9', end: '12:00' }] }))],
  ['a weekday', json(hours({ rules: [{ weekday: 8, start: '09:00', end: '12:00' }] }))],
  ['no center of that id', days('nobody,2026-10-01,,,x')],
  ['a day of exceptions', days('gz-1,2026-02-30,,,x')],
  ['half a time', days('gz-1,2026-10-02,09:00,,x')],
  ['two arrangements', days('gz-1,2026-10-02,,,x\ngz-1,2026-10-02,09:00,10:00,x')],
  ['no row', year()],
  ['a kind of day', year('2027-01-01,rest,元旦,示例')],
  ['a day twice', year('2027-01-01,holiday,元旦,示例', '2027-01-01,holiday,元旦,示例')],
  ['no source', year('2027-01-01,holiday,元旦,')],
  ['an entry: name', entry({ name: '' })],
  ['an entry: start', entry(hours({ rules: [{ weekday: 1, start: '24:00', end: '01:00' }] }))],
  ['an entry: exception', entry(hours({ exceptions: [{ date: '2026-10-01', closed: true, reason: '' }] }))],
  [
    'an entry: closed with times',
    entry(hours({ exceptions: [{ date: '2026-10-01', closed: true, start: '09:00', reason: 'x' }] })),
  ],
  ['an entry: service id', entry(service({ id: 'A B' }))],
  ['an entry: accessibility', entry({ accessibility: ['字'.repeat(41)] })],
  ['an entry: rule', entry(hours({ rules: [{ weekday: 1, start: '9', end: '12:00' }] }))],
  ['an entry: coordinates', entry({ location: { lng: 181, lat: -91, crs: 'gcj02' } })],
  ['a walk-in: phone', walkIn({ phone: '1380000' })],
  ['a walk-in: guardian', walkIn({ ageBand: 'under14', consents: consents('arrange', '1') })],
  ['a walk-in: no phone', walkIn({ phone: undefined }, true)],
  ['a walk-in: no consent about it', walkIn({ phone: '000-00000000', consents: [] }, true)],
  ['a walk-in: consent of yesterday', walkIn({ consents: consents('arrange', '0') })],
  ['a walk-in: unknown consent', walkIn({ consents: consents('nothing', '1') })],
  ['a walk-in: nobody', walkIn({ alias: '\u200b' })],
  ['a walk-in: an ID', walkIn({ note: '440106199001011234' })],
  ['a walk-in: controls', walkIn({ alias: 'a\u0007' })],
];

const label = (path: readonly string[]) => centerLabel(path) ?? personLabel(path);
const problem = (errors: Fault[]) =>
  new ProblemError(
    { code: 'bad-request', detail: '', errors, alternatives: undefined, proof: undefined } as never,
    422,
  );

for (const [what, faults] of found) {
  test(`the desk has a sentence for ${what}`, () => {
    assert.ok(faults.length > 0);
    for (const language of ['zh-CN', 'zh-HK', 'en'] as const) {
      speak(language);
      for (const { words, detail } of faultLines(problem(faults), { label, files })) {
        assert.equal(detail, undefined, JSON.stringify(faults));
        assert.doesNotMatch(words, /\{\{|undefined|expected|text like|it is (empty|missing)/);
        if (language === 'en') assert.doesNotMatch(words, /[。，：]/);
        else assert.match(words, /[。]$/);
      }
    }
    speak('zh-CN');
  });
}

test('no sentence is there for nothing: the service gives cause for each', () => {
  const used = new Set(
    found.flatMap(([, faults]) => faults.map((fault) => cureOf(placeOf(fault, files).message)?.key)),
  );
  // Told by other ways than a file or a body alone: an id that is taken in the database, or kept for good.
  const elsewhere = ['idStays', 'entries', 'short', 'like'];
  const frames = /^in[A-Z]|^(foundFirst|general)$/;
  const idle = Object.keys(zh).filter((key) => !frames.test(key) && !used.has(key as never));
  assert.deepEqual(idle.sort(), elsewhere.sort());
});

test('a fault names the line, the field by its label, what stands there, and the cure', () => {
  const words = (faults: Fault[]) => faultLines(problem(faults), { label, files }).map((one) => one.words);
  assert.deepEqual(words(cell({ phones: '020-ABC' })), [
    'centers.csv 第 2 行，「电话」（phones）：现在是「020-ABC」。电话只用数字、空格、连字符和括号，几个之间用分号。',
  ]);
  assert.deepEqual(words(json(service({ slotMinutes: 4 }))), [
    'centers.json，第 1 个中心，「服务项目 1：一次几分钟」：最小是 5。',
  ]);
  assert.deepEqual(words(walkIn({ phone: '1380000' })), [
    '「电话（可以不留）」：手机号是 11 位数字，座机带上区号（广州是 020），看看是不是少了一位。',
  ]);
  speak('en');
  assert.deepEqual(words(entry(service({ id: 'A B' }))), [
    '"Services": It says "A B" now. The id of a service has small letters, digits and hyphens only.',
  ]);
  speak('zh-CN');
});

test('a sentence that nobody knows is told with its field and as it was said', () => {
  const lines = (pointer: string, message: string) =>
    faultLines(problem([{ pointer, message }]), { label, files });
  assert.deepEqual(lines('/services/0/name', 'the moon is full'), [
    { words: '「服务项目 1：项目名字」：这里要再看一下，服务的原话在下面。', detail: 'the moon is full' },
  ]);
  assert.deepEqual(lines('/text', 'centers.csv line 3: 月亮圆了 / the moon is full'), [
    { words: 'centers.csv 第 3 行，这里要再看一下，服务的原话在下面。', detail: '月亮圆了' },
  ]);
  assert.deepEqual(lines('/text', 'other.csv line 3: x')[0]?.detail, 'other.csv line 3: x');
  assert.deepEqual(lines('/x~1y/0', 'z')[0]?.words, '「x/y.0」：这里要再看一下，服务的原话在下面。');
  speak('en');
  assert.equal(lines('/phones/0', '甲 / the moon is full')[0]?.detail, 'the moon is full');
  assert.equal(i18n.language, 'en');
  speak('zh-CN');
});

test('a refusal without rows has its one fault in the detail', () => {
  const refused = (code: string, detail: string) =>
    faultLines(new ProblemError({ code, detail } as never, 422), { label });
  assert.deepEqual(
    refused(
      'bad-request',
      'service id "a-1" of center "a" belongs to center "b"; give it an id of its own',
    ).map(({ words }) => words),
    ['项目编号 a-1 已经属于 b，换一个没用过的。'],
  );
  assert.deepEqual(refused('forbidden', 'outside'), []);
});
