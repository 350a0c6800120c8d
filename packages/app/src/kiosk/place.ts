import type { Box } from './layout/box.js';
import type { Frame } from './layout/frame.js';

/** Sizes of text in units, largest first; the last is the least that is read from 5 m by who looks closely. */
const SIZES: Readonly<Record<string, readonly number[]>> = {
  words: [64, 58, 52, 47, 43, 40, 36],
  caption: [50, 46, 42, 39, 36],
  service: [56, 50, 45, 40, 36],
};
const LABEL = [42, 39, 36];
const sizesOf = (name: string) => SIZES[name] ?? (/^(target|danger)/.test(name) ? LABEL : undefined);
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

/** A text that is as large as its box allows. */
interface Fitting {
  /** Of its box, for what does not fit. */
  name: string;
  element: HTMLElement;
  box: Box;
  /** Largest first, in units. */
  sizes: readonly number[];
  /** Px of a unit. */
  unit: number;
}

/** Which size a text took in its box: every scene comes again many times a day. */
const known = new Map<string, number>();
const MOST_KNOWN = 500;

function keyOf({ name, element, box, sizes, unit }: Fitting): string {
  return [document.documentElement.lang, name, box.w, box.h, unit, sizes[0], element.textContent].join('|');
}

/**
 * Gives each text the largest size in which it fits. All are set before any is looked at: each look after a change
 * makes the browser lay the whole frame out.
 *
 * @returns names of those that do not fit even in their smallest size
 */
function fit(fittings: readonly Fitting[]): string[] {
  if (known.size > MOST_KNOWN) known.clear();
  const misfits: string[] = [];
  let open = fittings.map((fitting) => {
    const key = keyOf(fitting);
    return { ...fitting, key, at: known.get(key) ?? 0 };
  });
  while (open.length > 0) {
    for (const { element, sizes, unit, at } of open) {
      const size = sizes[at] ?? 0;
      element.style.setProperty('--b', `${(size * unit).toFixed(2)}px`);
      element.style.setProperty('--s', `${(Math.max(0.84 * size, 36) * unit).toFixed(2)}px`);
    }
    const larger = open.filter(({ element, key, at }) => {
      known.set(key, at);
      return over(element);
    });
    misfits.push(...larger.filter(({ sizes, at }) => at + 1 >= sizes.length).map(({ name }) => name));
    open = larger.filter(({ sizes, at }) => at + 1 < sizes.length).map((one) => ({ ...one, at: one.at + 1 }));
  }
  return misfits;
}

/**
 * Puts every part where the frame says, in sizes that fit. Through the CSSOM, which a strict policy of styles allows.
 *
 * @returns what does not fit even in the smallest size, by its box
 */
export function place(root: ParentNode, frame: Frame): string[] {
  const boxes = boxesOf(frame);
  const { unit, sentence } = frame;
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
  root.querySelector('.sentence')?.classList.toggle('foot', sentence.foot);
  root.querySelector('.caption')?.classList.toggle('below', frame.caption.below);

  const least = Math.min((frame.form === 'tower' ? 36 : 50) * unit, sentence.size);
  const sentences = SENTENCE.map((share) => Math.max(share * sentence.size, least));
  const fittings: Fitting[] = [];
  for (const outer of all) {
    const name = outer.dataset['box'] ?? '';
    const box = boxes[name];
    const sizes = name === 'sentence' ? sentences : sizesOf(name);
    const element = name === 'words' ? outer.querySelector<HTMLElement>('.fit') : outer;
    if (box && sizes && element)
      fittings.push({ name, element, box, sizes, unit: name === 'sentence' ? 1 : unit });
  }
  return fit(fittings);
}
