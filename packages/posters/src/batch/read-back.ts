import { crop } from './crop.js';
import type { CodeReading, SheetEntry } from './manifest.js';
import { codesOf } from './resolution.js';
import { type Pixels, QUIET } from '../code/index.js';
import type { Scene } from '../scene.js';
import type { Decoder } from './decoder.js';

type Place = Omit<CodeReading, 'decoder'>;

/** A code that does not say what it should in the finished picture; nothing of the sheet is kept. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';

  constructor(read: readonly string[], count: number, { from, dpi }: Place) {
    const found = read.length === 0 ? 'nothing' : read.map((text) => JSON.stringify(text)).join(' and ');
    const codes = count === 1 ? 'the code' : `the ${count} codes`;
    const cure = `${from === 'png' ? 'raise --dpi, or ' : ''}see what the template draws over its code or around it`;
    super(
      `${found} is read from ${codes} in the ${from.toUpperCase()} at ${Math.round(dpi)} dpi, so the sheet is not ` +
        `kept; ${cure}`,
    );
  }
}

/** Reads the codes of one sheet back from its pictures. */
export class ReadBack {
  readonly #codes;
  readonly #readings: CodeReading[] = [];

  constructor(
    private readonly scene: Scene,
    private readonly decode: Decoder,
  ) {
    this.#codes = codesOf(scene);
  }

  /** Whether there is anything to read. */
  get hasCode(): boolean {
    return this.#codes.length > 0;
  }

  get entry(): SheetEntry['code'] {
    const [code] = this.#codes;
    const dpi = this.scene.ops.flatMap((op) => (op.op === 'image' && op.codeDpi ? [op.codeDpi] : []));
    if (dpi.length > 0) return { text: '', readings: [], miniProgram: { dpi: Math.min(...dpi) } };
    return code ? { text: code.text, readings: this.#readings } : null;
  }

  /**
   * From the whole picture, as whoever scans it has to find them.
   *
   * @throws UnreadableError
   */
  async whole(pixels: Pixels, place: Place): Promise<void> {
    const count = this.#codes.length;
    if (count > 0) this.#judge(await this.decode(pixels, count), place);
  }

  /**
   * Each from its own part of a picture of the trimmed sheet, where the whole would be copied once more for nothing.
   *
   * @throws UnreadableError
   */
  async parts(pixels: Pixels, place: Place): Promise<void> {
    const scale = pixels.width / this.scene.page.width;
    const found = [];
    for (const { x, y, module, count } of this.#codes) {
      const around = 2 * QUIET * module;
      const edge = count * module + around;
      const part = crop(pixels, {
        left: (x - around) * scale,
        top: (y - around) * scale,
        right: (x + edge) * scale,
        bottom: (y + edge) * scale,
      });
      found.push(...(await this.decode(part, 1)));
    }
    if (this.hasCode) this.#judge(found, place);
  }

  #judge(found: readonly { text: string }[], place: Place): void {
    const texts = found.map(({ text }) => text);
    const count = this.#codes.length;
    if (texts.length < count || texts.some((text) => text !== this.#codes[0]?.text)) {
      throw new UnreadableError(texts, count, place);
    }
    this.#readings.push({ ...place, decoder: 'zxing-wasm' });
  }
}
