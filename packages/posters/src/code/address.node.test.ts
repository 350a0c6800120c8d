import assert from 'node:assert/strict';
import { test } from 'node:test';
import { campaignAddress } from './address.js';
import { CodeError } from './error.js';

test('a printed address is base, /q/ and the placement code', () => {
  for (const [base, address] of [
    ['https://example.org', 'https://example.org/q/school-a1'],
    ['https://example.org/', 'https://example.org/q/school-a1'],
    ['https://Example.ORG:8443/help//', 'https://example.org:8443/help/q/school-a1'],
    ['https://示例.example', 'https://xn--fsq092h.example/q/school-a1'],
  ] as const) {
    assert.equal(campaignAddress(base, 'school-a1'), address);
  }
});

test('http is for this machine and private networks', () => {
  const inside = [
    'localhost:12355',
    'desk.localhost',
    'kiosk',
    'station.local',
    'booking.internal',
    'box.home.arpa',
    '127.0.0.1:12355',
    '10.2.3.4',
    '172.16.0.1',
    '172.31.255.1',
    '192.168.1.20:8080',
    '169.254.7.7',
    '[::1]:12355',
    '[fd12:3456::1]',
    '[fe80::1]',
  ];
  for (const host of inside) {
    assert.equal(campaignAddress(`http://${host}`, 'abc'), `http://${host}/q/abc`);
  }
  const outside = [
    'example.org',
    'local.example.org',
    '10.example.org',
    '8.8.8.8',
    '172.15.0.1',
    '172.32.0.1',
    '192.169.0.1',
    '11.0.0.1',
    '[2001:db8::1]',
    '[fec0::1]',
  ];
  for (const host of outside) {
    assert.throws(
      () => campaignAddress(`http://${host}`, 'abc'),
      (error) =>
        error instanceof CodeError && error.code === 'base' && error.message.includes(`http://${host}`),
      host,
    );
  }
});

test('a base that would not lead there is refused', () => {
  for (const [base, why] of [
    ['example.org', /full address/],
    ['', /full address/],
    ['/help', /full address/],
    ['ftp://example.org', /ftp:/],
    ['javascript:alert(1)', /javascript:/],
    ['https://user:word@example.org', /^(?!.*user:word).*"https:\/\/…@example\.org".*password/],
    ['https://example.org/?a=1', /query/],
    ['https://example.org/#top', /fragment/],
    ['https://example.org?', /query/],
  ] as const) {
    assert.throws(
      () => campaignAddress(base, 'abc'),
      (error) => error instanceof CodeError && error.code === 'base' && why.test(error.message),
      base,
    );
  }
});

test('a placement code has one shape', () => {
  for (const campaign of ['abc', '0-1', 'a--', 'a'.repeat(32)]) {
    assert.ok(campaignAddress('https://example.org', campaign).endsWith(`/q/${campaign}`));
  }
  for (const campaign of [
    '',
    'ab',
    'a'.repeat(33),
    '-abc',
    'ABC',
    'a_c',
    'a/c',
    'a c',
    '../x',
    '学校一',
    'abc\n',
  ]) {
    assert.throws(
      () => campaignAddress('https://example.org', campaign),
      (error) =>
        error instanceof CodeError &&
        error.code === 'campaign' &&
        error.message.includes(JSON.stringify(campaign)),
      campaign,
    );
  }
});
