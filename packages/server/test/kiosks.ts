import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import canonicalize from 'canonicalize';
import type { Deps } from '../src/deps.js';
import { type Heartbeat, takeHeartbeat } from '../src/kiosk/heartbeat.js';
import { importPlaylist } from '../src/kiosk/import-playlist.js';
import { addScreen, type Kiosk } from '../src/kiosk/screens.js';

/** A heartbeat as a player sends it. */
export function sampleHeartbeat(changes: Partial<Heartbeat> = {}): Heartbeat {
  return {
    id: 'beat-0001',
    at: '2026-09-07T08:00:00+08:00',
    version: '0.1.0',
    scene: 'line',
    playlist: '2026-09.1',
    shape: 'wide',
    width: 1920,
    height: 1080,
    storage: { used: 1_000_000, quota: 60_000_000 },
    clockOffset: 0,
    faults: [{ code: 'video', detail: 'film.mp4' }],
    counts: [{ day: '2026-09-07', scene: 'line', shown: 3 }],
    ...changes,
  };
}

export async function screenRow({ store }: Pick<Deps, 'store'>, id: string): Promise<Kiosk> {
  return store.db.selectFrom('kiosk').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}

/** Enrolls a screen in Guangzhou and lets it be heard; returns its key. */
export async function heard(deps: Deps, id: string, changes: Partial<Heartbeat> = {}): Promise<string> {
  const key = await addScreen(deps, { id, region: '440100', place: '示例站厅' });
  await takeHeartbeat(deps, await screenRow(deps, id), sampleHeartbeat(changes));
  return key;
}

const seed = Buffer.alloc(32, 7);
const privateKey = createPrivateKey({
  key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]),
  format: 'der',
  type: 'pkcs8',
});

/** `keys.playlist` of an operator who trusts {@link signed}. */
export const KEYS = {
  'key-a': createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex'),
};

/** A PNG as far as anybody looks here. */
export const PNG = Buffer.from('\x89PNG\r\n\x1a\nrain', 'latin1');

/** A playlist with a picture, signed by `key-a`; a change of `content` is signed too, one afterwards is not. */
export function signed(content: object = {}): Record<string, unknown> {
  const asset = {
    src: 'assets/rain.png',
    sha256: createHash('sha256').update(PNG).digest('hex'),
    bytes: PNG.length,
  };
  const whole = {
    version: '2026-09.1',
    asOf: '2026-09-01',
    screens: [] as string[],
    scenes: [
      { id: 'line', type: 'hotline', weight: 2, data: {} },
      { id: 'rain', type: 'picture', weight: 1, data: { asset, alt: { 'zh-CN': '雨' }, aiGenerated: false } },
    ],
    keyId: 'key-a',
    ...content,
  };
  const bytes = Buffer.from(canonicalize(whole) ?? '');
  return { ...whole, signature: sign(null, bytes, privateKey).toString('hex') };
}

/** Writes a playlist with its picture; gives its path. */
export function writePlaylist(folder: string, playlist: object, picture: Buffer | undefined = PNG): string {
  const path = join(folder, 'playlist.json');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  if (picture) writeFileSync(join(dirname(path), 'assets/rain.png'), picture);
  writeFileSync(path, JSON.stringify(playlist, null, 2));
  return path;
}

/** Writes it and makes it what screens show, below `folder/data`. */
export async function importInto(folder: string, playlist: object, picture?: Buffer) {
  const name = writePlaylist(folder, playlist, picture);
  return importPlaylist({
    source: { name, bytes: readFileSync(name) },
    folder: join(folder, 'data'),
    keys: KEYS,
  });
}
