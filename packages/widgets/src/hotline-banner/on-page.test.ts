import { expect, nextFrame } from '@open-wc/testing';
import { said } from '../../../core/test/console.js';
import { variants } from './hotline-banner.choices.js';
import { all, byText, create, mount, offlineAtNoon, opened, windowOf } from '../../test/banner.js';

describe('hotline banner: on a page', function () {
  this.timeout(40_000);
  const fetches = offlineAtNoon();

  it('stands ten times, each for itself', async () => {
    const elements = await Promise.all(
      Array.from({ length: 10 }, (_, index) => mount({ variant: variants[index % 4] ?? 'card' })),
    );
    for (const element of elements) expect(all(element, 'a[href="tel:12355"]')).to.not.have.length(0);
    const [first, second] = elements as unknown as [HTMLElement, HTMLElement];
    byText(first, '身边有危险').click();
    await opened(first);
    expect(windowOf(second)).to.equal(undefined);
  });

  it('leaves no listener, timer or observer behind after 100 rounds', async () => {
    // What is loaded on demand is here before the count.
    for (const variant of variants) await mount({ variant, 'exit-url': '#away' });
    await nextFrame();
    document.querySelectorAll('y12355-hotline-banner').forEach((element) => element.remove());
    const targets = [window, document] as const;
    const originals = targets.map((target) => [target.addEventListener, target.removeEventListener] as const);
    const live = new Map<unknown, Set<string>>();
    const capture = (options: unknown) =>
      (typeof options === 'object' ? (options as AddEventListenerOptions | null)?.capture : options) === true;
    for (const target of targets) {
      const { addEventListener, removeEventListener } = target;
      target.addEventListener = function (type: string, listener: unknown, options?: unknown) {
        const keys = live.get(listener) ?? new Set();
        keys.add(`${type} ${capture(options)}`);
        live.set(listener, keys);
        addEventListener.call(target, type, listener as EventListener, options as boolean);
      } as typeof target.addEventListener;
      target.removeEventListener = function (type: string, listener: unknown, options?: unknown) {
        const keys = live.get(listener);
        keys?.delete(`${type} ${capture(options)}`);
        if (keys?.size === 0) live.delete(listener);
        removeEventListener.call(target, type, listener as EventListener, options as boolean);
      } as typeof target.removeEventListener;
    }
    const timers = new Set<unknown>();
    const { setTimeout: set, clearTimeout: clear } = window;
    window.setTimeout = ((call: () => void, ms?: number) => {
      const id = set(() => {
        timers.delete(id);
        call();
      }, ms);
      timers.add(id);
      return id;
    }) as typeof window.setTimeout;
    window.clearTimeout = ((id: number) => {
      timers.delete(id);
      clear(id);
    }) as typeof window.clearTimeout;
    for (let round = 0; round < 100; round += 1) {
      const element = create({ variant: variants[round % 4] ?? 'card', 'exit-url': '#away' });
      document.body.append(element);
      await element.updateComplete;
      if (round % 10 === 0) await nextFrame();
      element.remove();
    }
    await nextFrame();
    const left = timers.size;
    targets.forEach((target, index) => {
      const [add, remove] = originals[index] as (typeof originals)[number];
      target.addEventListener = add as typeof target.addEventListener;
      target.removeEventListener = remove as typeof target.removeEventListener;
    });
    window.setTimeout = set;
    window.clearTimeout = clear;
    expect([...live.values()].map((keys) => [...keys])).to.deep.equal([]);
    expect(left).to.equal(0);
    expect(fetches()).to.deep.equal([]);
  });

  it('shows the link inside its tag when it cannot render', async () => {
    const element = create();
    Object.defineProperty(element, 'campus', {
      get: () => {
        throw new Error('broken on purpose');
      },
    });
    const lines = await said('error', async () => {
      document.body.append(element);
      await element.updateComplete;
    });
    expect(lines[0]).to.contain('broken on purpose');
    const link = element.querySelector('a') as HTMLElement;
    expect(link.checkVisibility() && link.getClientRects().length > 0).to.equal(true);
  });
});
