import { expect } from '@open-wc/testing';
import calm from '../../templates/a3-calm.json';
import { decodePixels } from '../code/decode.js';
import { LayoutError } from '../errors.js';
import type { Template } from '../template.js';
import { asked, servedFor } from '../../test/served-fonts.js';
import { MakeError, makeSheet, type MakeOptions } from './make.js';

const template = calm as unknown as Template;
const served = servedFor(template);

const options = (more: Partial<MakeOptions> = {}): MakeOptions => ({
  lang: 'zh-CN',
  values: { school: '示例市甯㛃骉堃实验中学' },
  address: 'https://example.org/q/sample',
  fonts: '/fonts/',
  fetch: served,
  ...more,
});

async function pixelsOf(blob: Blob): Promise<ImageData> {
  const image = await createImageBitmap(blob);
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.width, image.height];
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height);
}

describe('a sheet made on the device', function () {
  // The whole font is 10 MB a weight and is read by this test's stand-in for the folder of fonts.
  this.timeout(30_000);

  it('comes as PDF with both fonts in it, from little more than what it draws', async () => {
    const { blob, fetched, deviceFont, codeRead } = await makeSheet(template, 'pdf', options());
    const text = new TextDecoder('latin1').decode(await blob.arrayBuffer());
    expect(text.startsWith('%PDF-1.7')).to.equal(true);
    expect(text.match(/FontFile2/g)).to.have.length(2);
    expect(deviceFont).to.equal(false);
    expect(codeRead).to.equal(true);
    expect(fetched).to.be.below(150_000);
  });

  it('comes as PNG whose code is read', async () => {
    const { blob } = await makeSheet(template, 'png', options());
    const pixels = await pixelsOf(blob);
    expect(pixels.width).to.equal(Math.round((297 * 150) / 25.4));
    expect(decodePixels(pixels)).to.equal('https://example.org/q/sample');
  });

  it('comes as SVG that stands alone, with text as text', async () => {
    const { blob } = await makeSheet(template, 'svg', options({ values: { school: '<b>&"中学"' } }));
    const text = await blob.text();
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
    expect(parsed.querySelector('parsererror')).to.equal(null);
    expect(parsed.querySelector('b')).to.equal(null);
    const words = [...parsed.querySelectorAll('text')].map((one) => one.textContent);
    expect(words).to.include('<b>&"中学"');
    expect(text).to.include('@font-face');
  });

  it('fetches nothing twice', async () => {
    await makeSheet(template, 'pdf', options());
    asked.length = 0;
    await makeSheet(template, 'pdf', options());
    expect(asked).to.deep.equal([]);
  });

  it('without fonts a picture comes in the device’s own, and a PDF is refused', async () => {
    const none: typeof fetch = async () => new Response('', { status: 503 });
    const away = { fonts: '/elsewhere/', fetch: none };
    for (const format of ['png', 'svg'] as const) {
      const { deviceFont, codeRead } = await makeSheet(template, format, options(away));
      expect(deviceFont, format).to.equal(true);
      expect(codeRead).to.equal(true);
    }
    const error = await makeSheet(template, 'pdf', options(away)).catch((caught: unknown) => caught);
    expect(error).to.be.instanceOf(MakeError);
    expect((error as MakeError).code).to.equal('no-fonts');
  });

  it('tells a character that the font lacks', async () => {
    const { scene } = await makeSheet(template, 'pdf', options({ values: { school: '示𪚥例' } }));
    expect(scene.fallbacks.map(({ kind }) => kind)).to.deep.equal(['missing-glyph']);
  });

  it('does not hand over a code that something covers', async () => {
    const code = template.blocks.find(({ kind }) => kind === 'code');
    const cover = { kind: 'shape', shape: 'rect', fill: 'ink', box: { ...code?.box, width: 20 } };
    const covered = { ...template, blocks: [...template.blocks, cover] } as Template;
    const error = await makeSheet(covered, 'png', options()).catch((caught: unknown) => caught);
    expect((error as MakeError).code).to.equal('unreadable-code');
  });

  it('passes on what cannot be set', async () => {
    const error = await makeSheet(template, 'png', options({ values: {} })).catch(
      (caught: unknown) => caught,
    );
    expect(error).to.be.instanceOf(LayoutError);
  });
});
