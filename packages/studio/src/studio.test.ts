import { expect, waitUntil } from '@open-wc/testing';
import { snippet } from '@y12355/embed';
import { manifest } from '../test/manifest.fixture.js';
import { closeStudio, openStudio, type OpenStudio, sri } from '../test/open-studio.js';
import { randomOf, randomState } from '../test/random.js';
import { readManifest } from './manifest.js';
import { toFragment } from './permalink.js';
import { configOf, rungOf } from './result.js';
import { answers } from './state.js';

const forms = readManifest(manifest);
/** Elements that a snippet can be written for. */
const known = forms.filter(({ name }) => name !== 'new-thing');
const base = location.origin;

describe('studio: the form', function () {
  this.timeout(30_000);
  afterEach(closeStudio);

  it('asks what the page can take, and offers something that works from the first moment', async () => {
    const open = await openStudio();
    expect(open.text('.question legend')).to.equal('你的网页能贴什么？');
    expect(open.all('.answer b').map((one) => one.innerText)).to.deep.equal([
      '一段脚本',
      '只能贴 HTML',
      '图片和文字',
      '打印',
      '大屏',
    ]);
    expect(open.code().text).to.equal(
      snippet({ base, elements: [{ name: 'hotline-banner' }] }, 'script').text,
    );
    expect(location.hash).to.equal('');
  });

  for (const answer of answers) {
    it(`axe finds nothing to say about: ${answer}`, async () => {
      const open = await openStudio(`a=${answer}&e=hotline-banner+center-locator&frames=1`);
      for (const details of open.all('details')) (details as HTMLDetailsElement).open = true;
      await expect(open.studio).to.be.accessible();
    });
  }

  it('axe finds nothing to say about mistakes, dark colors and English', async () => {
    const open = await openStudio('color=3E8E7E&campaign=A');
    open.studio.theme = 'dark';
    await open.type('#f-campaign', 'Ab');
    await expect(open.studio).to.be.accessible();
    document.documentElement.lang = 'en';
    await waitUntil(() => open.text('h1') === 'Make a snippet for your page', 'English');
    expect(document.title).to.equal('Make a snippet for your page · 12355');
    await expect(open.studio).to.be.accessible();
  });

  it('makes its fields from the manifest: few choices side by side, many in a list, words to tick', async () => {
    const open = await openStudio('e=hotline-banner+center-locator+new-thing');
    const names = (name: string) =>
      open.all(`input[name="${name}"]`).map((one) => (one as HTMLInputElement).value);
    expect(names('f-hotline-banner-variant')).to.deep.equal(['card', 'bar', 'inline', 'floating']);
    expect(open.get('#f-hotline-banner-season').localName).to.equal('select');
    expect(open.get('#f-hotline-banner-exit-url').type).to.equal('url');
    expect(open.get('#f-center-locator-limit').value).to.equal('20');
    const groups = open.all('.group').map((group) => group.innerText);
    expect(groups[0]).to.match(/放哪一种[^]*卡片[^]*滚动时留在页面顶上[^]*电话[^]*小程序/);
    expect(groups[1]).to.match(/可以预约[^]*无障碍/);
    // Nobody wrote words for these.
    expect(groups[2]).to.match(/new-thing: A new thing\.[^]*shape: Shape of the thing\.[^]*round[^]*caption/);
    expect(groups[2]).to.contain('Words on the thing.');
    expect(open.get('#f-new-thing-place-city').localName).to.equal('select');
    expect(open.text('.group')).not.to.contain('odd');
  });

  it('writes what is chosen into the snippet and the address, and takes defaults out again', async () => {
    const open = await openStudio();
    await open.check('f-hotline-banner-variant', 'bar');
    expect(open.code().text).to.contain('<y12355-hotline-banner variant="bar">');
    expect(location.hash).to.equal('#hotline-banner.variant=bar');
    const city = open.get<HTMLSelectElement>('#f-region-city');
    city.value = '440100';
    city.dispatchEvent(new Event('change'));
    await open.settle();
    expect(open.code().text).to.contain('data-region="440100"');
    const county = open.get<HTMLSelectElement>('#f-region-county');
    county.value = '440106';
    county.dispatchEvent(new Event('change'));
    await open.settle();
    expect(location.hash).to.equal('#hotline-banner.variant=bar&region=440106');
    await open.check('f-hotline-banner-variant', 'card');
    expect(location.hash).to.equal('#region=440106');
  });

  it('pins a version with its hashes, loads as modules or as a package', async () => {
    const open = await openStudio();
    await open.check('f-pin', '1');
    expect(open.code().text).to.contain('/sdk/0.1.0/').and.to.contain('integrity="sha384-DDDD"');
    await open.check('f-way', 'loader');
    expect(open.code().text).to.contain('type="module"').and.to.contain('sha384-CCCC');
    await open.check('f-way', 'npm');
    expect(open.code().text).to.contain("import '@y12355/widgets/hotline-banner/define'");
    expect(location.hash).to.equal('#way=npm&pin=1');
  });

  it('says that no version can be pinned where the list of versions did not come', async () => {
    const open = await openStudio('pin=1', { sri: undefined });
    expect(open.find('input[name="f-pin"]')).to.equal(undefined);
    expect(open.get('details').textContent).to.contain('版本文件没有加载出来');
    expect(open.code().text).to.contain('/sdk/v1/');
  });

  it('a code that does not fit is told beside its field, and the snippet keeps the last that did', async () => {
    const open = await openStudio();
    await open.type('#f-campaign', 'school-7');
    await open.type('#f-campaign', 'School 7', false);
    expect(open.find('.mistake'), 'not while somebody types').to.equal(undefined);
    await open.type('#f-campaign', 'School 7');
    expect(open.text('.mistake')).to.contain('3 到 32 个小写字母').and.to.contain('先用上一个值');
    const field = open.get('#f-campaign');
    expect([field.value, field.getAttribute('aria-invalid')]).to.deep.equal(['School 7', 'true']);
    expect(field.getAttribute('aria-describedby')).to.equal(open.get('.mistake').id);
    expect(open.code().text).to.contain('data-campaign="school-7"');
    await open.type('#f-campaign', 'school-8', false);
    expect(open.find('.mistake')).to.equal(undefined);
    expect(open.code().text).to.contain('data-campaign="school-8"');
  });

  it('words with spaces, and a field that is emptied for something else, are typed as on paper', async () => {
    const open = await openStudio('e=center-locator+new-thing');
    const typed = async (selector: string, ...states: string[]) => {
      for (const text of states) {
        await open.type(selector, text, false);
        expect(open.get(selector).value, 'while somebody types').to.equal(text);
      }
    };
    await typed('#f-new-thing-caption', 'Book', 'Book ', 'Book a', 'Book a ');
    await typed('#f-center-locator-limit', '2', '', '5');
    await typed('.color .code', '#0F5C4', '', '#3e8e7');
    const hash = '#e=center-locator+new-thing&center-locator.limit=5&new-thing.caption=Book+a';
    expect(location.hash).to.equal(hash);
    // What was left is what is used.
    await open.type('#f-new-thing-caption', 'Book a ');
    expect(open.get('#f-new-thing-caption').value).to.equal('Book a');
    await open.type('#f-center-locator-limit', '');
    expect(open.get('#f-center-locator-limit').value).to.equal('20');
    await open.type('.color .code', '');
    expect(open.get('.color .code').value).to.equal('#0F5C4C');
    expect(open.find('.mistake')).to.equal(undefined);
  });

  it('an address that is not https is told beside its field', async () => {
    const open = await openStudio();
    for (const bad of ['http://www.example.org/', 'javascript:alert(1)', 'www.example.org']) {
      await open.type('#f-hotline-banner-exit-url', bad);
      expect(open.text('.mistake'), bad).to.contain('以 https:// 开头');
      expect(open.code().text).not.to.contain('exit-url');
    }
    await open.type('#f-hotline-banner-exit-url', 'https://www.example.org/?a=1&b="2"');
    expect(open.find('.mistake')).to.equal(undefined);
    expect(open.code().text).to.match(/exit-url="https:\/\/www\.example\.org\/\?a=1&amp;b=(&quot;|%22)/);
  });
});

describe('studio: the address', function () {
  this.timeout(60_000);
  afterEach(closeStudio);

  const go = async (open: OpenStudio, fragment: string) => {
    history.replaceState(null, '', `${location.pathname}${location.search}#${fragment}`);
    window.dispatchEvent(new PopStateEvent('popstate'));
    await open.settle();
  };

  it('200 random links restore their form, and what is copied is what they say', async () => {
    const open = await openStudio('', {
      manifest: {
        ...manifest,
        modules: manifest.modules.map((module) => ({
          ...module,
          declarations: module.declarations.filter(
            (one) => !('tagName' in one) || one.tagName !== 'y12355-new-thing',
          ),
        })),
      },
    });
    const random = randomOf(7);
    for (let round = 0; round < 200; round += 1) {
      const state = randomState(random, known);
      const fragment = toFragment(state, known);
      await go(open, fragment);
      expect(open.find('.note'), fragment).to.equal(undefined);
      expect(open.get('input[name="answer"]:checked').value).to.equal(state.answer);
      const rung = rungOf(state);
      if (rung) expect(open.code().text, fragment).to.equal(snippet(configOf(state, base, sri), rung).text);
    }
  });

  it('a link with parts that nobody knows warns, and takes the rest', async () => {
    const open = await openStudio('hotline-banner.variant=round&region=440100&what=1');
    expect(open.text('.note')).to.contain('hotline-banner.variant, what');
    expect(open.code().text).to.contain('data-region="440100"').and.not.to.contain('round');
    await open.check('f-hotline-banner-variant', 'bar');
    expect(open.find('.note')).to.equal(undefined);
  });

  it('a step back restores the form; the keys of one field are one step', async () => {
    const open = await openStudio();
    await open.check('f-hotline-banner-variant', 'bar');
    for (const text of ['abc', 'abcd', 'abcde']) await open.type('#f-campaign', text, false);
    expect(location.hash).to.equal('#hotline-banner.variant=bar&campaign=abcde');
    history.back();
    await waitUntil(() => location.hash === '#hotline-banner.variant=bar', 'one step back');
    await open.settle();
    expect(open.get('#f-campaign').value).to.equal('');
    history.back();
    await waitUntil(() => location.hash === '', 'two steps back');
    await open.settle();
    expect(open.get('input[name="f-hotline-banner-variant"]:checked').value).to.equal('card');
    history.forward();
    await waitUntil(() => location.hash === '#hotline-banner.variant=bar', 'forward');
    await open.settle();
    expect(open.code().text).to.contain('variant="bar"');
    history.back();
    await waitUntil(() => location.hash === '', 'back where it began');
  });

  it('frames that come and go are no steps of the history', async () => {
    const open = await openStudio();
    for (const answer of ['screen', 'script', 'screen']) {
      await open.check('answer', answer);
      const preview = open.get('studio-preview');
      const frame = preview.shadowRoot?.querySelector('iframe') as HTMLIFrameElement;
      const there = () =>
        frame.contentDocument?.URL === frame.src && frame.contentDocument.readyState === 'complete';
      await waitUntil(there, 'the frame');
    }
    for (const hash of ['', '#a=screen', '']) {
      history.back();
      await waitUntil(() => location.hash === hash, `back to ${hash}`);
    }
  });
});
