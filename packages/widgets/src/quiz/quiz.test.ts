import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Page } from '../../test/quiz/page.js';
import { every, everyText, quiz, restore, serve } from '../../test/quiz/page.js';
import { said } from '../../../core/test/console.js';
import { Quiz } from './quiz.js';

const facts = (page: Page) => page.text('.bar > .number');

describe('quiz: one question at a time', () => {
  afterEach(restore);

  it('says which quiz, how far it is, and keeps the number in its foot', async () => {
    await serve({ text: everyText });
    const page = await quiz();
    expect(page.text('h2')).to.equal('Made up');
    expect(facts(page)).to.equal('1 / 6');
    expect(page.text('h3')).to.equal('第 1 题，共 6 题 Question one');
    expect(page.text('.hint')).to.equal('Words hello');
    expect(page.find<HTMLAnchorElement>('.foot a').href).to.equal('tel:12355');
    expect(page.all('.back[aria-label]').length, 'there is nothing to go back to').to.equal(0);
    expect(page.all('[part=status]').length).to.equal(0);
  });

  it('goes on, back to the answer that was given, and past a question without one', async () => {
    await serve({ text: everyText });
    const page = await quiz();
    await page.answer(1);
    expect(page.question).to.equal('Question many');
    await page.press('.back');
    expect(page.inputs.map(({ checked }) => checked)).to.deep.equal([false, true, false]);
    await page.skip();
    await page.press('.back');
    expect(
      page.inputs.some(({ checked }) => checked),
      'skipping takes an answer away',
    ).to.equal(false);
  });

  it('without an answer, going on says what can be done, and skipping is there', async () => {
    await serve({ text: everyText });
    const page = await quiz();
    await page.next();
    expect(page.question).to.equal('Question one');
    expect(page.text('.after')).to.contain('可以选一个，也可以跳过');
    await page.choose(0);
    expect(page.text('.after')).not.to.contain('跳过');
  });

  it('an answer brings up its explanation and what that rests on', async () => {
    await serve({ text: everyText });
    const page = await quiz();
    expect(page.text('.why')).to.equal('');
    await page.choose(2);
    expect(page.text('.why')).to.equal('Words why 依据：A notice');
    expect(page.find('.after').getAttribute('role')).to.equal('status');
  });

  it('several answers, and no more than may be', async () => {
    await serve({ text: everyText });
    const page = await quiz();
    await page.answer(0);
    expect(page.text('.hint')).to.equal('最多选 2 样。');
    for (const place of [3, 0, 1]) await page.choose(place);
    expect(page.inputs.map(({ checked }) => checked)).to.deep.equal([true, false, false, true]);
    expect(page.text('.note')).to.contain('已经选了 2 样');
    await page.choose(3);
    await page.choose(1);
    expect(page.inputs.map(({ checked }) => checked)).to.deep.equal([true, true, false, false]);
  });

  it('an answer brings up another question at once', async () => {
    await serve({ text: everyText });
    const page = await quiz();
    await page.answer(0);
    await page.skip();
    expect([page.text('.rows'), facts(page)]).to.deep.equal(['是不是', '3 / 6']);
    await page.choose(0);
    expect(facts(page)).to.equal('3 / 7');
    await page.next();
    expect(page.question).to.equal('Question more');
  });

  it('a short scale is a row of numbers, a long one says that nothing is chosen until somebody does', async () => {
    await serve({ text: everyText });
    const page = await quiz();
    for (let at = 0; at < 3; at += 1) await page.skip();
    expect(page.text('.places')).to.equal('012345678910');
    await page.answer(7);
    const range = page.find<HTMLInputElement>('[type=range]');
    expect([range.value, range.getAttribute('aria-valuetext')]).to.deep.equal(['50', '还没有选']);
    await page.next();
    expect(page.text('.note'), 'the middle is no answer').not.to.equal('');
    range.focus();
    await sendKeys({ press: 'Space' });
    await page.drawn();
    expect(page.text('output')).to.equal('50');
    await sendKeys({ press: 'ArrowRight' });
    await page.drawn();
    expect([page.text('output'), range.getAttribute('aria-valuetext')]).to.deep.equal(['55', '55']);
  });

  it('finishes once, with its id and nothing else in the event', async () => {
    await serve({ text: everyText });
    const page = await quiz();
    let properties: string[] = [];
    document.addEventListener('y12355-quiz-finish', (event) => (properties = Object.keys(event)), {
      once: true,
    });
    await page.answer(1);
    for (let at = 0; at < 4; at += 1) await page.skip();
    await page.answer(1);
    await page.result();
    expect(page.told).to.deep.equal(['finish made-up']);
    expect(properties.filter((name) => name !== 'isTrusted')).to.deep.equal(['pack']);
  });

  it('who goes back from the result and on again does not tell that', async () => {
    await serve({ text: everyText });
    const page = await quiz();
    for (let at = 0; at < 5; at += 1) await page.skip();
    await page.answer(0);
    await page.result();
    await page.press('.missing .link');
    await page.choose(0);
    for (let at = 0; at < 5; at += 1) await page.next();
    expect(page.told).to.deep.equal(['finish made-up']);
  });

  it('speaks another language at one change, in the middle of a quiz', async () => {
    await serve({ text: '' });
    const page = await quiz({ attributes: { pack: 'know-12355' } });
    await page.answer(1);
    page.element.lang = 'en';
    await waitUntil(() => page.text('.skip').includes('Skip'));
    expect(page.question).to.match(/^[\x20-\x7e]+$/);
    expect(facts(page)).to.equal('2 / 13');
    page.element.lang = 'zh-HK';
    await waitUntil(() => page.text('.skip').includes('略過'));
  });

  it('off the page and back, nobody’s answers are there', async () => {
    await serve({ text: everyText });
    const page = await quiz();
    await page.answer(1);
    const home = page.element.parentElement as HTMLElement;
    page.element.remove();
    home.append(page.element);
    await page.drawn();
    expect(page.question).to.equal('Question one');
    expect(page.inputs.some(({ checked }) => checked)).to.equal(false);
  });

  it('attributes with a value that is not allowed are named, and the default taken', async () => {
    await serve({ text: '' });
    const lines = await said('warn', async () => {
      const page = await quiz({ attributes: { pack: 'horoscope', layout: 'spiral', mode: 'loud' } });
      expect(page.text('h2')).to.equal('认识 12355');
    });
    expect(lines.join('\n'))
      .to.match(/pack="horoscope"[^]*know-12355, mood-weather/)
      .and.match(/layout="spiral"/);
  });

  it('without a question it goes straight to the result', async () => {
    await serve({
      text: JSON.stringify({ ...every, extension: [], item: [(every['item'] as unknown[])[0]] }),
    });
    const page = await quiz({ early: true });
    await waitUntil(() => page.all('.column > button.action').length > 0);
    await page.next();
    await page.result();
  });

  it('is importable twice and defines itself once', () => {
    Quiz.define('y12355-quiz');
    expect(customElements.get('y12355-quiz')).to.equal(Quiz);
  });
});
