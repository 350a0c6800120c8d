/**
 * The promise of one element on one page. Looks only inside of the element's own tag: at its content and its
 * shadow root. Runs in the browser.
 */
import { contrast, groundsOf, over, parseColor } from './color.js';
import { hidden, opacityOf, scaleOf } from './seen.js';
import { hitAt, inside, isWithin, nameOf, outwards } from './tree.js';

export const NUMBER = '12355';
const LEAST_PX = 16;
const LEAST_CONTRAST = 4.5;

/**
 * `drawn`: the element runs, the number is seen in at least 16 px and 4.5 to 1. `content`: it cannot run, and
 * the digits stand inside the tag as large as the page's own text.
 */
export type Promised = 'drawn' | 'content';

export interface Findings {
  /** Why the number is not seen; empty when it is. */
  number: string[];
  /** Why the number is smaller than 16 px, apart from that. */
  size: string[];
  /** Why no link calls it; empty when one does. */
  link: string[];
}

/** What the page gives its own text; measured beside the elements. */
export interface Own {
  /** px */
  size: number;
}

function textBoxes(text: Text): DOMRect[] {
  const at = text.data.indexOf(NUMBER);
  const range = document.createRange();
  range.setStart(text, at);
  range.setEnd(text, at + NUMBER.length);
  return [...range.getClientRects()];
}

function readable(element: Element, inks: readonly string[]): string[] {
  const opacity = opacityOf(element);
  for (const ground of groundsOf(element)) {
    for (const ink of inks) {
      const [red, green, blue, alpha] = parseColor(ink);
      const ratio = contrast(over([red, green, blue, alpha * opacity], ground), ground);
      if (ratio < LEAST_CONTRAST) return [`contrast ${ratio.toFixed(2)} of ${ink}`];
    }
  }
  return [];
}

function small(px: number): string[] {
  return px < LEAST_PX - 0.01 ? [`${px.toFixed(1)} px`] : [];
}

function textFindings(text: Text, promised: Promised, own: Own): Omit<Findings, 'link'> {
  const element = text.parentElement ?? document.documentElement;
  const px = parseFloat(getComputedStyle(element).fontSize) * scaleOf(element);
  const number = hidden(element, textBoxes(text));
  if (number.length > 0) return { number, size: [] };
  if (promised === 'drawn') number.push(...readable(element, [getComputedStyle(element).color]));
  else if (px < own.size - 0.01) number.push(`${px} px where the page's own text has ${own.size}`);
  return { number, size: small(px) };
}

/** The drawn mark counts where the digits stand as text in a link of the same element too. */
function markFindings(mark: SVGElement): Omit<Findings, 'link'> {
  const box = mark.getBoundingClientRect();
  const number = hidden(mark, [box]);
  if (number.length > 0) return { number, size: [] };
  const strokes = [...mark.querySelectorAll('path')].map((path) => getComputedStyle(path).stroke);
  if (strokes.length < NUMBER.length) number.push('a mark with strokes missing');
  else number.push(...readable(mark, strokes));
  return { number, size: small(box.height) };
}

export const isMark = (node: Node): node is SVGElement =>
  node instanceof SVGElement && node.matches('svg[part~="mark"]');

const isCall = (node: Node): node is HTMLAnchorElement =>
  node instanceof HTMLAnchorElement && node.getAttribute('href') === `tel:${NUMBER}`;

/** Presses a link and says whether the press arrives. The page's own ending of it keeps the browser here. */
function pressed(hit: Element): boolean {
  let arrived = false;
  const end = (event: Event) => {
    arrived = !event.defaultPrevented;
    event.preventDefault();
  };
  window.addEventListener('click', end, { once: true });
  hit.dispatchEvent(
    new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, view: window }),
  );
  window.removeEventListener('click', end);
  return arrived;
}

function linkFindings(link: HTMLAnchorElement, canPress: boolean): string[] {
  const box = [...link.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
  if (!box) return ['not in the layout'];
  const hit = hitAt(box.left + box.width / 2, box.top + box.height / 2);
  if (!hit || !isWithin(hit, link)) return [`in its middle stands ${nameOf(hit)}`];
  for (const part of outwards(link)) if ((part as HTMLElement).inert) return [`inert in ${nameOf(part)}`];
  if (canPress && !pressed(hit)) return ['a press does not arrive'];
  return [];
}

/** What sticks to an edge of the window comes to its own place where what holds it ends. */
function scrollTo(element: Element): void {
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  for (const part of outwards(element)) {
    if (getComputedStyle(part).position !== 'sticky' || !part.parentElement) continue;
    const { bottom } = part.parentElement.getBoundingClientRect();
    window.scrollBy({ top: bottom - innerHeight / 2, behavior: 'instant' });
  }
}

const faults = ({ number, size }: Omit<Findings, 'link'>) => number.length * 10 + size.length;

export interface LookOptions {
  promised: Promised;
  own: Own;
  /** Whether the page can run a listener, without which no press can be counted. */
  canPress: boolean;
  /** Whether it may be scrolled to; what floats is seen without. */
  mayScroll: boolean;
}

/** What is missing in an element, by its best number and its best link. */
export function look(subject: Element, { promised, own, canPress, mayScroll }: LookOptions): Findings {
  let best: Omit<Findings, 'link'> = { number: [`no ${NUMBER} in it`], size: [] };
  let link = [`no link to tel:${NUMBER}`];
  const show = (element: Element) => {
    if (mayScroll) scrollTo(element);
  };
  const nodes = [...inside(subject)];
  const written = nodes.some((node) => isCall(node) && (node.textContent ?? '').includes(NUMBER));
  let first = true;
  for (const node of nodes) {
    if (first || faults(best) > 0) {
      let found: Omit<Findings, 'link'> | undefined;
      if (node instanceof Text && node.data.includes(NUMBER) && node.parentElement) {
        show(node.parentElement);
        found = textFindings(node, promised, own);
      } else if (written && isMark(node)) {
        show(node);
        found = markFindings(node);
      }
      if (found && (first || faults(found) < faults(best))) {
        best = found;
        first = false;
      }
    }
    if (link.length > 0 && isCall(node)) {
      show(node);
      link = linkFindings(node, canPress);
    }
  }
  return { ...best, link };
}
