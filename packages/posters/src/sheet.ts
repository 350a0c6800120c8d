import { miniProgramCode } from './code/mini-program.js';
import { type CodePlan, type CodeWish, planCode } from './code/plan.js';
import { LayoutError } from './errors.js';
import { bytesOf, imageInfo } from './image.js';
import { layout, type LayoutOptions } from './layout.js';
import { palette } from './palette.js';
import type { Scene } from './scene.js';
import type { CodeBlock, Template } from './template.js';

export interface SheetOptions extends Omit<LayoutOptions, 'code' | 'imageSize' | 'miniProgram'> {
  /** What the code says; `campaignAddress` makes it. Not needed where the template has no code. */
  address?: string | undefined;
  /** The operator's mini-program code in its place, as a `data:` address of a PNG or JPEG. */
  codeImage?: string | undefined;
}

/**
 * A template with one place's values and its own code.
 * @throws LayoutError a value that cannot be set; CodeError an address or a size that no phone reads
 */
export function sheet(template: Template, { address, codeImage, ...options }: SheetOptions): Scene {
  const picture = codeImage ? { href: codeImage, bytes: bytesOf(codeImage) } : undefined;
  const code = (block: CodeBlock) => {
    if (picture) return miniProgramCode(block, template, picture);
    if (address === undefined) {
      throw new LayoutError(
        'field-missing',
        `${template.id}: has a code and needs an address for it`,
        'address',
      );
    }
    const { box, distance, ink, ground } = block;
    const side = Math.min(box.width, box.height);
    const colors = { ink: palette[ink], ground: palette[ground] };
    const { matrix, module } = plannedCode({ text: address, side, distance, ...colors });
    return { text: address, x: box.x, y: box.y, module, ...matrix };
  };
  const imageSize = (href: string) => imageInfo(bytesOf(href));
  return layout(template, { ...options, code, imageSize, miniProgram: picture !== undefined });
}

/** Whoever types a name asks for the same code at every key, and it is most of the work. */
const plans = new Map<string, CodePlan>();
const MOST_PLANS = 8;

function plannedCode(wish: CodeWish): CodePlan {
  const key = JSON.stringify(wish);
  const known = plans.get(key) ?? planCode(wish);
  // The one that was used last stays longest.
  plans.delete(key);
  plans.set(key, known);
  const [oldest] = plans.keys();
  if (oldest !== undefined && plans.size > MOST_PLANS) plans.delete(oldest);
  return known;
}
