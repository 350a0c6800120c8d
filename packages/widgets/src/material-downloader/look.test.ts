import { expect, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { said } from '../../../core/test/console.js';
import {
  downloader,
  GUIDE,
  item,
  navigatorAs,
  type Page,
  pieces,
  restore,
  serve,
} from '../../test/downloader.js';
import { files } from '../../test/own-booking.js';

const items = [
  item({ validFrom: '2026-01-01', sample: true }),
  item({ id: 'bad', src: 'bad.pdf', title: '示例活动计划表，给每个季度用' }),
  item({ id: 'old', title: '旧指南' }),
  item({ id: 'new', title: '新指南', supersedes: 'old', aiGenerated: true }),
  item({ id: 'film', kind: 'video', src: 'film.mp4', mime: 'video/mp4', bytes: 40_000_000 }),
];

/** Every state of a row at once: saved, failed, playing. */
async function used(attributes: Record<string, string>, width: number): Promise<Page> {
  serve(items, { 'guide.pdf': () => pieces([GUIDE]), 'bad.pdf': () => pieces(['x']) });
  const page = await downloader({ attributes: { src: 'list.json', kind: 'file', ...attributes }, width });
  await said('warn', () =>
    files(async () => {
      await page.press('guide');
      await page.press('bad');
      await page.press('film', '.play');
      await page.says('guide', '已保存');
      await page.says('bad', '校验没有通过');
      await waitUntil(() => page.all('video').length === 1);
    }),
  );
  return page;
}

describe('material downloader: how it looks', () => {
  afterEach(async () => {
    restore();
    await setViewport({ width: 800, height: 600 });
  });

  for (const theme of ['light', 'dark', 'contrast']) {
    it(`${theme}: axe finds nothing in any state of a row, and the number is large enough`, async () => {
      const page = await used({ theme }, 400);
      await expect(page.element).to.be.accessible();
      const dial = page.find('.dial');
      expect(parseFloat(getComputedStyle(dial).fontSize)).to.be.at.least(16);
      expect(dial.getBoundingClientRect().height).to.be.at.least(44);
    });
  }

  for (const size of ['normal', 'large']) {
    it(`at 320 px with ${size} text nothing sticks out, and every target is 44 px high`, async () => {
      await setViewport({ width: 320, height: 640 });
      const page = await used({ 'text-size': size }, 304);
      expect(page.element.scrollWidth).to.be.at.most(304);
      for (const node of page.all('.root *')) {
        const { left, right, width } = node.getBoundingClientRect();
        const frame = page.element.getBoundingClientRect();
        if (width > 1 && !node.closest('.sr, svg, video')) {
          expect(left, node.className).to.be.at.least(frame.left - 1);
          expect(right, node.className).to.be.at.most(frame.right + 1);
        }
      }
      const low = page
        .all('.take button, .take a, .after a, .dial, .play')
        .filter((node) => node.getBoundingClientRect().height < 44);
      expect(low.map((node) => node.textContent)).to.deep.equal([]);
    });
  }

  it('in WeChat axe finds nothing beside a picture and an address', async () => {
    const src = new URL('/examples/data/materials/示例海报-2026.png', location.href).href;
    serve([item(), item({ id: 'poster', kind: 'poster', src, mime: 'image/png' })]);
    await navigatorAs({ userAgent: 'MicroMessenger/8' }, async () => {
      const page = await downloader();
      await page.press('guide');
      await page.press('poster');
      await page.says('poster', '长按图片');
      await expect(page.element).to.be.accessible();
    });
  });

  it('what a mistake says is brick, and what went well is not told by color alone', async () => {
    const page = await used({ theme: 'light' }, 400);
    expect(getComputedStyle(page.find('.bad')).color).to.equal('rgb(154, 59, 31)');
    expect(page.all('.good .icon').length).to.equal(1);
  });
});
