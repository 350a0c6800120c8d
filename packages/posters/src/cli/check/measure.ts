import { crop } from '../../batch/crop.js';
import { checkCode, type CodeFinding, type Pixels, smallestModule } from '../../code/index.js';
import { ratio } from '../../code/contrast.js';
import { readCode } from '../../code/decode.js';
import type { FoundCode } from '../../batch/decoder.js';

/** A code in a picture, measured. Lengths in mm are there where the picture has a size. */
export interface MeasuredCode {
  text: string;
  /** Modules on a side. */
  count: number;
  /** Edge of a module in pixels and in mm. */
  modulePixels: number;
  module?: number;
  /** Edge of the code without its quiet zone. */
  side?: number;
  contrast?: number;
  /** Whether four modules around it are light. */
  quiet: boolean;
  /** From how near and how far a phone reads it. */
  nearest?: number;
  farthest?: number;
  findings: readonly { code: CodeFinding['code'] | 'small'; message: string }[];
}

/** Room around a code that is looked at, in modules: its quiet zone and a little more. */
const AROUND = 6;

/** Of a distance, what the short side of a phone's picture spans: a lens of 26 mm on film 36 mm wide, 16 : 9. */
const SHORT_SIDE = ((36 / 26) * 9) / 16;

/** Phones do not focus nearer than this, in mm. */
const FOCUS = 100;

/** Of a distance, the smallest module that is resolved. */
const RESOLVED = smallestModule(1e6) / 1e6;

/** Smallest module on paper, whatever the distance. */
const PRINTED = smallestModule(0);

export function measure(found: FoundCode, pixels: Pixels, millimeters?: number): MeasuredCode {
  const { text, count, corners } = found;
  const edges = corners.map(({ x, y }, index) => {
    const next = corners[(index + 1) % 4] as { x: number; y: number };
    return Math.hypot(next.x - x, next.y - y);
  });
  const modulePixels = edges.reduce((sum, edge) => sum + edge, 0) / 4 / count;
  const part = around(found, pixels, AROUND * modulePixels);
  const reading = readCode(part);
  const seen = checkCode(part, text);
  const common = {
    text,
    count,
    modulePixels,
    ...(reading && { contrast: ratio(reading.dark, reading.light) }),
    quiet: reading !== undefined && !seen.some(({ code }) => code === 'quiet-zone'),
  };
  if (millimeters === undefined) return { ...common, findings: seen };
  const module = modulePixels * millimeters;
  const side = module * count;
  return {
    ...common,
    module,
    side,
    nearest: Math.max(FOCUS, ((count + 8) * module) / SHORT_SIDE),
    farthest: Math.min(10 * side, module / RESOLVED),
    findings: [...seen, ...tooSmall(module)],
  };
}

/** A picture's pixels are whole, so a measure is off by a fiftieth at most. */
function tooSmall(module: number): { code: 'small'; message: string }[] {
  if (module >= PRINTED * 0.98) return [];
  const message =
    `its modules are ${module.toFixed(2)} mm wide; expected ${PRINTED} mm at least: print it ` +
    `${(Math.ceil((PRINTED / module) * 10) / 10).toFixed(1)} times as large, or shorten its address`;
  return [{ code: 'small', message }];
}

/** The code with its surroundings, so that the second reader looks at this one and at no other. */
function around({ corners }: FoundCode, pixels: Pixels, margin: number): Pixels {
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  return crop(pixels, {
    left: Math.min(...xs) - margin,
    top: Math.min(...ys) - margin,
    right: Math.max(...xs) + margin,
    bottom: Math.max(...ys) + margin,
  });
}
