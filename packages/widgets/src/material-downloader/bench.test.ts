import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { said } from '../../../core/test/console.js';
import { downloader, item, navigatorAs, type Page, restore, serve } from '../../test/downloader.js';
import { fakeEngine } from '../../test/fake-engine.js';
import { files } from '../../test/own-booking.js';
import { MaterialDownloader } from './material-downloader.js';

interface Desk extends ReturnType<typeof fakeEngine> {
  page: Page;
}

async function bench(
  attributes: Record<string, string> = {},
  made?: Parameters<typeof fakeEngine>[0],
  width = 1000,
): Promise<Desk> {
  const fake = fakeEngine(made);
  MaterialDownloader.loadEngine = async () => fake;
  serve([item()]);
  const page = await downloader({ attributes: { src: 'list.json', ...attributes }, width });
  await waitUntil(() => page.all('.frame .drawing').length === 1, 'the preview');
  return { ...fake, page };
}

const type = async (page: Page, selector: string, value: string) => {
  const field = page.find<HTMLInputElement>(selector);
  field.value = value;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await page.element.updateComplete;
};
const pick = async (page: Page, name: string, value: string) => {
  page.find<HTMLInputElement>(`input[name="${name}"][value="${value}"]`).click();
  await page.element.updateComplete;
};

