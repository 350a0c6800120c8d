/** Numbers that begin like a mobile number of the mainland. */
const MOBILE = /^1[3-9]/;

/** What a person wrote, without the signs between the digits; undefined where there are other signs. */
function national(text: string): string | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/[‐-―−.]/g, '-')
    .trim();
  if (!/^\+?[\d\s()-]+$/.test(plain)) return undefined;
  const signs = plain.replace(/[^\d+]/g, '');
  // 86 alone may begin a landline of eight digits.
  return signs.replace(/^(\+|00)86(?=1[3-9])|^86(?=1[3-9]\d{9}$)|^\+/, '');
}

/**
 * A telephone number as digits, or undefined when it is none. Mobile numbers of the mainland have 11 digits and
 * begin with 13 to 19; everything else (landlines, Hong Kong, abroad) has 7 to 15 digits. They may be written
 * with `+`, hyphens, points, spaces and brackets. `+86 138…` and `138…` become the same; read again, digits stay
 * as they are.
 */
export function phoneDigits(text: string): string | undefined {
  return phoneFault(text) ? undefined : national(text);
}

/** What is wrong with a number: a mobile one with `count` digits too few or too many, or no number at all. */
export type PhoneFault = { kind: 'short' | 'long'; count: number } | { kind: 'other' };

/** Undefined for a number that can be called. */
export function phoneFault(text: string): PhoneFault | undefined {
  const digits = national(text) ?? '';
  if (!MOBILE.test(digits)) return /^\d{7,15}$/.test(digits) ? undefined : { kind: 'other' };
  const more = digits.length - 11;
  return more === 0 ? undefined : { kind: more < 0 ? 'short' : 'long', count: Math.abs(more) };
}
