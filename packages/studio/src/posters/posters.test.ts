import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { still } from '../../../core/test/still.js';
import { Batch, type BatchState } from './batch.js';
import { StudioPosters } from './posters.js';
import type { BatchOptions } from './protocol.js';

if (!customElements.get('y12355-studio-posters')) StudioPosters.define('y12355-studio-posters');

const start = location.href;

interface OpenPage {
  page: StudioPosters;
  get<E extends HTMLElement = HTMLInputElement>(selector: string): E;
  all(selector: string): HTMLElement[];
  text(selector: string): string;
  type(selector: string, value: string): Promise<void>;
}

async function open(): Promise<OpenPage> {
  const page = await fixture<StudioPosters>(
    html`<y12355-studio-posters api="https://12355.example.cn/"></y12355-studio-posters>`,
  );
  const root = page.shadowRoot as ShadowRoot;
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  const get = <E extends HTMLElement>(selector: string) => {
    const [found] = all(selector);
    if (!found) throw new Error(`no ${selector}`);
    return found as E;
  };
  await waitUntil(() => all('.drawing').length > 0, 'the preview', { timeout: 5000 });
  return {
    page,
    get,
    all,
    text: (selector) => all(selector)[0]?.innerText.replace(/\s+/g, ' ').trim() ?? '',
    async type(selector, value) {
      const field = get(selector) as HTMLInputElement;
      field.value = value;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await page.updateComplete;
    },
  };
}

const drawn = ({ get }: OpenPage) => decodeURIComponent(get<HTMLImageElement>('.drawing').src);

/** Puts a batch into a state, as its worker would. */
async function into({ page }: OpenPage, state: BatchState): Promise<void> {
  (page.batch as { state: BatchState }).state = state;
  page.requestUpdate();
  await page.updateComplete;
}

const rows = [
  { line: 2, school: '示例一中', region: '440106', campaign: 'school-a1', templates: ['a3-calm'] },
];
const faults = [
  { line: 3, reason: 'school-empty', field: 'school', value: '', message: 'is empty' },
  { line: 4, reason: 'twin', field: 'school', value: '示例一中', message: 'x', twin: 2 },
  { line: 5, reason: 'field-too-long', field: 'school', value: '长', message: 'x', template: 'a3-calm' },
  { line: 6, reason: 'pixels', field: 'row', value: '', message: 'in English' },
] as const;
const checked = { rows, faults, sheets: 1 };
const result = {
  id: 1,
  type: 'done',
  archives: [{ name: '12355-posters.zip', blob: new Blob(['zip']) }],
  sheets: 1,
  shrunk: 1,
  missing: 1,
  failedRows: 3,
  faults,
  stopped: false,
  read: true,
} as const;
const running = {
  ...checked,
  phase: 'running',
  done: 30,
  sheets: 100,
  failed: 1,
  began: 0,
  at: 3000,
} as const;

const states: readonly BatchState[] = [
  { phase: 'empty' },
  { phase: 'checking' },
  { phase: 'refused', code: 'unknown-heading', heading: 'schol' },
  { phase: 'unsupported' },
  { phase: 'ready', ...checked },
  { ...running, stopping: false },
  { ...running, stopping: true },
  { phase: 'done', ...checked, result },
  { phase: 'done', ...checked, sheets: 5, result: { ...result, stopped: true } },
  { phase: 'failed', message: 'x', fonts: true },
];

