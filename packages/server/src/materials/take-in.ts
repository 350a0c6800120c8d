import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** What a file is, whatever its description says. */
export interface Measured {
  bytes: number;
  sha256: string;
  /** How it begins, at most 512 bytes. */
  head: Buffer;
}

/**
 * Reads a file to its end, and keeps a copy under its hash where `accept` takes it. What is copied is what was
 * measured, also when the file changes meanwhile; a copy stands under its name only when it is whole.
 *
 * @param into folder of the copies; undefined to measure only
 * @param accept whether the copy is wanted; asked once, without a copy too
 * @throws the error of the file system
 */
export async function takeIn(
  path: string,
  into: string | undefined,
  accept: (measured: Measured) => boolean,
): Promise<Measured> {
  const part = into === undefined ? undefined : join(into, `.${randomBytes(8).toString('hex')}.part`);
  const copy = part === undefined ? undefined : await open(part, 'wx', 0o644);
  try {
    const hash = createHash('sha256');
    let bytes = 0;
    let head = Buffer.alloc(0);
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      if (head.length < 512) head = Buffer.concat([head, chunk]).subarray(0, 512);
      bytes += chunk.length;
      hash.update(chunk);
      await copy?.writeFile(chunk);
    }
    const measured: Measured = { bytes, sha256: hash.digest('hex'), head };
    const wanted = accept(measured);
    if (wanted && into !== undefined && part !== undefined) {
      await copy?.sync();
      await copy?.close();
      await rename(part, join(into, measured.sha256));
    }
    return measured;
  } finally {
    await copy?.close().catch(() => {});
    if (part !== undefined) await rm(part, { force: true });
  }
}
