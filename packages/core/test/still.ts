import { nextFrame } from '@open-wc/testing';

/** Frames in a row without movement: elements hand a theme on to those inside of them, each with its next update. */
const QUIET = 5;

function* roots(root: Document | ShadowRoot): Generator<Document | ShadowRoot> {
  yield root;
  for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) yield* roots(shadowRoot);
}

const moving = () =>
  [...roots(document)]
    .flatMap((root) => root.getAnimations())
    .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity);

/** Until nothing on the page moves or changes its color any more; what moves for ever is left alone. */
export async function still(): Promise<void> {
  for (let quiet = 0; quiet < QUIET; quiet += 1) {
    const now = moving();
    if (now.length > 0) quiet = 0;
    await Promise.all(now.map(({ finished }) => finished.catch(() => undefined)));
    await nextFrame();
  }
}
