import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { centersJsonSchema } from '../import/schema.js';
import { loadOperator, OperatorFileError, parseOperator } from './load.js';
import { missingForBooking, publicOperator } from './public.js';
import { operatorJsonSchema, referralsJsonSchema } from './schema.js';

const sampleFile = fileURLToPath(new URL('../../../../examples/data/operator.sample.json', import.meta.url));
const sample = () => JSON.parse(readFileSync(sampleFile, 'utf8')) as Record<string, unknown>;

/** Faults of the sample with these changes, as `pointer: message`. */
function faultsWith(changes: Record<string, unknown>): string[] {
  const error = refusal(JSON.stringify({ ...sample(), ...changes }));
  return error.faults.map(({ pointer, message }) => `${pointer}: ${message}`);
}

function refusal(text: string): OperatorFileError {
  try {
    parseOperator(text, 'operator.json');
  } catch (error) {
    if (error instanceof OperatorFileError) return error;
    throw error;
  }
  assert.fail('expected faults, but the file was taken');
}

test('the bundled sample can be used, is marked, and opens booking', async () => {
  const operator = await loadOperator(sampleFile);
  assert.equal(operator.sample, true);
  assert.deepEqual(missingForBooking(operator), []);
  assert.deepEqual(
    operator.consents.map(({ id, required, under14, covers }) => [id, required, under14, covers]),
    [
      ['arrange', true, false, ['phone']],
      ['topic', false, false, ['topic', 'note']],
      ['guardian', true, true, ['guardianPhone']],
    ],
  );
  for (const { text, full } of operator.consents) {
    assert.ok(text.en && full?.en && full['zh-CN'].length > text['zh-CN'].length);
  }
  assert.doesNotMatch(JSON.stringify(operator), /必须|立即|请务必|无效|非法|！|24 小时|免费|保密/);
  assert.doesNotMatch(operator.handler?.contact ?? '', /\d/, 'a contact that cannot be dialed');
});

test('every fault is named at once, with the value and what is allowed', () => {
  const found = faultsWith({
    version: 2,
    handler: { name: '', retentionDays: 400, source: 'x', asOf: '2026-02-30', telephone: 1 },
    consents: [
      { id: 'Arrange', version: '1', text: { en: 'x' }, under14: 'no', required: true, covers: ['fax'] },
      { id: 'same', version: '1', text: { 'zh-CN': '好' }, under14: false, required: true },
      { id: 'same', version: '2', text: { 'zh-CN': '好' }, under14: false, required: true },
    ],
    trustedOrigins: [
      'https://School.example',
      'https://a.example/path',
      'school.example',
      'https://a.example?x',
    ],
    booking: { reviewHours: 0, leadMinute: 1 },
    exitUrl: 'home',
    colour: 'red',
  });
  const expected = [
    /^\/version: expected 1, found 2$/,
    /^\/handler\/name: expected text that is not empty, found ""$/,
    /^\/handler\/contact: expected text; it is missing$/,
    /^\/handler\/telephone: unknown name; allowed are name, contact, retentionDays/,
    /^\/handler\/retentionGround: expected the ground for keeping bookings 400 days/,
    /^\/handler\/asOf: expected a day of the calendar, found "2026-02-30"$/,
    /^\/consents\/0\/id: expected .*found "Arrange"$/,
    /^\/consents\/0\/text\/zh-CN: expected text; it is missing$/,
    /^\/consents\/0\/under14: expected true or false, found "no"$/,
    /^\/consents\/0\/covers\/0: expected one of "phone", "guardianPhone", "topic", "note", found "fax"$/,
    /^\/consents\/2\/id: "same" is used twice/,
    /^\/trustedOrigins\/0: expected an origin .*https:\/\/school\.example.*found "https:\/\/School\.example"$/,
    /^\/trustedOrigins\/1: expected .*found "https:\/\/a\.example\/path"$/,
    /^\/trustedOrigins\/2: expected .*found "school\.example"$/,
    /^\/trustedOrigins\/3: expected an origin .*found "https:\/\/a\.example\?x"$/,
    /^\/booking\/reviewHours: expected at least 1, found 0$/,
    /^\/booking\/leadMinute: unknown name; allowed are reviewHours, leadMinutes, horizonDays$/,
    /^\/exitUrl: expected an address such as https:\/\/example\.org\/, found "home"$/,
    /^\/colour: unknown name; allowed are \$schema, version, sample, handler/,
  ];
  for (const pattern of expected) {
    assert.equal(
      found.filter((fault) => pattern.test(fault)).length,
      1,
      String(pattern) + '\n' + found.join('\n'),
    );
  }
  assert.equal(found.length, expected.length, found.join('\n'));
});

