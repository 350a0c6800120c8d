import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

/** What a parser sees in a markup: elements and texts, white space between them left out. */
export type Tree = Leaf | string;
export interface Leaf {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly Tree[];
}

export function treeOf(markup: string): Tree[] {
  return childrenOf(parseFragment(markup));
}

function childrenOf(parent: DefaultTreeAdapterTypes.ParentNode): Tree[] {
  return parent.childNodes.flatMap((node): Tree[] => {
    if ('value' in node) return node.value.trim() === '' ? [] : [node.value];
    if ('attrs' in node) {
      const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
      return [{ tag: node.tagName, attributes, children: childrenOf(node) }];
    }
    return [{ tag: node.nodeName, attributes: {}, children: [] }];
  });
}

export function leaves(trees: readonly Tree[]): Leaf[] {
  return trees.flatMap((tree) => (typeof tree === 'string' ? [] : [tree, ...leaves(tree.children)]));
}

export function textOf(trees: readonly Tree[]): string {
  return trees.map((tree) => (typeof tree === 'string' ? tree : textOf(tree.children))).join('');
}
