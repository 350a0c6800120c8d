export { makeSheet } from './make-later.js';
export type { MadeSheet, MakeError, MakeOptions } from './make.js';
export { codeAddress, previewAddress, svgAddress } from './preview.js';
export { withSamples } from '../samples.js';
export {
  newsroomText,
  templateIds,
  templateOf,
  templates,
  textOf,
  thumbnail,
  type TemplateEntry,
} from '../templates/index.js';
export { fileName, planStems, templateLabels } from '../batch/names.js';
export type { Template } from '../template.js';
