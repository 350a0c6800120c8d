import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Asset, type Playlist, type PlaylistFault } from '@y12355/domain';
import { codeOf } from './world.js';

interface Place {
  asset: Asset;
  path: string;
  scene: string;
}

/** Every file that a playlist names, with where it names it. */
export function assetsOf({ scenes }: Pick<Playlist, 'scenes'>): Place[] {
  return scenes.flatMap(({ id, type, data }, index) => {
    const place = (asset: Asset, name: string) => ({
      asset,
      path: `/scenes/${index}/data/${name}`,
      scene: id,
    });
    if (type === 'picture') return [place(data.asset, 'asset')];
    return type === 'video' ? [place(data.asset, 'asset'), place(data.subtitles, 'subtitles')] : [];
  });
}

/** Hash and size of the files beside a playlist: filled in, or told where they are others than it says. */
export async function measureAssets(
  file: string,
  playlist: Pick<Playlist, 'scenes'>,
  wish: 'fill' | 'compare',
): Promise<PlaylistFault[]> {
  const faults: PlaylistFault[] = [];
  for (const { asset, path, scene } of assetsOf(playlist)) {
    const told = (name: keyof Asset, expected: string, cure: string) =>
      faults.push({ path: `${path}/${name}`, value: JSON.stringify(asset[name]), expected, cure, scene });
    try {
      const { sha256, bytes } = await measure(join(dirname(file), ...asset.src.split('/')));
      if (wish === 'fill') Object.assign(asset, { sha256, bytes });
      else if (asset.bytes !== bytes) told('bytes', `${bytes} of the file`, SIGN_AGAIN);
      else if (asset.sha256 !== sha256) told('sha256', `${sha256} of the file`, SIGN_AGAIN);
    } catch (error) {
      told('src', `a file beside ${file} (${codeOf(error)})`, 'put it there, or take the scene out');
    }
  }
  return faults;
}

const SIGN_AGAIN = 'take the file that was signed, or sign the playlist again';

async function measure(path: string): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    hash.update(chunk);
  }
  return { sha256: hash.digest('hex'), bytes };
}
