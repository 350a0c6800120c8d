import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { PageNode } from '../check/collect.js';

/** The elements of a page as a browser would read them. */
export function readHtml(text: string): PageNode {
  return { tag: '#document', attributes: {}, children: childrenOf(parse(text)) };
}

function childrenOf({ childNodes }: DefaultTreeAdapterTypes.ParentNode): (PageNode | string)[] {
  return childNodes.flatMap((node): (PageNode | string)[] => {
    if ('value' in node) return [node.value];
    if (!('attrs' in node)) return [];
    const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
    return [{ tag: node.tagName, attributes, children: childrenOf(node) }];
  });
}
