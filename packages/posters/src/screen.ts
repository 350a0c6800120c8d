/** What a screen draws with, without the sheets, their fonts and the code's checks. */
export { mark } from './art/mark.js';
export { motif, type Motif } from './art/motifs.js';
export type { Piece } from './art/shapes.js';
export { campaignAddress, homeAddress } from './code/address.js';
export { QUIET } from './code/size.js';
export { palette } from './palette.js';
export type { MotifName } from './template.js';
