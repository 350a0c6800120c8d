import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { type Entry, zipOf } from './zip.js';

const entry = (name: string, ...pieces: string[]): Entry => ({
  name,
  pieces: pieces.map((piece) => new TextEncoder().encode(piece)),
});

async function unpacked(archive: Blob | undefined): Promise<Record<string, string>> {
  assert.ok(archive);
  assert.equal(archive.type, 'application/zip');
  const files = unzipSync(new Uint8Array(await archive.arrayBuffer()));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

test('files come out as they went in, under their true names', async () => {
  const entries = [entry('服务指南.pdf', 'a', 'b'), entry('plan.csv', ''), entry('说明.txt', 'c')];
  assert.deepEqual(await unpacked(await zipOf(entries, async (one) => one)), {
    '服务指南.pdf': 'ab',
    'plan.csv': '',
    '说明.txt': 'c',
  });
});

test('two of one name do not hide each other', async () => {
  const entries = [
    entry('a.pdf', '1'),
    entry('a.pdf', '2'),
    entry('a', '3'),
    entry('a', '4'),
    entry('a.pdf', '5'),
  ];
  assert.deepEqual(await unpacked(await zipOf(entries, async (one) => one)), {
    'a.pdf': '1',
    'a (2).pdf': '2',
    a: '3',
    'a (2)': '4',
    'a (3).pdf': '5',
  });
});

test('each is asked for when its turn comes, and one that cannot come is passed over', async () => {
  const asked: number[] = [];
  const archive = await zipOf([1, 2, 3], async (number) => {
    asked.push(number);
    return number === 2 ? undefined : entry(`${number}.txt`, 'x');
  });
  assert.deepEqual(asked, [1, 2, 3]);
  assert.deepEqual(Object.keys(await unpacked(archive)), ['1.txt', '3.txt']);
  assert.equal(await zipOf([1], async () => undefined), undefined, 'an archive of nothing is none');
});
