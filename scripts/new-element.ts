/**
 * Writes the folder of a new element, complete and passing every test, and its lines in the files that name all.
 *   npm run new:element NAME                     y12355-NAME in packages/widgets/src/NAME/
 *   npm run new:element NAME -- --event finish   with an event y12355-NAME-finish
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { filesFor } from './lib/new-element/files.js';
import { linesFor } from './lib/new-element/lines.js';
import { faultOfEvent, faultOfName } from './lib/new-element/name.js';
import { takenIn } from './lib/new-element/taken.js';

/**
 * @param root folder of a project
 * @param words as on the command line
 * @returns paths of the files that were written
 * @throws Error that names a bad word, what is allowed, and the command; nothing is written then
 */
export async function newElement(root: string, words: readonly string[]): Promise<string[]> {
  const source = join(root, 'packages/widgets/src');
  const { positionals, values } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { event: { type: 'string' } },
  });
  const [name = '', ...more] = positionals;
  const fault =
    faultOfName(name, takenIn(source)) ??
    (more.length > 0 ? `one name at a time: ${positionals.join(' ')}` : undefined) ??
    (values.event === undefined ? undefined : faultOfEvent(values.event));
  if (fault) throw new Error(fault);
  const element = { name, event: values.event };
  const folder = join(source, name);
  const texts = new Map([
    ...[...filesFor(element)].map(([file, text]) => [join(folder, file), text] as const),
    ...Object.entries(linesFor).map(([file, add]) => {
      const path = join(source, file);
      return [path, add(readFileSync(path, 'utf8'), element)] as const;
    }),
  ]);
  mkdirSync(folder);
  for (const [path, text] of texts) {
    writeFileSync(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
  }
  return [...texts.keys()];
}

async function main(): Promise<void> {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const written = await newElement(root, process.argv.slice(2));
  for (const path of written) console.log(relative(root, path));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main().catch((error: unknown) => {
    console.error(`new:element: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  });
}
