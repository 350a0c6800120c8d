import { aTimeout, nextFrame } from '@open-wc/testing';

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
  // Elements hand a theme on to those inside of them, each with its next update.
  await aTimeout(200);
  do {
    await Promise.all(moving().map(({ finished }) => finished.catch(() => undefined)));
    await nextFrame();
    await nextFrame();
  } while (moving().length > 0);
}
