/** Characters that would turn a line round, hide in it or end it: they never pass into a sheet. */
const HIDDEN = /(?! )[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const VARIATION = /[\u{fe00}-\u{fe0f}]|[\u{e0100}-\u{e01ef}]/gu;
const HALF_PAIR = /[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g;

/** Text as it can be set: composed, on one line, without what cannot be seen. */
export function cleanText(text: string): string {
  return text
    .replace(HALF_PAIR, (found) => (found.length === 2 ? found : ''))
    .normalize('NFC')
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
    .replace(HIDDEN, '')
    .replace(VARIATION, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f]/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** Pictures that are drawn in color unless told otherwise; ☎ or ✓ are ordinary signs. */
const EMOJI = /\p{Emoji_Presentation}|\p{Regional_Indicator}|\p{Emoji}\u20e3|.\ufe0f/u;

/** The first emoji of a text: no printed font has it in one ink. */
export function emojiIn(text: string): string | undefined {
  return EMOJI.exec(text)?.[0];
}
