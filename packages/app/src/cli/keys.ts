import { createHash } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import { generateKeyPairFromSeed } from '@stablelib/ed25519';
import { bytesOf } from '../kiosk/signature.js';
import { codeOf, type ExitCode, KioskError, readJson, understood, type World } from './world.js';

/** What signs. It is never printed. */
export interface SigningKey {
  keyId: string;
  publicKey: string;
  secretKey: Uint8Array;
}

const ID = /^[a-z0-9][a-z0-9-]{1,31}$/;
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/** `keys new KEYFILE [--id KEYID]`. */
export async function newKey(args: readonly string[], world: World): Promise<ExitCode> {
  const { word: file, id } = understood(args, 'KEYFILE', ['id']);
  if (id !== undefined && !ID.test(id)) {
    throw new KioskError(`--id "${id}": expected 2 to 32 small letters, digits and -`, 2);
  }
  const seed = world.randomBytes(32);
  const publicKey = hex(generateKeyPairFromSeed(seed).publicKey);
  // Of the key itself: two keys that were made apart never share it.
  const keyId = id ?? createHash('sha256').update(publicKey).digest('hex').slice(0, 16);
  try {
    const handle = await open(file, 'wx', 0o600);
    try {
      await handle.writeFile(`${JSON.stringify({ keyId, publicKey, privateKey: hex(seed) }, null, 2)}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    const code = codeOf(error);
    const cure =
      code === 'EEXIST' ? 'a key is never overwritten; name a new file' : 'name a folder that can be written';
    throw new KioskError(`${file} cannot be made (${code}); ${cure}`);
  }
  world.out(`private key in ${file} (mode 600): keep it off the server and out of backups that others read`);
  world.out('for keys.playlist of the operator’s file:');
  world.out(`  "${keyId}": "${publicKey}"`);
  return 0;
}

/** @throws KioskError where the file is no key, or others may read it */
export async function readKey(file: string): Promise<SigningKey> {
  const value = Object(await readJson(file)) as Record<string, unknown>;
  const { mode } = await stat(file);
  // Windows knows no such bits and says that everybody may.
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
    throw new KioskError(`${file}: others may read this private key; chmod 600 ${file}, or make a new one`);
  }
  const { keyId, publicKey, privateKey } = value;
  const seed = typeof privateKey === 'string' ? bytesOf(privateKey, 32) : undefined;
  if (typeof keyId !== 'string' || !ID.test(keyId) || !seed) {
    throw new KioskError(`${file}: expected a file that "y12355-kiosk keys new" wrote`);
  }
  const pair = generateKeyPairFromSeed(seed);
  if (hex(pair.publicKey) !== publicKey) {
    throw new KioskError(
      `${file}: publicKey and privateKey do not belong together; take the file as it was made`,
    );
  }
  return { keyId, publicKey: hex(pair.publicKey), secretKey: pair.secretKey };
}