describe('studio: posters', function () {
  this.timeout(30_000);
  afterEach(() => {
    document.documentElement.lang = 'zh-CN';
    history.replaceState(null, '', start);
  });

  it('offers every template, and draws the one that is chosen with what is typed', async () => {
    const page = await open();
    expect(page.all('.sheet')).to.have.length(21);
    expect(document.title).to.equal('做海报 · 12355');
    expect(drawn(page)).to.contain('学校或单位').and.to.contain('https://12355.example.cn/');
    await page.type('#p-school', '示例第七中学');
    await page.type('#p-campaign', 'school-a7');
    expect(drawn(page)).to.contain('示例第七中学').and.to.contain('https://12355.example.cn/q/school-a7');
    page.get('input[value="sticker-60"]').click();
    await page.page.updateComplete;
    expect(page.all('#p-school')).to.have.length(0);
    expect(drawn(page)).not.to.contain('示例第七中学');
    expect(location.hash).to.equal('#t=sticker-60&l=zh-CN');
    // What was typed is not lost with the template that has no place for it.
    page.get('input[value="a4-calm"]').click();
    await page.page.updateComplete;
    expect(page.get('#p-school').value).to.equal('示例第七中学');
  });

  it('says what cannot be used, beside its field and in place of the drawing', async () => {
    const page = await open();
    await page.type('#p-campaign', 'School 7');
    expect(page.text('.form .mistake')).to.contain('3 到 32 个小写字母');
    expect(page.get('#p-campaign').getAttribute('aria-invalid')).to.equal('true');
    await page.type('#p-school', '示例😀');
    expect(page.text('.preview .mistake')).to.equal('这样填还画不出来：表情符号印不出来，去掉就好。');
    await page.type('#p-base', 'http://12355.example.cn');
    expect(page.all('.form .mistake')).to.have.length(2);
  });

  for (const state of states) {
    const name = `${state.phase}${'stopping' in state && state.stopping ? ', stopping' : ''}`;
    it(`axe finds nothing to say about: ${name}`, async () => {
      const page = await open();
      await into(page, state);
      for (const theme of ['light', 'dark'] as const) {
        page.page.theme = theme;
        await page.page.updateComplete;
        await still();
        await expect(page.page).to.be.accessible();
      }
    });
  }

  it('tells each bad row with its line and the cure, in the language of the page', async () => {
    const page = await open();
    await into(page, { phase: 'ready', ...checked });
    const cells = () =>
      [...page.get('.table').querySelectorAll('tr')]
        .slice(1)
        .map((row) => row.innerText.replace(/\s+/g, ' '));
    expect(cells()).to.deep.equal([
      '3 学校的名字空着，补上就好。',
      '4 示例一中 学校和编号跟第 2 行一样。去掉一行，或者换一个编号。',
      '5 长 「学校或单位」太长，最多 32 个字；两个字母或数字算一个。',
      '6 没有做成：in English',
    ]);
    document.documentElement.lang = 'en';
    await waitUntil(() => page.text('h1') === 'Make posters', 'English');
    expect(cells()[0]).to.equal("3 The school's name is empty; write it in.");
    expect(page.text('.told')).to.equal(
      '1 row is ready · 4 rows need a change; the others go on · 1 sheet in all',
    );
  });

  it('has one filled button: for the sheet, then for the batch, then for what was made', async () => {
    const page = await open();
    const filled = () => page.all('.action:not(.outlined)').map((one) => one.innerText.trim());
    expect(filled()).to.deep.equal(['下载这一张']);
    (page.page.batch as unknown as { check(o: object, t: string): void }).check({}, 'x');
    await into(page, { phase: 'ready', ...checked });
    expect(filled()).to.deep.equal(['做 1 张']);
    await into(page, { phase: 'done', ...checked, result });
    expect(filled()).to.deep.equal(['保存 12355-posters.zip（1 KB）']);
    page.get<HTMLButtonElement>('.doing .link:last-child').click();
    await page.page.updateComplete;
    expect(filled()).to.deep.equal(['下载这一张']);
  });

  it('a table that is chosen before the templates are here is read when they are', async () => {
    const { page, get } = await open();
    const asked: (Uint8Array | string | undefined)[] = [];
    (page.batch as unknown as { check: Batch['check'] }).check = (_, table) => void asked.push(table);
    const early = page as unknown as { templates: unknown[]; firstUpdated(): void };
    early.templates = [];
    const files = new DataTransfer();
    files.items.add(new File(['school,region,campaign'], 'x.csv'));
    const input = get('input[type="file"]');
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(asked).to.deep.equal([]);
    early.firstUpdated();
    await waitUntil(() => asked.length > 0, 'the table is read');
    expect(new TextDecoder().decode(asked[0] as Uint8Array)).to.equal('school,region,campaign');
  });

  it('shows how far it is, how fast it goes and how long it takes', async () => {
    const page = await open();
    await into(page, { ...running, stopping: false });
    expect(page.text('.progress')).to.equal('正在做，30，共 100 每秒 10 张 · 还要大约 7 秒');
    expect(page.get<HTMLProgressElement & HTMLElement>('progress').value).to.equal(30);
  });
});

