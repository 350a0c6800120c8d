import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type CodePlan, planCode } from '../../src/code/plan.js';
import { CodeError } from '../../src/code/error.js';
import type { CodeOp } from '../../src/scene.js';

/** What the sheets print codes with: `ink` on the light grounds of the kit's tokens. */
export const pairs = {
  'ink on paper': { ink: '#14332D', ground: '#F4F6F1' },
  'ink on white': { ink: '#14332D', ground: '#FFFFFF' },
  'ink on surface': { ink: '#14332D', ground: '#FFFFFF' },
} as const;
export type Pair = (typeof pairs)[keyof typeof pairs];

export const wasmBytes = () =>
  readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));

/** An address of so many characters that looks like a campaign's; the same at every run, another for each `seed`. */
export function addressOf(length: number, seed = 1): string {
  let text = 'https://example.org/q/';
  let state = seed;
  while (text.length < length) {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    text += 'abcdefghijklmnopqrstuvwxyz0123456789-'[(state >> 8) % 37];
  }
  return text;
}

export const opOf = (text: string, plan: CodePlan, { ink, ground }: Pair): CodeOp => ({
  op: 'code',
  text,
  x: 0,
  y: 0,
  module: plan.module,
  ...plan.matrix,
  ink,
  ground,
});

/** The smallest side in mm at which an address may be printed, as the refusal of a smaller one names it. */
export function smallestFor(text: string, distance: number, pair: Pair, logoShare?: number): number {
  try {
    planCode({ text, side: 0.1, distance, ...pair, ...(logoShare && { logoShare }) });
  } catch (error) {
    if (error instanceof CodeError && error.code === 'too-small') return error.values.needed as number;
    throw error;
  }
  throw new Error('a code of a tenth of a millimeter was not refused');
}
