import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { createClient, type CenterList } from '@y12355/client';
import { ContractError, createKioskClient, type KioskDocument, ProblemError } from '@y12355/client/kiosk';
import { after, now } from '@y12355/core';
import { type Asset, assetEnding } from '@y12355/domain';
import type { PublicKeys } from '../signature.js';
import type { Beat } from './heartbeat.model.js';
import { ASSET_CACHE, pageIsKept } from './page-files.js';

/** What the service says of a screen. */
export type RemoteSettings = Omit<KioskDocument, 'help'>;

/** Something that was asked of the service and did not come as it should; `code` is what a heartbeat tells. */
export class ServiceFault extends Error {
  override readonly name = 'ServiceFault';

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Ms until an answer is given up; a file may take longer. */
const LIMIT = 20_000;
const FILE_LIMIT = 600_000;

function within<T>(ms: number, what: string, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = after(ms, () =>
      reject(new ServiceFault('timeout', `${what}: no answer in ${ms / 1000} s`)),
    );
    promise.then(resolve, reject).then(cancel, cancel);
  });
}

/** What is told of a call that failed. */
function faultOf(what: string, error: unknown): ServiceFault {
  if (error instanceof ServiceFault) return error;
  if (error instanceof ProblemError) {
    const { status } = error;
    if (status === 401 || status === 403)
      return new ServiceFault('wrong-key', `${what}: the key is not taken`);
    return new ServiceFault('service', `${what}: ${status}`);
  }
  const code = error instanceof ContractError ? 'service' : 'offline';
  return new ServiceFault(code, `${what}: ${String(error)}`);
}

export interface Service {
  settings(): Promise<{ remote: RemoteSettings; askedAt: number; heardAt: number }>;
  /** The text of the playlist, whose hash is the promised one. */
  playlist(sha256: string): Promise<string>;
  keys(): Promise<PublicKeys>;
  /** Fetches a file and compares it with its hash. Resolves when it is right. */
  check(asset: Asset): Promise<void>;
  assetAddress(asset: { src: string; sha256: string }): string;
  centers(region: string): Promise<CenterList>;
  /** Status of the answer; undefined where none came. */
  beat(beat: Beat): Promise<number | undefined>;
  /** Whether this page could be loaded again. */
  reachable(page: string): Promise<boolean>;
}

/**
 * The service of a screen.
 *
 * @param base its address without a slash at the end
 * @param fixedKeys public keys that came with the build
 */
export function kioskService(
  base: string,
  screen: { id: string; key: string } | undefined,
  fixedKeys: PublicKeys,
): Service {
  // What is asked again and when is decided by who asks, on the clock of the player.
  const options = { base, retries: 0, timeoutMs: 2 * LIMIT };
  const client = createClient(options);
  const own = createKioskClient({ ...options, screen: screen?.id ?? '', key: screen?.key ?? '' });

  async function ask<T>(what: string, promise: Promise<T>): Promise<T> {
    try {
      return await within(LIMIT, what, promise);
    } catch (error) {
      throw faultOf(what, error);
    }
  }

  const assetAddress: Service['assetAddress'] = ({ src, sha256: hash }) =>
    `${base}/kiosk/assets/${hash}.${assetEnding(src)}`;

  return {
    assetAddress,
    async settings() {
      const askedAt = now();
      const remote = await ask('settings', own.read());
      return { remote, askedAt, heardAt: now() };
    },
    async playlist(hash) {
      const text = await ask('playlist', own.playlist());
      const found = bytesToHex(sha256(new TextEncoder().encode(text)));
      if (found !== hash)
        throw new ServiceFault(
          'playlist-altered',
          `playlist: hash ${found.slice(0, 12)}…, expected ${hash.slice(0, 12)}…`,
        );
      return text;
    },
    async keys() {
      const { keys } = await ask('keys', client.operator());
      return { ...keys?.playlist, ...fixedKeys };
    },
    async check(asset) {
      const url = assetAddress(asset);
      const cache = await openCache();
      if (await cache?.match(url)) return;
      const response = await within(FILE_LIMIT, asset.src, fetch(url)).catch((error: unknown) => {
        throw faultOf(asset.src, error);
      });
      if (!response.ok) throw new ServiceFault('service', `${asset.src}: ${response.status}`);
      const length = Number(response.headers.get('content-length') ?? asset.bytes);
      if (length !== asset.bytes)
        throw new ServiceFault('asset-altered', `${asset.src}: ${length} bytes, expected ${asset.bytes}`);
      const copy = cache && response.clone();
      const kept =
        copy &&
        cache.put(url, copy).then(
          () => true,
          () => false,
        );
      const found = await within(FILE_LIMIT, asset.src, hashOf(response));
      await kept;
      if (found === asset.sha256) return;
      await cache?.delete(url);
      throw new ServiceFault('asset-altered', `${asset.src}: its hash is another than the playlist's`);
    },
    centers: (region) => ask('centers', client.centers({ region })),
    async beat(beat) {
      try {
        await within(LIMIT, 'heartbeat', own.heartbeat(beat));
        return 200;
      } catch (error) {
        return error instanceof ProblemError ? error.status : undefined;
      }
    },
    async reachable(page) {
      // A worker whose files the device threw away would answer with an error page.
      if (navigator.serviceWorker?.controller && (await pageIsKept(location.href))) return true;
      try {
        return (await within(LIMIT, 'page', fetch(page, { method: 'HEAD', cache: 'no-store' }))).ok;
      } catch {
        return false;
      }
    },
  };
}

async function openCache(): Promise<Cache | undefined> {
  try {
    return await caches.open(ASSET_CACHE);
  } catch {
    // Plain http, a sandbox or no room: the file is asked for again when it is shown.
    return undefined;
  }
}

/** Piece by piece, so that a long video never lies in memory whole. */
async function hashOf(response: Response): Promise<string> {
  const hash = sha256.create();
  const reader = response.body?.getReader();
  if (!reader) return bytesToHex(hash.update(new Uint8Array(await response.arrayBuffer())).digest());
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return bytesToHex(hash.digest());
    hash.update(value);
  }
}

/** Lets go of the files that no playlist names any more. */
export async function forgetAssets(keep: readonly string[]): Promise<void> {
  const cache = await openCache();
  for (const request of (await cache?.keys()) ?? []) {
    if (!keep.includes(request.url)) await cache?.delete(request);
  }
}
