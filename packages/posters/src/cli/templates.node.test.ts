import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { command, filesIn, folder } from '../../test/cli/command.js';
import { loadTemplates } from './template-list.js';

test('the list names every template with its size and fields, in each language', async () => {
  const { code, out } = await command(['templates']);
  assert.equal(code, 0);
  for (const { id, title, fields } of loadTemplates().values()) {
    assert.ok(out.includes(`${id}  ${title['zh-CN']}`));
    for (const { name, label } of fields) assert.ok(out.includes(`    ${name}: ${label['zh-CN']}, `), name);
  }
  assert.match(
    out,
    /^a3-calm .* 297 × 420 mm, 3 mm bleed\n {4}school: 学校或单位, at most 40 characters, needed$/m,
  );
  assert.match((await command(['templates', '--lang', 'en'])).out, /^a3-calm {2}One umbrella/m);
  const list = JSON.parse((await command(['templates', '--json'])).out) as { id: string; fields: object[] }[];
  assert.deepEqual(
    list.map(({ id }) => id),
    [...loadTemplates().keys()],
  );
});

test('previews: a PNG of each, as long as they are wide', async (t) => {
  const dir = join(folder(t), 'previews');
  const { code, out } = await command(['templates', '--preview', dir]);
  assert.equal(code, 0);
  const known = loadTemplates();
  assert.ok(out.endsWith(`${known.size} previews in ${dir}\n`));
  assert.deepEqual(filesIn(dir), [...known.keys()].map((id) => `${id}.png`).sort());
  for (const { id, page } of known.values()) {
    const png = readFileSync(join(dir, `${id}.png`));
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
    assert.equal(Math.max(width, height), 900, id);
    assert.ok(Math.abs(width / height / (page.width / page.height) - 1) < 0.01, id);
  }
});

test('a folder that cannot be made', async () => {
  const { code, error } = await command(['templates', '--preview', '/proc/none/x']);
  assert.equal(code, 2);
  assert.match(error, /^--out \/proc\/none\/x: /);
});
