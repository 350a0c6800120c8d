/** When a quiz is shown, and what its operator is told where it is not. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import zh from './quiz.strings.zh-CN.json' with { type: 'json' };
import { packState, readManifest, type Manifest, type PackState } from './pack-state.js';

const sha256 = 'ab'.repeat(32);
const manifest: Manifest = {
  pack: 'made-up',
  version: '1',
  sha256,
  license: 'CC0-1.0',
  reviewer: 'Somebody who may',
  validFrom: '2026-03-01',
  validTo: '2026-08-31',
  languages: ['zh-CN'],
  aiGenerated: false,
  source: 'Made up',
  asOf: '2026-02-01',
};
const at = (text: string) => Date.parse(`${text}+08:00`);
const JUNE = at('2026-06-01T12:00:00');

const state = (
  changes: Partial<Manifest>,
  { now = JUNE, sum = sha256, production = true }: { now?: number; sum?: string; production?: boolean } = {},
) => packState({ ...manifest, ...changes }, sum, now, production);

const cases: Readonly<Record<string, readonly [ReturnType<typeof packState>, PackState, RegExp]>> = {
  'reviewed and in its time': [state({}), 'open', /reviewed by Somebody/],
  'no reviewer, in production': [
    state({ reviewer: null }),
    'closed-no-reviewer',
    /until a professional has reviewed it/,
  ],
  'no reviewer, elsewhere': [
    state({ reviewer: null }, { production: false }),
    'open',
    /in production it stays closed/,
  ],
  'the day before its first': [
    state({}, { now: at('2026-02-28T23:59:59') }),
    'not-yet',
    /from 2026-03-01, today is 2026-02-28/,
  ],
  'the first moment of its first day': [state({}, { now: at('2026-03-01T00:00:00') }), 'open', /open/],
  'the last moment of its last day': [state({}, { now: at('2026-08-31T23:59:59') }), 'open', /open/],
  'the day after its last': [
    state({}, { now: at('2026-09-01T00:00:00') }),
    'expired',
    /to 2026-08-31, today is 2026-09-01.*set a new day/,
  ],
  'another file': [state({}, { sum: 'cd'.repeat(32) }), 'checksum-mismatch', /cdcd.*expected abab.*reviewed/],
  'the sum in capitals': [state({}, { sum: sha256.toUpperCase() }), 'open', /open/],
  'another file is worse than no reviewer, and than a day that is over': [
    state({ reviewer: null, validTo: '2026-03-02' }, { sum: 'x' }),
    'checksum-mismatch',
    /./,
  ],
  'no manifest': [packState(undefined, sha256, JUNE, true), 'missing', /put <id>\.manifest\.json beside it/],
  'no manifest, elsewhere': [packState(undefined, sha256, JUNE, false), 'missing', /./],
};
for (const [name, [check, expected, told]] of Object.entries(cases)) {
  test(`${name}: ${expected}`, () => {
    assert.equal(check.state, expected);
    assert.match(check.told, told);
    assert.equal(check.visitor, expected === 'open' ? undefined : 'closed');
  });
}

test('a visitor is told one calm sentence, which names the phone', () => {
  for (const key of ['closed', 'trouble', 'failed', 'offline'] as const)
    assert.match(zh[key], /电话不受影响/);
});

test('a manifest is read; each field that is not as it has to be is named', () => {
  assert.deepEqual(readManifest(manifest), { manifest, faults: [] });
  assert.deepEqual(readManifest({ ...manifest, more: 1 }).faults, []);
  assert.ok(readManifest({ ...manifest, reviewer: null }).manifest);
  const bad: Readonly<Record<keyof Manifest, readonly unknown[]>> = {
    pack: [undefined, '', 'Know', 'a b', '../x', 1],
    version: [undefined, '', 1],
    sha256: [undefined, 'abc', 'AB'.repeat(32), 'zz'.repeat(32)],
    license: [undefined, ' '],
    reviewer: [undefined, '', true],
    validFrom: [undefined, '2026-02-30', 20260301, '2026-3-1'],
    validTo: [undefined, 'soon'],
    languages: [undefined, [], 'en', [''], [1]],
    aiGenerated: [undefined, 'false'],
    source: [undefined, ''],
    asOf: [undefined, 'today'],
  };
  for (const [name, values] of Object.entries(bad)) {
    for (const value of values) {
      assert.deepEqual(
        readManifest({ ...manifest, [name]: value }).faults,
        [name],
        `${name} ${JSON.stringify(value)}`,
      );
    }
  }
  for (const nothing of [undefined, null, 1, 'x', []]) {
    assert.equal(readManifest(nothing).faults.length, 11);
    assert.equal(readManifest(nothing).manifest, undefined);
  }
});
