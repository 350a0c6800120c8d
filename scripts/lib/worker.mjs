/** Writes the shell's service worker with the list of what it keeps: pages, their files, and the elements' code. */
import { injectManifest } from 'workbox-build';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Shared pictures and icons of a home screen are not for showing a page. */
const left = ['app/sw.js', 'app/art/share.png', 'app/art/icon-*.png', 'app/kiosk*', 'app/**/*.webmanifest'];

/** The address that a file of `dist` has on the server. */
function addressOf(path) {
  if (!path.startsWith('app/')) return `/sdk/v1/${path}`;
  return path.replace(/^app/, '').replace(/\/index\.html$/, '') || '/';
}

/** Files that pages name with a mark of their content, `/page.css` to `/page.css?v=…`. */
function markedFiles(page) {
  const named = readFileSync(page, 'utf8').matchAll(/"(\/[\w./-]+)(\?v=\w+)"/g);
  return new Map([...named].map(([, path, mark]) => [path, path + mark]));
}

/** What of the modules `/materials` needs before somebody draws a poster. */
const modules = ['y12355.loader.js', 'modules/material-downloader.js', 'chunks/{kit,service,settings}-*.js'];

/** @param {{ dist: string, from: string }} options `from` is the bundled worker */
export async function writeWorker({ dist, from }) {
  const marked = markedFiles(join(dist, 'app/index.html'));
  const { count, size, warnings } = await injectManifest({
    swSrc: from,
    swDest: join(dist, 'app/sw.js'),
    globDirectory: dist,
    globPatterns: ['app/**/*', 'y12355.min.js', 'packs/!(faults)*.json', ...modules],
    globIgnores: left,
    maximumFileSizeToCacheInBytes: 1_000_000,
    manifestTransforms: [
      (entries) => ({
        manifest: entries.map((entry) => {
          const url = addressOf(entry.url);
          // The mark says already which build it is of.
          return marked.has(url) ? { ...entry, url: marked.get(url), revision: null } : { ...entry, url };
        }),
        warnings: [],
      }),
    ],
  });
  for (const warning of warnings) console.warn(warning);
  if (count === 0) throw new Error('the worker keeps no file: dist/app is empty');
  return { count, size };
}
