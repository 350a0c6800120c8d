import { assetEnding, type AssetKind, assetKinds } from '@y12355/domain';

/** A file on this computer that a scene names. */
export interface ChosenFile {
  /** Its name here; the one it gets beside the playlist is its `src`. */
  name: string;
  sha256: string;
  bytes: number;
  /** `blob:` of this page. */
  url: string;
}

/** Why a file is not taken: a key of the strings, behind `file.`. */
export type FileRefusal = 'ending' | 'large' | 'empty';

/** Asked before a file is read: one of 2 GB should not be. */
export function refusalOf(
  kind: AssetKind,
  { name, size }: { name: string; size: number },
): FileRefusal | undefined {
  const { endings, most } = assetKinds[kind];
  if (!(endings as readonly string[]).includes(assetEnding(name))) return 'ending';
  if (size === 0) return 'empty';
  return size > most ? 'large' : undefined;
}

const [KB, MB] = [1024, 1024 * 1024];

/** `7.4 MB`, `812 KB`, in the units that the limits are given in. */
export function sizeText(bytes: number): string {
  if (bytes < MB) return `${Math.ceil(bytes / KB)} KB`;
  return `${Number((bytes / MB).toFixed(1))} MB`;
}

const FOLDER = 'assets/';
const LONGEST = 80;

/**
 * The name of a file beside the playlist, of signs that every system takes.
 *
 * @param sha256 of each file that already has a name there, by this name
 */
export function srcFor(name: string, sha256: string, taken: ReadonlyMap<string, string>): string {
  const ending = assetEnding(name);
  const stem =
    name
      .slice(0, -ending.length - 1)
      .normalize('NFC')
      // What no path of the playlist may have, and what would make it begin with a dot.
      .replace(/[\p{C}\p{Z}\\/:*?"<>|#%]+/gu, '-')
      .replace(/^[.-]+|[.-]+$/g, '')
      .slice(0, LONGEST) || 'file';
  for (let count = 1; ; count += 1) {
    const src = `${FOLDER}${stem}${count === 1 ? '' : `-${count}`}.${ending}`;
    const other = taken.get(src);
    if (other === undefined || other === sha256) return src;
  }
}
