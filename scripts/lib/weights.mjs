/**
 * A rollup plugin that notes what each file of a bundle is made of, so that `npm run size` can say what made one
 * grow: letters before minifying, by npm package or by folder of ours.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { root } from './targets.mjs';

export const weightsFolder = join(root, '.cache/weights');

/** `lit-html`, `core`, `widgets/hotline-banner` */
function groupOf(id) {
  const [, outside] = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id) ?? [];
  if (outside) return outside;
  const [, name, rest] = /packages\/(\w+)\/dist\/(.*)/.exec(id) ?? [];
  if (!name) return 'other';
  const folder = rest.includes('/') ? `/${rest.split('/')[0]}` : '';
  return `${name}${folder}`;
}

export const weights = () => ({
  name: 'weights',
  generateBundle({ dir, file }, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const by = {};
      for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
        by[groupOf(id)] = (by[groupOf(id)] ?? 0) + renderedLength;
      }
      const path = relative(resolve(root, 'dist'), resolve(file ?? join(dir, chunk.fileName))).replace(
        '../.cache/measured/',
        '',
      );
      const target = join(weightsFolder, `${path}.json`);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, JSON.stringify(by));
    }
  },
});
