import { expect } from '@open-wc/testing';
import type { Page } from '../../test/quiz/page.js';
import { asked, everyText, quiz, restore, serve } from '../../test/quiz/page.js';
import { files } from '../../test/own-booking.js';

/** Everything that left the page or was put down somewhere while `work` ran. */
async function traces(work: () => Promise<void>): Promise<string[]> {
  const seen: string[] = [];
  const undo: (() => void)[] = [];
  const watch = (owner: object, name: string, what: string) => {
    const own = Reflect.get(owner, name) as (...args: unknown[]) => unknown;
    Object.defineProperty(owner, name, {
      configurable: true,
      writable: true,
      value: function (this: unknown, ...args: unknown[]) {
        seen.push(`${what} ${String(args[0])}`);
        return own.apply(this, args);
      },
    });
    undo.push(() => Object.defineProperty(owner, name, { configurable: true, writable: true, value: own }));
  };
  watch(window, 'fetch', 'fetch');
  watch(XMLHttpRequest.prototype, 'open', 'xhr');
  watch(navigator, 'sendBeacon', 'beacon');
  watch(Storage.prototype, 'setItem', 'storage');
  watch(history, 'pushState', 'history');
  watch(history, 'replaceState', 'history');
  const resources = new PerformanceObserver((list) =>
    seen.push(...list.getEntries().map(({ name }) => `resource ${name}`)),
  );
  resources.observe({ type: 'resource' });
  const before = [
    location.href,
    document.cookie,
    document.title,
    history.length,
    localStorage.length,
    sessionStorage.length,
  ];
  const databases = (await indexedDB.databases()).length;
  try {
    await work();
    await new Promise((resolve) => setTimeout(resolve, 100));
    const after = [
      location.href,
      document.cookie,
      document.title,
      history.length,
      localStorage.length,
      sessionStorage.length,
    ];
    if (String(before) !== String(after)) seen.push(`page ${String(before)} → ${String(after)}`);
    if ((await indexedDB.databases()).length !== databases) seen.push('database');
  } finally {
    resources.disconnect();
    for (const one of undo) one();
  }
  // What the test runner itself asks for.
  return seen.filter((one) => !/\/__web|wtr|data:image/.test(one));
}

/** To the result, with everything there that was asked for together with the quiz. */
async function ready(): Promise<Page> {
  await serve({ text: everyText });
  const page = await quiz();
  await import('./result.js');
  await new Promise((resolve) => setTimeout(resolve, 300));
  return page;
}

async function through(page: Page): Promise<void> {
  await page.answer(1, 0, 1, 4);
  await page.skip();
  await page.answer(2);
  await page.result();
}

describe('quiz: what stays on the device', () => {
  afterEach(restore);

  it('once the quiz is there nothing is asked for, stored or put into an address', async () => {
    const page = await ready();
    expect(asked).to.deep.equal(['quiz.json', 'quiz.manifest.json']);
    const found = await traces(() => through(page));
    expect(found).to.deep.equal([]);
    expect(asked.length).to.equal(2);
  });

  it('neither by the picture, nor by the file', async () => {
    const page = await ready();
    await through(page);
    const found = await traces(async () => {
      const saved = await files(async () => {
        for (const link of page.all<HTMLButtonElement>('.keep .link')) {
          if (!/打印/.test(link.textContent ?? '')) link.click();
        }
        await page.drawn();
      });
      expect(saved.map(({ name }) => name)).to.deep.equal(['12355.png', '12355.json']);
    });
    expect(found).to.deep.equal([]);
  });

  it('the events of the whole way name the quiz and nothing else', async () => {
    const page = await ready();
    await through(page);
    expect(page.told).to.deep.equal(['finish made-up']);
  });

  for (const [what, plant] of Object.entries<() => unknown>({
    'a request': () => fetch('quiz.json?answer=2'),
    'a beacon': () => navigator.sendBeacon('/planted', '2'),
    'an entry in a storage': () => sessionStorage.setItem('planted', '2'),
    'a picture of another address': () => (new Image().src = `/planted.png?${Math.random()}`),
    'an address with an answer': () => history.replaceState(null, '', '#2'),
  })) {
    it(`planted: ${what} is found`, async () => {
      const page = await ready();
      const home = location.href;
      page.element.addEventListener('y12355-quiz-finish', plant);
      const found = await traces(() => through(page));
      history.replaceState(null, '', home);
      sessionStorage.removeItem('planted');
      expect(found).not.to.deep.equal([]);
    });
  }
});
