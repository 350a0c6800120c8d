import type { Font } from '../font/sfnt.js';
import type { Scene } from '../scene.js';
import { addFont, type Deflate } from './font.js';
import { addImages } from './image.js';
import { cropMarks } from './marks.js';
import { num, PdfFile, pdfText } from './objects.js';
import { drawOps } from './page.js';

export interface PdfOptions {
  /** Fonts that hold every glyph of the sheet, by weight. */
  fonts: Readonly<Record<400 | 700, Font>>;
  /** zlib (RFC 1950). */
  deflate: Deflate;
  /** Its opposite; needed for a PNG with transparency alone. */
  inflate?: Deflate;
  /** Crop marks outside the bleed, with the room that they need. */
  marks?: boolean;
  /** What the document says it was made by. */
  producer?: string;
}

/** Points in a millimeter. */
const PT = 72 / 25.4;
/** Room for crop marks on each side, mm. */
const SLUG = 8;

/** One sheet as PDF: text to select, fonts inside, the code as a path, boxes for trim and bleed. */
export function toPdf(
  scene: Scene,
  { fonts, deflate, inflate, marks = false, producer = 'y12355' }: PdfOptions,
): Uint8Array {
  const { page, title, lang } = scene;
  const file = new PdfFile();
  const [root, pages, sheet] = [file.reserve(), file.reserve(), file.reserve()];
  const { content, used, alphas } = drawOps(scene.ops, fonts);
  const images = addImages(file, scene.ops, deflate, inflate);
  const { bleed } = page;
  // What runs off the sheet would otherwise stand among the crop marks.
  const cut = `${[-bleed, -bleed, page.width + 2 * bleed, page.height + 2 * bleed].map(num).join(' ')} re W n`;
  const drawn =
    `${num(PT)} 0 0 ${num(-PT)} 0 ${num(page.height * PT)} cm\n` +
    `${marks ? cropMarks(page, SLUG) : ''}${cut}\n${content}`;
  const body = file.stream(deflate(new TextEncoder().encode(drawn)), '/Filter/FlateDecode');
  const fontRows = used.map((font) => `/${font.name} ${addFont(file, font, deflate)} 0 R`).join('');
  const states = alphas.map((alpha, index) => `/G${index}<</ca ${num(alpha)}/CA ${num(alpha)}>>`).join('');
  const edge = (outside: number): string =>
    `[${[-outside, -outside, page.width + outside, page.height + outside].map((mm) => num(mm * PT)).join(' ')}]`;
  // What a screen and an office printer show is the trimmed sheet; a print shop takes bleed and trim.
  file.add(
    `<</Type/Page/Parent ${pages} 0 R/MediaBox${edge(bleed + (marks ? SLUG : 0))}/BleedBox${edge(bleed)}` +
      `/TrimBox${edge(0)}${marks ? '' : `/CropBox${edge(0)}`}/Contents ${body} 0 R` +
      `/Resources<</Font<<${fontRows}>>/ExtGState<<${states}>>/XObject<<${images}>>>>>>`,
    sheet,
  );
  file.add(`<</Type/Pages/Kids[${sheet} 0 R]/Count 1>>`, pages);
  file.add(
    `<</Type/Catalog/Pages ${pages} 0 R/Lang(${lang})/ViewerPreferences<</DisplayDocTitle true>>>>`,
    root,
  );
  const info = file.add(`<</Title ${pdfText(title)}/Producer ${pdfText(producer)}>>`);
  return file.end(root, info, fingerprint(drawn));
}

/** 32 hexadecimal digits of the content (FNV-1a, four times with other starts): equal sheets are equal files. */
function fingerprint(text: string): string {
  return [0x811c9dc5, 0x9dc5811c, 0x1c9dc581, 0xc5811c9d]
    .map((start) => {
      let hash = start;
      for (let at = 0; at < text.length; at += 1) {
        hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
      }
      return (hash >>> 0).toString(16).padStart(8, '0');
    })
    .join('');
}
