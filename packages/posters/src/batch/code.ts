import { planCode } from '../code/index.js';
import type { LayoutOptions } from '../layout.js';
import { palette } from '../palette.js';

/**
 * The code of a sheet for an address, as `layout` asks for it.
 *
 * Throws CodeError where the block is too small for the address, and what else `planCode` refuses.
 */
export const codeFor =
  (text: string): LayoutOptions['code'] =>
  ({ box, distance, ink, ground }) => {
    const { matrix, module } = planCode({
      text,
      side: Math.min(box.width, box.height),
      distance,
      ink: palette[ink],
      ground: palette[ground],
    });
    return { ...matrix, text, module, x: box.x, y: box.y };
  };
