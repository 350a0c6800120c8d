/** What an author's tools need of the quiz: the check, its words, and how a pack is read. */
export { bandRows } from './quiz/check/bands.js';
export { SEED, seeded } from './quiz/check/chance.js';
export { checkPack, type Report } from './quiz/check/check.js';
export { type Finding, sentence } from './quiz/check/finding.js';
export type { Table } from './quiz/check/table.js';
export { sha256Of } from './quiz/checksum.js';
export { say } from './quiz/form.js';
export { type Manifest, readManifest } from './quiz/pack-state.js';
export { readForm } from './quiz/read.js';
export { readTotals } from './quiz/read-totals.js';
export { languages } from './facts.js';
