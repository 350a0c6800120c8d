import { assembleFont } from '../font/assemble.js';
import { type FontSet, weights } from '../font/font-set.js';
import { SLICE, slicePath, templateFontPath } from '../font/slices.js';
import type { Template } from '../template.js';
import { templateText } from '../template-text.js';

/** Signs and digits are in every template's file: what is filled in has them as well. */
const COMMON = Array.from({ length: 0x7f - 0x20 }, (_, index) => 0x20 + index);

/** All files of fonts that pages load, by their path. */
export function* fontFiles(
  fonts: FontSet,
  templates: readonly Template[],
): Generator<[path: string, bytes: Uint8Array]> {
  for (const weight of weights) {
    const font = fonts[weight];
    const slices = new Map<string, number[]>();
    for (const point of font.codePoints()) {
      const path = slicePath(point, weight);
      slices.set(path, [...(slices.get(path) ?? []), point]);
    }
    for (const [path, points] of slices) {
      if (points.length > SLICE) throw new Error(`${path}: ${points.length} characters in one slice`);
      yield [path, assembleFont([font], points, { bare: true }).bytes];
    }
    for (const template of templates) {
      const own = [...templateText(template)[weight]].map((one) => one.codePointAt(0) as number);
      yield [templateFontPath(template.id, weight), assembleFont([font], [...COMMON, ...own]).bytes];
    }
  }
}
