/** Waits until the elements of a page have come to rest. Runs in the browser. */
import { subjects } from './tree.js';

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const QUIET_FRAMES = 2;
/** Frames that a panel in the page may take for its data; one whose service never answers shows still blocks. */
const PATIENT_FRAMES = 40;

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
  let patience = PATIENT_FRAMES;
  while (quiet < QUIET_FRAMES) {
    const before = changes;
    const elements: Updating[] = subjects();
    const drawn = elements.every(
      (element) => element.shadowRoot?.firstElementChild && !element.isUpdatePending,
    );
    for (const element of elements) if (element.shadowRoot) watch(element.shadowRoot);
    const panels = elements.flatMap(
      (element) => element.shadowRoot?.querySelector('[inline]')?.shadowRoot ?? [],
    );
    panels.forEach(watch);
    await frame();
    const waits = panels.some((panel) => panel.querySelector('.blocks')) && patience-- > 0;
    quiet = drawn && !waits && changes === before ? quiet + 1 : 0;
  }
  observer.disconnect();
}
