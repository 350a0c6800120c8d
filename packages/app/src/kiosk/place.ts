import type { Box } from './layout/box.js';
import type { Frame } from './layout/frame.js';

/** Sizes of text in units, largest first; the last is the least that is read from 5 m by who looks closely. */
const WORDS = [64, 58, 52, 47, 43, 40, 36];
const CAPTION = [50, 46, 42, 39, 36];
/** The sentence is what everybody has to read. */
const SENTENCE = [1, 0.92, 0.84, 0.78, 0.735, 0.66, 0.6, 0.53];

function boxesOf(frame: Frame): Record<string, Box | undefined> {
  const { number, sentence, code, caption, stage, words, danger, service, shelf, targets } = frame;
  return {
    number,
    sentence,
    code,
    caption,
    stage,
    words,
    danger,
    service,
    shelf,
    ...Object.fromEntries(targets.map((box, at) => [`target${at}`, box])),
  };
}

/** Whether the children need more room than there is. Glyphs may reach beyond their lines, so lines are compared. */
function over(element: HTMLElement): boolean {
  const { paddingTop, paddingBottom } = getComputedStyle(element);
  const room = element.clientHeight - parseFloat(paddingTop) - parseFloat(paddingBottom);
  const rects = Array.from(element.children, (child) => child.getBoundingClientRect()).filter(
    ({ height }) => height > 1,
  );
  const high = Math.max(...rects.map(({ bottom }) => bottom)) - Math.min(...rects.map(({ top }) => top));
  return high > room + 0.5 || element.scrollWidth > element.clientWidth + 1;
}

/** Takes the largest size in which the text fits its box; false where the smallest is still too large. */
function fit(element: HTMLElement, sizes: readonly number[], unit: number): boolean {
  for (const size of sizes) {
    element.style.setProperty('--b', `${(size * unit).toFixed(2)}px`);
    element.style.setProperty('--s', `${(Math.max(0.84 * size, 36) * unit).toFixed(2)}px`);
    if (!over(element)) return true;
  }
  return false;
}

/**
 * Puts every part where the frame says, in sizes that fit. Through the CSSOM, which a strict policy of styles allows.
 *
 * @returns what does not fit even in the smallest size, by its box
 */
export function place(root: ParentNode, frame: Frame): string[] {
  const boxes = boxesOf(frame);
  const { unit, sentence } = frame;
  const misfits: string[] = [];
  const all = [...root.querySelectorAll<HTMLElement>('[data-box]')];
  for (const element of all) {
    const box = boxes[element.dataset['box'] ?? ''];
    element.hidden = !box;
    if (!box) continue;
    const { style } = element;
    style.left = `${box.x}px`;
    style.top = `${box.y}px`;
    style.width = `${box.w}px`;
    style.height = `${box.h}px`;
    style.setProperty('--u', `${unit}px`);
  }
  const check = (name: string, inner: string, sizes: readonly number[], scale: number) => {
    const element = root.querySelector<HTMLElement>(inner);
    if (element && !fit(element, sizes, scale)) misfits.push(name);
  };
  root.querySelector('.sentence')?.classList.toggle('foot', sentence.foot);
  root.querySelector('.caption')?.classList.toggle('below', frame.caption.below);
  const least = Math.min((frame.form === 'tower' ? 36 : 50) * unit, sentence.size);
  check(
    'sentence',
    '.sentence',
    SENTENCE.map((share) => Math.max(share * sentence.size, least)),
    1,
  );
  check('caption', '.caption', CAPTION, unit);
  check('words', '.words .fit', WORDS, unit);
  check('service', '.service', [56, 50, 45, 40, 36], unit);
  for (const element of all) {
    const name = element.dataset['box'] ?? '';
    if (!element.hidden && /^(target|danger)/.test(name) && !fit(element, [42, 39, 36], unit))
      misfits.push(name);
  }
  return misfits;
}
