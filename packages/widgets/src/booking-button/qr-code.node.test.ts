/** The code as it is drawn is read by a program that other people wrote. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { missing } from '../../../posters/test/cli/programs.js';
import { qrCode } from './qr-code.js';

const addresses = [
  'https://12355.example/book',
  'https://12355.example/book?center=gz-sample-tianhe&service=gz-sample-tianhe-1&c=school-a1',
  `https://12355.example/book?center=${'x'.repeat(80)}&service=${'y'.repeat(80)}&c=${'z'.repeat(32)}`,
];

interface Drawn {
  /** Side of the view box: modules with their quiet zone. */
  side: number;
  ink: string;
  /** Rows of modules, the quiet zone included. */
  rows: boolean[][];
}

/** Reads the drawing back: view box, ground, and each stroke of the path where its transform puts it. */
function drawn(address: string): Drawn {
  const template = qrCode(address, '示例');
  assert.ok(template);
  const svg = template.strings.reduce((text, part, at) => `${text}${template.values[at - 1]}${part}`);
  const side = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1]);
  assert.match(svg, new RegExp(`<path fill="#fff" d="M0 0h${side}v${side}H0z"`), 'white to the edge');
  const [, left, top, path = '', ink = ''] =
    /translate\(([\d.]+) ([\d.]+)\)" d=(?:")?([mh\d\s-]+)(?:")? stroke="(#\w+)"/.exec(svg) ?? [];
  const rows = Array.from({ length: side }, () => Array<boolean>(side).fill(false));
  let [x, y] = [Number(left), Number(top) - 0.5];
  for (const [, dx, dy, length] of path.matchAll(/m(-?\d+) (-?\d+)h(\d+)/g)) {
    x += Number(dx);
    y += Number(dy);
    for (let end = x + Number(length); x < end; x += 1) (rows[y] as boolean[])[x] = true;
  }
  return { side, ink, rows };
}

/** A grey picture, eight pixels a module. */
function picture({ side, rows }: Drawn, invert = false): Buffer {
  const scale = 8;
  const pixels = Buffer.alloc((side * scale) ** 2);
  for (let at = 0; at < pixels.length; at += 1) {
    const [y, x] = [Math.floor(at / (side * scale) / scale), Math.floor((at % (side * scale)) / scale)];
    pixels[at] = rows[y]?.[x] !== invert ? 0x2c : 0xff;
  }
  return Buffer.concat([Buffer.from(`P5 ${side * scale} ${side * scale} 255\n`), pixels]);
}

function read(t: TestContext, image: Buffer): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'y12355-code-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'code.pgm');
  writeFileSync(file, image);
  try {
    return execFileSync('zbarimg', ['--raw', '-q', file], { encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch (error) {
    // 4: nothing was found in the picture.
    if ((error as { status?: number }).status === 4) return undefined;
    throw error;
  }
}

test('the code holds the address', (t) => {
  const reason = missing('zbarimg');
  if (reason) return t.skip(reason);
  for (const address of addresses) assert.equal(read(t, picture(drawn(address))), address);
});

test('planted: without some of its rows it holds nothing', (t) => {
  const reason = missing('zbarimg');
  if (reason) return t.skip(reason);
  const broken = drawn(addresses[1] as string);
  broken.rows.splice(10, 14, ...broken.rows.slice(10, 24).map((row) => row.map(() => false)));
  assert.equal(read(t, picture(broken)), undefined);
});

test('four modules on each side stay white, and the ink is dark', () => {
  for (const address of addresses) {
    const { side, ink, rows } = drawn(address);
    assert.equal(ink, '#14332D');
    const edge = rows.flatMap((row, y) =>
      row.filter((dark, x) => dark && (Math.min(x, y) < 4 || Math.max(x, y) >= side - 4)),
    );
    assert.equal(edge.length, 0);
    assert.deepEqual(
      rows[4]?.slice(4, 12),
      [true, true, true, true, true, true, true, false],
      'a finder begins',
    );
  }
});

test('a text that no code can hold is refused', () => {
  assert.throws(() => qrCode('x'.repeat(5000), ''), /too big|amount of data/i);
});
