export { campaignAddress, homeAddress } from './address.js';
export { checkCode, type CodeFinding } from './check.js';
export { decodePixels } from './decode.js';
export { wasmDecoder } from './decode-wasm.js';
export { CodeError, type CodeFault } from './error.js';
export type { Pixels } from './pixels.js';
export {
  type CodeLevel,
  type CodePlan,
  type CodeWish,
  LEAST_CONTRAST,
  MOST_LOGO,
  MOST_TEXT,
  planCode,
} from './plan.js';
export { codePng, drawCode, modulePixels } from './raster.js';
export { QUIET, smallestModule, smallestSide, snapModules } from './size.js';
