import { LayoutError } from './errors.js';

/** Pictures that an operator gives: PNG and JPEG, read as far as a sheet needs. */

interface Jpeg {
  kind: 'jpeg';
  width: number;
  height: number;
  channels: number;
}

interface Png {
  kind: 'png';
  width: number;
  height: number;
  /** 1 gray or palette, 2 gray and alpha, 3 RGB, 4 RGB and alpha. */
  channels: 1 | 2 | 3 | 4;
  bits: number;
  /** RGB triples, for a palette. */
  palette?: Uint8Array;
  /** The rows, filtered and deflated. */
  data: Uint8Array;
}

const bad = (why: string) => new LayoutError('bad-image', `a picture ${why}; save it as PNG (8 bit) or JPEG`);

/** Bytes of a `data:` address in base64. */
export function bytesOf(href: string): Uint8Array {
  return Uint8Array.from(atob(href.slice(href.indexOf(',') + 1)), (one) => one.charCodeAt(0));
}

/** @throws LayoutError bad-image */
export function imageInfo(bytes: Uint8Array): Jpeg | Png {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length > 24 && view.getUint32(0) === 0x89504e47) return png(bytes, view);
  if (bytes.length > 4 && view.getUint16(0) === 0xffd8) return jpeg(view);
  throw bad('is neither PNG nor JPEG');
}

function png(bytes: Uint8Array, view: DataView): Png {
  const [width, height, bits, type, interlaced] = [
    view.getUint32(16),
    view.getUint32(20),
    view.getUint8(24),
    view.getUint8(25),
    view.getUint8(28),
  ] as const;
  const channels = ({ 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 } as const)[type];
  if (!channels || interlaced !== 0 || bits > 8 || width === 0 || height === 0)
    throw bad('is an unusual PNG');
  const data: Uint8Array[] = [];
  let palette: Uint8Array | undefined;
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (at + 12 + length > bytes.length) throw bad('ends too early');
    if (name === 'IDAT') data.push(bytes.subarray(at + 8, at + 8 + length));
    if (name === 'PLTE') palette = bytes.subarray(at + 8, at + 8 + length);
    at += 12 + length;
  }
  if (data.length === 0 || (type === 3 && !palette)) throw bad('is an incomplete PNG');
  const whole = new Uint8Array(data.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of data) {
    whole.set(part, at);
    at += part.length;
  }
  return {
    kind: 'png',
    width,
    height,
    channels,
    bits,
    data: whole,
    ...(type === 3 && palette && { palette }),
  };
}

function jpeg(view: DataView): Jpeg {
  for (let at = 2; at + 9 < view.byteLength;) {
    if (view.getUint8(at) !== 0xff) break;
    const marker = view.getUint8(at + 1);
    // A frame's header: all but the three of this range that are something else.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      if (width === 0 || height === 0) break;
      return { kind: 'jpeg', width, height, channels: view.getUint8(at + 9) };
    }
    at += 2 + view.getUint16(at + 2);
  }
  throw bad('is a JPEG without a size');
}

/** Rows of a PNG without their filters (PNG specification, section 9). */
export function unfiltered(rows: Uint8Array, width: number, height: number, channels: number): Uint8Array {
  const stride = width * channels;
  if (rows.length < (stride + 1) * height) throw bad('ends too early');
  const out = new Uint8Array(stride * height);
  for (let row = 0; row < height; row += 1) {
    const filter = rows[row * (stride + 1)];
    for (let column = 0; column < stride; column += 1) {
      const at = row * stride + column;
      const left = column >= channels ? (out[at - channels] as number) : 0;
      const above = row > 0 ? (out[at - stride] as number) : 0;
      const corner = row > 0 && column >= channels ? (out[at - stride - channels] as number) : 0;
      const raw = rows[row * (stride + 1) + 1 + column] as number;
      out[at] = raw + predicted(filter as number, left, above, corner);
    }
  }
  return out;
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  if (filter !== 4) return 0;
  const guess = left + above - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? above : corner;
}
