import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';

/**
 * Writes the files of a ZIP archive into a folder and returns their paths: a reader that has nothing in common with the
 * writer (APPNOTE.TXT 4.3.12, by the central directory).
 */
export function unpacked(zip: Buffer, folder: string): string[] {
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  const count = zip.readUInt16LE(end + 10);
  const paths: string[] = [];
  for (let at = zip.readUInt32LE(end + 16), row = 0; row < count; row += 1) {
    const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    const path = join(folder, zip.toString('utf8', at + 46, at + 46 + name));
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(start, start + size);
    writeFileSync(path, method === 8 ? inflateRawSync(bytes) : bytes);
    paths.push(path);
    at += 46 + name + extra + comment;
  }
  return paths;
}