const options: BatchOptions = {
  template: 'a3-calm',
  lang: 'zh-CN',
  formats: ['svg'],
  base: 'https://12355.example.cn',
  marks: false,
  constants: {},
};

/** A batch with the real worker, on the sources. */
function realBatch(fonts = '/dist/fonts/'): {
  batch: Batch;
  until(...phases: string[]): Promise<BatchState>;
} {
  const host = {
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => undefined,
  };
  const full = (path: string) => new URL(path, location.origin).href;
  const batch = new Batch({ ...host, updateComplete: Promise.resolve(true) }, () => ({
    worker: new URL('./worker.ts', import.meta.url).href,
    decoder: full('/node_modules/zxing-wasm/dist/reader/zxing_reader.wasm'),
    cutter: full('/node_modules/harfbuzzjs/dist/harfbuzz-subset.wasm'),
    fonts: full(fonts),
    version: '0.0.0',
  }));
  return {
    batch,
    async until(...phases) {
      await waitUntil(() => phases.includes(batch.state.phase), phases.join(' or '), { timeout: 40_000 });
      return batch.state;
    },
  };
}

describe('studio: the worker of posters', function () {
  this.timeout(60_000);
  const table = (count: number) =>
    [
      'school,region,campaign',
      ...Array.from({ length: count }, (_, at) => `示例${at}中,440106,school-${at}`),
    ].join('\n');

  it('reads, refuses, makes, and tells bad rows', async () => {
    const { batch, until } = realBatch();
    batch.check(options, 'schol,region,campaign\n');
    expect(await until('refused')).to.include({ code: 'unknown-heading', heading: 'schol' });
    batch.check(options, `${table(2)}\n,440106,school-x\n`);
    const ready = await until('ready');
    expect(ready).to.deep.include({ sheets: 2 });
    batch.start();
    const done = (await until('done', 'failed')) as BatchState & { phase: 'done' };
    expect(done.phase).to.equal('done');
    expect([done.result.sheets, done.result.failedRows, done.result.stopped]).to.deep.equal([2, 1, false]);
    expect(done.result.archives[0]?.blob.size).to.be.greaterThan(10_000);
    batch.hostDisconnected();
  });

  it('stops when it is told to, and keeps what is done', async () => {
    const { batch, until } = realBatch();
    batch.check(options, table(400));
    await until('ready');
    batch.start();
    await waitUntil(() => batch.state.phase !== 'running' || batch.state.done > 0, 'the first sheets', {
      timeout: 40_000,
    });
    batch.stop();
    const done = (await until('done')) as BatchState & { phase: 'done' };
    expect(done.result.stopped).to.equal(true);
    expect(done.result.sheets).to.be.within(1, 399);
    batch.hostDisconnected();
  });

  it('says that the fonts did not come, and is asked again', async () => {
    const { batch, until } = realBatch('/nowhere/');
    batch.check(options, table(1));
    await until('ready');
    batch.start();
    expect(await until('failed')).to.include({ fonts: true });
    batch.check(options);
    await until('ready');
    batch.hostDisconnected();
  });
});
