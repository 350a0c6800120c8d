import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { still } from '../../../core/test/still.js';
import { samplePlaylist, sampleScenes } from '../../../domain/test/playlists.js';
import { openScreens } from '../../test/screens.fixture.js';
import type { ScreenFrame } from './screen-frame.js';

const signed = JSON.stringify(samplePlaylist({ validTo: '2099-12-31' }));
const faulty = JSON.stringify({
  ...samplePlaylist({ validTo: '2099-12-31' }),
  version: 'a b',
  later: 1,
  scenes: [
    { ...sampleScenes[0], weight: 11 },
    { id: 'web', type: 'web-page', weight: 1, data: { address: 'x' } },
    'no scene',
    { ...sampleScenes[8], data: { text: { 'zh-CN': '很'.repeat(73) } } },
  ],
});

/** What was handed over while `work` ran, by name. */
async function saved(work: () => Promise<void>): Promise<Record<string, string>> {
  const { click } = HTMLAnchorElement.prototype;
  const found: Record<string, string> = {};
  const reading: Promise<void>[] = [];
  HTMLAnchorElement.prototype.click = function () {
    reading.push(
      fetch(this.href)
        .then((answer) => answer.text())
        .then((text) => void (found[this.download] = text)),
    );
  };
  await work();
  HTMLAnchorElement.prototype.click = click;
  await Promise.all(reading);
  return found;
}

/** Whether leaving the page would be asked about. */
function asks(): boolean {
  const event = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented;
}

