import assert from 'node:assert/strict';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  BASE,
  batch,
  calm,
  command,
  filesIn,
  folder,
  manifestIn,
  renderWith,
} from '../../test/cli/command.js';
import type { Template } from '../template.js';

const good = '示例中学,440106,school-good';

/** Bad rows between two good ones, and what is said of each. */
const bad: Readonly<Record<string, [row: string, said: RegExp]>> = {
  'no school': [',440106,school-x', /^line 3, school "": is empty; write the name/],
  'a school of signs that cannot be seen': [
    '"\u200b\u202e",440106,school-x',
    /^line 3, school "\\u\{200b\}\\u\{202e\}": is empty/,
  ],
  'a name that is too long': [
    `${'长'.repeat(33)},440106,school-x`,
    /^line 3, school "长{33}" \(a3-calm\): 33 characters, at most 32 .*; shorten it/,
  ],
  'an emoji': [
    '示例🙂中学,440106,school-x',
    /^line 3, school "示例🙂中学" \(a3-calm\): the emoji U\+1F642 .*take it out/,
  ],
  'no region': [
    '示例二中,,school-x',
    /^line 3, region "": is no adcode of Guangdong; expected 6 digits such as 440106/,
  ],
  'a region of another province': [
    '示例二中,110101,school-x',
    /^line 3, region "110101": is no adcode of Guangdong/,
  ],
  'a region of seven digits': ['示例二中,4401061,school-x', /^line 3, region "4401061"/],
  'no campaign': [
    '示例二中,440106,',
    /^line 3, campaign "": is empty; write the code of the place, or take the schools\.csv of/,
  ],
  'a campaign in capitals': [
    '示例二中,440106,School',
    /^line 3, campaign "School": expected 3 to 32 lower-case/,
  ],
  'a campaign that would change the address': ['示例二中,440106,a/../b', /^line 3, campaign "a\/\.\.\/b"/],
  'a stray quote': [
    '示例"二中,440106,school-x',
    /^line 3, row "示例\\"二中.*": a double quote stands in the middle/,
  ],
  'a cell too many': ['示例二中,440106,school-x,more', /^line 3, row "more": stands under no heading/],
  'the same school and campaign again': [
    good,
    /^line 3, school "示例中学": school and campaign are those of line 2; take the row out, or/,
  ],
};

for (const [what, [row, said]] of Object.entries(bad)) {
  test(`a bad row: ${what}`, async (t) => {
    const last = '示例末中,440106,school-last';
    const { out, args } = batch(t, [good, row, last], '--format', 'svg');
    const { code, error } = await command(['render', ...args]);
    assert.equal(code, 1);
    assert.match(error, said);
    assert.equal(error.trim().split('\n').length, 1, error);
    const { totals, faults, sheets } = manifestIn(out);
    assert.deepEqual([totals.rows, totals.failedRows, sheets.length], [3, 1, 2]);
    assert.equal(faults[0]?.line, 3);
    assert.deepEqual(filesIn(out), ['12355-A3-示例中学.svg', '12355-A3-示例末中.svg', 'manifest.json']);
  });
}

test('all that is wrong with a row is said at once', async (t) => {
  const { args } = batch(t, [',99,X', good]);
  const { error } = await command(['render', ...args]);
  assert.deepEqual(
    error
      .trim()
      .split('\n')
      .map((line) => line.split(' "')[0]),
    ['line 2, school', 'line 2, region', 'line 2, campaign'],
  );
});

test('a quote that is never closed costs its own row alone', async (t) => {
  const { out, args } = batch(
    t,
    [good, '"示例二中,440106,school-x', '示例三中,440106,school-c'],
    '--format',
    'svg',
  );
  const { code, error } = await command(['render', ...args]);
  assert.equal(code, 1);
  assert.match(error, /^line 3, row .*a double quote opens here and is never closed/);
  assert.equal(manifestIn(out).totals.sheets, 2);
});

