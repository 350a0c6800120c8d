import { dirname, join } from 'node:path';
import type { MaterialItem } from '../contract/materials.js';
import { quoted, type ImportFault } from '../import/faults.js';
import { badText } from '../import/text-check.js';
import { fileAddress, keyOf, type StoredFile } from './catalog.js';
import type { ReadItem } from './manifest.js';
import { takeIn } from './take-in.js';
import { contentFault, sideTypeOf } from './types.js';

/** An item whose files were checked, with addresses of this service. */
export interface Staged {
  item: MaterialItem;
  files: Record<string, StoredFile>;
}

export interface Stage {
  /** The manifest; its files lie beside it. */
  manifest: string;
  /** Folder of the copies; undefined to check only. */
  into: string | undefined;
}

type Side = 'thumbnail' | 'subtitles';

/**
 * Checks the files of an item and takes copies of them.
 *
 * @param faults receives what is wrong. A picture or subtitles with a fault are left out, and the item stays
 * @returns undefined where the file itself cannot be handed out
 */
export async function stageItem(
  { item, fault }: ReadItem,
  { manifest, into }: Stage,
  faults: ImportFault[],
): Promise<Staged | undefined> {
  const files: Record<string, StoredFile> = {};
  const keep = (file: StoredFile): string => {
    files[keyOf(file.sha256)] = file;
    return fileAddress(file);
  };

  /** Undefined, and a fault told, where the address leads to no file beside the manifest. */
  async function take(
    field: 'src' | Side,
    mime: StoredFile['mime'],
    check: (bytes: number, sha256: string, head: Buffer) => [string, string][],
  ): Promise<string | undefined> {
    const found = pathOf(item[field] as string);
    if ('fault' in found) return told(field, found.fault);
    const path = join(dirname(manifest), ...found.segments);
    try {
      const wrong: [string, string][] = [];
      const { bytes, sha256 } = await takeIn(path, into, ({ bytes, sha256, head }) => {
        wrong.push(...check(bytes, sha256, head));
        return wrong.length === 0;
      });
      for (const [at, message] of wrong) told(at, message);
      if (wrong.length > 0) return undefined;
      return keep({ name: found.segments.at(-1) as string, mime, bytes, sha256 });
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? String(error);
      return told(field, `${path} cannot be read (${code}); its path counts from the manifest`);
    }
  }

  function told(field: string, message: string): undefined {
    faults.push(fault(field, message));
    return undefined;
  }

  const src = await take('src', item.mime, (bytes, sha256, head) => {
    const wrong: [string, string][] = [];
    const content = contentFault(item.mime, head);
    if (content) wrong.push(['src', content]);
    if (bytes !== item.bytes) wrong.push(['bytes', `found ${item.bytes}, but the file has ${bytes}`]);
    if (sha256 !== item.sha256) {
      wrong.push([
        'sha256',
        `found ${quoted(item.sha256)}, but the file has ${sha256}; take the file that was meant, or write this hash`,
      ]);
    }
    return wrong;
  });
  if (src === undefined) return undefined;

  const staged: MaterialItem = { ...item, src, thumbnail: undefined, subtitles: undefined };
  for (const field of ['thumbnail', 'subtitles'] as const) {
    const name = item[field];
    if (name === undefined) continue;
    const mime = sideTypeOf(field, name);
    if (!mime) {
      const expected = field === 'subtitles' ? 'a .vtt file' : 'a .png, .jpg, .webp, .gif or .svg file';
      told(field, `found ${quoted(name)}, expected ${expected}; left out`);
      continue;
    }
    const address = await take(field, mime, (_bytes, _sha256, head) => {
      const content = contentFault(mime, head);
      return content ? [[field, `${content}; left out`]] : [];
    });
    if (address !== undefined) staged[field] = address;
  }
  return { item: staged, files };
}

/** Steps from the manifest's folder to a file, which never lead out of it. */
function pathOf(src: string): { segments: string[] } | { fault: string } {
  const outside = `found ${quoted(src)}, expected the path of a file beside the manifest, such as materials/guide.pdf`;
  if (/^[a-z][a-z\d+.-]*:|^[/\\]|[?#\\]/i.test(src)) return { fault: outside };
  let segments: string[];
  try {
    segments = src.split('/').map(decodeURIComponent);
  } catch {
    return { fault: `${outside}; a % is written %25` };
  }
  const name = segments.at(-1) ?? '';
  const bad =
    badText(name, 100, false) ?? (/[<>:"|?*]/.test(name) ? 'a sign that no file name has' : undefined);
  if (bad) return { fault: `the name ${quoted(name)}: ${bad}` };
  const plain = segments.every(
    (segment) => segment !== '' && !segment.startsWith('.') && !/[\\/\0]/.test(segment),
  );
  return plain ? { segments } : { fault: outside };
}
