import { warnOnce } from '@y12355/core';

const prefix = 'y12355-';

export interface AutoloadOptions {
  /** Elements that can be loaded, without their prefix. */
  names: readonly string[];
  /** Loads the module that registers one of them. */
  load(name: string): Promise<unknown>;
}

/**
 * Loads each element of the kit once, when its tag first stands on the page: there now or added later, in the
 * document or in an open shadow root of somebody else. An element that cannot be loaded shows what is inside its
 * tag.
 */
export function autoload(page: Document, { names, load }: AutoloadOptions): void {
  const asked = new Set<string>();
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) if (node.nodeType === Node.ELEMENT_NODE) visitAll(node as Element);
    }
  });

  function need(tag: string): void {
    if (asked.has(tag) || customElements.get(tag)) return;
    asked.add(tag);
    const name = tag.slice(prefix.length);
    if (!names.includes(name)) {
      return warnOnce(
        `<${tag}> is no element of the kit; allowed are ${names.map((one) => prefix + one).join(', ')}.`,
      );
    }
    load(name).catch((error: unknown) =>
      warnOnce(`<${tag}> could not be loaded and shows what is inside its tag: ${String(error)}`),
    );
  }

  function enter(root: Document | ShadowRoot): void {
    observer.observe(root, { childList: true, subtree: true });
    root.querySelectorAll('*').forEach(visit);
  }

  function visit(element: Element): void {
    const tag = element.localName;
    // What stands in the kit's own shadow roots comes with its element.
    if (tag.startsWith(prefix)) return need(tag);
    const { shadowRoot } = element;
    if (shadowRoot) enter(shadowRoot);
    else if (tag.includes('-') && !customElements.get(tag)) {
      // It has its shadow root once it is defined; a name such as `font-face` never will be.
      customElements.whenDefined(tag).then(
        () => element.shadowRoot && enter(element.shadowRoot),
        () => {},
      );
    }
  }

  function visitAll(element: Element): void {
    visit(element);
    element.querySelectorAll('*').forEach(visit);
  }

  enter(page);
}
