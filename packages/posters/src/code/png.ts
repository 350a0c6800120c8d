import { zlibSync } from 'fflate';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** The checksum that ends each chunk. */
export function crc(bytes: Uint8Array): number {
  let sum = -1;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum;
}

/** Length, name, content and checksum. */
function chunk(name: string, content: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(content.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, content.length);
  for (let at = 0; at < 4; at += 1) bytes[4 + at] = name.charCodeAt(at);
  bytes.set(content, 8);
  view.setInt32(content.length + 8, crc(bytes.subarray(4, content.length + 8)));
  return bytes;
}

/** Two numbers of four bytes, and single bytes behind them. */
function pair(first: number, second: number, bytes: readonly number[]): Uint8Array {
  const content = new Uint8Array(8 + bytes.length);
  const view = new DataView(content.buffer);
  view.setUint32(0, first);
  view.setUint32(4, second);
  content.set(bytes, 8);
  return content;
}

/**
 * A picture of black and white alone: grayscale of one bit a pixel, not interlaced.
 *
 * @param row pixels of the line `y`, eight a byte, the leftmost in the highest bit; 1 is white
 * @param perMeter pixels of a meter on paper, so that layout programs place it in its true size
 */
export function bilevelPng(
  width: number,
  height: number,
  row: (y: number) => Uint8Array,
  perMeter: number,
): Uint8Array {
  // Each line begins with the number of its filter: none.
  const stride = 1 + Math.ceil(width / 8);
  const lines = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) lines.set(row(y), y * stride + 1);
  const parts = [
    SIGNATURE,
    chunk('IHDR', pair(width, height, [1, 0, 0, 0, 0])),
    chunk('pHYs', pair(perMeter, perMeter, [1])),
    chunk('IDAT', zlibSync(lines)),
    chunk('IEND', new Uint8Array()),
  ];
  const file = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    file.set(part, at);
    at += part.length;
  }
  return file;
}
