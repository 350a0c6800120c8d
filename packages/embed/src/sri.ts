/** `sri.json`: hashes of the files that other sites load, for pinning a version. */
export interface Sri {
  version: string;
  /** Path below `/sdk/<version>/` to `sha384-…`. */
  files: Readonly<Record<string, string>>;
}

/** Integrity of a file as an attribute says it. */
export async function integrityOf(content: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-384', content));
  return `sha384-${btoa(String.fromCharCode(...digest))}`;
}

/** The document for a version, its files by name, so that equal files give an equal document. */
export async function sriOf(
  version: string,
  files: Readonly<Record<string, Uint8Array<ArrayBuffer>>>,
): Promise<Sri> {
  const names = Object.keys(files).sort();
  const hashes = await Promise.all(
    names.map(async (name) => [name, await integrityOf(files[name] as Uint8Array<ArrayBuffer>)] as const),
  );
  return { version, files: Object.fromEntries(hashes) };
}
