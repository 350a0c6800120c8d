import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeBytes, fileFault, MOST_LETTERS, readFile } from './file-text.js';

const utf8 = (text: string) => new TextEncoder().encode(text);

test('UTF-8 is read with its mark and without', () => {
  assert.equal(decodeBytes(utf8('日期,名称')), '日期,名称');
  assert.equal(decodeBytes(new Uint8Array([0xef, 0xbb, 0xbf, ...utf8('元旦')])), '元旦');
});

test('what spreadsheets in China write is read too', () => {
  assert.equal(decodeBytes(new Uint8Array([0xd4, 0xaa, 0xb5, 0xa9])), '元旦');
});

test('a file that is no text, empty or too long is told before it is sent', () => {
  assert.equal(fileFault(undefined), 'unreadable');
  assert.equal(fileFault('PK\0\0'), 'unreadable');
  assert.equal(fileFault(' \n'), 'empty');
  assert.equal(fileFault('x'.repeat(MOST_LETTERS + 1)), 'long');
  assert.equal(fileFault('x'.repeat(MOST_LETTERS)), undefined);
});

test('a chosen file comes with its name', async () => {
  const file = new File([utf8('date,kind\n')], 'h.csv');
  assert.deepEqual(await readFile(file), { file: { name: 'h.csv', text: 'date,kind\n' } });
  assert.deepEqual(await readFile(new File([], 'h.csv')), { fault: 'empty' });
  assert.deepEqual(await readFile(new File([new Uint8Array([0xff, 0xff, 0])], 'h.xlsx')), {
    fault: 'unreadable',
  });
});
