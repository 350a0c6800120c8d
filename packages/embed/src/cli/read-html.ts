import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { PageNode } from '../check/collect.js';

/** Levels of elements that a browser builds; what is deeper stands beside each other there. */
const DEEPEST = 512;

/** The elements of a page as a browser would read them. */
export function readHtml(text: string): PageNode {
  const page = parse(text, { sourceCodeLocationInfo: true });
  return { tag: '#document', attributes: {}, children: childrenOf(page, 0) };
}

function childrenOf(parent: DefaultTreeAdapterTypes.ParentNode, depth: number): (PageNode | string)[] {
  const found: (PageNode | string)[] = [];
  const ahead = [...parent.childNodes].reverse();
  for (let node = ahead.pop(); node; node = ahead.pop()) {
    if ('value' in node) found.push(node.value);
    if (!('attrs' in node)) continue;
    if (depth < DEEPEST) found.push(pageNode(node, childrenOf(node, depth + 1)));
    else {
      found.push(pageNode(node, textsIn(node)));
      ahead.push(...node.childNodes.filter((child) => 'attrs' in child).reverse());
    }
  }
  return found;
}

const textsIn = ({ childNodes }: DefaultTreeAdapterTypes.ParentNode): string[] =>
  childNodes.flatMap((node) => ('value' in node ? [node.value] : []));

function pageNode(
  { tagName, attrs, sourceCodeLocation }: DefaultTreeAdapterTypes.Element,
  children: PageNode['children'],
): PageNode {
  return {
    tag: tagName,
    attributes: Object.fromEntries(attrs.map(({ name, value }) => [name, value])),
    children,
    closed: sourceCodeLocation?.endTag !== undefined,
  };
}
