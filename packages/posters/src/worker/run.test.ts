import { expect } from '@open-wc/testing';
import { unzipSync } from 'fflate';
import calm from '../../templates/a3-calm.json';
import { servedFor } from '../../test/served-fonts.js';
import { codeDecoder, type Decoder } from '../batch/decoder.js';
import type { Manifest } from '../batch/manifest.js';
import { planSheets, readSchools } from '../batch/plan.js';
import { tableText } from '../batch/table-text.js';
import { harfbuzzCutter } from '../font/harfbuzz.js';
import { readFont } from '../font/sfnt.js';
import type { Template } from '../template.js';
import { withCheckedValues } from './check.js';
import { FontsError, runBatch, type RunOptions } from './run.js';
import type { ZipPart } from './zip-parts.js';

const template = calm as unknown as Template;
const known = new Map([[template.id, template]]);
const bytesAt = async (path: string) => (await fetch(`/node_modules/${path}`)).arrayBuffer();

let decode: Decoder;
let cut: RunOptions['cut'];
before(async () => {
  decode = await codeDecoder(await bytesAt('zxing-wasm/dist/reader/zxing_reader.wasm'));
  cut = await harfbuzzCutter(await bytesAt('harfbuzzjs/dist/harfbuzz-subset.wasm'));
});

const table = (...rows: string[]) => ['school,region,campaign', ...rows].join('\n');

function optionsFor(text: string, more: Partial<RunOptions> = {}): RunOptions {
  const base = 'https://12355.example.cn';
  const formats = ['pdf', 'svg', 'png'] as const;
  const plan = planSheets(readSchools(text, known), {
    known,
    chosen: [template],
    base,
    formats,
    constants: { sponsor: '示例单位' },
  });
  return {
    plan: withCheckedValues(plan),
    head: { y12355: 'posters', version: '0.0.0', lang: 'zh-CN', base, formats },
    lang: 'zh-CN',
    marks: false,
    fonts: '/fonts/',
    fetch: servedFor(template),
    cut,
    decode,
    now: () => Date.now(),
    isStopped: () => false,
    onSheet: () => undefined,
    ...more,
  };
}

async function filesIn({ blob }: ZipPart): Promise<Record<string, Uint8Array>> {
  return unzipSync(new Uint8Array(await blob.arrayBuffer()));
}

const manifestIn = (files: Record<string, Uint8Array>) =>
  JSON.parse(new TextDecoder().decode(files['manifest.json'])) as Manifest;