test('long retention is taken with its ground, short without', () => {
  const handler = sample()['handler'] as object;
  const kept = (retentionDays: number, retentionGround?: string) =>
    parseOperator(
      JSON.stringify({ ...sample(), handler: { ...handler, retentionDays, retentionGround } }),
      'x',
    );
  assert.equal(kept(90).handler?.retentionDays, 90);
  assert.equal(kept(91, '档案规定').handler?.retentionGround, '档案规定');
  assert.deepEqual(faultsWith({ handler: { ...handler, retentionDays: 91 } }).length, 1);
});

test('no JSON, no object, no file: each says so and names the cure', async (t) => {
  assert.match(
    refusal('{"version": 1,').message,
    /operator\.json cannot be used:\n {2}\(whole file\): expected JSON/,
  );
  assert.match(refusal('[]').message, /expected an object, found \[\]/);
  await assert.rejects(loadOperator('/nowhere/operator.json'), (error: Error) => {
    assert.ok(error instanceof OperatorFileError);
    assert.match(error.message, /\/nowhere\/operator\.json.*\n.*ENOENT.*\nSet Y12355_OPERATOR/);
    return true;
  });
  const folder = mkdtempSync(join(tmpdir(), 'y12355-operator-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'operator.json');
  writeFileSync(file, `\ufeff${JSON.stringify(sample())}`);
  assert.equal((await loadOperator(file)).version, 1, 'a byte order mark does no harm');
});

test('booking is open only with a handler and a consent that everybody gives', () => {
  const missing = (changes: Record<string, unknown>) =>
    missingForBooking(parseOperator(JSON.stringify({ ...sample(), ...changes }), 'x'));
  const consents = sample()['consents'] as { required: boolean; under14: boolean }[];
  assert.deepEqual(missing({ handler: undefined }), ['handler']);
  assert.deepEqual(missing({ consents: [] }), ['consents']);
  assert.deepEqual(missing({ consents: consents.filter(({ under14 }) => under14) }), ['consents']);
  assert.deepEqual(missing({ handler: undefined, consents: consents.filter(({ required }) => !required) }), [
    'handler',
    'consents',
  ]);
});

test('the public part holds only what pages show', async () => {
  const file = {
    ...(await loadOperator(sampleFile)),
    keys: { playlist: { 'key-a': 'ab'.repeat(32) }, packs: { 'key-b': 'cd'.repeat(32) } },
    referrals: 'referrals.json',
    holidays: { policy: 'closed' as const },
  };
  const shown = publicOperator(file, '2026-09-07T08:00:00+08:00');
  assert.deepEqual(Object.keys(shown).sort(), [
    'asOf',
    'booking',
    'channels',
    'consents',
    'handler',
    'help',
    'keys',
    'miniProgram',
    'sample',
    'site',
    'trustedOrigins',
    'version',
  ]);
});

test('referrals come from the file beside it, and are shown in their time', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'y12355-operator-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'operator.json');
  const write = (name: string, value: unknown) => writeFileSync(join(folder, name), JSON.stringify(value));
  write('operator.json', { ...sample(), referrals: 'referrals.json' });
  const refused = async (pattern: RegExp) =>
    assert.rejects(loadOperator(file), (error: Error) => {
      assert.ok(error instanceof OperatorFileError);
      assert.match(error.message, pattern);
      return true;
    });
  await refused(/referrals\.json.*\n.*ENOENT.*\nIt is named by `referrals`; .*referrals\.sample\.json/);
  const good = JSON.parse(readFileSync(join(dirname(sampleFile), 'referrals.sample.json'), 'utf8')) as {
    referrals: object[];
  };
  write('referrals.json', {
    ...good,
    asOf: '2026-02-30',
    referrals: [{ ...good.referrals[0], number: 'x' }],
  });
  await refused(/\/referrals\/0\/number.*000-00000000.*found "x"\n.*\/asOf: .*2026-02-30/);
  write('referrals.json', { ...good, validFrom: '2026-03-01', validTo: '2026-03-31' });
  const operator = await loadOperator(file);
  for (const [date, count] of [
    ['2026-02-28', undefined],
    ['2026-03-01', 1],
    ['2026-03-31', 1],
    ['2026-04-01', undefined],
  ] as const) {
    assert.equal(publicOperator(operator, `${date}T08:00:00+08:00`).referrals?.length, count, date);
  }
});

const schemas: [file: string, schema: () => object][] = [
  ['operator.schema.json', operatorJsonSchema],
  ['center.schema.json', centersJsonSchema],
  ['referrals.schema.json', referralsJsonSchema],
];
for (const [file, schema] of schemas) {
  test(`schema/${file} is what the code says`, () => {
    const published = readFileSync(new URL(`../../schema/${file}`, import.meta.url), 'utf8');
    assert.deepEqual(
      JSON.parse(published),
      JSON.parse(JSON.stringify(schema())),
      'stale: run npm run openapi',
    );
  });
}
