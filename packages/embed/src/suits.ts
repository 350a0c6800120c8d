import type { Rung } from './config.js';

/** Kinds of pages and needs that a rung is good for. */
export const hosts = [
  'bundled-app',
  'any-script',
  'old-browsers',
  'few-elements-of-many',
  'strict-policy',
  'frames-only',
  'form-in-page',
  'foreign-styles',
  'markup-only',
  'articles',
] as const;
export type Host = (typeof hosts)[number];

const table: Readonly<Record<Rung, readonly Host[]>> = {
  npm: ['bundled-app', 'strict-policy'],
  script: ['any-script', 'old-browsers'],
  loader: ['strict-policy', 'few-elements-of-many'],
  // The form for an appointment opens in a frame, which is the operator's own page, and on no foreign one.
  iframe: ['frames-only', 'form-in-page', 'foreign-styles'],
  html: ['markup-only', 'articles'],
};

/** Which host a rung suits, the best reason first; words for the keys are the page's that shows them. */
export function suits(rung: Rung): readonly Host[] {
  return table[rung];
}
