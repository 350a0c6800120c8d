/** Whether a part of a page is seen: drawn, not cut off, not covered. Runs in the browser. */
import { hitAt, isWithin, nameOf, outwards } from './tree.js';

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const areaOf = ({ left, top, right, bottom }: Box) => Math.max(0, right - left) * Math.max(0, bottom - top);

function within(box: Box, by: Box, [across, down]: readonly [boolean, boolean]): Box {
  return {
    left: across ? Math.max(box.left, by.left) : box.left,
    right: across ? Math.min(box.right, by.right) : box.right,
    top: down ? Math.max(box.top, by.top) : box.top,
    bottom: down ? Math.min(box.bottom, by.bottom) : box.bottom,
  };
}

/** The ancestor, or the element itself, that cuts more than a trace off a box of it. */
function cutter(box: Box, element: Element): Element | undefined {
  let rest = box;
  let position = 'static';
  for (const part of outwards(element)) {
    const style = getComputedStyle(part);
    // What stands free of its ancestors is not cut by them.
    const free =
      position === 'fixed' || (position === 'absolute' && part !== element && style.position === 'static');
    if (!free) {
      const cuts = [style.overflowX, style.overflowY].map((value) => value !== 'visible');
      const inlineBox = style.display === 'inline' || style.display === 'contents';
      if (!inlineBox && part !== document.documentElement && part !== document.body) {
        rest = within(rest, part.getBoundingClientRect(), [cuts[0] === true, cuts[1] === true]);
      }
      position = style.position;
    }
    const clipped = style.clip !== 'auto' && (style.position === 'absolute' || style.position === 'fixed');
    if (clipped || style.clipPath !== 'none') return part;
    if (areaOf(rest) < 0.97 * areaOf(box)) return part;
  }
  return undefined;
}

/** How much all transforms around an element shrink it; 1 where nothing does. */
export function scaleOf(element: Element): number {
  let scale = 1;
  for (const part of outwards(element)) {
    const { transform } = getComputedStyle(part);
    if (transform === 'none') continue;
    const { a, b, c, d } = new DOMMatrix(transform);
    scale *= Math.min(Math.hypot(a, b), Math.hypot(c, d));
  }
  return scale;
}

/** The part of its own color that an element keeps; 0 where it cannot be seen through. */
export function opacityOf(element: Element): number {
  let opacity = 1;
  for (const part of outwards(element)) opacity *= Number(getComputedStyle(part).opacity);
  return opacity;
}

/** Why a box of an element cannot be seen in the window as it is scrolled; empty when it can. */
export function hidden(element: Element, boxes: readonly DOMRect[]): string[] {
  const box = boxes.find(({ width, height }) => width > 0 && height > 0);
  if (!box) return ['not in the layout'];
  if (!element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) return ['hidden'];
  if (opacityOf(element) === 0) return ['transparent'];
  const cut = cutter(box, element);
  if (cut) return [`cut off by ${nameOf(cut)}`];
  for (const part of [0.1, 0.5, 0.9]) {
    const [x, y] = [box.left + part * box.width, box.top + box.height / 2];
    if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return ['outside of the window'];
    const hit = hitAt(x, y);
    if (!hit) return ['nothing to hit'];
    // A hit around it is a part that lets pointers through.
    if (!isWithin(hit, element) && !isWithin(element, hit)) return [`covered by ${nameOf(hit)}`];
  }
  return [];
}
