import { verify } from '@stablelib/ed25519';
import canonicalize from 'canonicalize';

/** Public Ed25519 keys by id, 32 bytes in hex: from the build or the operator's file, never from what is signed. */
export type PublicKeys = Readonly<Record<string, string>>;

export type SignatureFault = 'unsigned' | 'unknown-key' | 'altered';

/** A playlist that may not be shown. `code` is what a heartbeat tells. */
export class SignatureError extends Error {
  override readonly name = 'SignatureError';

  constructor(
    readonly code: SignatureFault,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Returns where a playlist is signed with one of these keys and nobody changed it since, and throws else: nobody
 * can forget to look at the answer. Needs neither `crypto.subtle` nor BigInt, which old players lack.
 *
 * @param value the document as it was parsed, whole: not what `checkPlaylist` left of it
 * @throws SignatureError
 */
export function verifyPlaylist(value: unknown, keys: PublicKeys): void {
  const { keyId, signature } = Object(value) as { keyId?: unknown; signature?: unknown };
  const signed = typeof signature === 'string' ? bytesOf(signature, 64) : undefined;
  if (typeof keyId !== 'string' || !signed) {
    throw new SignatureError(
      'unsigned',
      'the playlist has no keyId or no signature of 128 hexadecimal digits; sign it: ' +
        'y12355-kiosk playlist sign FILE --key KEYFILE',
    );
  }
  const key = Object.prototype.hasOwnProperty.call(keys, keyId) ? keys[keyId] : undefined;
  const publicKey = key === undefined ? undefined : bytesOf(key, 32);
  if (!publicKey) {
    throw new SignatureError(
      'unknown-key',
      `the playlist is signed with "${keyId.slice(0, 40)}", expected one of ${Object.keys(keys).join(', ') || 'none yet'}; ` +
        'put its public key into keys.playlist of the operator’s file, or sign with a key that stands there',
    );
  }
  const message = signedBytes(value);
  if (!message || !verify(publicKey, message, signed)) {
    throw new SignatureError(
      'altered',
      'the playlist is not what was signed: somebody changed it afterwards; sign it again, or take the file that was',
    );
  }
}

/** What a signature covers: the RFC 8785 form without `signature`; undefined for what has no such form. */
export function signedBytes(value: unknown): Uint8Array | undefined {
  const content = { ...(value as Record<string, unknown>) };
  delete content['signature'];
  try {
    const text = canonicalize(content);
    return text === undefined ? undefined : new TextEncoder().encode(text);
  } catch {
    // Half a character, or nested beyond what an engine can follow.
    return undefined;
  }
}

/** Bytes of a hex text; undefined where it is not that long. */
export function bytesOf(hex: string, length: number): Uint8Array | undefined {
  if (hex.length !== length * 2 || !/^[0-9a-f]*$/.test(hex)) return undefined;
  return Uint8Array.from({ length }, (_, index) => parseInt(hex.slice(index * 2, index * 2 + 2), 16));
}
