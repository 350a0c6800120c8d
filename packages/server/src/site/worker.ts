import { createHash } from 'node:crypto';
import { fileOf } from './addresses.js';

interface Entry {
  url: string;
  revision: string | null;
}

/** The list of what the shell's worker keeps, as a build writes it into the worker. */
const list = /\[\{"(?:revision|url)":[^\]]*\}\]/;

/**
 * The shell's worker for a site: it keeps the same pages and files by the addresses that they have there, and names the
 * files of data, which it asks for anew where there is a network.
 *
 * @param script of a build
 * @param files of the site by their place, with the bytes
 * @param documents of data
 * @throws Error where the script holds no list: it is of another build
 */
export function siteWorker(
  script: string,
  files: ReadonlyMap<string, Uint8Array>,
  documents: readonly string[],
): string {
  const found = list.exec(script)?.[0];
  if (!found) throw new Error('sw.js is not the worker that this command knows; run npm run build');
  const kept = (JSON.parse(found) as Entry[]).flatMap(({ url, revision }): Entry[] => {
    const file = fileOf(url);
    const bytes = files.get(file);
    if (!bytes) return [];
    const mark = /\?.*$/.exec(url)?.[0] ?? '';
    return [{ url: file + mark, revision: revision === null ? null : revisionOf(bytes) }];
  });
  const known = new Set(kept.map(({ url }) => url));
  const more = [...files].flatMap(([file, bytes]) =>
    !known.has(file) && (/(^|\/)phones\/index\.html$/.test(file) || documents.includes(file))
      ? [{ url: file, revision: revisionOf(bytes) }]
      : [],
  );
  return script.replace(list, () => JSON.stringify([...kept, ...more]));
}

const revisionOf = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 32);
