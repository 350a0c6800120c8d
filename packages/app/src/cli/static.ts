import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Shape, shapes } from '@y12355/domain';
import { MOST_CENTERS, staticFiles } from '../kiosk-static/files.js';
import { dataOptions, readData } from './screen-data.js';
import { codeOf, type ExitCode, KioskError, optionsOf, type World, writeWhole } from './world.js';

/** `static --out DIR …`: the slideshow without a script. The page that begins it is written last. */
export async function writeStatic(args: readonly string[], world: World): Promise<ExitCode> {
  const { shape, ...given } = optionsOf(args, [...dataOptions, 'shape']);
  if (shape !== undefined && !(shapes as readonly string[]).includes(shape))
    throw new KioskError(`--shape "${shape}": expected one of ${shapes.join(', ')}`, 2);
  const { out, ...data } = await readData(given, world);
  const files = await staticFiles({ ...data, now: world.now(), shape: shape as Shape | undefined });
  try {
    await mkdir(out, { recursive: true });
  } catch (error) {
    throw new KioskError(`${out} cannot be made (${codeOf(error)})`);
  }
  // Backwards: a screen that reads meanwhile finds each page's next one.
  for (const [name, text] of [...files].reverse()) await writeWhole(join(out, name), text);
  const pages = [...files.keys()].filter((name) => name.endsWith('.html')).length;
  const found = data.centers?.centers.length ?? 0;
  const left =
    found > MOST_CENTERS ? `; the first ${MOST_CENTERS} of ${found} centers, take a smaller --region` : '';
  world.out(`${join(out, 'kiosk-static.html')}: ${pages} pages${left}`);
  return 0;
}
