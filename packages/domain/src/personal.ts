/**
 * An identity card (17 digits and a check sign, 15 on old ones), a mobile number with or without the
 * country's prefix, a landline with its area code. Written without lookbehind, which Safari had late: one
 * pattern that an engine cannot read would take the whole script with it.
 */
const PERSONAL: readonly RegExp[] = [
  /(^|\D)(\d{17}[\dXx]|\d{15})(?![\dXx])/,
  /(^|\D)(86)?1[3-9]\d{9}(?!\d)/,
  /(^|\D)0\d{9,11}(?!\d)/,
];

/**
 * Whether a text holds what looks like a Chinese ID or phone number, also when written in groups or with
 * full-width digits. Guards free text, where neither belongs.
 */
export function looksPersonal(text: string): boolean {
  const plain = text.normalize('NFKC');
  const joined = plain.replace(/(\d)[\s.·‐-―−-]+(?=[\dXx])/g, '$1');
  return PERSONAL.some((pattern) => pattern.test(plain) || pattern.test(joined));
}
