import { createPublicKey, verify } from 'node:crypto';
import canonicalize from 'canonicalize';

/** Before the 32 bytes of an Ed25519 key in DER (RFC 8410). */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

/**
 * Why a playlist may not be shown; undefined where it is signed with one of these keys and nobody changed it.
 * @param value the document as it was parsed, whole
 * @param keys of the operator's file, by id
 */
export function signatureFault(value: unknown, keys: Readonly<Record<string, string>>): string | undefined {
  const { keyId, signature, ...content } = Object(value) as Record<string, unknown>;
  if (typeof keyId !== 'string' || typeof signature !== 'string' || !/^[0-9a-f]{128}$/.test(signature)) {
    return 'it is not signed; y12355-kiosk playlist sign FILE --key KEYFILE signs it';
  }
  const key = Object.hasOwn(keys, keyId) ? keys[keyId] : undefined;
  if (key === undefined) {
    const known = Object.keys(keys).join(', ') || 'none';
    return `it is signed with "${keyId.slice(0, 40)}", and keys.playlist of the operator's file has ${known}; put the public key there, or sign with one that stands there`;
  }
  const publicKey = createPublicKey({
    key: Buffer.concat([SPKI, Buffer.from(key, 'hex')]),
    format: 'der',
    type: 'spki',
  });
  const text = canonical({ ...content, keyId });
  const right =
    text !== undefined && verify(null, Buffer.from(text), publicKey, Buffer.from(signature, 'hex'));
  return right ? undefined : 'it is not what was signed: somebody changed it afterwards; sign it again';
}

/** Undefined for what has no RFC 8785 form. */
function canonical(content: object): string | undefined {
  try {
    return canonicalize(content);
  } catch {
    return undefined;
  }
}
