export { drawSheet, type CanvasOptions } from './canvas.js';
export {
  MakeError,
  makeSheet,
  posterFormats,
  type MadeSheet,
  type MakeOptions,
  type PosterFormat,
} from './make.js';
