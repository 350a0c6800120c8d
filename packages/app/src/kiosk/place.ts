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

/** Where the children need more room than there is. Glyphs may reach beyond their lines, so lines are compared. */
function over(element: HTMLElement): 'high' | 'wide' | undefined {
  const { paddingTop, paddingBottom } = getComputedStyle(element);
  const room = element.clientHeight - parseFloat(paddingTop) - parseFloat(paddingBottom);
  const rects = Array.from(element.children, (child) => child.getBoundingClientRect()).filter(
    ({ height }) => height > 1,
  );
  const high = Math.max(...rects.map(({ bottom }) => bottom)) - Math.min(...rects.map(({ top }) => top));
  if (element.scrollWidth > element.clientWidth + 1) return 'wide';
  return high > room + 0.5 ? 'high' : undefined;
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

/** How a text is tried. */
interface Try {
  /** Which of its sizes. */
  at: number;
  /** Phrases stay in one piece: a size or two smaller reads better than a full stop alone on its line. */
  whole: boolean;
  /** From which size on a phrase was wider than the box. */
  wide?: number;
}
/** Sizes that are tried to keep phrases whole. */
const PATIENCE = 3;

/** What to try after this; undefined where nothing is left. */
function after({ at, whole, wide }: Try, why: 'high' | 'wide', last: number): Try | undefined {
  const from = wide ?? (why === 'wide' ? at : undefined);
  if (whole && from !== undefined && (at >= from + PATIENCE || at >= last)) return { at: from, whole: false };
  if (at >= last) return undefined;
  return { at: at + 1, whole, ...(from !== undefined && { wide: from }) };
}

/** What a text was at last in its box: every scene comes again many times a day. */
const known = new Map<string, Try>();
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
    return { ...fitting, key, now: known.get(key) ?? { at: 0, whole: true } };
  });
  while (open.length > 0) {
    for (const { element, sizes, unit, now } of open) {
      const size = sizes[now.at] ?? 0;
      element.style.setProperty('--b', `${(size * unit).toFixed(2)}px`);
      element.style.setProperty('--s', `${(Math.max(0.84 * size, 36) * unit).toFixed(2)}px`);
      element.classList.toggle('whole', now.whole);
    }
    open = open
      .map((one) => ({ one, why: over(one.element) }))
      .flatMap(({ one, why }) => {
        known.set(one.key, one.now);
        const next = why && after(one.now, why, one.sizes.length - 1);
        if (why && !next) misfits.push(one.name);
        return next ? [{ ...one, now: next }] : [];
      });
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
