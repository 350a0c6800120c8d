export { palette } from '../palette.js';
export { type Motif, motif } from './motifs.js';
export type { Piece } from './shapes.js';
export type { MotifName } from '../template.js';
