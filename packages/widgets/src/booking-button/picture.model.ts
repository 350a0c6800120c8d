/** What stands on the picture of a booking, and where. Neutral: whoever sees it learns neither topic nor name. */

export interface PictureRow {
  label: string;
  value: string;
  /** Reference and code, which somebody reads off and types. */
  big?: boolean;
}

export interface PictureText {
  /** `预约 Y7K3` */
  title: string;
  rows: readonly PictureRow[];
  /** Sentences below a line: what the numbers are for, and the call. */
  foot: readonly string[];
}

/** One line of text; px from the top left, y of its base line. */
export interface PlacedText {
  text: string;
  x: number;
  y: number;
  size: number;
  bold: boolean;
  soft: boolean;
}

/** Width of a text, px. */
export type Measure = (text: string, size: number, bold: boolean) => number;

/** Width of the picture, its margin, and where its first line of text may begin below the drawn number. */
export const WIDTH = 360;
export const MARGIN = 28;
const TOP = 104;

/** Lines that fit into `width`: Latin words and numbers stay whole, Chinese breaks between any two signs. */
export function wrap(text: string, width: number, measure: (line: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(/[\x21-\x7e]+|[^\x21-\x7e]/g) ?? []) {
    if (line && measure(line + piece) > width) {
      lines.push(line.trim());
      line = piece.trim();
    } else line += piece;
  }
  return line.trim() ? [...lines, line.trim()] : lines;
}

/** The whole picture: its height, its texts, and the y of the thin line above the foot. */
export function layOut(
  { title, rows, foot }: PictureText,
  measure: Measure,
): { height: number; texts: PlacedText[]; rule: number } {
  const texts: PlacedText[] = [];
  const width = WIDTH - 2 * MARGIN;
  let y = TOP;
  const put = (text: string, size: number, bold: boolean, soft: boolean) => {
    for (const line of wrap(text, width, (part) => measure(part, size, bold))) {
      y += Math.round(size * 1.5);
      texts.push({ text: line, x: MARGIN, y: y - Math.round(size * 0.4), size, bold, soft });
    }
  };
  put(title, 22, true, false);
  for (const { label, value, big } of rows) {
    y += 10;
    put(label, 14, false, true);
    put(value, big ? 26 : 16, true, false);
  }
  const rule = y + 18;
  y = rule + 8;
  for (const sentence of foot) put(sentence, 14, false, true);
  return { height: y + MARGIN - 4, texts, rule };
}
