import type { PageNode } from './collect.js';

/** The elements of a living page, what stands in open shadow roots of others included. */
export function readDom(root: Element): PageNode {
  const tag = root.localName;
  const attributes: Record<string, string> = {};
  for (const { name, value } of Array.from(root.attributes)) attributes[name] = value;
  // A browser hides the nonce from scripts, but for this property.
  if (root instanceof HTMLElement && root.nonce) attributes['nonce'] = root.nonce;
  const shadow = tag.startsWith('y12355-') ? null : root.shadowRoot;
  return { tag, attributes, children: [...childrenOf(root), ...(shadow ? childrenOf(shadow) : [])] };
}

function childrenOf(parent: ParentNode & Node): (PageNode | string)[] {
  const found: (PageNode | string)[] = [];
  parent.childNodes.forEach((node) => {
    if (node instanceof Element) found.push(readDom(node));
    else if (node.nodeType === Node.TEXT_NODE) found.push(node.textContent ?? '');
  });
  return found;
}
