import { LayoutError } from '../errors.js';
import { bytesOf, imageInfo, unfiltered } from '../image.js';
import type { Op } from '../scene.js';
import type { Deflate } from './font.js';
import type { PdfFile } from './objects.js';

/**
 * Writes the pictures of a sheet in order and returns their names for the page.
 * @throws LayoutError a picture of a kind that cannot be put into a PDF
 */
export function addImages(file: PdfFile, ops: readonly Op[], deflate: Deflate, inflate?: Deflate): string {
  const pictures = ops.flatMap((op) => (op.op === 'image' ? [op.href] : []));
  return pictures.map((href, index) => `/I${index} ${addImage(file, href, deflate, inflate)} 0 R`).join('');
}

function addImage(file: PdfFile, href: string, deflate: Deflate, inflate?: Deflate): number {
  const bytes = bytesOf(href);
  const info = imageInfo(bytes);
  const { width, height, kind } = info;
  const common = `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}`;
  if (kind === 'jpeg') {
    const space = info.channels === 1 ? 'Gray' : info.channels === 4 ? 'CMYK' : 'RGB';
    // Pictures of four inks are stored inverted by the tools that write them.
    const inverted = info.channels === 4 ? '/Decode[1 0 1 0 1 0 1 0]' : '';
    return file.stream(
      bytes,
      `${common}/ColorSpace/Device${space}/BitsPerComponent 8${inverted}/Filter/DCTDecode`,
    );
  }
  const { channels, bits, palette, data } = info;
  if (channels === 1 || channels === 3) {
    const space = palette
      ? `[/Indexed/DeviceRGB ${palette.length / 3 - 1}<${hex(palette)}>]`
      : `/Device${channels === 1 ? 'Gray' : 'RGB'}`;
    const parms = `/DecodeParms<</Predictor 15/Colors ${channels}/BitsPerComponent ${bits}/Columns ${width}>>`;
    return file.stream(
      data,
      `${common}/ColorSpace${space}/BitsPerComponent ${bits}/Filter/FlateDecode${parms}`,
    );
  }
  if (!inflate) {
    throw new LayoutError(
      'bad-image',
      'a PNG with transparency cannot be put into a PDF here; save it without',
    );
  }
  const pixels = unfiltered(inflate(data), width, height, channels);
  const colors = new Uint8Array(width * height * (channels - 1));
  const alphas = new Uint8Array(width * height);
  for (let pixel = 0; pixel < alphas.length; pixel += 1) {
    const [from, to] = [pixel * channels, pixel * (channels - 1)];
    colors.set(pixels.subarray(from, from + channels - 1), to);
    alphas[pixel] = pixels[from + channels - 1] as number;
  }
  const mask = file.stream(
    deflate(alphas),
    `${common}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode`,
  );
  const space = channels === 2 ? 'Gray' : 'RGB';
  return file.stream(
    deflate(colors),
    `${common}/ColorSpace/Device${space}/BitsPerComponent 8/Filter/FlateDecode/SMask ${mask} 0 R`,
  );
}

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
