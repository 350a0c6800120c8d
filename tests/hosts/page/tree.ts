/** The page as it is drawn: shadow roots and slots included. Runs in the browser, imports nothing. */

/** What a node is drawn inside of; `undefined` at the top. */
export function drawnIn(node: Node): Element | undefined {
  const slot = (node as Element | Text).assignedSlot;
  if (slot) return slot;
  const { parentNode } = node;
  if (parentNode instanceof ShadowRoot) return parentNode.host;
  return parentNode instanceof Element ? parentNode : undefined;
}

/** An element and all that it is drawn inside of, from the inside out. */
export function* outwards(element: Element): Generator<Element> {
  for (let node: Element | undefined = element; node; node = drawnIn(node)) yield node;
}

export function isWithin(inner: Element, outer: Element): boolean {
  for (const element of outwards(inner)) if (element === outer) return true;
  return false;
}

/** The innermost element at a point of the window, through every shadow root. */
export function hitAt(x: number, y: number): Element | null {
  let root: DocumentOrShadowRoot = document;
  let hit: Element | null = null;
  for (;;) {
    const inner: Element | null = root.elementFromPoint(x, y);
    if (!inner || inner === hit) return hit;
    hit = inner;
    if (!inner.shadowRoot) return hit;
    root = inner.shadowRoot;
  }
}

/** Everything inside a tag: its content, its shadow root, and those of the elements in there. */
export function* inside(root: Element | ShadowRoot): Generator<Element | Text> {
  if (root instanceof Element && root.shadowRoot) yield* inside(root.shadowRoot);
  for (const node of root.childNodes) {
    if (node instanceof Text) yield node;
    if (!(node instanceof Element)) continue;
    yield node;
    yield* inside(node);
  }
}

/** Elements under test, wherever the host page put them. */
export function subjects(): Element[] {
  const found: Element[] = [];
  const look = (root: ParentNode) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.hasAttribute('data-look')) found.push(element);
      else if (element.shadowRoot) look(element.shadowRoot);
    }
  };
  look(document);
  return found;
}

export const nameOf = (element: Element | null | undefined): string =>
  element ? [element.localName, ...element.classList].join('.') : 'nothing';
