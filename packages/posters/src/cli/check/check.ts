import { readFile } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { quoted } from '../../batch/fault.js';
import type { CheckArguments } from '../arguments.js';
import { collectAfter } from '../collect.js';
import type { Decoder } from '../../batch/decoder.js';
import { loadDecoder } from '../decoder.js';
import { brief } from '../errors.js';
import type { ExitCode, Surroundings } from '../surroundings.js';
import { measure, type MeasuredCode } from './measure.js';
import { PictureError, picturesOf } from './pictures.js';

interface Checked {
  file: string;
  /** Why it could not be looked at, wholly or from some page on. */
  fault?: string;
  codes: (MeasuredCode & { page?: number })[];
  ok: boolean;
}

/** Most codes of one page. */
const MOST_CODES = 100;

/** Reads the codes in files back, measures them, and tells what is wrong. */
export async function check({ files, json }: CheckArguments, around: Surroundings): Promise<ExitCode> {
  const decode = await loadDecoder();
  const all: Checked[] = [];
  for (const file of files) {
    await setImmediate();
    if (around.signal.aborted) return 130;
    const checked = await checkFile(file, decode);
    all.push(checked);
    if (!json) around.out(report(checked));
  }
  if (json) around.out(JSON.stringify(all, null, 2));
  if (all.every(({ fault, codes }) => fault !== undefined && codes.length === 0)) return 2;
  return all.every(({ ok }) => ok) ? 0 : 1;
}

async function checkFile(file: string, decode: Decoder): Promise<Checked> {
  const codes: Checked['codes'] = [];
  let fault: string | undefined;
  try {
    for await (const { page, pixels, millimeters } of picturesOf(await readFile(file))) {
      for (const found of await decode(pixels, MOST_CODES)) {
        codes.push({ ...(page !== undefined && { page }), ...measure(found, pixels, millimeters) });
      }
      collectAfter(pixels);
    }
  } catch (error) {
    fault = error instanceof PictureError ? error.message : `cannot be read: ${brief(error)}`;
  }
  const ok = fault === undefined && codes.length > 0 && codes.every(({ findings }) => findings.length === 0);
  return { file, ...(fault !== undefined && { fault }), codes, ok };
}

function report({ file, fault, codes }: Checked): string {
  const lines = codes.flatMap((code) => [
    `  ${code.page === undefined ? '' : `page ${code.page}: `}${quoted(code.text)}`,
    `    ${measures(code)}`,
    ...code.findings.map(({ message }) => `    wrong: ${message}`),
    ...(code.findings.length === 0 ? ['    ok'] : []),
  ]);
  if (fault !== undefined) lines.push(`  ${fault}`);
  else if (codes.length === 0) lines.push('  no code can be read in it; draw it whole, larger and sharp');
  return [file, ...lines].join('\n');
}

const centimeters = (mm: number): string => `${(mm / 10).toFixed(0)} cm`;

function measures({
  count,
  module,
  modulePixels,
  side,
  contrast,
  quiet,
  nearest,
  farthest,
}: MeasuredCode): string {
  return [
    `${count} × ${count} modules`,
    module === undefined || side === undefined
      ? `${modulePixels.toFixed(1)} pixels each (the file does not say its size on paper)`
      : `${module.toFixed(2)} mm each, ${side.toFixed(1)} mm in all`,
    contrast !== undefined && `contrast ${contrast.toFixed(1)} : 1`,
    quiet ? 'quiet zone of 4 modules' : 'quiet zone too narrow',
    nearest !== undefined &&
      farthest !== undefined &&
      `read from ${centimeters(nearest)} to ${centimeters(farthest)}`,
  ]
    .filter(Boolean)
    .join(', ');
}
