import { crc32 } from 'node:zlib';

const METER = 39.3701;

/** A PNG that says its resolution, so that it is placed in its true size. */
export function withDpi(png: Uint8Array, dpi: number): Buffer {
  // Behind the signature and the header, which are always of the same length.
  const at = 33;
  const chunk = Buffer.alloc(21);
  chunk.writeUInt32BE(9, 0);
  chunk.write('pHYs', 4, 'latin1');
  const perMeter = Math.round(dpi * METER);
  chunk.writeUInt32BE(perMeter, 8);
  chunk.writeUInt32BE(perMeter, 12);
  chunk.writeUInt8(1, 16);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 17)), 17);
  return Buffer.concat([png.subarray(0, at), chunk, png.subarray(at)]);
}
