import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { still } from '../../../core/test/still.js';
import { everyText, type Page, quiz, restore, serve } from '../../test/quiz/page.js';

/** The stops of a quiz, one after the other. */
const stops: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  ['a question', async () => {}],
  ['an answer with its explanation', (page) => page.choose(1)],
  [
    'several answers',
    async (page) => {
      await page.next();
      await page.choose(0);
    },
  ],
  [
    'a row of numbers',
    async (page) => {
      await page.next();
      await page.answer(1);
      await page.choose(4);
    },
  ],
  ['a slider', (page) => page.next()],
  [
    'the panel',
    async (page) => {
      await page.skip();
      await page.choose(2);
    },
  ],
  ['the panel in its small form', (page) => page.press('.safe button')],
  [
    'the result',
    async (page) => {
      await page.next();
      await page.result();
    },
  ],
];

function sticksOut(page: Page, width: number): string[] {
  const frame = page.element.getBoundingClientRect();
  return page
    .all('.root *')
    .filter((node) => !node.closest('.sr, svg, .row > input'))
    .filter((node) => {
      const box = node.getBoundingClientRect();
      return box.width > 1 && (box.left < frame.left - 1 || box.right > frame.right + 1);
    })
    .map((node) => `${node.localName}.${node.className} in ${width}`);
}

describe('quiz: how it looks', () => {
  afterEach(async () => {
    restore();
    await setViewport({ width: 800, height: 600 });
    await emulateMedia({ reducedMotion: 'no-preference' });
  });

  for (const theme of ['light', 'dark', 'contrast']) {
    it(`${theme}: axe finds nothing from the first question to the result`, async () => {
      await serve({ text: everyText });
      const page = await quiz({ attributes: { theme } });
      for (const [name, go] of stops) {
        await go(page);
        await still();
        await expect(page.element, name).to.be.accessible();
      }
    });
  }

  it('axe finds nothing on a page of all questions, with its summary', async () => {
    await serve({ text: everyText });
    const page = await quiz({ attributes: { layout: 'page' } });
    await page.next();
    expect([page.focused, page.all('.summary li').length]).to.deep.equal(['summary', 2]);
    await expect(page.element).to.be.accessible();
    await page.press('.summary .link');
    expect(page.focused).to.equal('q0');
    await page.press('.summary .action');
    await page.result();
    expect(page.text('#result')).to.equal('还有 2 题没有答，先不看结果');
  });

  for (const size of ['normal', 'large']) {
    it(`at 320 px with ${size} text nothing sticks out, and every target is 44 px high`, async () => {
      await setViewport({ width: 320, height: 640 });
      await serve({ text: everyText });
      const page = await quiz({ attributes: { 'text-size': size }, width: 304 });
      for (const [name, go] of stops) {
        await go(page);
        expect(sticksOut(page, 304), name).to.deep.equal([]);
        const low = page
          .all('.row, .action, .link, .dial, button, .way')
          .filter((node) => node.getBoundingClientRect().height < 44)
          .map((node) => node.className);
        expect(low, name).to.deep.equal([]);
      }
    });
  }

  it('text of 200 % grows everything and still fits', async () => {
    await setViewport({ width: 640, height: 900 });
    await serve({ text: everyText });
    const page = await quiz({ width: 608 });
    page.find('.root').style.setProperty('--_px', '2px');
    for (const [name, go] of stops) {
      await go(page);
      expect(sticksOut(page, 608), name).to.deep.equal([]);
    }
  });

  it('what is chosen is not told by color alone', async () => {
    await serve({ text: everyText });
    const page = await quiz({ attributes: { theme: 'light' } });
    await page.choose(0);
    const [chosen, other] = page.all('.dot').map((dot) => getComputedStyle(dot, '::after').content);
    expect([chosen, other]).to.deep.equal(['""', 'none']);
  });

  it('breathes by a circle, and by counting where movement is not wanted; it ends at a press', async () => {
    await serve({ text: everyText });
    const page = await quiz();
    for (let at = 0; at < 5; at += 1) await page.skip();
    await page.answer(0);
    await page.result();
    await page.press('button.way');
    expect(page.focused).to.equal('breathe');
    expect(getComputedStyle(page.find('.air i')).animationIterationCount).to.equal('12');
    await emulateMedia({ reducedMotion: 'reduce' });
    expect(getComputedStyle(page.find('.air i')).display).to.equal('none');
    expect(getComputedStyle(page.find('.air .count')).display).to.equal('block');
    await expect(page.element).to.be.accessible();
    await page.press('.breathing .link');
    expect(page.all('.breathing').length).to.equal(0);
  });
});
