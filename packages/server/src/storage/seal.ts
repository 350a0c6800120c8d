import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import type { Deps } from '../deps.js';
import { keyFor, secretsOf } from './keys.js';

const TAG = 16;

/** A sealed value that this server cannot open. */
export class SealError extends Error {
  override readonly name = 'SealError';
}

function keyIdOf(key: Buffer): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 8);
}

/**
 * Encrypts a text as `v1.<key id>.<iv>.<data+tag>` (AES-256-GCM, base64url). `place` names row and column:
 * a value copied into another row does not open.
 */
export function seal(deps: Pick<Deps, 'secret' | 'randomBytes'>, place: string, text: string): string {
  const key = keyFor(deps.secret, 'seal');
  const iv = Buffer.from(deps.randomBytes(12));
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(place));
  const data = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return `v1.${keyIdOf(key)}.${iv.toString('base64url')}.${data.toString('base64url')}`;
}

/** Id of the key with which `seal` seals now. */
export function sealKeyId({ secret }: Pick<Deps, 'secret'>): string {
  return keyIdOf(keyFor(secret, 'seal'));
}

/**
 * Opens what `seal` made for the same place, also under an old secret.
 * @throws SealError when the key is another one or the value was changed
 */
export function unseal(deps: Pick<Deps, 'secret' | 'oldSecrets'>, place: string, sealed: string): string {
  const [version, keyId, iv = '', data = ''] = sealed.split('.');
  if (version !== 'v1') throw new SealError(`${place}: sealed as "${version}", expected v1`);
  const keys = secretsOf(deps).map((secret) => keyFor(secret, 'seal'));
  const key = keys.find((one) => keyIdOf(one) === keyId);
  if (!key) {
    const known = keys.map(keyIdOf).join(', ');
    throw new SealError(
      `${place}: sealed with key ${keyId}, this server has ${known}; is Y12355_SECRET the same, or in Y12355_OLD_SECRETS?`,
    );
  }
  const bytes = Buffer.from(data, 'base64url');
  try {
    const opener = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64url'), { authTagLength: TAG });
    opener.setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(-TAG));
    return Buffer.concat([opener.update(bytes.subarray(0, -TAG)), opener.final()]).toString('utf8');
  } catch {
    throw new SealError(`${place}: the sealed value was changed or belongs to another row`);
  }
}
