import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { command, filesIn, folder } from '../../test/cli/command.js';
import { kitTemplates } from './known-templates.js';

const known = await kitTemplates();

test('the list names every template with its size and fields, in each language', async () => {
  const { code, out } = await command(['templates']);
  assert.equal(code, 0);
  for (const { id, title, fields } of known.values()) {
    assert.ok(out.includes(`${id}  ${title['zh-CN']}`));
    for (const { name, label } of fields) assert.ok(out.includes(`    ${name}: ${label['zh-CN']}, `), name);
  }
  assert.match(
    out,
    /^a3-calm .* 297 × 420 mm, 3 mm bleed\n {4}school: 学校或单位, at most 32 characters, needed$/m,
  );
  assert.match((await command(['templates', '--lang', 'en'])).out, /^a3-calm {2}One umbrella/m);
  const list = JSON.parse((await command(['templates', '--json'])).out) as { id: string; fields: object[] }[];
  assert.deepEqual(
    list.map(({ id }) => id),
    [...known.keys()],
  );
});

test('previews: a PNG of each, as long as they are wide', async (t) => {
  const dir = join(folder(t), 'previews');
  const { code, out } = await command(['templates', '--preview', dir]);
  assert.equal(code, 0);
  assert.ok(out.endsWith(`${known.size} previews in ${dir}\n`));
  assert.deepEqual(filesIn(dir), [...known.keys()].map((id) => `${id}.png`).sort());
  for (const { id, page } of known.values()) {
    const png = readFileSync(join(dir, `${id}.png`));
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
    assert.ok(Math.abs(Math.max(width, height) - 900) <= 1, id);
    assert.ok(Math.abs(width / height / (page.width / page.height) - 1) < 0.01, id);
  }
});

test('a folder that cannot be made', async (t) => {
  const file = join(folder(t), 'file');
  writeFileSync(file, '');
  const { code, error } = await command(['templates', '--preview', join(file, 'x')]);
  assert.equal(code, 2);
  assert.match(error, /^--preview .*file.x: ENOTDIR.*give a folder that can be made and written to/);
});
