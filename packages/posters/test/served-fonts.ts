import { assembleFont } from '../src/font/assemble.js';
import { type Font, readFont } from '../src/font/sfnt.js';
import { SLICE } from '../src/font/slices.js';
import type { Template } from '../src/template.js';
import { templateText } from '../src/template-text.js';

const folder = '/node_modules/@expo-google-fonts/noto-sans-sc';
const files = { 400: '400Regular/NotoSansSC_400Regular.ttf', 700: '700Bold/NotoSansSC_700Bold.ttf' };

const wholes = new Map<400 | 700, Promise<Font>>();
function whole(weight: 400 | 700): Promise<Font> {
  const known =
    wholes.get(weight) ??
    fetch(`${folder}/${files[weight]}`).then(async (answer) =>
      readFont(new Uint8Array(await answer.arrayBuffer())),
    );
  wholes.set(weight, known);
  return known;
}

/** Paths that were asked for, of all tests of a file. */
export const asked: string[] = [];

/** Answers as the folder of fonts does that a build writes. */
export const servedFor =
  (template: Template): typeof fetch =>
  async (input) => {
    const path = String(input);
    asked.push(path);
    const own = /template\/[\w-]+\.(400|700)\.ttf$/.exec(path);
    const slice = /(400|700)\/([0-9a-f]+)\.ttf$/.exec(path);
    const weight = Number((own ?? slice)?.[1]) as 400 | 700;
    const font = await whole(weight);
    const start = parseInt(slice?.[2] ?? '0', 16) * SLICE;
    const points = own
      ? [...templateText(template)[weight]].map((one) => one.codePointAt(0) as number)
      : Array.from({ length: SLICE }, (_, index) => start + index).filter(
          (point) => font.glyphOf(point) !== 0,
        );
    if (points.length === 0) return new Response('', { status: 404 });
    const more = own ? Array.from({ length: 95 }, (_, index) => 32 + index) : [];
    return new Response(assembleFont([font], [...more, ...points], { bare: !own }).bytes.slice().buffer);
  };
