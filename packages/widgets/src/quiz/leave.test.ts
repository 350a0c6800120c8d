import { expect, waitUntil } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { said } from '../../../core/test/console.js';
import { everyText, type Page, quiz, restore, serve } from '../../test/quiz/page.js';

const shown = (page: Page, selector: string) =>
  page.all(selector).filter((node) => node.getClientRects().length > 0).length;

describe('quiz: leaving, coming back, paper', () => {
  afterEach(async () => {
    restore();
    await emulateMedia({ media: 'screen' });
  });

  it('without an address there is no quick exit', async () => {
    await serve({ text: everyText });
    const page = await quiz();
    expect(page.all('.leave, .exit').length).to.equal(0);
  });

  it('a quick exit is above every step, and by the keyboard', async () => {
    await serve({ text: everyText });
    const page = await quiz({ attributes: { src: 'quiz.json', 'exit-url': '#away' } });
    await waitUntil(() => page.all('.leave .exit').length > 0);
    const link = page.find<HTMLAnchorElement>('.leave a');
    expect(new URL(link.href).hash).to.equal('#away');
    expect(link.textContent).to.contain('离开');
    expect(page.text('.leave')).to.contain('Shift');
    await page.answer(1);
    expect(page.all('.leave a').length, 'in the middle').to.equal(1);
    for (let at = 0; at < 4; at += 1) await page.skip();
    await page.choose(2);
    expect(shown(page, '.leave a'), 'with the panel').to.equal(1);
    await page.press('.safe button');
    await page.next();
    await page.result();
    expect(shown(page, '.leave a'), 'with the result').to.equal(1);
  });

  it('an address that is not safe is named and left out', async () => {
    await serve({ text: everyText });
    let page!: Page;
    const lines = await said('warn', async () => {
      page = await quiz({ attributes: { src: 'quiz.json', 'exit-url': 'javascript:alert(1)' } });
    });
    expect(lines.join()).to.contain('exit-url');
    expect(page.all('.leave').length).to.equal(0);
  });

  it('a page that the browser keeps for the way back has nobody’s answers', async () => {
    await serve({ text: everyText });
    const page = await quiz();
    await page.answer(1);
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: false }));
    await page.drawn();
    expect(page.question, 'a page that is gone needs nothing').to.equal('Question many');
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await page.drawn();
    expect(page.question).to.equal('Question one');
    expect(page.inputs.some(({ checked }) => checked)).to.equal(false);
  });

  it('printed, a result is its words and the number, without what is pressed', async () => {
    await serve({ text: everyText });
    const page = await quiz();
    await page.answer(1);
    for (let at = 0; at < 4; at += 1) await page.skip();
    await page.answer(1);
    await page.result();
    let printed = 0;
    const { print } = window;
    window.print = () => (printed += 1);
    page
      .all('.keep .link')
      .find((node) => node.textContent === '打印')
      ?.click();
    window.print = print;
    expect(printed).to.equal(1);
    expect(shown(page, '.keep, .again, .scene')).to.equal(3);
    await emulateMedia({ media: 'print' });
    expect(shown(page, '.keep, .again, .scene, .breathing, .leave')).to.equal(0);
    expect(shown(page, '#result, .result > p, .foot a[href="tel:12355"]')).to.be.greaterThan(2);
    expect(getComputedStyle(page.find('.foot')).position).to.equal('static');
  });

  it('printed, all questions are on the paper with what was chosen', async () => {
    await serve({ text: everyText });
    const page = await quiz({ attributes: { src: 'quiz.json', layout: 'page' } });
    await page.choose(1);
    await emulateMedia({ media: 'print' });
    expect(shown(page, '.question')).to.equal(6);
    expect(shown(page, '.column > button.action')).to.equal(0);
    const width = (place: number) =>
      getComputedStyle(page.all('.question .face')[place] as Element).borderTopWidth;
    expect([width(0), width(1)]).to.deep.equal(['1px', '3px']);
  });
});
