/** Colors as they are seen: what lies over what, and how far apart two are. Runs in the browser. */
import { outwards } from './tree.js';

/** Red, green, blue from 0 to 1, and how much of it covers. */
export type Color = readonly [number, number, number, number];

const white: Color = [1, 1, 1, 1];

/** Of a computed value: `rgb()`, `rgba()` or `color(srgb …)`. */
export function parseColor(text: string): Color {
  const numbers = (text.match(/-?[\d.]+(e-?\d+)?/g) ?? []).map(Number);
  const [red, green, blue, alpha = 1] = numbers;
  if (red === undefined || green === undefined || blue === undefined || numbers.length > 4) {
    throw new Error(`no color: ${text}`);
  }
  if (/^rgba?\(/.test(text)) return [red / 255, green / 255, blue / 255, alpha];
  if (/^color\(srgb /.test(text)) return [red, green, blue, alpha];
  throw new Error(`no color: ${text}`);
}

export function over([red, green, blue, alpha]: Color, ground: Color): Color {
  const mix = (own: number, under: number) => own * alpha + under * (1 - alpha);
  return [mix(red, ground[0]), mix(green, ground[1]), mix(blue, ground[2]), 1];
}

function luminance(color: Color): number {
  const [red, green, blue] = color.slice(0, 3).map((part) => {
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** By the formula of WCAG 2. */
export function contrast(one: Color, other: Color): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The color of a page on which nothing is painted. */
function canvas(): Color {
  const probe = document.createElement('i');
  probe.style.setProperty('background-color', 'Canvas', 'important');
  document.documentElement.append(probe);
  const color = parseColor(getComputedStyle(probe).backgroundColor);
  probe.remove();
  return color;
}

/**
 * Grounds on which the content of an element is seen: the painted one, and on paper the bare sheet too, since
 * browsers print no grounds unless they are told to.
 *
 * @throws when a picture or a gradient is the ground
 */
export function groundsOf(element: Element): Color[] {
  const layers: Color[] = [];
  let exact = true;
  for (const part of outwards(element)) {
    const style = getComputedStyle(part);
    const color = parseColor(style.backgroundColor);
    // A gradient of no size beside the text would be a ground too: say so, and draw it otherwise.
    if (style.backgroundImage !== 'none' && color[3] < 1) throw new Error('a picture is the ground');
    if (color[3] > 0) layers.push(color);
    exact &&= style.getPropertyValue('print-color-adjust') === 'exact';
    if (color[3] === 1) break;
  }
  const painted = layers.reverse().reduce((ground, layer) => over(layer, ground), canvas());
  return matchMedia('print').matches && !exact ? [painted, white] : [painted];
}
