import { expect, waitUntil } from '@open-wc/testing';
import { closeStudio, openStudio } from '../test/open-studio.js';
import type { StudioCode } from './code-block.js';
import { contrast } from './contrast.js';
import { numberPng, numberSvg } from './pictures.js';
import type { StudioPreview } from './preview-frame.js';

/** Catches what is copied; `refuse` is a page that may not. */
function catchClipboard(refuse = false): { copied: string[]; release(): void } {
  const copied: string[] = [];
  const own = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
  const command = document.execCommand.bind(document);
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: {
      writeText: async (text: string) => {
        if (refuse) throw new Error('refused');
        copied.push(text);
      },
    },
  });
  document.execCommand = () => false;
  return {
    copied,
    release() {
      document.execCommand = command;
      if (own) Object.defineProperty(navigator, 'clipboard', own);
      else delete (navigator as { clipboard?: unknown }).clipboard;
    },
  };
}

const inside = (code: StudioCode, selector: string) =>
  code.shadowRoot?.querySelector<HTMLElement>(selector) as HTMLElement;

describe('studio: what is copied', function () {
  this.timeout(30_000);
  let clipboard: ReturnType<typeof catchClipboard>;
  beforeEach(() => (clipboard = catchClipboard()));
  afterEach(() => {
    clipboard.release();
    closeStudio();
  });

  it('a press copies the snippet, says so on the button and to those who listen', async () => {
    const open = await openStudio('region=440100');
    const code = open.code();
    inside(code, 'button').click();
    await waitUntil(() => clipboard.copied.length > 0, 'a copy');
    await code.updateComplete;
    expect(clipboard.copied).to.deep.equal([code.text]);
    expect(inside(code, 'button').innerText.trim()).to.equal('已复制');
    expect(inside(code, '[role=status]').textContent).to.contain('已复制');
    expect(inside(code, 'pre').textContent).to.equal(code.text);
    await open.check('f-hotline-banner-variant', 'bar');
    await code.updateComplete;
    expect(inside(code, 'button').innerText.trim(), 'another text is not copied').to.equal('复制');
  });

  it('the bar at the foot of a phone copies the same, and says so', async () => {
    const open = await openStudio();
    open.get('.copy-bar .action').click();
    await waitUntil(() => open.get('.copy-bar').textContent?.includes('已复制，'), 'what was done');
    expect(clipboard.copied).to.deep.equal([open.code().text]);
    await open.check('f-hotline-banner-variant', 'bar');
    expect(open.get('.copy-bar').textContent).not.to.contain('已复制');
  });

  it('where the page may not copy, the text is selected', async () => {
    clipboard.release();
    clipboard = catchClipboard(true);
    const open = await openStudio();
    expect(await open.code().copy()).to.equal('selectedSay');
    await open.code().updateComplete;
    expect(inside(open.code(), '[role=status]').textContent).to.contain('Ctrl + C');
  });

  it('copies a link to the form', async () => {
    const open = await openStudio('a=print');
    open.get('.keep .link').click();
    await waitUntil(() => open.text('.keep [role=status]') !== '', 'what was done');
    expect(clipboard.copied).to.deep.equal([location.href]);
  });

  it('names what the page has to allow', async () => {
    const open = await openStudio();
    open.get<HTMLDetailsElement>('.result details').open = true;
    expect(open.text('.csp')).to.contain(`script-src ${location.origin}/sdk/`);
    await open.check('answer', 'html');
    expect(open.get('.result details').textContent).to.contain('不需要另外允许');
  });

  it('says what a frame cannot carry', async () => {
    const open = await openStudio('a=html&frames=1&hotline-banner.variant=floating');
    expect(open.text('.result')).to.contain('这种贴法带不上：放哪一种');
    expect(open.code().text).to.contain('<iframe').and.not.to.contain('floating');
  });

  it('says what markup alone cannot carry, in the words of the form', async () => {
    const open = await openStudio('a=html&region=440106&theme=dark&hotline-banner.variant=bar');
    expect(open.text('.result')).to.contain('这种贴法带不上：地区、明暗、放哪一种');
  });

  it('HTML only: markup without any script', async () => {
    const open = await openStudio('a=html&campaign=school-7');
    expect(open.code().text).to.contain('<a href="tel:12355">').and.to.contain('c=school-7');
    expect(open.code().text).not.to.match(/<script|<iframe/);
  });

  it('picture and print: the words to set, in the language of their readers', async () => {
    const open = await openStudio('a=picture&campaign=school-7');
    expect(open.code().text.split('\n')).to.deep.equal([
      '不知道跟谁说的事，可以先跟 12355 说。',
      '电话：12355',
      '微信小程序：广东12355',
      `附近的服务点：${location.origin}/find?c=school-7`,
    ]);
    expect(open.all('.file').map((file) => file.dataset['file'])).to.deep.equal(['png', 'svg']);
    await open.check('f-lang', 'en');
    await waitUntil(() => open.code().text.includes('Phone: 12355'), 'English words');
    expect(open.text('h1'), 'the studio itself keeps its language').to.equal('做一段放进网页的代码');
    await open.check('answer', 'print');
    expect(open.all('.file').map((file) => file.dataset['file'])).to.deep.equal(['svg']);
  });

  it('the number as a file: a drawing of its own, and a picture twice as fine', async () => {
    const drawn = new DOMParser().parseFromString(numberSvg(), 'image/svg+xml');
    expect(drawn.documentElement.localName).to.equal('svg');
    expect(drawn.querySelectorAll('path').length).to.equal(6);
    expect(drawn.querySelector('title')?.textContent).to.equal('12355');
    expect(drawn.querySelector('[style], [class]')).to.equal(null);
    const blob = await numberPng();
    expect(blob.type).to.equal('image/png');
    const image = await createImageBitmap(blob);
    expect([image.width, image.height]).to.deep.equal([1080, 384]);
    const pen = new OffscreenCanvas(image.width, image.height).getContext(
      '2d',
    ) as OffscreenCanvasRenderingContext2D;
    pen.drawImage(image, 0, 0);
    const at = (x: number, y: number) => [...pen.getImageData(x, y, 1, 1).data];
    const scale = 1080 / 394;
    expect(at(5, 5), 'clear space').to.deep.equal([255, 255, 255, 255]);
    expect(at(Math.round((20 + 280) * scale), Math.round((20 + 9) * scale)), 'the roof').to.deep.equal([
      20, 51, 45, 255,
    ]);
    expect(
      at(Math.round((20 + 35) * scale), Math.round((20 + 60) * scale)),
      'the stem of the 1',
    ).to.deep.equal([20, 51, 45, 255]);
  });

  it('a press hands the drawing over', async () => {
    const open = await openStudio('a=print');
    const handed: string[] = [];
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () {
      handed.push(`${this.download} ${new URL(this.href).protocol}`);
    };
    try {
      open.get('[data-file=svg]').click();
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    expect(handed).to.deep.equal(['12355.svg blob:']);
  });

  it('a screen gets one address, of one element', async () => {
    const open = await openStudio('a=screen&e=hotline-banner+center-locator&region=440100');
    const address = new URL(open.code().text);
    expect(address.pathname).to.equal('/sdk/v1/embed.html');
    expect(address.searchParams.get('widget')).to.equal('hotline-banner');
    expect(address.searchParams.get('region')).to.equal('440100');
    expect(open.get<HTMLAnchorElement>('.result a').href).to.equal(address.href);
    await open.check('f-e', 'center-locator');
    expect(open.code().text).to.contain('widget=center-locator');
  });
});

describe('studio: color', function () {
  this.timeout(30_000);
  afterEach(closeStudio);

  it('a color that does not read names its ratio and offers the nearest that does', async () => {
    const open = await openStudio();
    await open.type('.color .code', '#3e8e7e');
    expect(open.text('#color-said')).to.contain('和白字只有 3.91 : 1，要到 4.5。');
    expect(open.get('.color .code').getAttribute('aria-invalid')).to.equal('true');
    await expect(open.studio).to.be.accessible();
    open.get('#color-said .link').click();
    await open.settle();
    const taken = open.get('.color .code').value;
    expect(contrast(taken, '#FFFFFF')).to.be.at.least(4.5);
    expect(open.text('#color-said')).to.contain('读得清');
    expect(location.hash).to.equal(`#color=${taken.slice(1)}`);
    const rule = open.get<StudioCode>('studio-code.second');
    expect(rule.text).to.equal(
      `y12355-hotline-banner {\n  --y12355-call: ${taken};\n  --y12355-on-call: #FFFFFF;\n}`,
    );
    expect(open.code().text, 'never inline').not.to.contain(taken);
  });

  it('what is no color is told, and the last one stays', async () => {
    const open = await openStudio('color=FFC85A');
    await open.type('.color .code', '#FFC8');
    expect(open.text('#color-said')).to.contain('写成 #0F5C4C 这样');
    expect(open.get<StudioCode>('studio-code.second').text)
      .to.contain('#FFC85A')
      .and.to.contain('on-call: #14332D');
    open.get('.reset').click();
    await open.settle();
    expect(open.find('studio-code.second')).to.equal(undefined);
    expect(open.get('.color .code').value).to.equal('#0F5C4C');
  });

  it('a color is asked for only where it can be set', async () => {
    const open = await openStudio('a=html&frames=1&color=FFC85A');
    expect(open.find('.color')).to.equal(undefined);
    expect(open.find('studio-code.second')).to.equal(undefined);
  });
});

describe('studio: faults', function () {
  this.timeout(30_000);
  afterEach(closeStudio);

  it('without the manifest a snippet still stands, and another try brings the form', async () => {
    const open = await openStudio('hotline-banner.variant=bar', { manifest: undefined });
    expect(open.text('.note')).to.contain('选项暂时没有加载出来');
    expect(open.code().text).to.contain('<y12355-hotline-banner>').and.to.contain('tel:12355');
    await expect(open.studio).to.be.accessible();
    open.build.manifest = (await import('../test/manifest.fixture.js')).manifest;
    open.get('.note .link').click();
    await waitUntil(() => open.find('.question') !== undefined, 'the form');
    await open.settle();
    expect(open.find('.note')).to.equal(undefined);
    expect(open.code().text, 'the link is remembered').to.contain('variant="bar"');
  });

  it('an element that no snippet can be written for leaves the plainest line', async () => {
    const open = await openStudio('e=new-thing');
    expect(open.code().text).to.equal('<p><a href="tel:12355">拨打 12355</a></p>\n');
    expect(open.text('.result')).to.contain('先贴这一行也可以');
  });

  it('the preview hears its own frame only', async () => {
    const open = await openStudio();
    const preview = open.get<StudioPreview>('studio-preview');
    const frame = preview.shadowRoot?.querySelector('iframe') as HTMLIFrameElement;
    const height = () => frame.getBoundingClientRect().height;
    const say = async (source: MessageEventSource | null, origin: string, tall: number) => {
      const data = { y12355: 1, id: 'x', type: 'size', height: tall };
      window.dispatchEvent(new MessageEvent('message', { data, origin, source }));
      await preview.updateComplete;
    };
    await say(frame.contentWindow, location.origin, 320);
    const settled = height();
    await say(window, location.origin, 2000);
    await say(frame.contentWindow, 'https://other.example', 2000);
    await say(null, location.origin, 2000);
    expect(height()).to.equal(settled);
    await say(frame.contentWindow, location.origin, 2000);
    expect(height()).not.to.equal(settled);
  });

  it('leaves nothing behind when it is taken out', async () => {
    const open = await openStudio();
    open.studio.remove();
    const before = open.code().text;
    history.replaceState(null, '', `${location.pathname}${location.search}#region=440100`);
    window.dispatchEvent(new PopStateEvent('popstate'));
    await open.settle();
    expect(open.code().text).to.equal(before);
    expect(document.cookie).to.equal('');
    expect(localStorage.length + sessionStorage.length).to.equal(0);
  });
});
