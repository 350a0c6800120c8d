/** Looks inside of one shadow root, as a test says what it wants there. */
export abstract class Finder {
  /** Throws where there is none yet. */
  abstract get root(): ShadowRoot;

  /** The first match, or an error with all words that are there. */
  find<T extends Element = HTMLElement>(selector: string): T {
    const found = this.root.querySelector<T>(selector);
    if (!found) throw new Error(`nothing matches ${selector} in: ${this.text('.root, dialog')}`);
    return found;
  }

  all<T extends Element = HTMLElement>(selector: string): T[] {
    return [...this.root.querySelectorAll<T>(selector)];
  }

  /** Words of all matches, white space folded. */
  text(selector: string): string {
    return this.all(selector)
      .map((node) => (node.textContent ?? '').replace(/\s+/g, ' ').trim())
      .join(' | ');
  }
}