test('a name that does not fit where it stands is told with the room that there is', async (t) => {
  const narrow: Template = {
    ...calm,
    blocks: calm.blocks.map((block) =>
      block.kind === 'text' && block.text.en.startsWith('{school}')
        ? { ...block, box: { ...block.box, width: 20 } }
        : block,
    ),
  };
  const { out, args } = batch(t, [good, '示例很长很长的名字学校,440106,school-x'], '--format', 'svg');
  const { code, error } = await renderWith([narrow], args);
  assert.equal(code, 1);
  assert.match(
    error,
    /^line 3, school "示例很长很长的名字学校" \(a3-calm\): ".*" does not fit 1 line of 20 mm at 2\.9 mm; shorten/,
  );
  assert.equal(manifestIn(out).totals.sheets, 1);
});

test('an unknown template of a row is told with the list, and a picture that is not there with its path', async (t) => {
  const logo: Template = {
    ...calm,
    id: 'a3-logo',
    fields: [...calm.fields, { name: 'logo', label: calm.title, required: false, max: 200 }],
    blocks: [
      ...calm.blocks,
      { kind: 'image', field: 'logo', box: { x: 150, y: 300, width: 20, height: 10 } },
    ],
  };
  const table =
    'school,region,campaign,template,logo\n示例一中,440106,school-a,a9-none,\n示例二中,440106,school-b,a3-logo,none.png\n示例三中,440106,school-c,,\n';
  const { out, args } = batch(t, table, '--format', 'svg');
  const { code, error } = await renderWith([calm, logo], args);
  assert.equal(code, 1);
  assert.match(
    error,
    /^line 2, template "a9-none": no template is called "a9-none"; expected one of a3-calm, a3-logo$/m,
  );
  assert.match(
    error,
    /^line 3, logo "none\.png" \(a3-logo\): ENOENT.*name a PNG or JPEG file, counted from the folder/m,
  );
  assert.equal(manifestIn(out).totals.sheets, 1);
});

test('a picture that a row names is in its sheet', async (t) => {
  const logo: Template = {
    ...calm,
    fields: [...calm.fields, { name: 'logo', label: calm.title, required: false, max: 200 }],
    blocks: [
      ...calm.blocks,
      { kind: 'image', field: 'logo', box: { x: 150, y: 300, width: 20, height: 10 } },
    ],
  };
  const { dir, out, args } = batch(
    t,
    'school,region,campaign,logo\n示例一中,440106,school-a,dot.png\n',
    '--format',
    'pdf,svg',
  );
  const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNgYGAAAAAEAAH2FzhVAAAAAElFTkSuQmCC';
  writeFileSync(join(dir, 'dot.png'), Buffer.from(dot, 'base64'));
  assert.equal((await renderWith([logo], args)).code, 0);
  assert.equal(manifestIn(out).totals.files, 2);
});

/** Words of a command with which nothing can be done, and what is said. */
const hopeless: Readonly<Record<string, [more: string[], said: RegExp]>> = {
  'an unknown template': [
    ['--template', 'a9-none'],
    /^--template "a9-none"; expected some of\n {2}a3-calm {2}同伞/,
  ],
  'an unknown format': [['--format', 'gif'], /^--format "gif"; expected some of pdf, svg, png/],
  'an unknown language': [['--lang', 'fr'], /^--lang "fr"; expected one of zh-CN, zh-HK, en/],
  'an unknown field': [
    ['--field', 'colour=red'],
    /^--field "colour" is no field of a3-calm; expected one of school, sponsor/,
  ],
  'a field without a value': [['--field', 'sponsor'], /^--field "sponsor"; expected NAME=VALUE/],
  'too fine a resolution': [['--dpi', '9000'], /^--dpi "9000"; expected a whole number from 50 to 600/],
  'a resolution that memory cannot hold': [
    ['--dpi', '600', '--format', 'png'],
    /^--dpi 600 makes a PNG of a3-calm .*give \d+ at most/,
  ],
  'an http address of a service': [
    ['--base-url', 'http://school.example.cn'],
    /^--base-url: base address .*http is for this machine/,
  ],
  'an option that there is not': [['--colour'], /Unknown option '--colour'[\s\S]*usage: y12355-posters/],
  'a font of no bytes': [
    ['--font-regular', 'EMPTY'],
    /^font .*empty\.ttf: a font of 0 bytes .*give a \.ttf file/,
  ],
  'a font that is not there': [['--font-bold', 'nowhere.ttf'], /^font nowhere\.ttf: ENOENT/],
  'a folder below a file': [
    ['--out', 'EMPTY/out'],
    /^--out .*: ENOTDIR.*give a folder that can be made and written to/,
  ],
};

