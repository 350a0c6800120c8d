import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { batch, command, folder, manifestIn } from '../../test/cli/command.js';
import { readTableFile } from './table-file.js';

const text = 'school,region,campaign\r\n"示例\r\n中学",440106,school-a1\r\n';

/** 示例中学甯㛃骉堃 in GB18030; the second rare one has four bytes, which GBK does not know. */
const GBK = Buffer.from('cabec0fdd6d0d1a7e5b88230b731f35488d2', 'hex');

const written: Readonly<Record<string, Buffer>> = {
  'UTF-8': Buffer.from(text),
  'UTF-8 with its mark': Buffer.from(`\ufeff${text}`),
  'UTF-16 with its mark, as Excel writes Unicode text': Buffer.from(`\ufeff${text}`, 'utf16le'),
  'UTF-16 the other way round': Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
};

for (const [what, bytes] of Object.entries(written)) {
  test(`${what} is read, without the mark`, (t) => {
    const file = join(folder(t), 'x.csv');
    writeFileSync(file, bytes);
    assert.equal(readTableFile(file), text);
  });
}

test('GBK and GB18030, as Excel writes CSV in China, down to the file’s name', async (t) => {
  const table = Buffer.concat([
    Buffer.from('school,region,campaign\r\n'),
    GBK,
    Buffer.from(',440106,school-a1\r\n'),
  ]);
  const { csv, out, args } = batch(t, '', '--format', 'svg');
  writeFileSync(csv, table);
  const { code, error } = await command(['render', ...args]);
  assert.deepEqual([code, error], [0, '']);
  const [sheet] = manifestIn(out).sheets;
  assert.equal(sheet?.school, '示例中学甯㛃骉堃');
  assert.equal(sheet.files[0]?.name, '12355-A3-示例中学甯㛃骉堃.svg');
  assert.deepEqual(sheet.fallbacks, []);
});

test('an end of a line inside of a quoted name is a space', async (t) => {
  const { csv, out, args } = batch(t, '', '--format', 'svg');
  writeFileSync(csv, text);
  assert.equal((await command(['render', ...args])).code, 0);
  assert.equal(manifestIn(out).sheets[0]?.files[0]?.name, '12355-A3-示例 中学.svg');
});
