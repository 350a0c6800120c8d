import { cleanText } from '../text/clean.js';

/** Names of files that hold on Windows, macOS and Linux alike, and tell sheets apart. */

/** Most bytes of a file's name. */
const MOST = 255;

const encoder = new TextEncoder();
const bytes = (text: string): number => encoder.encode(text).length;

/** Signs that no name may hold on Windows, and those of full width that look alike. */
const WIDE: Readonly<Record<string, string>> = {
  '<': '＜',
  '>': '＞',
  ':': '：',
  '"': '＂',
  '/': '／',
  '\\': '＼',
  '|': '｜',
  '?': '？',
  '*': '＊',
};

/** A school's name as a part of a file's name. */
function safe(name: string): string {
  return cleanText(name)
    .replace(/[<>:"/\\|?*]/g, (sign) => WIDE[sign] as string)
    .replace(/^[ .]+|[ .]+$/g, '');
}

function cut(name: string, most: number): string {
  let kept = '';
  let left = most;
  for (const sign of name) {
    left -= bytes(sign);
    if (left < 0) break;
    kept += sign;
  }
  return kept.replace(/[ .]+$/, '');
}

export interface Named {
  /** Of the table; the last resort to tell two names apart. */
  line: number;
  school: string;
  campaign: string;
}

/** What systems that do not tell letters of both cases apart take for the same name. */
const key = (name: string): string => name.normalize('NFC').toLowerCase();

/**
 * The part of each row's file names that tells the row apart: its school; where two have one name, the campaign behind
 * it; where that is not enough, the line.
 *
 * @param around bytes that stand around it in a file's name
 * @returns in the order of the rows
 */
export function planStems(rows: readonly Named[], around: number): string[] {
  const room = MOST - around;
  const plain = rows.map(({ school }) => cut(safe(school), room));
  const counts = new Map<string, number>();
  for (const name of plain) counts.set(key(name), (counts.get(key(name)) ?? 0) + 1);
  const tellsApart = (name: string) => name !== '' && counts.get(key(name)) === 1;
  const taken = new Set(plain.filter(tellsApart).map(key));
  return rows.map(({ line, school, campaign }, index) => {
    let stem = plain[index] as string;
    if (tellsApart(stem)) return stem;
    let more = '';
    for (const part of [cut(safe(campaign), 64), line, line]) {
      more += `-${part}`;
      stem = cut(safe(school), room - bytes(more)) + more;
      if (!taken.has(key(stem))) break;
    }
    taken.add(key(stem));
    return stem;
  });
}

/** Of a paper's size and what follows it. */
const PAPER = /^([ab]\d)-(.+)$/;

/**
 * The short name of each template in file names: the paper's size alone where no other of them has it.
 *
 * @example templateLabels(['a3-calm', 'a4-exam']) // a3-calm → A3, a4-exam → A4
 */
export function templateLabels(ids: readonly string[]): ReadonlyMap<string, string> {
  const sizes = ids.map((id) => PAPER.exec(id)?.[1]);
  return new Map(
    ids.map((id, index) => {
      const [, size, rest] = PAPER.exec(id) ?? [];
      if (size === undefined) return [id, id];
      const alone = sizes.filter((one) => one === sizes[index]).length === 1;
      return [id, alone ? size.toUpperCase() : `${size.toUpperCase()}-${rest}`];
    }),
  );
}

/** Bytes around a stem, at most. */
export function aroundStem(labels: Iterable<string>): number {
  return Math.max(...[...labels].map((label) => bytes(fileName(label, '', 'pdf'))));
}

export const fileName = (label: string, stem: string, format: string): string =>
  `12355-${label}-${stem}.${format}`;
