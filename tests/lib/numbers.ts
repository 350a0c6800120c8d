import { isRegistered } from '@y12355/domain';

/** A sample that no exchange can dial. */
const undiallable = /^0{3}/;
/** A test of a check that takes mobile numbers needs some; everybody sees that these are made up (555-01xx is kept for fiction). */
const madeUp = /0{4}|1234567|55501\d\d/;

/** Digits that somebody may own: mobile, area code and number, 400 and 800. */
const owned = [
  /(?<![\d.])(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?![\d.])/g,
  /(?<![\d.#])0\d{2,3}[- ]?\d{3,4}[- ]?\d{4}(?!\d)/g,
  /(?<![\d.])[48]00-?\d{3}-?\d{4}(?!\d)/g,
];

/** Service lines; a test may name one to show that it is refused. */
const service = /(?<![\d.#])(?:12\d{3}|9[56]\d{3})(?!\d|\.\d)/g;

/** Short numbers; only in words and pages, since code counts with such figures. */
const short = /(?<![\d.#:-])1[12]\d(?![\d.:%-]|px|ms)/g;

function numbers(text: string, patterns: readonly RegExp[]): string[] {
  return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([number]) => number));
}

/** What follows each `tel:` that is written out; a placeholder is filled from data and not looked at. */
function dialed(text: string): string[] {
  return [...text.matchAll(/\btel:([+\d][\d\- ]*)/g)].map(([, number]) => (number as string).trim());
}

/** Numbers in a text that are neither in the registry nor undiallable samples. */
export function strangeNumbers(text: string, kind: 'words' | 'code' | 'test'): string[] {
  const patterns = { words: [...owned, service, short], code: [...owned, service], test: owned }[kind];
  return [...new Set([...dialed(text), ...numbers(text, patterns)])].filter(
    (number) =>
      !isRegistered(number) &&
      !undiallable.test(number) &&
      !(kind === 'test' && madeUp.test(number.replace(/\D/g, ''))),
  );
}
