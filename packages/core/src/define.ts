import { isPolicyRefused } from './lit-policy.js';
import { warnOnce } from './report.js';

interface Versioned extends CustomElementConstructor {
  readonly version?: string;
}

/**
 * Registers an element under `tag`. The first one wins: the same version again is silent, another
 * version warns once for all its elements and stays unused, and a stranger under the tag is named. Never throws,
 * and does nothing where there is no registry, so that a module may be imported in Node, or where the page
 * lets nothing be drawn.
 */
export function defineElement(
  tag: string,
  element: Versioned,
  registry: CustomElementRegistry | undefined = globalThis.customElements,
): void {
  if (!registry || isPolicyRefused()) return;
  const present = registry.get(tag) as Versioned | undefined;
  if (present) {
    if (present.version === element.version) return;
    warnOnce(
      present.version && element.version
        ? `version ${present.version} of the kit is already on this page; version ${element.version} stays ` +
            'unused. Load the kit once on a page.'
        : `<${tag}> is already registered by another script, so the element of the kit stays unused.`,
    );
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
