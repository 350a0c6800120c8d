/** Forms of punctuation for columns, which the font has as characters of their own. */
const FORMS: Readonly<Record<string, string>> = {
  '，': '︐',
  '、': '︑',
  '。': '︒',
  '：': '︓',
  '；': '︔',
  '！': '︕',
  '？': '︖',
  '（': '︵',
  '）': '︶',
  '「': '﹁',
  '」': '﹂',
  '『': '﹃',
  '』': '﹄',
  '《': '︽',
  '》': '︾',
  '〈': '︿',
  '〉': '﹀',
  '【': '︻',
  '】': '︼',
  '…': '︙',
  '—': '︱',
};

/** The glyph that stands for this one in a column. */
export function upright(glyph: string): string {
  return FORMS[glyph] ?? glyph;
}

const plain = Object.fromEntries(Object.entries(FORMS).map(([from, to]) => [to, from]));

/** What somebody copies where a form for columns is drawn. */
export function copied(glyph: string): string {
  return plain[glyph] ?? glyph;
}
