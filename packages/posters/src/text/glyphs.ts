/** Splits a text into what has one place on the line: a character, with the marks that combine with it. */
export function glyphsOf(text: string): string[] {
  const glyphs: string[] = [];
  for (const character of text) {
    if (glyphs.length > 0 && /\p{M}/u.test(character)) {
      glyphs[glyphs.length - 1] += character;
    } else glyphs.push(character);
  }
  return glyphs;
}

/** Whether it is set as a full square with a break allowed on both sides. */
export function isWide(glyph: string): boolean {
  const point = glyph.codePointAt(0) as number;
  return (
    (point >= 0x2e80 && point <= 0x9fff) ||
    (point >= 0xf900 && point <= 0xfaff) ||
    (point >= 0xfe30 && point <= 0xfe4f) ||
    (point >= 0xff00 && point <= 0xff60) ||
    (point >= 0xffe0 && point <= 0xffe6) ||
    point >= 0x20000
  );
}

/** A Chinese character, as against a mark of punctuation. */
export function isHan(glyph: string): boolean {
  const point = glyph.codePointAt(0) as number;
  return isWide(glyph) && point >= 0x3400 && !/[\ufe30-\ufe4f\uff00-\uffef]/.test(glyph);
}
