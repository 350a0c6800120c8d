/** All elements of one page, and for each the controls that have to fail. Runs in the browser. */
import { type Findings, isMark, look, type LookOptions, NUMBER, type Promised } from './promise.js';
import { inside, subjects } from './tree.js';

export interface Cell {
  /** `hotline-banner variant=bar` */
  name: string;
  found: Findings;
  /** The same with the number taken out of the tag, and with the link taken away from it: both have to fail. */
  controls: { number: string[]; link: string[] };
}

/** Takes every number out of a tag, written and drawn. */
function withoutNumber(subject: Element): void {
  for (const node of [...inside(subject)]) {
    if (node instanceof Text) node.data = node.data.split(NUMBER).join('');
    else if (isMark(node)) node.remove();
  }
}

function withoutLink(subject: Element): () => void {
  const links = [...inside(subject)].filter(
    (node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement,
  );
  const calls = links.filter((link) => link.getAttribute('href') === `tel:${NUMBER}`);
  for (const link of calls) link.setAttribute('href', '#');
  return () => calls.forEach((link) => link.setAttribute('href', `tel:${NUMBER}`));
}

export function cells(promised: Promised, canPress: boolean): Cell[] {
  const ownText = document.querySelector('[data-own]') ?? findOwn();
  const own = { size: parseFloat(getComputedStyle(ownText).fontSize) };
  return subjects().map((subject) => {
    const name = subject.getAttribute('data-look') ?? '';
    const floats = promised === 'drawn' && subject.getAttribute('variant') === 'floating';
    const options: LookOptions = { promised, own, canPress, mayScroll: !floats };
    const found = look(subject, options);
    const restore = withoutLink(subject);
    const link = look(subject, { ...options, canPress: false }).link;
    restore();
    withoutNumber(subject);
    const number = look(subject, { ...options, canPress: false }).number;
    return { name, found, controls: { number, link } };
  });
}

/** Inside of a foreign shadow root the page's own text stands beside the elements. */
function findOwn(): Element {
  const root = subjects()[0]?.getRootNode() as ShadowRoot | undefined;
  const own = root?.querySelector('[data-own]');
  if (!own) throw new Error('the page has no text of its own to compare with');
  return own;
}
