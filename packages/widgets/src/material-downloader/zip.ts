import { Zip, ZipPassThrough } from 'fflate';

/** A file that goes into an archive. */
export interface Entry {
  name: string;
  pieces: readonly Uint8Array<ArrayBuffer>[];
}

/**
 * Packs files one after the other, each asked for when its turn comes. Nothing is compressed again: PDFs, pictures and
 * videos are already. What fails to come is passed over.
 *
 * @param next resolves to undefined for a file that cannot come
 * @returns the archive, or undefined where no file came
 */
export async function zipOf<Wish>(
  wishes: readonly Wish[],
  next: (wish: Wish) => Promise<Entry | undefined>,
): Promise<Blob | undefined> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let failed: Error | undefined;
  const zip = new Zip((error, piece) => {
    if (error) failed = error;
    else pieces.push(piece as Uint8Array<ArrayBuffer>);
  });
  const names = new Set<string>();
  for (const wish of wishes) {
    const entry = await next(wish);
    if (!entry) continue;
    const file = new ZipPassThrough(freeName(entry.name, names));
    zip.add(file);
    for (const piece of entry.pieces) file.push(piece);
    file.push(new Uint8Array(0), true);
  }
  zip.end();
  if (failed) throw failed;
  return names.size > 0 ? new Blob(pieces, { type: 'application/zip' }) : undefined;
}

/** `a.pdf`, `a (2).pdf`: two files of one name would hide each other. */
function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let count = 2; taken.has(free); count += 1)
    free = name.replace(/(\.\w+)?$/, (ending) => ` (${count})${ending}`);
  taken.add(free);
  return free;
}
