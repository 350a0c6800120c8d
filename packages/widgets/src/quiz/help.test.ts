import { expect, waitUntil } from '@open-wc/testing';
import { hotlines } from '@y12355/domain';
import { still } from '../../../core/test/still.js';
import { choice, form, part, scored, when, yesNo } from '../../test/quiz/build.js';
import { asked, every, everyText, type Page, quiz, restore, serve } from '../../test/quiz/page.js';

/** To the last question, whose third answer asks for help. */
async function atLast(page: Page): Promise<void> {
  await page.answer(0);
  for (let at = 0; at < 4; at += 1) await page.skip();
}

async function asksForHelp(attributes: Record<string, string> = {}): Promise<Page> {
  await serve({ text: everyText });
  const page = await quiz({ attributes });
  await atLast(page);
  await page.choose(2);
  return page;
}

const dialed = (page: Page, inside = '') =>
  page.all<HTMLAnchorElement>(`${inside} a[href^="tel:"]`).map(({ href }) => href);

describe('quiz: the help panel', () => {
  afterEach(restore);

  it('opens at the answer, on the same screen, with thanks first and the focus on them', async () => {
    const page = await asksForHelp();
    expect(page.focused).to.equal('help');
    expect(page.text('#help').replace(/\u200b/g, '')).to.equal('谢谢你说出来。这样的时候，不用一个人撑着。');
    expect(page.text('.asked')).to.equal('Question last');
    expect(page.all('.question, .column > button.action').length, 'the question waits').to.equal(0);
    const order = page
      .all('.help h3, .help .mark, .help a, .help button')
      .map(({ tagName }) => tagName.toLowerCase());
    expect(order).to.deep.equal(['h3', 'svg', 'a', 'a', 'a', 'button']);
    expect(page.find('.help .mark').getAttribute('height')).to.equal('76');
  });

  it('one tap calls, each number is of the registry, and says who answers', async () => {
    const page = await asksForHelp();
    expect(dialed(page)).to.deep.equal(['tel:12355', 'tel:110', 'tel:120']);
    const known = hotlines.map(({ number }) => `tel:${number}`);
    for (const href of dialed(page)) expect(known).to.include(href);
    expect(page.text('.senders')).to.equal('110 公安机关120 医疗急救');
    expect(page.all('.action.lamp').length).to.equal(1);
  });

  it('is calm: no alert, no dialog, nothing that moves on by itself', async () => {
    const page = await asksForHelp();
    expect(page.all('[role=alert], dialog, [role=alertdialog], [aria-live=assertive]').length).to.equal(0);
    expect(page.find('.help').localName).to.equal('section');
  });

  it('"I am safe, go on" is there at once; the panel stays, small, to the end and in the result', async () => {
    const page = await asksForHelp();
    await page.press('.safe button');
    expect(page.question).to.equal('Question last');
    expect(page.inputs[2]?.checked).to.equal(true);
    expect(page.root.activeElement === page.inputs[2]).to.equal(true);
    expect(dialed(page, '.foot.help')).to.deep.equal(['tel:12355', 'tel:110', 'tel:120']);
    await page.choose(0);
    expect(page.all('.foot.help').length, 'another answer takes nothing back').to.equal(1);
    await page.press('.back');
    expect(page.all('.foot.help').length).to.equal(1);
    await page.next().catch(() => {});
    await page.skip();
    await page.answer(0);
    await page.result();
    expect(page.all('.foot.help').length).to.equal(1);
  });

  it('the result of such a sitting says nothing that sounds as if all were well', async () => {
    const page = await asksForHelp();
    await page.press('.safe button');
    await page.choose(0);
    await page.next();
    await page.result();
    expect(page.text('#result')).to.equal('谢谢你把这些说出来');
    expect(page.text('.result')).not.to.match(/Clear|From 0|低风险|没有风险/);
    expect(page.text('.ways b').startsWith('聊')).to.equal(true);
  });

  it('opens once for a question, so that arrows may pass over it', async () => {
    const page = await asksForHelp();
    await page.press('.safe button');
    await page.choose(1);
    await page.choose(2);
    expect(page.all('.help:not(.foot)').length).to.equal(0);
    expect(page.all('.foot.help').length).to.equal(1);
  });

  it('back closes it and goes back', async () => {
    const page = await asksForHelp();
    await page.press('.back');
    expect(page.question).to.equal('Question hundred');
    expect(page.all('.foot.help').length).to.equal(1);
  });

  it('who calls from there is told to nobody outside', async () => {
    const page = await asksForHelp();
    let inside = 0;
    page.root.addEventListener('y12355-action', () => (inside += 1));
    for (const link of page.all<HTMLAnchorElement>('.help a')) {
      link.addEventListener('click', (event) => event.preventDefault());
      link.click();
    }
    expect(inside).to.equal(3);
    expect(page.told).to.deep.equal([]);
  });

  it('a band that asks for help opens it before the result', async () => {
    const file = structuredClone(every);
    const [block] = file['extension'] as { extension: { url: string; extension: object[] }[] }[];
    const sum = block?.extension[0]?.extension as { url: string; extension: object[] }[];
    const bands = sum.filter(({ url }) => url === 'band');
    bands[1]?.extension.push({ url: 'help', valueBoolean: true });
    block?.extension.pop();
    await serve({ text: JSON.stringify(file) });
    const page = await quiz();
    await page.answer(2);
    for (let at = 0; at < 4; at += 1) await page.skip();
    await page.answer(1);
    expect(page.focused).to.equal('help');
    await page.press('.safe button');
    await page.result();
    expect([page.text('#result'), page.focused]).to.deep.equal(['Rain', 'result']);
    expect(page.all('.foot.help').length).to.equal(1);
  });

  it('on a page of all questions it opens below the one that was answered', async () => {
    await serve({ text: everyText });
    const page = await quiz({ attributes: { layout: 'page' } });
    page.all<HTMLInputElement>('[data-at="5"] input')[2]?.click();
    await page.drawn();
    expect(page.focused).to.equal('help');
    expect(page.find('.help').previousElementSibling?.getAttribute('data-at')).to.equal('5');
    expect(dialed(page, '.foot')).to.deep.equal(['tel:12355']);
    await page.press('.safe button');
    expect(page.all('.foot.help').length).to.equal(1);
  });

  it('needs no request: it opens with the network gone', async () => {
    await serve({ text: everyText });
    const page = await quiz();
    window.fetch = () => Promise.reject(new TypeError('no network'));
    await atLast(page);
    await page.choose(2);
    expect(dialed(page, '.help').length).to.equal(3);
  });

  it('who cannot speak finds the operator’s ways to write; they are asked for with the quiz, not by an answer', async () => {
    const label = (text: string) => ({ 'zh-CN': text });
    const channels = [
      { kind: 'web', label: label('网上打字'), target: 'https://chat.example/', hours: '9:00–21:00' },
      { kind: 'sms', label: label('短信'), target: '000-0000-0002' },
      { kind: 'mini-program-chat', label: label('打字聊天'), target: 'chat' },
      { kind: 'web', label: label('不安全'), target: 'http://chat.example/' },
    ];
    await serve({ text: everyText, operator: { channels } });
    const page = await quiz({ attributes: { src: 'quiz.json', api: 'https://book.example/' } });
    const before = await waitUntil(() => asked.includes('operator')).then(() => asked.length);
    await atLast(page);
    await page.choose(2);
    const [web, sms, none] = page.all<HTMLAnchorElement>('.quiet a').map(({ href }) => href);
    expect([web, sms, none]).to.deep.equal(['https://chat.example/', 'sms:00000000002', undefined]);
    expect(page.text('.quiet li')).to.equal('网上打字 9:00–21:00 | 发短信：短信 | 在小程序里：打字聊天');
    expect(page.find('.quiet a').getAttribute('rel')).to.contain('noreferrer');
    // The panel comes up in a fifth of a second, pale at first.
    await still();
    await expect(page.element).to.be.accessible();
    expect(asked.length).to.equal(before);
  });

  it('the quiz about 12355 asks nothing of a service', async () => {
    await serve({ text: '', operator: {} });
    const page = await quiz({ attributes: { pack: 'know-12355', api: 'https://book.example/' } });
    await page.answer(0);
    expect(asked).not.to.include('operator');
  });

  it('where the question below which it stands is hidden, the small one stays', async () => {
    const file = form(
      [yesNo('a'), choice('b', 2, { enableWhen: [when('a', '=', true)] })],
      scored({
        url: 'help',
        extension: [
          part('item', { valueString: 'b' }),
          part('answer', { valueCoding: { system: 'urn:made-up', code: 'a' } }),
        ],
      }),
    );
    await serve({ text: JSON.stringify(file) });
    const page = await quiz({ attributes: { src: 'quiz.json', layout: 'page' } });
    await page.choose(0);
    page.all<HTMLInputElement>('[data-at="1"] input')[0]?.click();
    await page.drawn();
    expect(page.all('.help:not(.foot)').length).to.equal(1);
    page.all<HTMLInputElement>('[data-at="0"] input')[1]?.click();
    await page.drawn();
    expect([page.all('.help:not(.foot)').length, page.all('.foot.help').length]).to.deep.equal([0, 1]);
  });
});
