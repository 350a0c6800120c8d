import assert from 'node:assert/strict';
import { test } from 'node:test';
import { phoneDigits, phoneFault } from './phone.js';

test('telephone numbers become digits, and one person’s number is one number', () => {
  const good: [string, string][] = [
    ['13800000000', '13800000000'],
    [' 138 0000-0000 ', '13800000000'],
    ['138—0000—0000', '13800000000'],
    ['138.0000.0000', '13800000000'],
    ['+86 138 0000 0000', '13800000000'],
    ['0086-13800000000', '13800000000'],
    ['0086 (138) 0000-0000', '13800000000'],
    ['8613800000000', '13800000000'],
    ['１３８００００００００', '13800000000'],
    ['020-12345678', '02012345678'],
    ['(0755) 12345678', '075512345678'],
    ['（020）12345678', '02012345678'],
    ['86138000', '86138000'],
    ['8765432', '8765432'],
    ['+852 1234 5678', '85212345678'],
    ['+1 310 555 0100', '13105550100'],
  ];
  for (const [text, digits] of good) {
    assert.equal(phoneDigits(text), digits, text);
    assert.equal(phoneFault(text), undefined, text);
    assert.equal(phoneDigits(digits), digits, `${text}, read again`);
  }
});

test('a mobile number says how many digits it lacks or has too many', () => {
  const wrong = [
    ['1380000000', 'short', 1],
    ['138 0000', 'short', 4],
    ['138000000000', 'long', 1],
    ['+86 1380000000000', 'long', 2],
    ['0086 138 0000 000', 'short', 1],
  ] as const;
  for (const [text, kind, count] of wrong) {
    assert.deepEqual(phoneFault(text), { kind, count }, text);
    assert.equal(phoneDigits(text), undefined, text);
  }
});

test('what is no number says nothing else', () => {
  const texts = [
    '123456',
    '1234567890123456',
    'call me',
    '微信 abc',
    '12345678a',
    '12345678+',
    '1+3800000000',
    '+',
    '',
    '()-',
    '020 1234 5678 转 9',
  ];
  for (const text of texts) {
    assert.deepEqual(phoneFault(text), { kind: 'other' }, text);
    assert.equal(phoneDigits(text), undefined, text);
  }
});
