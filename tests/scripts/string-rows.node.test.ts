import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromRows } from '@y12355/core';
import { rowed, toRows } from '../../scripts/lib/string-rows.mjs';
import { filesLike, textOf } from '../lib/files.js';

const read = (path: string) => JSON.parse(textOf(path)) as Record<string, string>;

test('every table comes back from its rows', () => {
  const paths = filesLike(/^packages\/.*\.json$/).filter((path) => rowed.test(`/${path}`));
  assert.ok(paths.length >= 12, String(paths));
  for (const path of paths) {
    const [source, table] = [read(path.replace(/\.(zh-HK|en)\.json$/, '.zh-CN.json')), read(path)];
    assert.deepEqual(fromRows(source, ...toRows(source, table)), table, path);
  }
});

test('a sentence that is missing stays missing, one that the source has not stays', () => {
  const source = { a: '甲', n_other: '乙', c: '丙' };
  const table = { c: 'C', n_one: '1', n_other: 'N' };
  const [rows, more] = toRows(source, table);
  assert.deepEqual([rows, more], [[0, 'N', 'C'], { n_one: '1' }]);
  assert.deepEqual(fromRows(source, rows, more), table);
});
