import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { still } from '../../../core/test/still.js';
import { StudioPreview } from '../preview-frame.js';
import { StudioQuiz } from './quiz-page.js';

if (!customElements.get('studio-preview')) customElements.define('studio-preview', StudioPreview);
if (!customElements.get('y12355-studio-quiz')) StudioQuiz.define('y12355-studio-quiz');

/** One of the kit's own, from the root of the test server, which hands JSON out as modules. */
const address = '/examples/packs/know-12355.json';
let good = '';
let broken = '';
let harmful = '';

interface Bench {
  page: StudioQuiz;
  get<E extends HTMLElement = HTMLElement>(selector: string): E;
  all<E extends HTMLElement = HTMLElement>(selector: string): E[];
  text(selector: string): string;
  give(...files: [name: string, text: string][]): Promise<void>;
  type(selector: string, value: string): Promise<void>;
  phase(name: string): Promise<void>;
}

async function open(): Promise<Bench> {
  const page = await fixture<StudioQuiz>(
    html`<y12355-studio-quiz api="https://12355.example.cn/"></y12355-studio-quiz>`,
  );
  const root = page.shadowRoot as ShadowRoot;
  const all = <E extends HTMLElement = HTMLElement>(selector: string) => [
    ...root.querySelectorAll<E>(selector),
  ];
  const get = <E extends HTMLElement = HTMLElement>(selector: string) => {
    const [found] = all<E>(selector);
    if (!found) throw new Error(`no ${selector}`);
    return found;
  };
  const phase = async (name: string) => {
    await waitUntil(() => page.bench.state.phase === name, name, { timeout: 8000 });
    await page.updateComplete;
  };
  return {
    page,
    get,
    all,
    phase,
    text: (selector) => all(selector)[0]?.innerText.replace(/\s+/g, ' ').trim() ?? '',
    async give(...files) {
      const transfer = new DataTransfer();
      for (const [name, text] of files) transfer.items.add(new File([text], name));
      get('main').dispatchEvent(
        new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }),
      );
      await waitUntil(() => page.bench.state.phase !== 'empty');
      await waitUntil(() => page.bench.state.phase !== 'checking', 'checked', { timeout: 8000 });
      await aTimeout(0);
      await page.updateComplete;
    },
    async type(selector, value) {
      const field = get<HTMLInputElement>(selector);
      field.value = value;
      field.dispatchEvent(new Event('change', { bubbles: true }));
      await page.updateComplete;
    },
  };
}

/** What was handed over while `work` ran, by name. */
async function saved(work: () => void): Promise<Record<string, string>> {
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
  work();
  HTMLAnchorElement.prototype.click = click;
  await Promise.all(reading);
  return found;
}

