import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { batch, calm, command, manifestIn } from '../../test/cli/command.js';
import { cutFont, familyOf, fontPaths, loadFonts } from './fonts.js';

const row = '示例中学,440106,school-a1';

test('fonts of one’s own are drawn, whatever they call themselves', async (t) => {
  const { dir, out, args } = batch(t, [row], '--format', 'svg,png', '--dpi', '72');
  const renamed = (weight: 400 | 700) => {
    const bytes = readFileSync(fontPaths()[weight]);
    const [old, other] = ['Noto Sans SC', 'Test Sans XY'].map((name) =>
      Buffer.from(name, 'utf16le').swap16(),
    );
    for (let at = bytes.indexOf(old as Buffer); at >= 0; at = bytes.indexOf(old as Buffer, at)) {
      (other as Buffer).copy(bytes, at);
    }
    writeFileSync(join(dir, `${weight}.ttf`), bytes);
    return join(dir, `${weight}.ttf`);
  };
  const files = () => manifestIn(out).sheets[0]?.files.map(({ format, sha256 }) => [format, sha256]) ?? [];
  assert.equal((await command(['render', ...args])).code, 0);
  const [, png] = files();
  const own = ['--font-regular', renamed(400), '--font-bold', renamed(700)];
  assert.equal(
    familyOf(await cutFont((await loadFonts({ 400: join(dir, '400.ttf') }))[400], '示')),
    'Test Sans XY',
  );
  assert.equal((await command(['render', ...args, ...own])).code, 0);
  // The same drawing: had the renderer not found the fonts, there would be no letters.
  assert.deepEqual(files()[1], png);
});

test('a template of one’s own by its file; a bad one with every fault, one that takes another’s id', async (t) => {
  const { dir, out, args } = batch(t, [row], '--format', 'svg');
  const file = join(dir, 'own.json');
  const words = (template: string) =>
    args.map((word, at) => (args[at - 1] === '--template' ? template : word));
  writeFileSync(file, JSON.stringify({ ...calm, id: 'a5-own' }));
  assert.equal((await command(['render', ...words(`${file},a3-exam`)])).code, 0);
  assert.deepEqual(
    manifestIn(out).sheets.map(({ template }) => template),
    ['a5-own', 'a3-exam'],
  );
  for (const [text, said] of [
    [JSON.stringify(calm), /there is a template "a3-calm" already; give it another id/],
    ['{', /own\.json cannot be used[\s\S]*mend it/],
    [
      JSON.stringify({ ...calm, id: 'a5-own', page: { width: -1 } }),
      /\/page\/width: found -1[\s\S]*\/page\/height/,
    ],
  ] as const) {
    writeFileSync(file, text);
    const { code, error } = await command(['render', ...words(file)]);
    assert.equal(code, 2);
    assert.ok(error.startsWith(`--template ${file}: `), error);
    assert.match(error, said);
  }
  assert.match((await command(['render', ...words(join(dir, 'none.json'))])).error, /none\.json: ENOENT/);
});

test('the table of the service’s links is taken as it is', async (t) => {
  const table = 'school,region,campaign,place,target\n示例中学,440106,abcdefgh23,校门口,/find?only=open\n';
  const { out, args } = batch(t, table, '--format', 'svg');
  assert.equal((await command(['render', ...args])).code, 0);
  assert.equal(manifestIn(out).sheets[0]?.campaign, 'abcdefgh23');
});
