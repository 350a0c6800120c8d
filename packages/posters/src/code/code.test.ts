import { expect } from '@open-wc/testing';
import { checkCode, decodePixels, drawCode, type Pixels, planCode, wasmDecoder } from './index.js';

const text = 'https://example.org/q/school-a1';
const colors = { ink: '#14332D', ground: '#F4F6F1' };
const plan = planCode({ text, side: 54.5, distance: 500, ...colors });
const sheet = drawCode({ op: 'code', text, x: 0, y: 0, module: plan.module, ...plan.matrix, ...colors }, 8);

/** The sheet on a canvas of this browser, turned and scaled by it. */
function onCanvas(degrees: number, scale: number): Pixels {
  const source = new OffscreenCanvas(sheet.width, sheet.height);
  const from = source.getContext('2d') as OffscreenCanvasRenderingContext2D;
  from.putImageData(new ImageData(Uint8ClampedArray.from(sheet.data), sheet.width), 0, 0);
  const side = Math.ceil(sheet.width * scale * 1.5);
  const to = new OffscreenCanvas(side, side).getContext('2d') as OffscreenCanvasRenderingContext2D;
  to.fillStyle = colors.ground;
  to.fillRect(0, 0, side, side);
  to.translate(side / 2, side / 2);
  to.rotate((degrees * Math.PI) / 180);
  to.scale(scale, scale);
  to.drawImage(source, -sheet.width / 2, -sheet.height / 2);
  return to.getImageData(0, 0, side, side);
}

const places = [
  [0, 1],
  [0, 0.5],
  [0, 1.7],
  [15, 0.5],
  [15, 1],
] as const;

describe('codes in a browser', () => {
  it('are read from a canvas and pass the check', () => {
    for (const [degrees, scale] of places) {
      const pixels = onCanvas(degrees, scale);
      expect(decodePixels(pixels), `${degrees}° × ${scale}`).to.equal(text);
      expect(checkCode(pixels, text), `${degrees}° × ${scale}`).to.deep.equal([]);
    }
  });

  it('are read by the second decoder, whose program comes from the page itself', async () => {
    const { fetch } = window;
    const asked: string[] = [];
    const address = '/node_modules/zxing-wasm/dist/reader/zxing_reader.wasm';
    const program = await (await fetch(address)).arrayBuffer();
    window.fetch = (input, init) => {
      asked.push(String(input));
      return fetch(input, init);
    };
    try {
      const decode = await wasmDecoder(program);
      for (const [degrees, scale] of places) {
        expect(await decode(onCanvas(degrees, scale)), `${degrees}° × ${scale}`).to.equal(text);
      }
    } finally {
      window.fetch = fetch;
    }
    expect(asked).to.deep.equal([]);
    const elsewhere = performance
      .getEntriesByType('resource')
      .filter(({ name }) => new URL(name).origin !== location.origin);
    expect(elsewhere.map(({ name }) => name)).to.deep.equal([]);
  });
});
