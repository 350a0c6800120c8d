import { createHash } from 'node:crypto';
import { mkdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Asset, assetEnding, checkPlaylist, type Playlist, playlistFaultLine } from '@y12355/domain';
import { ImportError } from '../import/faults.js';
import { decodeText, type SourceFile } from '../import/text.js';
import { readJson } from '../materials/positions.js';
import { takeIn } from '../materials/take-in.js';
import { contentFault, typeOf } from '../materials/types.js';
import { ASSETS, type StoredPlaylist, storePlaylist } from './catalog.js';
import { signatureFault } from './signature.js';

export interface PlaylistImport {
  /** Its name is its path: files lie beside it. */
  source: SourceFile;
  /** Folder of screens below Y12355_DATA. */
  folder: string;
  /** `keys.playlist` of the operator's file. */
  keys: Readonly<Record<string, string>>;
}

/**
 * Makes a signed playlist what screens show, with copies of all its files. Nothing changes where anything is wrong.
 * @throws ImportError with every fault: not signed, changed since, an unknown key, a scene that no screen can show, a
 * file that is missing or another one
 */
export async function importPlaylist({ source, folder, keys }: PlaylistImport): Promise<StoredPlaylist> {
  const file = source.name;
  const { value } = readJson(file, decodeText(source));
  const refuse = (messages: readonly string[]) => {
    if (messages.length > 0) throw new ImportError(messages.map((message) => ({ file, message })));
  };
  const unsigned = signatureFault(value, keys);
  if (unsigned !== undefined) refuse([unsigned]);
  const { playlist, faults } = checkPlaylist(value);
  refuse(faults.map(playlistFaultLine));
  const checked = playlist as Playlist;

  const into = join(folder, ASSETS);
  await mkdir(into, { recursive: true });
  const assets: string[] = [];
  const wrong: string[] = [];
  for (const asset of assetsOf(checked)) {
    const fault = await take(dirname(file), into, asset);
    if (fault !== undefined) wrong.push(fault);
    assets.push(nameOf(asset));
  }
  refuse(wrong);

  const text = JSON.stringify(value);
  const { version, screens } = checked;
  const sha256 = createHash('sha256').update(text).digest('hex');
  const stored = { version, sha256, screens: [...screens], assets: [...new Set(assets)] };
  await storePlaylist(folder, stored, text);
  return stored;
}

/** The name under which screens ask for a file. */
const nameOf = ({ sha256, src }: Asset): string => `${sha256}.${assetEnding(src)}`;

function assetsOf({ scenes }: Playlist): Asset[] {
  return scenes.flatMap(({ type, data }) => {
    if (type === 'picture') return [data.asset];
    return type === 'video' ? [data.asset, data.subtitles] : [];
  });
}

/** Copies a file that is what the playlist says; tells why it is not. */
async function take(from: string, into: string, asset: Asset): Promise<string | undefined> {
  const { src, sha256, bytes } = asset;
  let fault: string | undefined;
  try {
    await takeIn(join(from, ...src.split('/')), into, (found) => {
      const mime = typeOf(src);
      if (found.bytes !== bytes) fault = `has ${found.bytes} bytes, expected ${bytes}`;
      else if (found.sha256 !== sha256) fault = `has the hash ${found.sha256}, expected ${sha256}`;
      else fault = mime && contentFault(mime, found.head);
      return fault === undefined;
    });
    if (fault !== undefined) return `${src} ${fault}; take the file that was signed, or sign again`;
    await rename(join(into, sha256), join(into, nameOf(asset)));
    return undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return `${src} cannot be read (${code}); put it beside the playlist`;
  }
}