for (const [what, [more, said]] of Object.entries(hopeless)) {
  test(`nothing can be done with ${what}`, async (t) => {
    const { dir, out, args } = batch(t, [good]);
    const empty = join(dir, 'empty.ttf');
    writeFileSync(empty, '');
    const words = more.map((word) => word.replace('EMPTY', empty));
    const first = words[0] === '--template' ? args.filter((_, at) => at !== 4 && at !== 5) : args;
    const { code, error } = await command(['render', ...first, ...words]);
    assert.equal(code, 2);
    assert.match(error, said);
    assert.equal(existsSync(join(out, 'manifest.json')), false);
  });
}

test('a font that begins like one and holds nothing is told by its path', async (t) => {
  const { dir, args } = batch(t, [good]);
  const font = join(dir, 'torn.ttf');
  writeFileSync(font, Buffer.concat([Buffer.from([0, 1, 0, 0, 0, 9]), Buffer.alloc(6)]));
  const { code, error } = await command(['render', ...args, '--font-regular', font]);
  assert.equal(code, 2);
  assert.match(error, /^font .*torn\.ttf: the font ends within its list of tables/);
});

const tables: Readonly<Record<string, [text: string | Buffer, said: RegExp]>> = {
  'an empty file': ['', /holds no|has no headings; expected school,region,campaign/],
  'headings alone': ['school,region,campaign\n', /holds no row below its headings/],
  'a missing heading': [
    'school,region\n示例,440106\n',
    /missing headings: campaign; add them to the first line/,
  ],
  'a heading with a slip': [
    'school,region,campaign,sponser\n',
    /unknown heading "sponser"; allowed are .*sponsor/,
  ],
  'a heading twice': ['school,school,region,campaign\n', /the heading "school" is there twice/],
  'commas of full width': ['school，region，campaign\n', /full-width ，/],
  tabs: ['school\tregion\tcampaign\n', /parted by tabs or semicolons; save the table as CSV/],
  'a workbook': [Buffer.from('PK\u0003\u0004rest'), /is a workbook; save it as CSV/],
  'bytes that are no text': [
    Buffer.from([0, 1, 2, 0xff, 0xff]),
    /is no text in UTF-8, UTF-16, GBK or GB18030/,
  ],
};

for (const [what, [text, said]] of Object.entries(tables)) {
  test(`a table that cannot be read: ${what}`, async (t) => {
    const { csv, out, args } = batch(t, [good]);
    writeFileSync(csv, text);
    const { code, error } = await command(['render', ...args]);
    assert.equal(code, 2);
    assert.match(error, said);
    assert.ok(error.startsWith(`--csv ${csv}: `), error);
    assert.equal(existsSync(out), false);
  });
}

test('a table that is not there, or is a folder; words that are missing; a command that there is not', async (t) => {
  const dir = folder(t);
  mkdirSync(join(dir, 'x.csv'));
  for (const [args, said] of [
    [
      ['render', '--csv', join(dir, 'none.csv'), '--out', dir, '--template', 'a3-calm'],
      /ENOENT.*name a file/,
    ],
    [['render', '--csv', join(dir, 'x.csv'), '--out', dir, '--template', 'a3-calm'], /EISDIR/],
    [['render', '--csv', 'x'], /^render: --out DIR is missing/],
    [['render', '--base-url', BASE], /^render: --csv FILE and --out DIR is missing/],
    [['print'], /^unknown command "print"; expected render, check, templates or help/],
    [['check'], /^check: no file was named/],
  ] as const) {
    const { code, error } = await command(args);
    assert.equal(code, 2, args.join(' '));
    assert.match(error, said);
  }
});

test('no template at all: the list is shown', async (t) => {
  const { args } = batch(t, [good]);
  const { code, error } = await command(['render', ...args.filter((_, at) => at !== 4 && at !== 5)]);
  assert.equal(code, 2);
  assert.match(error, /^no --template was given; expected some of\n {2}a3-calm/);
});

test('how it is used, where that is asked', async () => {
  for (const args of [[], ['help'], ['--help'], ['render', '--help'], ['check', '-h']]) {
    const { code, out, error } = await command(args);
    assert.deepEqual([code, error], [0, '']);
    assert.match(out, /^usage: y12355-posters/);
  }
});
