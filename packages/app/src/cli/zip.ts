import { createReadStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { codeOf, KioskError } from './world.js';

/** A file of an archive: its text, or where it is. */
export type Entry = { name: string } & ({ text: string } | { file: string });

/** Pictures and videos are packed already. */
const PACKED = /\.(jpe?g|png|webp|mp4|webm)$/i;

/**
 * Writes an archive piece by piece, whole or not at all; a video never lies in memory whole. Returns its bytes.
 *
 * @param now date of the files, epoch ms
 * @throws KioskError where a file cannot be read or the archive cannot be written
 */
export async function writeZip(path: string, entries: readonly Entry[], now: number): Promise<number> {
  const part = `${path}.part`;
  let bytes = 0;
  try {
    const handle = await open(part, 'w', 0o644);
    try {
      let queue: Uint8Array[] = [];
      const zip = new Zip((error, chunk) => {
        if (error) throw error;
        queue.push(chunk);
      });
      const flush = async () => {
        for (const chunk of queue) bytes += (await handle.write(chunk)).bytesWritten;
        queue = [];
      };
      for (const entry of entries) {
        const packed = PACKED.test(entry.name);
        const file = packed ? new ZipPassThrough(entry.name) : new ZipDeflate(entry.name, { level: 9 });
        file.mtime = now;
        zip.add(file);
        for await (const chunk of chunksOf(entry)) {
          file.push(chunk);
          await flush();
        }
        file.push(new Uint8Array(0), true);
        await flush();
      }
      zip.end();
      await flush();
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw new KioskError(`${path} cannot be written (${codeOf(error)}); nothing was left behind`);
  }
  return bytes;
}

async function* chunksOf(entry: Entry): AsyncGenerator<Uint8Array> {
  if ('text' in entry) yield new TextEncoder().encode(entry.text);
  else yield* createReadStream(entry.file) as AsyncIterable<Buffer>;
}
