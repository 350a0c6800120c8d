import { expect } from '@open-wc/testing';
import { everyText, type Page, quiz, restore, serve } from '../../test/quiz/page.js';
import { files, navigatorWith } from '../../test/own-booking.js';

async function atResult(attributes: Record<string, string> = {}, first = 1, last = 1): Promise<Page> {
  await serve({ text: everyText });
  const page = await quiz({ attributes });
  await page.answer(first);
  for (let at = 0; at < 4; at += 1) await page.skip();
  await page.answer(last);
  await page.result();
  return page;
}

const press = async (page: Page, words: RegExp) => {
  page
    .all('.result .link')
    .find((node) => words.test(node.textContent ?? ''))
    ?.click();
  await page.drawn();
};

describe('quiz: the result', () => {
  afterEach(restore);

  it('a sentence with its band, what it is not, and the four ways', async () => {
    const page = await atResult({
      api: 'https://book.example',
      region: '440106',
      campaign: 'gz-7',
      src: 'quiz.json',
    });
    expect(page.focused).to.equal('result');
    expect(page.text('.result h3')).to.equal('Clear');
    expect(page.text('.result > p')).to.contain('From 0').and.contain('这是帮你看看自己，不是诊断。');
    expect(page.text('.ways b')).to.equal('试 | 读 | 聊 | 约');
    const links = page.all<HTMLAnchorElement>('.ways a').map(({ href }) => href);
    expect(links).to.deep.equal([
      'https://book.example/materials?c=gz-7',
      'tel:12355',
      'https://book.example/find?region=440106&c=gz-7',
    ]);
  });

  it('another band leads with another way', async () => {
    const page = await atResult({ src: 'quiz.json' }, 2, 1);
    expect(page.text('.result h3')).to.equal('Rain');
    expect(page.text('.ways b').startsWith('聊')).to.equal(true);
    expect(page.text('.ways')).to.contain('微信里搜索');
  });

  it('an answer left out makes it incomplete; it is a press away', async () => {
    await serve({ text: everyText });
    const page = await quiz();
    for (let at = 0; at < 5; at += 1) await page.skip();
    await page.answer(0);
    await page.result();
    expect(page.text('#result')).to.equal('还有 1 题没有答，先不看结果');
    expect(page.text('.result')).not.to.contain('Clear');
    await page.press('.missing .link');
    expect([page.question, page.focused]).to.deep.equal(['Question one', 'q0']);
  });

  it('is kept by the person’s own hand: a picture and a FHIR file with names that say nothing', async () => {
    const page = await atResult();
    const saved = await files(async () => {
      await press(page, /图片/);
      await press(page, /文件/);
    });
    expect(saved.map(({ name }) => name)).to.deep.equal(['12355.png', '12355.json']);
    const response = JSON.parse((await saved[1]?.blob?.text()) ?? '') as Record<string, unknown>;
    expect([response['resourceType'], response['status'], response['subject']]).to.deep.equal([
      'QuestionnaireResponse',
      'completed',
      undefined,
    ]);
    await expect(page.element).to.be.accessible();
  });

  it('WeChat saves a picture that somebody holds, and no file', async () => {
    const page = await atResult();
    await navigatorWith('userAgent', 'MicroMessenger/8', async () => {
      const saved = await files(async () => {
        await press(page, /图片/);
        expect(page.text('figure')).to.contain('长按图片');
        expect(page.find<HTMLImageElement>('figure img').src).to.match(/^data:image\/png/);
        await press(page, /文件/);
      });
      expect(saved).to.deep.equal([]);
      expect(page.text('.keep [role=status]')).to.contain('浏览器');
    });
  });

  it('the quiz about 12355 makes a card for others, and says nothing of a diagnosis', async () => {
    await serve({ text: '' });
    const page = await quiz({ attributes: { pack: 'know-12355' } });
    await page.answer(1, 0, 2, 3, 0, 2, 1, 3, 0, 2, 1, 0, 3);
    await page.result();
    expect(page.text('.result')).not.to.contain('诊断');
    const saved = await files(() => press(page, /分享卡/));
    expect(saved.length).to.equal(1);
    expect(page.told).to.deep.equal(['finish know-12355']);
  });

  it('once more begins anew', async () => {
    const page = await atResult();
    await press(page, /再来一次/);
    expect([page.question, page.focused]).to.deep.equal(['Question one', 'q0']);
    expect(page.inputs.some(({ checked }) => checked)).to.equal(false);
  });
});
