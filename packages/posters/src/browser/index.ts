export { drawSheet, type CanvasOptions } from './canvas.js';
export {
  MakeError,
  makeSheet,
  posterFormats,
  type MadeSheet,
  type MakeOptions,
  type PosterFormat,
} from './make.js';
export { codeAddress, previewAddress, svgAddress, withSamples } from './preview.js';
export { templateOf, templates, thumbnail, type TemplateEntry } from '../templates/index.js';
export { fileName, planStems, templateLabels } from '../batch/names.js';
export type { Template } from '../template.js';
