import type { Language } from '@y12355/core';
import { addDays, atChina, chinaDate, type DateText } from '@y12355/domain';

/** What the element decides, apart from how it looks: no DOM, no lit; a time is a parameter. */

/** Kinds of materials, in the order in which they are listed. */
export const materialKinds = ['guide', 'poster', 'video', 'table', 'image'] as const;
export type MaterialKind = (typeof materialKinds)[number];

/** Languages by their own names, the same in every language. */
export const languageNames = { 'zh-CN': '简体', 'zh-HK': '繁體', en: 'English' } as const;

export interface Material {
  id: string;
  title: string;
  kind: MaterialKind;
  /** Address in full. */
  href: string;
  /** The name under which it is saved. */
  name: string;
  /** Ending of the name in small letters: `pdf`. */
  format: string;
  mime: string;
  bytes: number | undefined;
  /** Hexadecimal; undefined where nobody wrote it down, and then the file cannot be checked. */
  sha256: string | undefined;
  language: Language | undefined;
  validFrom: DateText | undefined;
  validTo: DateText | undefined;
  supersedes: string | undefined;
  thumbnail: string | undefined;
  subtitles: string | undefined;
  aiGenerated: boolean;
  sample: boolean;
  /** Whether a script of this page may ask for it: it lies where the list came from, or on the page's own origin. */
  near: boolean;
}

export interface Row {
  material: Material;
  /** The newest version of it, where the list has one. */
  newer: Material | undefined;
}

export interface Shelf {
  rows: Row[];
  /** Materials whose days are not these, with a sentence for the operator. */
  hidden: { material: Material; why: string }[];
  /** When it looks different, epoch ms; undefined: never. */
  until: number | undefined;
}

/**
 * What is offered at `at` (epoch ms): by kind, in each the language of the reader first, what has a newer version last.
 */
export function shelve(materials: readonly Material[], at: number, language: Language): Shelf {
  const today = chinaDate(at);
  const hidden: Shelf['hidden'] = [];
  const offered = materials.filter((material) => {
    const { validFrom = today, validTo = today } = material;
    if (validFrom > today) hidden.push({ material, why: `is not offered before ${validFrom} (validFrom)` });
    else if (validTo < today)
      hidden.push({ material, why: `is not offered since its last day ${validTo} (validTo)` });
    else return true;
    return false;
  });
  const newest = (material: Material) => newestOf(material, offered);
  const rank = ({ material, newer }: Row) =>
    materialKinds.indexOf(material.kind) * 4 +
    (newer ? 2 : 0) +
    (material.language && material.language !== language ? 1 : 0);
  const changes = materials.some(
    ({ validFrom = '', validTo = '' }) => validFrom > today || (validTo !== '' && validTo >= today),
  );
  return {
    rows: offered
      .map((material, index) => ({ row: { material, newer: newest(material) }, index }))
      // Old engines change the order of equal ones.
      .sort((a, b) => rank(a.row) - rank(b.row) || a.index - b.index)
      .map(({ row }) => row),
    hidden,
    until: changes ? atChina(addDays(today, 1), 0) : undefined,
  };
}

/** The last one in the line of those that take a material's place. */
function newestOf(material: Material, offered: readonly Material[]): Material | undefined {
  const passed = [material];
  for (;;) {
    const last = passed[passed.length - 1] as Material;
    const next = offered.find(({ supersedes }) => supersedes === last.id);
    if (!next || passed.includes(next)) return last === material ? undefined : last;
    passed.push(next);
  }
}

/** Up to this size a file is held in memory to be checked before it is saved. */
export const LARGE = 30_000_000;

export type Way =
  /** Fetched, checked, then saved. */
  | 'checked'
  /** A link of the browser's own: nobody checks what arrives. */
  | 'plain'
  /** A picture to hold, in a browser that saves nothing else. */
  | 'picture'
  /** How to open it in another browser. */
  | 'outside';

/** How a file reaches the device. @param inApp whether the browser is one inside of another app */
export function wayOf({ mime, bytes = 0, sha256, near }: Material, inApp: boolean): Way {
  if (inApp) return /^image\//.test(mime) ? 'picture' : 'outside';
  return near && sha256 && bytes <= LARGE ? 'checked' : 'plain';
}

/** `2.4 MB`, `36 KB`; in thousands, as shops of data count. */
export function sizeText(bytes: number): string {
  const mega = bytes >= 999_500;
  const amount = bytes / (mega ? 1e6 : 1e3);
  return `${amount < 10 && mega ? amount.toFixed(1) : Math.max(1, Math.round(amount))} ${mega ? 'MB' : 'KB'}`;
}
