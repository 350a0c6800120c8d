import { LayoutError } from '../errors.js';
import { imageInfo } from '../image.js';
import type { ImageOp } from '../scene.js';
import type { CodeBlock, Template } from '../template.js';

/** A mini-program's code is finer than a QR code of that size; below this a printed one is not sure to be recognized. */
export const LEAST_CODE_DPI = 300;

/**
 * The operator's mini-program code in the place of a sheet's code. It is round and no QR code: no decoder here reads it
 * back, so what is checked is that it is sharp enough in its size.
 *
 * @param href `data:` address of a PNG or JPEG
 * @throws LayoutError code-image; bad-image
 */
export function miniProgramCode(
  { box }: CodeBlock,
  { pixels, page }: Pick<Template, 'pixels' | 'page'>,
  { href, bytes }: { href: string; bytes: Uint8Array },
): ImageOp {
  const { width, height } = imageInfo(bytes);
  const side = Math.min(box.width, box.height);
  // A screen shows its own pixels and no more.
  const needed = Math.ceil(pixels ? (side * pixels.width) / page.width : (side / 25.4) * LEAST_CODE_DPI);
  const [least, most] = [Math.min(width, height), Math.max(width, height)];
  if (most > least * 1.05) {
    throw new LayoutError(
      'code-image',
      `the mini-program's code is ${width} × ${height} pixels; expected a square, as WeChat's platform hands it out`,
    );
  }
  if (least < needed) {
    throw new LayoutError(
      'code-image',
      `the mini-program's code is ${least} pixels wide and ${side} mm on the sheet; it needs ${needed} pixels: ` +
        'take a larger one from the platform, or a smaller template',
    );
  }
  const codeDpi = Math.floor((least * 25.4) / side);
  return { op: 'image', href, x: box.x, y: box.y, width: side, height: side, codeDpi };
}