describe('a batch in a browser', function () {
  this.timeout(60_000);

  it('makes the good rows, tells the bad ones, and packs what it says', async () => {
    const text = table(
      '示例一中,440106,school-a1',
      ',440106,school-a2',
      '示例二中,999,school-a3',
      '"甯㛃骉堃\n学校",440106,school-a4',
      '示例😀,440106,school-a5',
      `${'长'.repeat(60)},440106,school-a6`,
    );
    const steps: number[] = [];
    const { archives, manifest } = await runBatch(
      optionsFor(text, { onSheet: ({ done }) => steps.push(done) }),
    );
    expect(steps).to.deep.equal([1, 2]);
    expect(archives.map(({ name }) => name)).to.deep.equal(['12355-posters.zip']);
    const files = await filesIn(archives[0] as ZipPart);
    const names = ['示例一中', '甯㛃骉堃 学校'].flatMap((school) =>
      ['pdf', 'svg', 'png'].map((format) => `12355-A3-${school}.${format}`),
    );
    expect(Object.keys(files).sort()).to.deep.equal([...names, 'manifest.json'].sort());
    expect(manifestIn(files)).to.deep.equal(manifest);
    expect(manifest.faults.map(({ line, reason }) => [line, reason])).to.deep.equal([
      [3, 'school-empty'],
      [4, 'region'],
      // The quoted name has two lines.
      [7, 'emoji'],
      [8, 'field-too-long'],
    ]);
    expect(manifest.totals).to.include({ rows: 6, failedRows: 4, sheets: 2, files: 6 });
    for (const { name, bytes, sha256 } of manifest.sheets.flatMap((sheet) => sheet.files)) {
      const file = files[name] as Uint8Array<ArrayBuffer>;
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', file));
      const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      expect([file.length, hex], name).to.deep.equal([bytes, sha256]);
    }
    const [first] = manifest.sheets;
    expect(first?.code?.text).to.equal('https://12355.example.cn/q/school-a1');
    expect(first?.code?.readings.map(({ from, renderer }) => `${from} ${renderer}`)).to.deep.equal([
      'svg canvas',
      'png canvas',
    ]);
    const textOf = (name: string) => new TextDecoder('latin1').decode(files[name]);
    expect(textOf('12355-A3-示例一中.pdf')).to.match(/^%PDF-1\.\d/);
    expect(new TextDecoder().decode(files['12355-A3-示例一中.svg'])).to.contain('示例单位');
    // 150 dots an inch, said in the file.
    expect(textOf('12355-A3-示例一中.png').indexOf('pHYs')).to.equal(37);
  });

  it('keeps what it has when it is stopped, and says so', async () => {
    let done = 0;
    const rows = Array.from({ length: 6 }, (_, index) => `示例${index}中,440106,school-${index}`);
    const { archives, manifest } = await runBatch(
      optionsFor(table(...rows), {
        isStopped: () => done >= 2,
        onSheet: (made) => (done = made.done),
      }),
    );
    expect(manifest.stopped).to.equal(true);
    expect(Object.keys(await filesIn(archives[0] as ZipPart))).to.have.length(2 * 3 + 1);
  });

  it('begins another archive where one is full; a sheet stays in one, the manifest is in the last', async () => {
    const rows = Array.from({ length: 4 }, (_, index) => `示例${index}中,440106,school-${index}`);
    const { archives, manifest } = await runBatch(optionsFor(table(...rows), { mostBytes: 500_000 }));
    const names = archives.map(({ name }) => name);
    expect(names).to.deep.equal(['12355-posters-1.zip', '12355-posters-2.zip']);
    expect(manifest.archives).to.deep.equal(names);
    const all = await Promise.all(archives.map(filesIn));
    expect(all.map((files) => Object.keys(files).length)).to.deep.equal([6, 7]);
    expect(all.map((files) => 'manifest.json' in files)).to.deep.equal([false, true]);
  });

  it('hands nothing over whose code is not read back', async () => {
    const { manifest } = await runBatch(
      optionsFor(table('示例一中,440106,school-a1', '示例二中,440106,school-a2'), {
        decode: async (pixels, most) =>
          (await decode(pixels, most)).map((found) => ({ ...found, text: found.text.replace('a2', 'a9') })),
      }),
    );
    expect(manifest.sheets.map(({ campaign }) => campaign)).to.deep.equal(['school-a1']);
    expect(manifest.faults.map(({ reason }) => reason)).to.deep.equal(['unreadable']);
  });

  it('says that the fonts did not come', async () => {
    const none = optionsFor(table('示例一中,440106,school-a1'), {
      fonts: '/nowhere/',
      fetch: async () => new Response('', { status: 500 }),
    });
    const error = await runBatch(none).catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(FontsError);
  });

  it('reads GBK as the command line does', () => {
    const gbk = Uint8Array.from('cabec0fdd6d0d1a7'.match(/../g) ?? [], (byte) => parseInt(byte, 16));
    const bytes = new Uint8Array([
      ...new TextEncoder().encode('school,region,campaign\r\n'),
      ...gbk,
      ...new TextEncoder().encode(',440106,school-a1\r\n'),
    ]);
    expect(optionsFor(tableText(bytes)).plan.sheets[0]?.row.school).to.equal('示例中学');
  });

  it('cuts a font by harfbuzz: the characters asked for and no other', async () => {
    const answer = await servedFor(template)('/fonts/template/a3-calm.400.ttf');
    const font = readFont(new Uint8Array(await answer.arrayBuffer()));
    const small = cut(font, '拨打');
    expect(
      ['拨', '打', ' ', '微'].map((sign) => small.glyphOf(sign.codePointAt(0) as number) !== 0),
    ).to.deep.equal([true, true, true, false]);
    expect(small.bytes.length).to.be.lessThan(font.bytes.length / 10);
  });
});