describe('studio: quizzes', function () {
  this.timeout(30_000);
  before(async () => {
    const { default: know } = (await import(address)) as { default: object };
    const item = [
      { linkId: 'a', type: 'string', text: '写点什么' },
      {
        linkId: 'b',
        type: 'boolean',
        text: '是吗',
        enableWhen: [{ question: 'z', operator: '=', answerBoolean: true }],
      },
    ];
    good = JSON.stringify(know);
    broken = JSON.stringify({ ...know, item });
    harmful = JSON.stringify({ ...know, title: '抑郁症筛查' });
  });
  afterEach(() => {
    document.documentElement.lang = 'zh-CN';
  });

  it('is empty at first, and says what it takes', async () => {
    const bench = await open();
    expect(document.title).to.equal('检查问卷 · 12355');
    expect(bench.text('.drop')).to.contain('把文件拖到这里');
    expect(bench.text('.preview .stage')).to.equal('放一份问卷进来，就能在这里试着做。');
    expect(bench.all('.report, .save').length).to.equal(0);
    expect(bench.text('.tools [aria-current=page]')).to.equal('问卷');
    expect(bench.get<HTMLAnchorElement>('.foot a').href).to.equal('tel:12355');
  });

  it('a good quiz: its preview, its scores, its grade, and a manifest to fill in', async () => {
    const bench = await open();
    await bench.give(['know-12355.json', good]);
    expect((bench.page.shadowRoot as ShadowRoot).activeElement?.id, 'the focus goes on').to.equal(
      'file-title',
    );
    const { show } = bench.get('studio-preview') as unknown as StudioPreview;
    expect(show?.markup).to.contain('layout="steps" lang="zh-CN"');
    expect(Object.keys(show?.files ?? {})).to.deep.equal([
      'quiz-in-preview.json',
      'quiz-in-preview.manifest.json',
    ]);
    expect(bench.text('.grades')).to.contain('简体：').and.to.contain('繁體：');
    expect(bench.all('.report .table').length).to.be.greaterThan(1);
    expect(bench.text('.report caption')).to.equal('量表 known，13 题');
    // License and source are for the author to say.
    expect(bench.text('.verdict')).to.contain('2 处问题');
    await bench.type('#q-license', 'CC BY 4.0');
    await bench.type('#q-source', '自己写的');
    expect(bench.text('.verdict')).to.contain('没有问题');
    expect(bench.text('.report .soft')).to.contain('填上审核人才会打开');
    await bench.type('#q-reviewer', '示例老师');
    expect(bench.text('.report .soft')).to.contain('正式环境里会打开');
  });

  it('what is typed into the manifest does not begin the preview anew', async () => {
    const bench = await open();
    await bench.give(['know-12355.json', good]);
    const frame = bench.get('studio-preview') as unknown as StudioPreview;
    const before = frame.show;
    await bench.type('#q-license', 'x');
    expect(frame.show).to.equal(before);
    bench.all<HTMLInputElement>('.choices input[value=en]')[0]?.click();
    await bench.page.updateComplete;
    expect(frame.show?.markup).to.contain('lang="en"');
  });

  it('saves the manifest with the checksum of the very bytes, and the reviewer null', async () => {
    const bench = await open();
    await bench.give(['know-12355.json', good]);
    const found = await saved(() => {
      for (const button of bench.all<HTMLButtonElement>('.save button')) button.click();
    });
    expect(Object.keys(found)).to.have.members(['know-12355.manifest.json', 'know-12355.json']);
    expect(found['know-12355.json']).to.equal(good);
    const manifest = JSON.parse(found['know-12355.manifest.json'] ?? '') as Record<string, unknown>;
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(good));
    const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    expect([manifest['sha256'], manifest['reviewer']]).to.deep.equal([hex, null]);
    await bench.page.updateComplete;
    expect(bench.text('.form > .group > [role=status]')).to.contain('存好了：know-12355.json');
  });

  it('a manifest of another file: said, and its reviewer taken out', async () => {
    const bench = await open();
    const manifest = {
      pack: 'know-12355',
      sha256: 'a'.repeat(64),
      reviewer: '示例老师',
      license: 'CC BY 4.0',
    };
    await bench.give(['know-12355.json', good], ['know-12355.manifest.json', JSON.stringify(manifest)]);
    expect(bench.text('.note')).to.contain('文件改过了');
    expect(bench.get<HTMLInputElement>('#q-reviewer').value).to.equal('');
    expect(bench.get<HTMLInputElement>('#q-license').value).to.equal('CC BY 4.0');
  });

  it('faults: each with item, path and cure, in the language of the page; no preview', async () => {
    const bench = await open();
    await bench.give(['broken.json', broken]);
    const rows = () => bench.all('tr.fault').map((row) => row.innerText.replace(/\s+/g, ' '));
    expect(
      rows().some((row) => /a · item\[0\]\.type.*string/.test(row)),
      rows().join('\n'),
    ).to.equal(true);
    expect(rows().some((row) => /b · item\[1\]\.enableWhen\[0\]\.question/.test(row))).to.equal(true);
    expect(bench.all('studio-preview').length).to.equal(0);
    expect(bench.text('.preview .stage')).to.contain('还读不了');
    document.documentElement.lang = 'en';
    await waitUntil(() => bench.text('h1') === 'Check a quiz');
    await waitUntil(() => rows().some((row) => /Fault|type "string"/.test(row)));
  });

  it('a word that names an illness is a remark', async () => {
    const bench = await open();
    await bench.give(['x.json', harmful]);
    expect(bench.all('tr.warning').some((row) => /抑郁/.test(row.innerText))).to.equal(true);
  });

  it('pasted text is checked, and another one can be taken', async () => {
    const bench = await open();
    const area = bench.get<HTMLTextAreaElement>('#q-paste');
    area.value = '{"resourceType":';
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
    bench.get<HTMLButtonElement>('.paste .action').click();
    await bench.phase('ready');
    expect(bench.text('.verdict')).to.contain('处问题');
    bench.get<HTMLButtonElement>('.taken .link').click();
    await bench.phase('empty');
    expect(bench.all('.drop').length).to.equal(1);
  });

  it('refused: a manifest alone', async () => {
    const bench = await open();
    await bench.give(['a.manifest.json', '{"sha256":"x"}']);
    expect(bench.text('.told .mistake')).to.contain('这里面没有问卷');
  });

  for (const theme of ['light', 'dark', 'contrast'] as const) {
    it(`${theme}: axe finds nothing in any state`, async () => {
      const bench = await open();
      bench.page.theme = theme;
      const look = async () => {
        await bench.page.updateComplete;
        await still();
        await expect(bench.page).to.be.accessible({ ignoredRules: ['frame-tested'] });
      };
      await look();
      await bench.give(['a.manifest.json', '{"sha256":"x"}']);
      await look();
      await bench.give(['broken.json', broken]);
      await look();
      bench.page.bench.clear();
      await bench.give(['know-12355.json', good]);
      await look();
    });
  }
});
