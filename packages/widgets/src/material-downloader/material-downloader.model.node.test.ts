import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { materialWith } from '../../test/materials.js';
import { LARGE, shelve, sizeText, wayOf } from './material-downloader.model.js';

const at = (text: string) => Date.parse(`${text}+08:00`);
const NOON = at('2026-09-12T12:00:00');

const shelf = (
  changes: Parameters<typeof materialWith>[0][],
  now = NOON,
  language: 'zh-CN' | 'en' = 'zh-CN',
) => shelve(changes.map(materialWith), now, language);
const ids = (...args: Parameters<typeof shelf>) => shelf(...args).rows.map(({ material }) => material.id);

describe('materials: what is offered', () => {
  it('hides what is over or not yet, on days of China, and tells the operator why', () => {
    const days = [
      { id: 'always' },
      { id: 'today', validFrom: '2026-09-12', validTo: '2026-09-12' },
      { id: 'over', validTo: '2026-09-11' },
      { id: 'coming', validFrom: '2026-09-13' },
    ];
    const { rows, hidden } = shelf(days);
    assert.deepEqual(
      rows.map(({ material }) => material.id),
      ['always', 'today'],
    );
    assert.deepEqual(
      hidden.map(({ material, why }) => `${material.id} ${why}`),
      [
        'over is not offered since its last day 2026-09-11 (validTo)',
        'coming is not offered before 2026-09-13 (validFrom)',
      ],
    );
    assert.deepEqual(ids(days, at('2026-09-12T23:59:59')), ['always', 'today']);
    assert.deepEqual(ids(days, at('2026-09-13T00:00:00')), ['always', 'coming']);
  });

  it('looks different at the next midnight only where a day is still to come', () => {
    const midnight = at('2026-09-13T00:00:00');
    assert.equal(shelf([{ validTo: '2026-09-12' }]).until, midnight);
    assert.equal(shelf([{ validFrom: '2027-01-01' }]).until, midnight);
    assert.equal(shelf([{ validTo: '2026-09-11' }]).until, undefined);
    assert.equal(shelf([{ validFrom: '2026-01-01' }]).until, undefined);
  });

  it('stands by kind, the reader’s language first, what has a newer version last', () => {
    const all = [
      { id: 'film', kind: 'video' },
      { id: 'old' },
      { id: 'en', language: 'en' },
      { id: 'new', supersedes: 'old' },
      { id: 'any', language: undefined },
      { id: 'table', kind: 'table' },
    ] as const;
    assert.deepEqual(ids([...all]), ['new', 'any', 'en', 'old', 'film', 'table']);
    assert.deepEqual(ids([...all], NOON, 'en'), ['en', 'any', 'new', 'old', 'film', 'table']);
  });

  it('names the newest of a line, also through one that is hidden no more, and never turns in a ring', () => {
    const newer = (changes: Parameters<typeof shelf>[0]) =>
      Object.fromEntries(shelf(changes).rows.map(({ material, newer }) => [material.id, newer?.id]));
    assert.deepEqual(newer([{ id: 'a' }, { id: 'b', supersedes: 'a' }, { id: 'c', supersedes: 'b' }]), {
      a: 'c',
      b: 'c',
      c: undefined,
    });
    assert.deepEqual(newer([{ id: 'a' }, { id: 'b', supersedes: 'a', validFrom: '2027-01-01' }]), {
      a: undefined,
    });
    assert.deepEqual(
      newer([
        { id: 'a', supersedes: 'b' },
        { id: 'b', supersedes: 'a' },
      ]),
      { a: 'b', b: 'a' },
    );
  });
});

describe('materials: ways to the device', () => {
  it('a file is checked where its hash is known, it lies near and fits into memory', () => {
    assert.equal(wayOf(materialWith(), false), 'checked');
    assert.equal(wayOf(materialWith({ bytes: LARGE }), false), 'checked');
    assert.equal(wayOf(materialWith({ bytes: undefined }), false), 'checked');
    for (const changes of [{ bytes: LARGE + 1 }, { sha256: undefined }, { near: false }])
      assert.equal(wayOf(materialWith(changes), false), 'plain', JSON.stringify(changes));
  });

  it('a browser inside of an app shows a picture to hold and leads out with the rest', () => {
    assert.equal(wayOf(materialWith({ mime: 'image/png', sha256: undefined }), true), 'picture');
    for (const mime of ['application/pdf', 'video/mp4', 'application/zip'])
      assert.equal(wayOf(materialWith({ mime }), true), 'outside');
  });

  it('sizes read as a person says them', () => {
    const said = [
      1, 999, 36_000, 999_499, 999_500, 2_400_000, 9_949_999, 9_999_999, 18_000_000, 1_234_000_000,
    ];
    assert.deepEqual(said.map(sizeText), [
      '1 KB',
      '1 KB',
      '36 KB',
      '999 KB',
      '1.0 MB',
      '2.4 MB',
      '9.9 MB',
      '10.0 MB',
      '18 MB',
      '1234 MB',
    ]);
  });
});
