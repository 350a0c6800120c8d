/** Waits until the elements of a page have come to rest. Runs in the browser. */
import { subjects } from './tree.js';

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const QUIET_FRAMES = 2;

interface Updating extends Element {
  isUpdatePending?: boolean;
}

/** Resolves when all are drawn and nothing has changed in them for two frames. */
export async function settled(): Promise<void> {
  let changes = 0;
  const observer = new MutationObserver(() => (changes += 1));
  const watched = new Set<Node>();
  const watch = (node: Node) => {
    if (watched.has(node)) return;
    watched.add(node);
    observer.observe(node, { childList: true, subtree: true, characterData: true, attributes: true });
  };
  let quiet = 0;
  while (quiet < QUIET_FRAMES) {
    const before = changes;
    const elements: Updating[] = subjects();
    const drawn = elements.every(
      (element) => element.shadowRoot?.firstElementChild && !element.isUpdatePending,
    );
    for (const element of elements) if (element.shadowRoot) watch(element.shadowRoot);
    await frame();
    quiet = drawn && changes === before ? quiet + 1 : 0;
  }
  observer.disconnect();
}
