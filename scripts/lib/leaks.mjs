/** A mainland mobile number that stands alone, also with its country code or in groups of three and four. */
const MOBILE = /(?<![\d.])(?:\+?86[ -]?)?1[3-9]\d([ -]?)\d{4}\1\d{4}(?![\d.])/g;

/**
 * Contacts in what a program printed: all that tests use as a contact are mobile numbers, and none belongs
 * into a log line, a report or an address.
 *
 * @param {string} text
 * @returns {string[]} the lines that hold one, with its last six digits masked
 */
export function leakedContacts(text) {
  return text
    .split('\n')
    .filter((line) => line.search(MOBILE) >= 0)
    .map((line) => line.replace(MOBILE, (found) => `${found.slice(0, -6)}******`).trim());
}
