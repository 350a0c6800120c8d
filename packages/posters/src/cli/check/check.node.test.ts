import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import jpeg from 'jpeg-js';
import { Resvg } from '@resvg/resvg-js';
import { BASE, batch, command, folder, manifestIn } from '../../../test/cli/command.js';
import { missing } from '../../../test/cli/programs.js';
import { planCode } from '../../code/index.js';
import { codePath } from '../../svg.js';

const ADDRESS = `${BASE}/q/school-a1`;

interface Drawn {
  /** Edge of a module and width of the quiet zone around the code. */
  module?: number;
  quiet?: number;
  ink?: string;
  unit?: string;
}

/** A code on gray, drawn plainly, so that each measure is known. */
function drawing({ module = 1, quiet = 4, ink = '#000000', unit = 'mm' }: Drawn = {}): string {
  const { matrix } = planCode({ text: ADDRESS, side: 50, distance: 400, ink: '#000000', ground: '#FFFFFF' });
  const edge = matrix.count + 20;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${edge * module}${unit}" height="${edge * module}${unit}" ` +
    `viewBox="-10 -10 ${edge} ${edge}"><rect x="-10" y="-10" width="${edge}" height="${edge}" fill="#777"/>` +
    `<rect x="${-quiet}" y="${-quiet}" width="${matrix.count + 2 * quiet}" height="${matrix.count + 2 * quiet}" ` +
    `fill="#fff"/><path d="${codePath(matrix)}" fill="${ink}"/></svg>`
  );
}

interface Told {
  file: string;
  ok: boolean;
  fault?: string;
  codes: {
    text: string;
    count: number;
    page?: number;
    module?: number;
    side?: number;
    contrast: number;
    quiet: boolean;
    nearest?: number;
    farthest?: number;
    findings: { code: string }[];
  }[];
}

async function checked(t: TestContext, name: string, content: string | Uint8Array): Promise<[number, Told]> {
  const file = join(folder(t), name);
  writeFileSync(file, content);
  const { code, out, error } = await command(['check', file, '--json']);
  assert.equal(error, '');
  return [code, (JSON.parse(out) as Told[])[0] as Told];
}

const near = (value: number | undefined, wanted: number, share = 0.02) =>
  assert.ok(value !== undefined && Math.abs(value / wanted - 1) < share, `${value} is not ${wanted}`);

test('an SVG in millimeters: what the code says, its measures, and from where it is read', async (t) => {
  const [code, { ok, codes }] = await checked(t, 'a.svg', drawing());
  assert.deepEqual([code, ok, codes.length], [0, true, 1]);
  const [one] = codes;
  assert.equal(one?.text, ADDRESS);
  near(one?.module, 1);
  near(one?.side, one?.count as number);
  near(one?.contrast, 21);
  near(one?.farthest, 308);
  near(one?.nearest, 100);
});

for (const [unit, millimeters] of Object.entries({ cm: 10, in: 25.4, pt: 0.3528 })) {
  test(`an SVG in ${unit}`, async (t) => {
    const [, { codes }] = await checked(t, 'a.svg', drawing({ unit, module: 1.2 / millimeters }));
    near(codes[0]?.module, 1.2);
  });
}

test('an SVG in pixels has no size on paper, and none is made up', async (t) => {
  const [code, { codes }] = await checked(t, 'a.svg', drawing({ unit: 'px', module: 4 }));
  assert.equal(code, 0);
  assert.equal(codes[0]?.module, undefined);
  const { out } = await command(['check', 'nowhere.svg']);
  assert.match(out, /nowhere\.svg\n {2}cannot be read: ENOENT/);
});

