import { TableError } from './table.js';

/**
 * A table's text: UTF-8 or UTF-16 where it says so, UTF-8 where it can be, else GB18030, which holds all of GBK and
 * which Excel writes in China.
 *
 * @throws TableError workbook, not-text
 */
export function tableText(bytes: Uint8Array): string {
  const [p, k, three, four] = bytes;
  if (p === 0x50 && k === 0x4b && three === 3 && four === 4) {
    throw new TableError('is a workbook; save it as CSV (UTF-8, parted by commas) and name that', 'workbook');
  }
  const text = decoded(bytes);
  if (text === undefined || text.includes('\0')) {
    throw new TableError('is no text in UTF-8, UTF-16, GBK or GB18030; save it as CSV in UTF-8', 'not-text');
  }
  return text;
}

function decoded(bytes: Uint8Array): string | undefined {
  const [a, b] = bytes;
  const marked = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
  for (const encoding of marked ? [marked] : ['utf-8', 'gb18030']) {
    try {
      // It takes the mark at the beginning away.
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not in this one.
    }
  }
  return undefined;
}
