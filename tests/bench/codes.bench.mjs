/** Codes planned, drawn and read again: how many per second of CPU, beside the bare encoder. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { root } from '../../scripts/lib/targets.mjs';

const { resolve } = createRequire(join(root, 'packages/posters/package.json'));
const edge = 600;
const rounds = 5;
/** Most that planning may cost in encodings at level M: two larger codes, at H and Q, may come before it. */
const limit = 6;

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Runs four tenths of a second of CPU at a time; the middle of the rounds, in runs per second. */
async function perSecond(run) {
  const found = [];
  for (let round = 0; round <= rounds; round += 1) {
    const before = process.cpuUsage();
    let count = 0;
    let spent = 0;
    while (spent < 400_000) {
      for (let time = 0; time < 10; time += 1) await run(count++);
      const { user, system } = process.cpuUsage(before);
      spent = user + system;
    }
    // The first round warms up.
    if (round > 0) found.push((count / spent) * 1e6);
  }
  return median(found);
}

/** The code in the middle of a sheet of its ground. */
function sheet(code, [red, green, blue]) {
  const data = new Uint8ClampedArray(4 * edge * edge);
  for (let at = 0; at < data.length; at += 4) data.set([red, green, blue, 255], at);
  const margin = Math.floor((edge - code.width) / 2);
  for (let y = 0; y < code.height; y += 1) {
    const line = code.data.subarray(4 * y * code.width, 4 * (y + 1) * code.width);
    data.set(line, 4 * ((y + margin) * edge + margin));
  }
  return { width: edge, height: edge, data };
}

export default async function (print) {
  const codes = await tsImport('./packages/posters/src/code/index.ts', join(root, 'package.json'));
  const { default: encoder } = await import(resolve('qrcode/lib/core/qrcode.js'));
  const colors = { ink: '#14332D', ground: '#F4F6F1' };
  const texts = Array.from({ length: 500 }, (_, index) =>
    codes.campaignAddress('https://example.org', `school-${String(index).padStart(5, '0')}`),
  );
  const text = (index) => texts[index % texts.length];
  const failures = [];
  const line = (name, rate, more = '') =>
    print(`${name.padEnd(48)} ${rate.toFixed(0).padStart(7)} a second of CPU${more}`);

  const bare = await perSecond((index) => encoder.create(text(index), { errorCorrectionLevel: 'M' }));
  line('bare encoder, level M', bare);
  for (const [name, side] of [
    ['planned, the highest level fits', 80],
    ['planned, only level M fits', 50],
  ]) {
    const rate = await perSecond((index) =>
      codes.planCode({ text: text(index), side, distance: 500, ...colors }),
    );
    line(name, rate, `   1 / ${(bare / rate).toFixed(1)} of the bare encoder`);
    if (bare / rate > limit)
      failures.push(`${name}: ${(bare / rate).toFixed(1)} encodings of ${limit} a code`);
  }

  const ops = texts.map((one) => {
    const plan = codes.planCode({ text: one, side: 60, distance: 500, ...colors });
    return { op: 'code', text: one, x: 0, y: 0, module: plan.module, ...plan.matrix, ...colors };
  });
  const module = Math.floor(edge / (ops[0].count + 8));
  const png = await perSecond((index) => codes.codePng(ops[index % ops.length], module));
  line(`drawn as PNG of ${(ops[0].count + 8) * module} pixels`, png);

  const sheets = ops
    .slice(0, 20)
    .map((op) => [op.text, sheet(codes.drawCode(op, module), [0xf4, 0xf6, 0xf1])]);
  const wasm = await codes.wasmDecoder(readFileSync(resolve('zxing-wasm/reader/zxing_reader.wasm')));
  for (const [name, decode] of [
    ['decodePixels (qr)', codes.decodePixels],
    ['wasmDecoder (ZXing-C++)', wasm],
  ]) {
    let missed = 0;
    const rate = await perSecond(async (index) => {
      const [expected, pixels] = sheets[index % sheets.length];
      if ((await decode(pixels)) !== expected) missed += 1;
    });
    line(`${name}, ${edge} × ${edge} pixels`, rate);
    if (missed > 0) failures.push(`${name} missed ${missed} codes`);
  }
  const checked = await perSecond((index) => {
    const [expected, pixels] = sheets[index % sheets.length];
    if (codes.checkCode(pixels, expected).length > 0) failures.push(`the check finds fault with ${expected}`);
  });
  line(`checkCode, ${edge} × ${edge} pixels`, checked);
  return failures;
}
