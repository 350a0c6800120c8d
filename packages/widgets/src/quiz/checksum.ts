/**
 * SHA-256 in hex. Browsers have it on safe pages only; on plain http it comes with a library.
 *
 * @param bytes of a file
 */
export async function sha256Of(bytes: ArrayBuffer): Promise<string> {
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  const hash = subtle
    ? new Uint8Array(await subtle.digest('SHA-256', bytes))
    : (await import('./sha256.js')).sha256(new Uint8Array(bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
