import type { Font } from '../font/sfnt.js';
import { num, type PdfFile, pdfText } from './objects.js';

export type Deflate = (bytes: Uint8Array) => Uint8Array;

/** What a page needs of a font: its name on the page, and the glyphs that were drawn with it. */
export interface UsedFont {
  name: string;
  font: Font;
  weight: 400 | 700;
  /** Glyph to the text that it stands for. */
  glyphs: Map<number, string>;
}

/** Writes a font with its glyphs under their own numbers, and how to copy text that is set in it. */
export function addFont(file: PdfFile, { font, weight, glyphs }: UsedFont, deflate: Deflate): number {
  // Readers tell subsets apart by six letters before the name.
  const name = `${weight === 400 ? 'YAAAAA' : 'YBBBBB'}+NotoSansSC-${weight === 400 ? 'Regular' : 'Bold'}`;
  const em = (value: number) => num((value * 1000) / font.unitsPerEm);
  const program = file.stream(deflate(font.bytes), `/Length1 ${font.bytes.length}/Filter/FlateDecode`);
  const descriptor = file.add(
    `<</Type/FontDescriptor/FontName/${name}/Flags 4/FontBBox[${font.bounds.map(em).join(' ')}]/ItalicAngle 0` +
      `/Ascent ${em(font.ascent)}/Descent ${em(font.descent)}/CapHeight 733/StemV ${weight === 400 ? 80 : 140}` +
      `/FontFile2 ${program} 0 R>>`,
  );
  const used = [...glyphs.keys()].sort((a, b) => a - b);
  const widths = used.map((glyph) => `${glyph}[${num(font.width(glyph))}]`).join('');
  const cid = file.add(
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)` +
      `/Supplement 0>>/FontDescriptor ${descriptor} 0 R/DW 1000/W[${widths}]/CIDToGIDMap/Identity>>`,
  );
  const map = file.stream(deflate(toUnicode(used, glyphs)), '/Filter/FlateDecode');
  return file.add(
    `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/DescendantFonts[${cid} 0 R]` +
      `/ToUnicode ${map} 0 R>>`,
  );
}

const hex4 = (value: number): string => value.toString(16).toUpperCase().padStart(4, '0');

function toUnicode(used: readonly number[], glyphs: ReadonlyMap<number, string>): Uint8Array {
  const rows = used.map((glyph) => `<${hex4(glyph)}> <${pdfText(glyphs.get(glyph) as string).slice(5)}`);
  const blocks: string[] = [];
  for (let at = 0; at < rows.length; at += 100) {
    const some = rows.slice(at, at + 100);
    blocks.push(`${some.length} beginbfchar\n${some.join('\n')}\nendbfchar\n`);
  }
  return new TextEncoder().encode(
    '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n' +
      '/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n' +
      '/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n' +
      `1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n${blocks.join('')}` +
      'endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n',
  );
}
