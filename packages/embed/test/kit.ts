import { build, type BuildOptions } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { elements } from '@y12355/widgets/elements';
import { reserveCss } from '../src/reserve.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The kit's files as a build names them, bundled from the sources in memory: name below `/sdk/v1/` to text. */
export async function bundleKit(): Promise<Map<string, string>> {
  const names = elements.map(({ name }) => name);
  const common: BuildOptions & { write: false } = {
    absWorkingDir: root,
    bundle: true,
    write: false,
    outdir: '/out',
    target: 'es2021',
    conditions: ['source', 'production', 'browser'],
    tsconfig: `${root}tsconfig.json`,
    logLevel: 'error',
    define: { __ELEMENT_NAMES__: JSON.stringify(names) },
  };
  const modules = await build({
    ...common,
    format: 'esm',
    splitting: true,
    entryPoints: [
      ...names.map((name) => ({ in: `packages/widgets/src/${name}/define.ts`, out: `modules/${name}` })),
      { in: 'packages/embed/src/loader/main.ts', out: 'y12355.loader' },
      { in: 'packages/embed/src/frame/main.ts', out: 'embed-frame' },
    ],
  });
  const classic = await build({
    ...common,
    format: 'iife',
    inject: ['packages/embed/src/classic/main.ts'],
    entryPoints: [
      { in: 'packages/widgets/src/page.ts', out: 'y12355.min' },
      ...names.map((name) => ({ in: `packages/widgets/src/${name}/define.ts`, out: `widgets/${name}.min` })),
    ],
  });
  const parent = await build({
    ...common,
    format: 'iife',
    entryPoints: [{ in: 'packages/embed/src/parent/main.ts', out: 'embed-parent.min' }],
  });
  const files = new Map(
    [...modules.outputFiles, ...classic.outputFiles, ...parent.outputFiles].map(({ path, text }) => [
      path.replace(/^.*?\/out\//, ''),
      text,
    ]),
  );
  for (const name of ['embed.html', 'embed-frame.css']) {
    files.set(name, await readFile(`${root}packages/embed/src/frame/${name}`, 'utf8'));
  }
  files.set('y12355.css', reserveCss(elements));
  return files;
}
