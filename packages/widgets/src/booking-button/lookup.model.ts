/** Reference and code as people type, read out and paste them. */

/** Capitals, narrow signs, and one kind of dash. */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[‐-―−]/g, '-')
    .toUpperCase();

/** As printed, however it was typed: `y7k3 m29q` is `Y7K3-M29Q`. Empty when it cannot be one. */
export function cleanRef(text: string): string {
  const signs = plain(text).replace(/[^A-Z0-9]/g, '');
  return signs.length === 8 ? `${signs.slice(0, 4)}-${signs.slice(4)}` : '';
}

/** Eight digits without anything between them; empty when it cannot be one. */
export function cleanCode(text: string): string {
  const digits = plain(text).replace(/[\s-]/g, '');
  return /^\d{8}$/.test(digits) ? digits : '';
}

/** Both numbers out of a text as it was copied with them; `undefined` where it holds one alone, or none. */
export function bothOf(text: string): { ref: string; code: string } | undefined {
  const ref = /\b[A-Z0-9]{4}-[A-Z0-9]{4}\b/.exec(plain(text))?.[0];
  const code = ref && /\b\d{4}\s?\d{4}\b/.exec(plain(text).replace(ref, ''))?.[0];
  return code ? { ref, code } : undefined;
}