test('what is wrong is named: too small, pale, too little around it', async (t) => {
  for (const [drawn, findings] of [
    [{ module: 0.4 }, ['small']],
    [{ ink: '#888888' }, ['pale']],
    [{ quiet: 1 }, ['quiet-zone']],
    [{ module: 0.4, quiet: 1 }, ['quiet-zone', 'small']],
  ] as const) {
    const [code, { ok, codes }] = await checked(t, 'a.svg', drawing(drawn));
    assert.deepEqual([code, ok], [1, false]);
    assert.deepEqual(
      codes[0]?.findings.map((finding) => finding.code),
      findings,
    );
  }
});

test('PNG and JPEG, with the resolution that they say and without one', async (t) => {
  const svg = drawing({ unit: 'px', module: 6 });
  const drawn = new Resvg(svg).render();
  const [, plain] = await checked(t, 'a.png', drawn.asPng());
  assert.deepEqual([plain.ok, plain.codes[0]?.module], [true, undefined]);
  const encoded = jpeg.encode({ data: drawn.pixels, width: drawn.width, height: drawn.height }, 60).data;
  // The header of JFIF: dots an inch.
  encoded[13] = 1;
  encoded.writeUInt16BE(150, 14);
  const [, read] = await checked(t, 'a.jpg', encoded);
  assert.equal(read.codes[0]?.text, ADDRESS);
  near(read.codes[0]?.module, (6 * 25.4) / 150);
});

test('what the kit renders passes in every format, and its measures agree', async (t) => {
  const reason = missing('pdftoppm');
  const rows = ['示例一中,440106,school-a1'];
  const { out, args } = batch(
    t,
    rows,
    '--format',
    `svg,png${reason ? '' : ',pdf'}`,
    '--dpi',
    '100',
    '--marks',
  );
  await command(['render', ...args]);
  const files = manifestIn(out).sheets.flatMap((sheet) => sheet.files.map(({ name }) => join(out, name)));
  const { code, out: said } = await command(['check', ...files, '--json']);
  assert.equal(code, 0, said);
  const told = JSON.parse(said) as Told[];
  for (const { codes } of told) {
    assert.equal(codes[0]?.text, ADDRESS);
    near(codes[0]?.side, 54.5, 0.01);
  }
  if (reason) t.skip(reason);
});

test('no code, no picture, a torn file: said, and the others are looked at', async (t) => {
  const dir = folder(t);
  const write = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(dir, name), content);
    return join(dir, name);
  };
  const empty = write('empty.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="10mm" height="10mm"/>');
  const files = [
    empty,
    write('text.txt', 'nothing'),
    write('nothing.png', ''),
    write('short.png', Buffer.from('89504e470d0a1a0a', 'hex')),
    write('torn.svg', '<svg xmlns="http://www.w3.org/2000/svg"><g>'),
    write('torn.png', new Resvg(drawing()).render().asPng().subarray(0, 60)),
    write('torn.jpg', Uint8Array.of(0xff, 0xd8, 0xff)),
    write('huge.png', Buffer.from('89504e470d0a1a0a0000000d49484452000fffff000fffff0802000000', 'hex')),
    write('good.svg', drawing()),
  ];
  const { code, out } = await command(['check', ...files]);
  assert.equal(code, 1);
  const blocks = out.trim().split(/\n(?=\/)/);
  assert.deepEqual(
    blocks.map((block) => /no code can|is neither|cannot be read|more than can|\bok$/.exec(block)?.[0]),
    [
      'no code can',
      'is neither',
      'is neither',
      'cannot be read',
      'cannot be read',
      'no code can',
      'cannot be read',
      'more than can',
      'ok',
    ],
  );
  assert.equal((await command(['check', files[1] as string])).code, 2);
  assert.equal((await command(['check', empty])).code, 1);
});

test('a PDF that is none, and each page of one that is', async (t) => {
  const reason = missing('pdftoppm');
  if (reason) return t.skip(reason);
  const [code, { fault }] = await checked(t, 'a.pdf', '%PDF-1.7\nnothing');
  assert.equal(code, 2);
  assert.match(fault ?? '', /is no PDF that can be drawn/);
});