describe('material downloader: posters', () => {
  afterEach(restore);

  it('stand by kind and size above the files, one chosen, with its season', async () => {
    const { page } = await bench();
    expect(page.text('.gallery legend')).to.equal('海报，A3 | 其他');
    expect(page.text('.caption')).to.equal('同伞 平日 | 夜里的窗 考试季 | 通知 通知，A4');
    expect(page.find<HTMLInputElement>('.sheet input:checked').value).to.equal('calm');
    expect(page.titles).to.deep.equal(['示例服务指南']);
    expect(page.text('.head .soft')).to.contain('选一张，填上学校的名字，就能下载。');
    expect(page.all('.beside .panel').length).to.equal(1);
  });

  it('the preview follows what is chosen and typed, in the language that is chosen', async () => {
    const { page, asked } = await bench({ school: ' 示例中学 ', campaign: 'open-day', api: '/' });
    expect(asked.at(-1)).to.deep.equal({
      what: 'preview',
      id: 'calm',
      values: { school: '示例中学', campaign: 'open-day', base: `${location.origin}/` },
      language: 'zh-CN',
    });
    const drawn = () => page.text('.frame text');
    await type(page, '#field-school', '示例小学');
    await waitUntil(() => drawn() === '示例小学');
    await pick(page, 'poster', 'night');
    await pick(page, 'language', 'en');
    await waitUntil(() => asked.at(-1)?.language === 'en');
    expect(asked.at(-1)?.id).to.equal('night');
    expect(page.find('.frame svg').getAttribute('aria-label')).to.equal('夜里的窗，预览');
    const before = asked.length;
    page.element.requestUpdate();
    await page.element.updateComplete;
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(asked.length, 'nothing changed, nothing is drawn').to.equal(before);
  });

  it('is made, saved under its name, and says that the code was checked', async () => {
    let go!: () => void;
    const { page, asked } = await bench(
      { school: '示例中学' },
      () => new Promise((resolve) => (go = () => resolve({}))),
    );
    const action = page.find<HTMLButtonElement>('.panel .action');
    const found = await files(async () => {
      action.click();
      await waitUntil(() => action.getAttribute('aria-busy') === 'true');
      expect(page.text('.panel .action')).to.equal('正在做');
      action.click();
      go();
      await waitUntil(() => page.text('.result') !== '');
    });
    expect(asked.filter(({ what }) => what === 'make').length, 'a second press is nothing').to.equal(1);
    expect(found.map(({ name }) => name)).to.deep.equal(['12355-A3-示例中学.pdf']);
    expect(page.text('.result')).to.equal('12355-A3-示例中学.pdf，90 KB 二维码已验过，能扫出来');
    expect(page.told).to.deep.equal([{ template: 'calm', format: 'pdf' }]);
    await type(page, '#field-school', '别的');
    expect(page.text('.result'), 'what was said is of another poster').to.equal('');
  });

  it('says where the code was not checked, and what the engine adds', async () => {
    const { page } = await bench({}, async () => ({ codeChecked: false, note: '有一个字画不出来' }));
    await files(async () => {
      page.find('.panel .action').click();
      await waitUntil(() => page.text('.result') !== '');
    });
    expect(page.text('.result'))
      .to.contain('二维码没有验过，印之前可以先扫一扫')
      .and.contain('有一个字画不出来');
  });

  it('a required field that is empty gets the focus and a sentence', async () => {
    const { page, asked } = await bench({ template: 'visit' });
    expect(page.all('.field').map(({ id }) => id)).to.deep.equal(['field-school', 'field-place']);
    expect(page.find<HTMLInputElement>('#field-school').maxLength).to.equal(12);
    page.find('.panel .action').click();
    await waitUntil(() => page.all('.mistake').length === 1);
    await waitUntil(() => page.root.activeElement?.id === 'field-school');
    expect(asked.some(({ what }) => what === 'make')).to.equal(false);
    await expect(page.element).to.be.accessible();
    await type(page, '#field-school', '示例中学');
    await type(page, '#field-place', '教室');
    expect(page.all('.mistake').length).to.equal(0);
    await files(async () => {
      page.find('.panel .action').click();
      await waitUntil(() => page.text('.result') !== '');
    });
    expect(asked.at(-1)?.values).to.deep.equal({ school: '示例中学', place: '教室' });
  });

  it('what fails is said, and can be tried again', async () => {
    let fails = true;
    const { page } = await bench({}, async () => {
      if (fails) throw new Error('planted');
      return {};
    });
    const errors = await said('error', async () => {
      page.find('.panel .action').click();
      await waitUntil(() => page.text('.result').includes('没有做出来'));
    });
    expect(errors.join()).to.contain('planted');
    expect(page.told).to.deep.equal([]);
    fails = false;
    await files(async () => {
      page.find('.panel .action').click();
      await waitUntil(() => page.text('.result').includes('能扫出来'));
    });
    await said('warn', async () => {
      await type(page, '#field-school', '错');
      await waitUntil(() => page.text('.frame').includes('预览没有显示出来'));
    });
  });

  it('formats and template are the page’s; wrong ones are named', async () => {
    let page!: Page;
    const lines = await said('warn', async () => {
      ({ page } = await bench({ formats: 'svg png gif', template: 'nowhere' }));
    });
    expect(page.all<HTMLInputElement>('input[name=format]').map(({ value }) => value)).to.deep.equal([
      'png',
      'svg',
    ]);
    expect(page.find<HTMLInputElement>('.sheet input:checked').value).to.equal('calm');
    expect(lines.join('\n'))
      .to.contain('formats="gif">: allowed are png, svg, pdf; it is left out.')
      .and.contain('template="nowhere">: allowed are calm, night, visit; the first is taken.');
    page.element.remove();
    ({ page } = await bench({ formats: 'pdf', template: 'night' }));
    expect(page.all('input[name=format]').length, 'one is no choice').to.equal(0);
    expect(page.find<HTMLInputElement>('.sheet input:checked').value).to.equal('night');
  });

  it('kind=template has no files, and without an engine a sentence and the number stand', async () => {
    const { page } = await bench({ kind: 'template' });
    expect(page.titles).to.deep.equal([]);
    page.element.remove();
    MaterialDownloader.loadEngine = () => Promise.reject(new TypeError('not there'));
    const lines = await said('warn', async () => {
      const bare = await downloader({ attributes: { kind: 'template' } });
      expect(bare.text('[role=status]')).to.equal('这里还没有材料');
      expect(bare.all('a[href="tel:12355"]').length).to.be.greaterThan(0);
      const both = await downloader();
      expect(both.titles, 'files do not wait for posters that cannot come').to.deep.equal(['示例服务指南']);
    });
    expect(lines.join()).to.contain('posters could not be loaded (TypeError: not there)');
  });

  it('an engine without a template is as none: the element lists files alone', async () => {
    MaterialDownloader.loadEngine = async () => ({
      engine: { ...fakeEngine().engine, listTemplates: () => [] },
    });
    serve([item()]);
    const page = await downloader({ attributes: { src: 'list.json' } });
    expect(page.all('.gallery, .panel').length).to.equal(0);
    expect(page.titles).to.deep.equal(['示例服务指南']);
  });

  it('in WeChat a PNG is a picture to hold, and a PDF leads to the full page with what was chosen', async () => {
    await navigatorAs({ userAgent: 'MicroMessenger/8' }, async () => {
      const { page } = await bench({ api: '/', school: '示例中学', template: 'night', campaign: 'open-day' });
      const found = await files(async () => {
        await pick(page, 'format', 'png');
        page.find('.panel .action').click();
        await waitUntil(() => page.all('.panel img.held').length === 1);
        expect(page.find<HTMLImageElement>('.panel img.held').src).to.match(/^data:image\/png;base64,/);
        await pick(page, 'format', 'pdf');
        page.find('.panel .action').click();
        await waitUntil(() => page.all('.panel .outside').length === 1);
      });
      expect(found).to.deep.equal([]);
      const address = new URL(page.text('.panel .address'));
      expect(address.pathname).to.equal('/materials');
      expect(Object.fromEntries(address.searchParams)).to.deep.equal({
        template: 'night',
        school: '示例中学',
        c: 'open-day',
      });
    });
  });

  it('on a screen a poster that is pressed is what the code leads to', async () => {
    const fake = fakeEngine();
    MaterialDownloader.loadEngine = async () => fake;
    serve([]);
    const page = await downloader({ attributes: { api: '/', mode: 'qr' }, width: 1000 });
    await waitUntil(() => page.all('.code').length === 1);
    expect(page.all('.panel').length).to.equal(0);
    await pick(page, 'poster', 'night');
    expect(page.text('.screen .address')).to.contain('template=night');
  });

  it('by keyboard: arrows choose a poster and a format', async () => {
    const { page } = await bench();
    page.find('.sheet input:checked').focus();
    await sendKeys({ press: 'ArrowRight' });
    await page.element.updateComplete;
    expect(page.find<HTMLInputElement>('.sheet input:checked').value).to.equal('night');
    page.find('input[name=format]:checked').focus();
    await sendKeys({ press: 'ArrowRight' });
    await page.element.updateComplete;
    expect(page.find<HTMLInputElement>('input[name=format]:checked').value).to.equal('png');
  });

  for (const theme of ['light', 'dark', 'contrast']) {
    for (const width of [360, 1000]) {
      it(`${theme}, ${width} px: axe finds nothing`, async () => {
        const { page } = await bench({ theme }, undefined, width);
        await expect(page.element).to.be.accessible();
        expect(page.element.scrollWidth).to.be.at.most(width);
      });
    }
  }
});
