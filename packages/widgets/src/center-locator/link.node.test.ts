import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Linked, readLink, writeLink } from './link.js';

describe('link', () => {
  const links: Linked[] = [
    { region: '440106', query: '心理 & #<b>', only: ['open'], service: 'legal' },
    { when: 'weekend', only: ['bookable', 'accessible'], age: 0 },
    { region: '441900003', when: '2026-09-12T15:00', age: 120 },
    { region: '110105' },
  ];
  for (const link of links) {
    test(JSON.stringify(link), () => assert.deepEqual(readLink(`#${writeLink(link)}`), link));
  }

  test('as it is written by hand', () => {
    assert.deepEqual(
      readLink('#region=440106&open=now&q=%E6%B3%95%E5%BE%8B&service=legal&at=2026-09-12T15:00'),
      {
        region: '440106',
        query: '法律',
        only: ['open'],
        when: '2026-09-12T15:00',
        service: 'legal',
      },
    );
    assert.equal(writeLink({ region: '440106', only: ['open'], query: '' }), 'region=440106&open=now');
    assert.equal(writeLink({}), '');
  });
});

describe('a hostile link', () => {
  const cases: [hash: string, read: Linked | undefined][] = [
    ['', undefined],
    ['#', undefined],
    ['#title', undefined],
    ['#__proto__=1&constructor=2', undefined],
    [`#q=${'a'.repeat(5000)}`, undefined],
    ['#region=<img src=x onerror=alert(1)>', {}],
    ['#region=999999999999', {}],
    ['#region=440106&region=440304', { region: '440106' }],
    ['#q=%E0%A4%A', { query: '\ufffd\ufffd%A' }],
    ['#q=%00%1b%E2%80%AEevil%E2%80%8B', { query: 'evil' }],
    ['#service=constructor&only=__proto__,toString,open', { only: ['open'] }],
    ['#age=-1', {}],
    ['#age=1e3', {}],
    ['#age=007', {}],
    ['#at=2026-02-30T10:00', {}],
    ['#at=javascript:alert(1)', {}],
    ['#open=yes&q=%20', {}],
  ];
  for (const [hash, read] of cases) {
    test(hash.slice(0, 60) || 'none', () => {
      const found = readLink(hash);
      if (hash.includes('%A4%A'))
        assert.ok(found?.query?.includes('\ufffd'), 'a broken letter stays a letter');
      else assert.deepEqual(found, read);
    });
  }

  test('a long query is cut', () => {
    assert.equal(readLink(`#q=${'a'.repeat(500)}`)?.query?.length, 100);
  });

  test('10,000 random fragments neither throw nor hold more than what is allowed', () => {
    let seed = 7;
    const next = () => (seed = (seed * 1_664_525 + 1_013_904_223) % 4_294_967_296) / 4_294_967_296;
    const pieces = [
      '#',
      'region',
      'q',
      'open',
      'at',
      '=',
      '&',
      '%',
      '%2',
      '%00',
      '44',
      '440106',
      'now',
      '<',
      '😀',
      '\ud800',
      ',',
    ];
    for (let count = 0; count < 10_000; count += 1) {
      const hash = Array.from({ length: 12 }, () => pieces[Math.floor(next() * pieces.length)]).join('');
      const read = readLink(hash) ?? {};
      for (const name of Object.keys(read)) {
        assert.ok(['region', 'query', 'only', 'when', 'service', 'age'].includes(name), hash);
      }
      assert.doesNotThrow(
        () => writeLink({ ...read, query: (read.query ?? '').replace(/[\ud800-\udfff]/g, '') }),
        hash,
      );
    }
  });
});
