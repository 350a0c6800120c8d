import { warnOnce } from './report.js';

interface Versioned extends CustomElementConstructor {
  readonly version?: string;
}

/**
 * Registers an element under `tag`. The first one wins: the same version again is silent, another
 * version (or a stranger) warns once and stays unused. Never throws, and does nothing where there is no
 * registry, so that a module may be imported in Node.
 */
export function defineElement(
  tag: string,
  element: Versioned,
  registry: CustomElementRegistry | undefined = globalThis.customElements,
): void {
  if (!registry) return;
  const present = registry.get(tag) as Versioned | undefined;
  if (present) {
    if (present.version !== element.version) {
      warnOnce(
        `<${tag}> is already registered in version ${present.version ?? 'unknown'}; ` +
          `version ${element.version ?? 'unknown'} stays unused. Load the kit once on a page.`,
      );
    }
    return;
  }
  try {
    registry.define(tag, element);
  } catch {
    // One class cannot carry two tags in one registry, a subclass of it can.
    try {
      registry.define(tag, class extends element {});
    } catch (error) {
      warnOnce(`<${tag}> could not be registered: ${String(error)}`);
    }
  }
}