describe('studio: screens', function () {
  this.timeout(30_000);
  afterEach(() => {
    document.documentElement.lang = 'zh-CN';
  });

  it('says at first what it is for, and has nothing to save', async () => {
    const bench = await openScreens();
    expect(document.title).to.equal('编排屏幕节目单 · 12355');
    expect(bench.text('.tools [aria-current=page]')).to.equal('屏幕');
    expect(bench.text('.lead')).to.contain('不会传出去');
    expect(bench.all('.result, .when, studio-screen').length).to.equal(0);
    expect(bench.get<HTMLAnchorElement>('.foot a').href).to.equal('tel:12355');
    expect(asks()).to.equal(false);
  });

  it('from nothing to a message, by keys alone', async () => {
    const bench = await openScreens();
    bench.get('.begin').focus();
    await sendKeys({ press: 'Enter' });
    await bench.settle();
    expect(bench.focus()).to.equal('open-title');
    bench.get('#s-add').focus();
    await sendKeys({ press: 'Enter' });
    await bench.settle();
    expect(bench.focus()).to.equal('scene-title');
    expect(bench.text('.verdict')).to.contain('1 处要改');
    for (let steps = 0; steps < 3; steps += 1) await sendKeys({ press: 'Tab' });
    expect(bench.focus()).to.equal('s-scenes-0-data-text-zh-CN');
    await sendKeys({ type: '慢慢来' });
    await bench.settle();
    expect(bench.text('.verdict')).to.contain('没有问题');
    expect(bench.file().scenes).to.deep.equal([
      { id: 'message', type: 'message', weight: 1, data: { text: { 'zh-CN': '慢慢来' } } },
    ]);
    expect(bench.text('.text .hint')).to.equal('3 / 72 字');
    expect(asks()).to.equal(true);
  });

  it('moves by keys and keeps the focus; takes out and puts back; copies', async () => {
    const bench = await openScreens();
    await bench.give(signed);
    const ids = () => bench.file().scenes.map(({ id }) => id);
    const before = ids();
    bench.get('[data-key="row-2"] .up').focus();
    await sendKeys({ press: 'Enter' });
    await bench.settle();
    expect(ids().slice(0, 2)).to.deep.equal(['near', 'line']);
    expect((bench.page.shadowRoot?.activeElement as HTMLElement).getAttribute('aria-label')).to.equal(
      '上移：near',
    );
    expect(bench.text('.done')).to.contain('「near」现在是第 1 幕');
    await sendKeys({ press: 'Enter' });
    await bench.settle();
    expect(ids()[0]).to.equal('near');
    await bench.press('#s-remove');
    expect(ids()).to.not.include('near');
    expect(bench.focus()).to.equal('s-undo');
    await sendKeys({ press: 'Enter' });
    await bench.settle();
    expect(ids()[0]).to.equal('near');
    expect(ids().sort()).to.deep.equal(before.sort());
    await bench.press('#s-duplicate');
    expect(ids().slice(0, 2)).to.deep.equal(['near', 'near-2']);
  });

  it('a signed file is a draft again, and what is saved has no signature', async () => {
    const bench = await openScreens();
    await bench.give(signed);
    expect(bench.text('.form .note')).to.contain('原来用 key-a 签的名已经去掉');
    expect(asks(), 'nothing was changed yet').to.equal(false);
    await bench.type('#s-version', '2026-12.1');
    expect(asks()).to.equal(true);
    const found = await saved(() => bench.press('#s-save'));
    const file = JSON.parse(found['playlist.json'] ?? '') as Record<string, unknown>;
    expect(file['version']).to.equal('2026-12.1');
    expect(file).to.not.have.any.keys('keyId', 'signature');
    expect(file['scenes']).to.deep.equal(JSON.parse(JSON.stringify(sampleScenes)));
    expect(asks()).to.equal(false);
    expect(bench.text('.take')).to.contain('保存好了：playlist.json');
  });

  it('every fault has its place and cure; what cannot be shown stays and is named', async () => {
    const bench = await openScreens();
    await bench.give(faulty);
    const rows = () => bench.all('.faults li').map((row) => row.innerText.replace(/\s+/g, ' '));
    for (const [place, cure] of [
      ['版本', '用字母、数字、. 和 -'],
      ['/later', '认不出这个字段'],
      ['第 1 幕「line」 · 多久来一次', '写 1 到 10 的整数，现在是 11'],
      ['第 2 幕「web」 · 类型', '现在是 "web-page"'],
      ['第 3 幕', '现在是 "no scene"'],
      ['第 4 幕「today」 · 文字 · 简体', '最多 72 个字（字母 144 个），现在 73 个'],
    ] as const) {
      expect(
        rows().some((row) => row.includes(place) && row.includes(cure)),
        `${place}\n${rows().join('\n')}`,
      ).to.equal(true);
    }
    expect(bench.get('#s-version').getAttribute('aria-invalid')).to.equal('true');
    // Its hours are looked at all the same, without the scenes that screens pass over.
    expect(bench.text('.when .empty')).to.contain('放内置画面');
    bench.all('.faults button')[5]?.click();
    await bench.settle();
    expect(bench.focus()).to.equal('s-scenes-3-data-text-zh-CN');
    bench.all('.pick')[1]?.click();
    await bench.settle();
    expect(bench.text('.editor .note')).to.contain('「web-page」');
    expect(bench.text('.raw')).to.contain('"address": "x"');
    bench.get('[aria-label="去掉它: later"]').click();
    await bench.settle();
    expect(bench.file()).to.not.have.property('later');
    expect(bench.file().scenes.slice(1, 3)).to.deep.equal([
      { id: 'web', type: 'web-page', weight: 1, data: { address: 'x' } },
      'no scene',
    ]);
    document.documentElement.lang = 'en';
    await waitUntil(() => rows().some((row) => /scene 4 "today" · Words/.test(row)));
  });

  it('bad JSON stays in the field, where it can be corrected', async () => {
    const bench = await openScreens();
    await bench.give('{"version": "1",\n "scenes": [}');
    expect(bench.text('.told .mistake')).to.contain('第 2 行第 13 个字附近');
    expect(bench.get<HTMLTextAreaElement>('#s-paste').value).to.equal('{"version": "1",\n "scenes": [}');
    expect(bench.focus()).to.equal('s-paste');
    await bench.type('#s-paste', '{"version": "1", "asOf": "2026-11-01", "screens": [], "scenes": []}');
    await bench.press('.paste .action');
    expect(bench.text('.verdict')).to.contain('没有问题');
  });

  it('what is no playlist, or no text, is said', async () => {
    const bench = await openScreens();
    await bench.give('[]');
    expect(bench.text('.told')).to.contain('这不是节目单');
    await bench.give(new Uint8Array([0xcf, 0x28]), 'gbk.json');
    await waitUntil(() => bench.text('.told').includes('「gbk.json」不是 UTF-8'));
  });

  it('leaving what is not saved is asked about, and can be thought better of', async () => {
    const bench = await openScreens();
    await bench.give(signed);
    await bench.type('#s-version', 'x');
    await bench.press('#s-another');
    expect(bench.focus()).to.equal('s-leave');
    await bench.press('.leaving .link:last-child');
    expect(bench.file()['version']).to.equal('x');
    await bench.press('#s-another');
    await bench.press('#s-leave');
    expect(bench.all('.drop').length).to.equal(1);
    expect(asks()).to.equal(false);
  });

  it('each shape gets the scene as it stands, with its time and language', async () => {
    const bench = await openScreens();
    await bench.give(signed);
    const frames = () => bench.all('studio-screen') as unknown as ScreenFrame[];
    const sizes = () => frames().map(({ show }) => `${show?.width}×${show?.height}`);
    expect(sizes()).to.deep.equal(['1920×1080', '1080×1920', '3840×1080']);
    const { show } = frames()[0] as ScreenFrame;
    expect(show?.scene).to.deep.equal(sampleScenes[0]);
    expect(new Date(show?.at ?? 0).getUTCHours(), 'afternoon in China').to.equal(7);
    await bench.type('#s-version', 'other');
    expect(frames()[0]?.show, 'nothing to draw anew').to.equal(show);
    bench.get('input[value=night]').click();
    bench.get('.side input[value=en]').click();
    bench.get('.preview-head input[value=strip]').click();
    await bench.settle();
    expect(sizes()).to.deep.equal(['3840×1080']);
    expect(frames()[0]?.show?.language).to.equal('en');
    expect(new Date(frames()[0]?.show?.at ?? 0).getUTCHours(), 'evening in China').to.equal(13);
    bench.all('.pick')[5]?.click();
    await bench.settle();
    expect(frames()[0]?.note, 'codes are for wide and tall').to.equal('这一幕不放这种屏');
    frames()[0]?.onSight?.({ state: 'drawn', misfits: ['words'] });
    bench.all('.pick')[0]?.click();
    await bench.settle();
    expect(bench.text('.screen .mistake')).to.contain('会跳过这一幕');
  });

  it('a chosen file gets its name, size and checksum; one that screens cannot show is refused', async () => {
    const bench = await openScreens();
    await bench.press('.begin');
    await bench.type('#f-adding', 'picture');
    await bench.press('#s-add');
    const choose = async (file: File) => {
      const input = bench.get<HTMLInputElement>('.choose input');
      const transfer = new DataTransfer();
      transfer.items.add(file);
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
      await waitUntil(() => bench.page.board.reading.size === 0);
      await bench.settle();
    };
    await choose(new File(['x'], 'rain.gif'));
    expect(bench.text('.asset .mistake')).to.contain('放不了「rain.gif」，换成 jpg, jpeg, png, webp');
    await choose(new File(['rain'], '雨 天.png'));
    await waitUntil(() => bench.text('.asset').includes('assets/雨-天.png'));
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode('rain'));
    const sha256 = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    const [scene] = bench.file().scenes;
    expect((scene?.['data'] as { asset: object }).asset).to.deep.equal({
      src: 'assets/雨-天.png',
      sha256,
      bytes: 4,
    });
    expect(bench.text('.beside')).to.equal('assets/雨-天.png ← 雨 天.png');
    const { show } = bench.get('studio-screen') as unknown as ScreenFrame;
    expect(await (await fetch(show?.files['assets/雨-天.png'] ?? '')).text()).to.equal('rain');
  });

  for (const theme of ['light', 'dark', 'contrast'] as const) {
    it(`${theme}: axe finds nothing in any state`, async () => {
      const bench = await openScreens();
      bench.page.theme = theme;
      const look = async () => {
        await bench.settle();
        await still();
        await expect(bench.page).to.be.accessible({ ignoredRules: ['frame-tested'] });
      };
      await look();
      await bench.give('[]');
      await look();
      bench.page.board.open(faulty, 'x.json');
      await look();
      bench.page.board.select('row-2');
      await look();
      bench.page.board.open(signed, 'y.json');
      // A question, and a video with its files.
      for (const at of [3, 7]) {
        bench.all('.pick')[at]?.click();
        await look();
      }
      bench.page.board.remove();
      await look();
    });
  }
});
