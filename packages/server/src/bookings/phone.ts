/** Numbers that begin like a mobile number of the mainland. */
const MOBILE_START = /^1[3-9]/;

/**
 * A telephone number as digits, or undefined when it is none. Mobile numbers have 11 digits and begin with
 * 1; everything else (landlines, Hong Kong, abroad) has 7 to 15 digits and may be written with `+`, `-`,
 * spaces and brackets. `+86 138…` and `138…` become the same.
 */
export function phoneDigits(text: string): string | undefined {
  const plain = text.normalize('NFKC').trim();
  if (!/^\+?[\d\s()-]+$/.test(plain)) return undefined;
  const digits = plain.replace(/\D/g, '');
  const national = digits.replace(/^(00)?86(?=1[3-9]\d{9}$)/, '');
  if (MOBILE_START.test(national) && !plain.startsWith('+')) {
    return national.length === 11 ? national : undefined;
  }
  return /^\d{7,15}$/.test(national) ? national : undefined;
}

/** What to do about a number that is none; the number itself is not repeated. */
export const PHONE_CURE =
  '手机号是 11 位数字；座机请带区号（广州是 020），看看有没有少一位 / ' +
  'A mobile number has 11 digits; a landline comes with its area code (7 to 15 digits). Is one missing?';
