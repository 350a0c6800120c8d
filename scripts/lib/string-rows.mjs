/**
 * Words of zh-HK and en as sentences in the order of zh-CN: a file with three languages names its keys once and
 * not three times.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** Files that this writes anew, and that a JSON plugin leaves alone. */
export const rowed = /\/packages\/widgets\/.*\.strings\.(?:zh-HK|en)\.json$/;

/**
 * @param {Record<string, string>} source the zh-CN table
 * @param {Record<string, string>} table another language
 * @returns {[rows: (string | 0)[], more: Record<string, string>]} sentences in the order of the source, 0 for one
 * that is missing; and those whose key the source has not
 */
export function toRows(source, table) {
  const more = Object.entries(table).filter(([key]) => !(key in source));
  return [Object.keys(source).map((key) => table[key] ?? 0), Object.fromEntries(more)];
}

/** A rollup plugin. */
export function stringRows() {
  return {
    name: 'string-rows',
    transform(code, id) {
      if (!rowed.test(id)) return null;
      const file = id.replace(/\.(?:zh-HK|en)\.json$/, '.zh-CN.json');
      const parts = toRows(JSON.parse(readFileSync(file, 'utf8')), JSON.parse(code));
      return {
        code: `import { fromRows } from '@y12355/core';
import source from './${basename(file)}';
export default fromRows(source, ${parts.map((part) => JSON.stringify(part)).join(', ')});
`,
        map: null,
      };
    },
  };
}
