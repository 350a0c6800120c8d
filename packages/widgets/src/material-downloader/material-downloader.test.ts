import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { setNow, useTranslator } from '@y12355/core';
import { said } from '../../../core/test/console.js';
import { downloader, item, navigatorAs, type Page, restore, serve } from '../../test/downloader.js';
import { at, SATURDAY, tel } from '../../test/locator.js';

/** The number is seen and dials. */
function expectNumber(page: Page): void {
  const calls = page.all<HTMLAnchorElement>('a[href="tel:12355"]').filter((link) => link.checkVisibility());
  expect(calls.length).to.be.greaterThan(0);
}

const film = (changes: object = {}) =>
  item({ id: 'film', title: '示例短片', kind: 'video', src: 'film.mp4', mime: 'video/mp4', ...changes });

describe('material downloader', () => {
  afterEach(restore);

  describe('the list', () => {
    it('says of each what it is, how large, of which year and in which language', async () => {
      serve([
        item({ bytes: 2_400_000, validFrom: '2026-01-01' }),
        item({ id: 'hk', title: '示例服務指南', language: 'zh-HK', bytes: 36_000 }),
        film({ bytes: 18_000_000, subtitles: 'film.vtt', aiGenerated: true }),
      ]);
      const page = await downloader();
      expect(page.titles).to.deep.equal(['示例服务指南', '示例服務指南', '示例短片']);
      expect(page.said('guide')).to.equal('PDF 2.4 MB 2026 年版');
      expect(page.said('hk')).to.equal('PDF 36 KB 繁體');
      expect(page.row('hk').querySelector('.facts [lang]')?.getAttribute('lang')).to.equal('zh-HK');
      expect(page.said('film')).to.equal('MP4 18 MB 带字幕 AI 生成');
      expect(page.text('[role=status]')).to.equal('3 份材料');
      expect(page.text('h3')).to.equal('官方材料');
      expectNumber(page);
    });

    it('with many has a heading for each kind', async () => {
      const many = Array.from({ length: 6 }, (_, index) => item({ id: `g${index}` }));
      serve([...many, film()]);
      expect((await downloader()).text('h3')).to.equal('服务指南 | 视频');
    });

    it('comes from the service, with addresses of the service', async () => {
      serve([]);
      const page = await downloader({ attributes: { api: '/', kind: 'file' } });
      expect(page.titles).to.deep.equal([
        '示例服务指南',
        '示例服務指南',
        '示例短片，1 分钟',
        '示例活动计划表',
      ]);
      expect(page.text('h2 .tag')).to.equal('示例数据');
      expect(page.all('.name .tag').length).to.equal(4);
      await navigatorAs({ userAgent: 'MicroMessenger/8' }, async () => {
        page.element.requestUpdate();
        await page.element.updateComplete;
        await page.press('plan');
        await page.says('plan', 'materials/files/0123456789abcdef/plan.xlsx', '.address');
        expect(page.said('plan', '.address')).to.equal(
          `${location.origin}/materials/files/0123456789abcdef/plan.xlsx`,
        );
      });
    });

    it('hides what is over and tells the operator once, also at midnight', async () => {
      serve([item({ validTo: '2026-09-12' }), item({ id: 'old', validTo: '2026-08-31' })]);
      let page!: Page;
      const lines = await said('warn', async () => {
        page = await downloader();
        page.element.requestUpdate();
        await page.element.updateComplete;
      });
      expect(page.titles.length).to.equal(1);
      expect(lines).to.deep.equal([
        '[y12355] <y12355-material-downloader>: "old" is not offered since its last day 2026-08-31 (validTo); it is hidden.',
      ]);
      await said('warn', async () => {
        setNow(() => at('2026-09-13T00:00:00+08:00'));
        await waitUntil(() => page.titles.length === 0);
      });
      expect(page.text('[role=status]')).to.equal('这里还没有材料');
    });

    it('leads from an old one to the newer', async () => {
      serve([item({ title: '旧指南' }), item({ id: 'new', title: '新指南', supersedes: 'guide' })]);
      const page = await downloader();
      expect(page.titles).to.deep.equal(['新指南', '旧指南']);
      expect(page.said('guide', '.lines p:last-child')).to.equal('有新版：新指南');
      await page.press('guide', '.lines .link');
      expect(page.root.activeElement === page.row('new').querySelector('.name'), 'the focus').to.equal(true);
    });

    it('a picture that does not come leaves no hole', async () => {
      serve([item({ thumbnail: 'nowhere.png' })]);
      const page = await downloader();
      await waitUntil(() => page.find('.thumb').classList.contains('gone'));
      expect(page.find('.thumb').checkVisibility()).to.equal(false);
    });

    it('speaks the language of its page; what is written on a file stays as it is', async () => {
      serve([item({ validFrom: '2026-01-01' })]);
      for (const [lang, facts, button] of [
        ['zh-HK', 'PDF 1 KB 2026 年版 简体', '下載'],
        ['en', 'PDF 1 KB 2026 edition 简体', 'Download'],
      ] as const) {
        const page = await downloader({ attributes: { src: 'list.json', kind: 'file', lang } });
        await waitUntil(() => page.said('guide', '.take') === button);
        expect(page.said('guide')).to.equal(facts);
        expect(page.find('.name [lang]').textContent).to.equal('示例服务指南');
        page.element.remove();
      }
      useTranslator(undefined);
    });
  });

  describe('states', () => {
    it('loading: three still blocks, and the number', async () => {
      serve(() => new Promise<Response>(() => undefined));
      const page = await downloader({ early: true });
      expect(page.all('.waiting .block').length).to.equal(3);
      expect(page.text('[role=status]')).to.equal('正在找材料');
      expectNumber(page);
    });

    it('nothing: a sentence, the number, and what stands inside the tag', async () => {
      const link = tel('12355', '12355');
      const page = await downloader({ attributes: { kind: 'file' }, content: [link] });
      expect(page.text('[role=status]')).to.equal('这里还没有材料');
      expect(link.checkVisibility()).to.equal(true);
      expectNumber(page);
    });

    const broken: [string, () => Response | Promise<Response>][] = [
      ['missing', () => new Response('', { status: 404 })],
      ['no JSON', () => new Response('<!doctype html>')],
      ['another document', () => Response.json({ centers: [] })],
    ];
    for (const [what, answer] of broken) {
      it(`a manifest that is ${what} leaves a sentence and the number, and one line in the console`, async () => {
        serve(answer);
        let page!: Page;
        const lines = await said('warn', async () => {
          page = await downloader();
        });
        expect(lines.length).to.equal(1);
        expect(lines[0]).to.contain('no materials from list.json');
        expect(page.text('[role=status]')).to.equal('暂时看不到材料');
        expectNumber(page);
      });
    }

    it('bad items hide no other and are named in one line', async () => {
      serve([
        item(),
        null,
        item({ id: 'x', src: 'javascript:alert(1)' }),
        item({ id: 'y', title: '<img src=x>' }),
      ]);
      let page!: Page;
      const lines = await said('warn', async () => {
        page = await downloader();
      });
      expect(page.titles).to.deep.equal(['示例服务指南', '<img src=x>']);
      expect(lines.length).to.equal(1);
      expect(lines[0]).to.contain('2 materials shown, 2 with a fault: item 2 (no id)');
      expect(page.all('[href^="javascript"]').length).to.equal(0);
    });

    it('is tried again on a press, and by itself when the network is back', async () => {
      let down = true;
      serve(() =>
        down ? new Response('', { status: 503 }) : Response.json({ version: 1, items: [item()] }),
      );
      await said('warn', async () => {
        await navigatorAs({ onLine: false }, async () => {
          const page = await downloader();
          expect(page.text('[role=status]')).to.equal('现在没有网络，暂时看不到材料');
          page.find('.note .link').click();
          await page.settled();
          await waitUntil(() => page.find('.note .link').getAttribute('aria-disabled') === 'false');
          expect(page.text('[role=status]')).to.equal('现在没有网络，暂时看不到材料');
          down = false;
          window.dispatchEvent(new Event('online'));
          await waitUntil(() => page.titles.length === 1);
        });
      });
    });

    it('a good list stands while a newer answer fails', async () => {
      let asked = 0;
      serve(() =>
        asked++ ? new Response('', { status: 503 }) : Response.json({ version: 1, items: [item()] }),
      );
      const page = await downloader();
      setNow(() => at(SATURDAY) + 601_000);
      await said('warn', async () => {
        document.dispatchEvent(new Event('visibilitychange'));
        await waitUntil(() => asked === 2);
        await aTimeout(20);
      });
      expect(page.titles.length).to.equal(1);
    });

    it('a broken render leaves the light DOM', async () => {
      serve([item()]);
      const link = tel('12355', '12355');
      const page = await downloader({ content: [link] });
      Object.assign(page.element, {
        renderContent: () => {
          throw new Error('broken on purpose');
        },
      });
      const told = await said('error', async () => {
        page.element.requestUpdate();
        await page.element.updateComplete;
      });
      expect(told.length).to.equal(1);
      expect(link.checkVisibility()).to.equal(true);
    });
  });

  describe('files inside the tag', () => {
    const link = (href: string, text: string, data: Record<string, string> = {}) => {
      const node = Object.assign(document.createElement('a'), { href, textContent: text, download: '' });
      Object.assign(node.dataset, data);
      return node;
    };

    it('are listed; a link without download is a link', async () => {
      const page = await downloader({
        attributes: { kind: 'file' },
        content: [
          link('files/guide.pdf', ' 服务 指南 ', { bytes: '2400000', sha256: 'a'.repeat(64), sample: '' }),
          link('/film.mp4', '短片'),
          Object.assign(document.createElement('a'), { href: '/materials', textContent: '更多' }),
        ],
      });
      expect(page.titles).to.deep.equal(['服务 指南', '短片']);
      expect(page.text('.facts')).to.equal('PDF 2.4 MB | MP4 下载后不作校验');
      expect(page.text('.name .tag')).to.equal('示例');
    });

    it('stand in while the service is down, and are followed when the page changes them', async () => {
      const fake = serve([]);
      fake.switches.down = true;
      let page!: Page;
      await said('warn', async () => {
        page = await downloader({
          attributes: { api: '/', kind: 'file' },
          content: [link('guide.pdf', '服务指南')],
        });
      });
      expect(page.text('[role=status]')).to.equal('暂时连不上，先列出网页上的材料');
      page.element.append(link('plan.csv', '计划表'));
      await waitUntil(() => page.titles.length === 2);
      expectNumber(page);
    });
  });

  it('the address of a page may name one: its row is shown and has the focus', async () => {
    serve([item(), item({ id: 'plan', title: '计划表', kind: 'table' })]);
    const before = location.href;
    history.replaceState(null, '', '#material=plan');
    try {
      const page = await downloader();
      expect(page.root.activeElement === page.row('plan').querySelector('.name'), 'the focus').to.equal(true);
    } finally {
      history.replaceState(null, '', before);
    }
  });

  it('wrong values are named, with the allowed ones', async () => {
    serve([item()]);
    const lines = await said('warn', () =>
      downloader({ attributes: { src: 'list.json', kind: 'films', mode: 'kiosk', school: '校'.repeat(41) } }),
    );
    expect(lines.map((line) => line.replace('[y12355] <y12355-material-downloader ', ''))).to.include.members(
      [
        'kind="films">: allowed are all, file, template; all is taken.',
        'mode="kiosk">: allowed are page, qr; page is taken.',
        `school="${'校'.repeat(41)}">: allowed are up to 40 characters; the first 40 are taken.`,
      ],
    );
  });

  it('leaves nothing behind when it is taken away', async () => {
    serve([item()]);
    const own = EventTarget.prototype.addEventListener;
    const off = EventTarget.prototype.removeEventListener;
    const left = new Set<unknown>();
    const outside = (target: EventTarget) => target === window || target === document;
    EventTarget.prototype.addEventListener = function (this: EventTarget, ...rest: Parameters<typeof own>) {
      if (outside(this)) left.add(rest[1]);
      return own.apply(this, rest);
    };
    EventTarget.prototype.removeEventListener = function (
      this: EventTarget,
      ...rest: Parameters<typeof off>
    ) {
      if (outside(this)) left.delete(rest[1]);
      return off.apply(this, rest);
    };
    try {
      for (let round = 0; round < 5; round += 1) (await downloader()).element.remove();
    } finally {
      EventTarget.prototype.addEventListener = own;
      EventTarget.prototype.removeEventListener = off;
    }
    expect(left.size).to.equal(0);
  });

  describe('on a screen that others see', () => {
    it('nothing is saved: one code leads to the same on a phone, and to what was pressed', async () => {
      serve([]);
      const page = await downloader({
        attributes: { api: '/', kind: 'file', mode: 'qr', school: '示例中学', campaign: 'kiosk-7' },
        width: 900,
      });
      await waitUntil(() => page.all('.code').length === 1);
      const address = () => page.text('.screen .address').replace(/ /g, '');
      expect(address()).to.equal(`${location.origin}/materials?kind=file&school=示例中学&c=kiosk-7`);
      expect(page.all('[download]').length).to.equal(0);
      await page.press('film');
      expect(page.button('film').getAttribute('aria-pressed')).to.equal('true');
      expect(page.text('.screen [aria-live]')).to.equal('扫一扫，在手机上拿《示例短片，1 分钟》');
      expect(address()).to.match(/#material=film$/);
      await page.press('film');
      expect(address()).not.to.contain('#');
      expect(page.all('.code').length).to.equal(1);
      await expect(page.element).to.be.accessible();
    });

    it('without a service the list is shown without ways to take it, and the console says what is missing', async () => {
      serve([item()]);
      const lines = await said('warn', async () => {
        const page = await downloader({ attributes: { src: 'list.json', kind: 'file', mode: 'qr' } });
        await waitUntil(() => page.said('guide', '.take') === '');
        expect(page.all('.code').length).to.equal(0);
      });
      expect(lines.join()).to.contain(
        'mode="qr">: there is no service whose page a code could open; set api',
      );
    });
  });
});
