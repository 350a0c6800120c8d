import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
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

const WECHAT = { userAgent: 'Mozilla/5.0 (Linux; Android 13) MicroMessenger/8.0' };

/** What was saved while `work` ran, as name and content. */
async function saved(work: () => Promise<void>): Promise<[name: string, content: string][]> {
  const found = await files(work);
  return Promise.all(
    found.map(async ({ name, blob }) => [name, (await blob?.text()) ?? ''] as [string, string]),
  );
}

describe('material downloader: taking a file', () => {
  afterEach(restore);

  it('fetches, checks and saves it under its true name; the event says the format alone', async () => {
    serve([item({ src: 'files/%E6%8C%87%E5%8D%97.pdf' })], { '.pdf': () => pieces(['12', '355']) });
    const page = await downloader();
    const found = await saved(async () => {
      await page.press('guide');
      await page.says('guide', '已保存，校验通过');
    });
    expect(found).to.deep.equal([['指南.pdf', GUIDE]]);
    expect(page.told).to.deep.equal([{ template: undefined, format: 'pdf' }]);
    expect(page.said('guide', '.take')).to.equal('再下载');
    expect(page.row('guide').querySelector<HTMLAnchorElement>('.after a')?.protocol).to.equal('blob:');
  });

  it('shows how much is there, and stops on a press', async () => {
    let ends = 0;
    let go!: (value: unknown) => void;
    const hold = new Promise((resolve) => (go = resolve));
    serve([item()], {
      'guide.pdf': ({ signal }) => {
        signal?.addEventListener('abort', () => (ends += 1));
        return pieces(['123', '55'], { hold });
      },
    });
    const page = await downloader();
    const found = await saved(async () => {
      await page.press('guide');
      await waitUntil(
        () => page.row('guide').querySelector('[role=progressbar]')?.getAttribute('aria-valuenow') === '60',
      );
      expect(page.said('guide', '.going')).to.equal('1 KB，共 1 KB');
      expect(page.said('guide', '.take')).to.equal('取消');
      expect(page.root.activeElement === null).to.equal(true);
      await page.press('guide');
      expect(page.said('guide', '.take')).to.equal('下载');
      go(undefined);
      await page.element.updateComplete;
    });
    expect(ends).to.equal(1);
    expect(found).to.deep.equal([]);
    expect(page.told).to.deep.equal([]);
  });

  it('by keyboard: the focus stays in the row through every state', async () => {
    serve([item()], { 'guide.pdf': () => pieces([GUIDE]) });
    const page = await downloader();
    await files(async () => {
      page.button('guide').focus();
      await sendKeys({ press: 'Enter' });
      await page.says('guide', '已保存');
    });
    expect(page.root.activeElement === page.button('guide'), 'the focus').to.equal(true);
    expect(page.said('guide', '.take')).to.equal('再下载');
  });

  const wrong: [what: string, answer: () => Response, told: string, action: string][] = [
    ['another content', () => pieces(['12345']), '校验没有通过，文件可能不完整', '重新下载'],
    ['too short a file', () => pieces(['123']), '校验没有通过，文件可能不完整', '重新下载'],
    ['a broken connection', () => pieces(['123'], { breaks: true }), '下载中断了，已收到 1 KB', '继续下载'],
    ['404', () => new Response('', { status: 404 }), '这个文件现在不在了', '再试一次'],
    ['500', () => new Response('', { status: 500 }), '暂时下载不了', '再试一次'],
  ];
  for (const [what, answer, told, action] of wrong) {
    it(`${what}: nothing is saved, what happened is said, and another try works`, async () => {
      let tries = 0;
      serve([item({ validFrom: '2026-01-01' })], {
        'guide.pdf': ({ headers }) => {
          if (tries++ === 0) return answer();
          const range = new Headers(headers).get('range');
          return range
            ? pieces([GUIDE.slice(Number(/\d+/.exec(range)?.[0]))], { status: 206 })
            : pieces([GUIDE]);
        },
      });
      const page = await downloader();
      let found!: [string, string][];
      const lines = await said('warn', async () => {
        found = await saved(async () => {
          await page.press('guide');
          await page.says('guide', told);
          // Year and size give way to what went wrong.
          expect(page.said('guide')).to.equal(`PDF ${told}`);
          expect(page.said('guide', '.take')).to.equal(action);
          await page.press('guide');
          await page.says('guide', '已保存');
        });
      });
      expect(lines.length).to.equal(1);
      expect(lines[0]).to.contain('<y12355-material-downloader>: guide: FileFault:');
      expect(found).to.deep.equal([['guide.pdf', GUIDE]]);
    });
  }

  it('where a page may not fetch, a plain link is left, and it says that nothing is checked', async () => {
    serve([item()], { 'guide.pdf': () => Promise.reject(new TypeError('Failed to fetch')) });
    const page = await downloader();
    await said('warn', async () => {
      await page.press('guide');
      await page.says('guide', '在这个网页里没能下载');
    });
    const link = page.row('guide').querySelector<HTMLAnchorElement>('.after a');
    expect(link?.textContent).to.contain('直接下载，不作校验');
    expect(link?.download).to.equal('guide.pdf');
    const found = await files(async () => link?.click());
    expect(found.length).to.equal(1);
    await navigatorAs({ onLine: false }, async () => {
      await page.press('guide');
      await page.says('guide', '现在没有网络，有了网络再试');
    });
  });

  it('a large file, one without a hash and one of another origin are links from the first', async () => {
    serve([
      item({ id: 'large', bytes: 30_000_001 }),
      item({ id: 'bare', sha256: undefined }),
      item({ id: 'far', src: 'https://cdn.example/a.pdf' }),
    ]);
    const page = await downloader();
    for (const id of ['large', 'bare', 'far']) {
      const link = page.row(id).querySelector<HTMLAnchorElement>('.take a');
      expect(link?.hasAttribute('download'), id).to.equal(true);
      expect(page.said(id), id).to.contain('下载后不作校验');
      expect(page.row(id).querySelectorAll('.take button').length, id).to.equal(0);
    }
    page.element.addEventListener('click', (event) => event.preventDefault());
    page.row('large').querySelector<HTMLAnchorElement>('.take a')?.click();
    expect(page.told).to.deep.equal([{ template: undefined, format: 'pdf' }]);
  });

  it('offers to share where the device can', async () => {
    serve([item()], { 'guide.pdf': () => pieces([GUIDE]) });
    let shared: File | undefined;
    const device = {
      canShare: ({ files }: { files: File[] }) => files[0]?.type === 'application/pdf',
      share: async ({ files }: { files: File[] }) => {
        shared = files[0];
        throw new DOMException('thought better of it', 'AbortError');
      },
    };
    await navigatorAs(device, async () => {
      const page = await downloader();
      const lines = await said('warn', () =>
        files(async () => {
          await page.press('guide');
          await page.says('guide', '已保存');
          await page.press('guide', '.after .link');
        }),
      );
      expect(shared?.name).to.equal('guide.pdf');
      expect(lines).to.deep.equal([]);
    });
  });

  it('in WeChat a picture is a real one to hold, and a PDF says how to get out, with its address', async () => {
    const src = new URL('/examples/data/materials/示例海报-2026.png', location.href).href;
    serve([item(), item({ id: 'poster', kind: 'poster', src, mime: 'image/png' })]);
    await navigatorAs(WECHAT, async () => {
      const page = await downloader();
      const found = await files(async () => {
        await page.press('poster');
        await page.says('poster', '长按图片，可以保存');
      });
      expect(found, 'nothing is handed over').to.deep.equal([]);
      const picture = page.row('poster').querySelector<HTMLImageElement>('img.held');
      expect(picture?.src).to.equal(src);
      await waitUntil(() => (picture?.naturalWidth ?? 0) > 0);
      expect(page.told).to.deep.equal([{ template: undefined, format: 'png' }]);

      await page.press('guide');
      await page.says('guide', '点右上角的「…」，选「在浏览器打开」', '.outside');
      let copied = '';
      const clipboard = { writeText: async (text: string) => void (copied = text) };
      await navigatorAs({ clipboard }, async () => {
        await page.press('guide', '.outside button');
        await page.says('guide', '地址已复制');
      });
      expect(copied).to.equal(new URL('files/guide.pdf', document.baseURI).href);
      expect(page.all('.bar-head .link').length, 'nothing is packed there').to.equal(0);
    });
    await navigatorAs({ userAgent: 'Mozilla/5.0 (iPhone) Weibo (iPhone14,5__weibo__13.1.0)' }, async () => {
      const page = await downloader();
      await page.press('guide');
      await page.says('guide', '在这个应用里存不了文件', '.outside');
    });
  });

  it('in WeChat a picture that a policy refuses gives way to its address', async () => {
    serve([item({ id: 'poster', kind: 'poster', src: 'none.png', mime: 'image/png' })]);
    await navigatorAs(WECHAT, async () => {
      const page = await downloader();
      await page.press('poster');
      await page.says('poster', '图片没有显示出来');
      expect(page.said('poster', '.address')).to.contain('/none.png');
    });
  });

  it('a film plays in place, with its subtitles, and closes again', async () => {
    serve([
      item({
        id: 'film',
        title: '短片',
        kind: 'video',
        src: 'film.mp4',
        mime: 'video/mp4',
        subtitles: 'film.vtt',
        language: 'zh-HK',
      }),
    ]);
    const page = await downloader();
    await page.press('film', '.play');
    await waitUntil(() => page.all('video').length === 1);
    const video = page.find<HTMLVideoElement>('video');
    expect(video.controls && video.preload === 'none').to.equal(true);
    expect(video.getAttribute('aria-label')).to.equal('短片，视频');
    const track = page.find<HTMLTrackElement>('track');
    expect([track.kind, track.srclang, track.default]).to.deep.equal(['subtitles', 'zh-HK', true]);
    expect(track.src).to.equal(new URL('film.vtt', document.baseURI).href);
    expect(video.hasAttribute('crossorigin')).to.equal(false);
    await waitUntil(() => page.root.activeElement === video);
    video.dispatchEvent(new Event('error'));
    expect(page.find('.film [role=alert]').checkVisibility()).to.equal(true);
    await page.press('film', '.film .link');
    expect(page.all('video').length).to.equal(0);
  });

  it('taken off the page it ends what is under way', async () => {
    let ends = 0;
    serve([item()], {
      'guide.pdf': ({ signal }) => {
        signal?.addEventListener('abort', () => (ends += 1));
        return pieces(['1', '2'], { hold: new Promise(() => undefined) });
      },
    });
    const page: Page = await downloader();
    await page.press('guide');
    await waitUntil(() => page.said('guide', '.take') === '取消');
    page.element.remove();
    expect(ends).to.equal(1);
  });
});

