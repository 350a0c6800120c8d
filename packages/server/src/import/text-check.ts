import { quoted } from './faults.js';

/** Control characters, halves of surrogate pairs, and marks that turn the direction of the text around them. */
const unseen = /[\p{Cc}\p{Surrogate}\u202A-\u202E\u2066-\u2069]/u;

/** Why a text cannot be stored as it is, or undefined when it can. Script and emoji are text like any other. */
export function badText(text: string, most: number, lines: boolean): string | undefined {
  const length = [...text].length;
  if (length > most) return `found ${length} characters, expected at most ${most}`;
  const found = unseen.exec(lines ? text.replaceAll('\n', '') : text)?.[0];
  if (found === undefined) return undefined;
  if (found === '\n') return `found a line break in ${quoted(text)}, expected one line`;
  const point = found.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
  return `found the unseen character U+${point} in ${quoted(text)}, expected text`;
}