describe('material downloader: several at once', () => {
  afterEach(restore);

  const two = [item(), item({ id: 'plan', title: '计划表', src: 'plan.csv', mime: 'text/csv' })];
  const big = item({
    id: 'film',
    title: '短片',
    kind: 'video',
    src: 'film.mp4',
    mime: 'video/mp4',
    bytes: 40_000_000,
  });

  async function choosing(items: readonly unknown[], answer: Record<string, () => Response>): Promise<Page> {
    serve(items, answer);
    const page = await downloader();
    page.find('.bar-head .link').focus();
    page.find('.bar-head .link').click();
    await waitUntil(() => page.all('.box').length > 0);
    return page;
  }
  const boxes = (page: Page) => page.all<HTMLInputElement>('.box input');
  const words = (page: Page) => page.text('.several > p');

  it('are packed, each checked, under their names', async () => {
    const page = await choosing([...two, big], {
      'guide.pdf': () => pieces([GUIDE]),
      'plan.csv': () => pieces([GUIDE]),
    });
    expect(page.root.activeElement === boxes(page)[0], 'the focus is on the first box').to.equal(true);
    expect(boxes(page).map(({ disabled }) => disabled)).to.deep.equal([false, false, true]);
    expect(page.said('film', '.take')).to.equal('要单独下载');
    expect(words(page)).to.contain('还没有选');
    boxes(page)[0]?.click();
    boxes(page)[1]?.click();
    await page.element.updateComplete;
    expect(words(page)).to.contain('已选 2 份，1 KB');
    await expect(page.element).to.be.accessible();
    const found = await files(async () => {
      page.find('.several .action').click();
      await waitUntil(() => words(page).includes('已保存，每一份都校验通过'), 'saved', { timeout: 4000 });
    });
    expect(found.map(({ name, blob }) => [name, blob?.type])).to.deep.equal([
      ['12355-材料.zip', 'application/zip'],
    ]);
    expect(page.told).to.deep.equal([{ template: undefined, format: 'zip' }]);
    const text = new TextDecoder().decode(await found[0]?.blob?.arrayBuffer());
    expect(text).to.contain('guide.pdf').and.contain('plan.csv').and.contain(GUIDE);
  });

  it('one that fails is named, the others are saved; where all fail nothing is', async () => {
    const page = await choosing(two, {
      'guide.pdf': () => pieces([GUIDE]),
      'plan.csv': () => pieces(['12354']),
    });
    boxes(page).forEach((box) => box.click());
    await page.element.updateComplete;
    await said('warn', async () => {
      const found = await files(async () => {
        page.find('.several .action').click();
        await waitUntil(() => words(page).includes('已保存，但少了：计划表'), 'partly', { timeout: 4000 });
      });
      expect(found.length).to.equal(1);
      boxes(page)[0]?.click();
      await page.element.updateComplete;
      const none = await files(async () => {
        page.find('.several .action').click();
        await waitUntil(() => words(page).includes('没有打包成：计划表'), 'none', { timeout: 4000 });
      });
      expect(none).to.deep.equal([]);
    });
  });

  it('closes, and the focus goes back to where it began', async () => {
    const page = await choosing(two, {});
    page.find('.several .link').focus();
    page.find('.several .link').click();
    await page.element.updateComplete;
    expect(page.all('.box').length).to.equal(0);
    expect(page.root.activeElement === page.find('.bar-head .link'), 'the focus').to.equal(true);
  });
});
