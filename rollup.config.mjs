/**
 * Two stages, chosen by `--environment STAGE:packages|bundles`.
 *   packages  TypeScript to `packages/<p>/dist`, file by file, for Node and for bundlers
 *   bundles   those files to `dist/`, whole, for pages: classic ES2017 and modules ES2021
 */
import commonjs from '@rollup/plugin-commonjs';
import json from '@rollup/plugin-json';
import nodeResolve from '@rollup/plugin-node-resolve';
import replace from '@rollup/plugin-replace';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import { transform } from 'esbuild';
import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { leafletPolicy, withoutMap } from './scripts/lib/leaflet.mjs';
import { litPolicy } from './scripts/lib/lit-policy.mjs';
import { lower } from './scripts/lib/lower.mjs';
import { minifyTemplates } from './scripts/lib/minify-templates.mjs';
import { withoutAuthor } from './scripts/lib/author.mjs';
import { withoutPosters } from './scripts/lib/posters.mjs';
import { withoutCode } from './scripts/lib/qr-code.mjs';
import { rowed, stringRows } from './scripts/lib/string-rows.mjs';
import { weights } from './scripts/lib/weights.mjs';

const widgets = readdirSync('packages/widgets/src', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(`packages/widgets/src/${entry.name}/define.ts`))
  .map((entry) => entry.name);

const entries = [
  'domain/src/index',
  'client/src/index',
  'client/src/staff',
  'client/src/kiosk',
  'core/src/index',
  'core/src/lit-policy',
  'posters/src/index',
  'posters/src/screen',
  'posters/src/browser/index',
  'posters/src/templates/index',
  'posters/src/worker/index',
  'posters/src/cli/main',
  'posters/src/cli/slice-fonts',
  'posters/src/cli/fonts',
  'widgets/src/index',
  'widgets/src/define',
  'widgets/src/elements',
  'widgets/src/page',
  'widgets/src/pack-check',
  'widgets/src/strokes',
  'widgets/src/cli/main',
  ...widgets.flatMap((name) => [`widgets/src/${name}/${name}`, `widgets/src/${name}/define`]),
  'widgets/src/center-locator/map/elsewhere',
  'widgets/src/booking-button/qr-code.elsewhere',
  'widgets/src/material-downloader/bench.elsewhere',
  'widgets/src/quiz/author.elsewhere',
  'embed/src/index',
  'embed/src/sri',
  'embed/src/check/main',
  'embed/src/cli/main',
  'embed/src/loader/main',
  'embed/src/frame/main',
  'embed/src/parent/main',
  'embed/src/classic/main',
  'app/src/cli/main',
  'app/src/kiosk/main',
  'app/src/kiosk-preview/main',
  'app/src/kiosk-sw/main',
  'desk/src/main',
  'studio/src/main',
  'studio/src/preview',
  'studio/src/posters/main',
  'studio/src/quiz/main',
  'studio/src/screens/main',
  'studio/src/posters/worker',
  'app/src/shell/main',
  'app/src/sw/main',
  'server/src/index',
  'server/src/cli/main',
];

const packages = {
  input: Object.fromEntries(entries.map((entry) => [entry, `packages/${entry}.ts`])),
  external: (id) => !id.startsWith('.') && !id.startsWith('/') && !id.startsWith('\0'),
  plugins: [
    stringRows(),
    json({ preferConst: true, exclude: rowed }),
    typescript({
      tsconfig: './tsconfig.json',
      compilerOptions: { noEmit: false, sourceMap: false },
      include: ['packages/*/src/**/*'],
      exclude: ['**/*.test.ts'],
      noEmitOnError: true,
      transformers: {
        // Not the server: what it keeps to itself stays private.
        before: [
          { type: 'typeChecker', factory: (checker) => lower(/\/packages\/(?!server)\w+\/src\//, checker) },
        ],
      },
    }),
  ],
  output: {
    dir: 'packages',
    format: 'es',
    preserveModules: true,
    preserveModulesRoot: 'packages',
    // A sheet's template is data beside `src`, and becomes a module.
    entryFileNames: ({ name }) => `${name.replace(/^(\w+)\/(?:src|(?=templates))\/?/, '$1/dist/')}.js`,
  },
};

/** Lit itself ships ES2021, so its files are down-levelled together with ours. */
const downLevel = (target) => ({
  name: 'down-level',
  renderChunk: (code) => transform(code, { target, legalComments: 'none' }),
});

const shared = (target) => [
  litPolicy(),
  leafletPolicy(),
  nodeResolve({ browser: true, exportConditions: ['production', 'browser', 'import', 'default'] }),
  commonjs(),
  minifyTemplates(),
  downLevel(target),
];

/** Every classic file begins with the same module, before anything else of it. */
const begun = (input) => ({
  name: 'begun',
  transform: (code, id) =>
    id === resolve(input)
      ? `import ${JSON.stringify(resolve('packages/embed/dist/classic/main.js'))};\n${code}`
      : null,
});

/** A classic script is read in the charset of its page unless its server names one: letters of ASCII alone survive. */
const ascii = () => terser({ ecma: 2017, format: { comments: false, ascii_only: true } });

const classic = (input, file, more = []) => ({
  input,
  plugins: [
    begun(input),
    withoutMap(),
    withoutPosters(),
    withoutAuthor(),
    ...more,
    ...shared('es2017'),
    ascii(),
  ],
  output: { file, format: 'iife', name: 'y12355', inlineDynamicImports: true, extend: true },
});

/**
 * What every element draws with, in one file: cut by use alone it would be five, each compressed apart. Settings
 * and reports stay outside, since the loader needs these two and nothing else.
 */
const kit = new RegExp(
  [
    'node_modules/(?:@lit/reactive-element/[\\w-]+|lit-element/lit-element|lit-html/(?:lit-html|is-server))\\.js$',
    'core/dist/(?:basic.styles|clock|copy-text|define|drawings|element|events|language|lit-policy|quick-exit-address|strings|theme.styles|tokens|translator|trust|version|width)\\.js$',
    'domain/dist/(?:china-time|hotline|seasons)\\.js$',
    'widgets/dist/[\\w-]+/(?!quiz)[\\w-]+\\.choices\\.js$',
  ].join('|'),
);
const settings = /core\/dist\/(?:settings|report)\.js$/;
/** What lists and a booking need of the service. */
const service =
  /client\/dist\/\w+\.js$|domain\/dist\/center-phone\.js$|widgets\/dist\/(?:json-file|own-items|operator|tel|booking-button\/book)\.js$|core\/dist\/field\.styles\.js$/;
/** Small pieces that all but the banner share: each alone would be a request of its own. */
const pieces =
  /widgets\/dist\/(?:abort|foot\.styles|in-page|late-styles|list-note|on-demand)\.js$|core\/dist\/tag\.styles\.js$/;

/** @param {string} id */
function chunkOf(id) {
  if (settings.test(id)) return 'settings';
  if (kit.test(id)) return 'kit';
  if (pieces.test(id)) return 'pieces';
  return service.test(id) ? 'service' : undefined;
}

const bundles = [
  classic('packages/widgets/dist/page.js', 'dist/y12355.min.js', [withoutCode()]),
  {
    input: 'packages/widgets/dist/page.js',
    plugins: [
      withoutMap(),
      withoutPosters(),
      withoutAuthor(),
      withoutCode(),
      ...shared('es2021'),
      terser({ ecma: 2020, module: true, format: { comments: false } }),
    ],
    output: { file: 'dist/y12355.esm.js', format: 'es', inlineDynamicImports: true },
  },
  {
    input: {
      ...Object.fromEntries(
        widgets.map((name) => [`modules/${name}`, `packages/widgets/dist/${name}/define.js`]),
      ),
      'y12355.loader': 'packages/embed/dist/loader/main.js',
      'embed-frame': 'packages/embed/dist/frame/main.js',
    },
    plugins: [
      replace({ preventAssignment: true, values: { __ELEMENT_NAMES__: JSON.stringify(widgets) } }),
      ...shared('es2021'),
      terser({ ecma: 2020, module: true, format: { comments: false } }),
    ],
    output: {
      dir: 'dist',
      format: 'es',
      entryFileNames: '[name].js',
      chunkFileNames: 'chunks/[name]-[hash].js',
      manualChunks: chunkOf,
      onlyExplicitManualChunks: true,
    },
  },
  {
    input: 'packages/embed/dist/parent/main.js',
    plugins: [downLevel('es2017'), ascii()],
    output: { file: 'dist/embed-parent.min.js', format: 'iife' },
  },
  {
    input: 'packages/embed/dist/check/main.js',
    plugins: [nodeResolve(), downLevel('es2017'), ascii()],
    output: { file: 'dist/check.min.js', format: 'iife' },
  },
  {
    input: 'packages/client/dist/index.js',
    plugins: [...shared('es2021'), terser({ ecma: 2020, module: true, format: { comments: false } })],
    output: { file: '.cache/measured/client.js', format: 'es' },
  },
  // The shell's own scripts; the pages and the worker's list of files take them from there.
  ...['shell', 'sw'].map((name) => ({
    input: `packages/app/dist/${name}/main.js`,
    plugins: [
      replace({ preventAssignment: true, values: { 'process.env.NODE_ENV': '"production"' } }),
      ...shared('es2017'),
      ascii(),
    ],
    output: { file: `.cache/app/${name}.js`, format: 'iife' },
  })),
  ...widgets.map((name) => classic(`packages/widgets/dist/${name}/define.js`, `dist/widgets/${name}.min.js`)),
  classic('packages/app/dist/kiosk/main.js', '.cache/app/kiosk.min.js'),
  {
    input: 'packages/app/dist/kiosk-sw/main.js',
    plugins: [downLevel('es2017'), ascii()],
    output: { file: '.cache/app/kiosk-sw.js', format: 'iife' },
  },
  {
    input: { desk: 'packages/desk/dist/main.js' },
    plugins: [...shared('es2021'), terser({ ecma: 2020, module: true, format: { comments: false } })],
    output: {
      dir: 'dist/desk',
      format: 'es',
      entryFileNames: '[name].js',
      chunkFileNames: 'chunks/[name]-[hash].js',
    },
  },
  {
    input: {
      studio: 'packages/studio/dist/main.js',
      preview: 'packages/studio/dist/preview.js',
      posters: 'packages/studio/dist/posters/main.js',
      quiz: 'packages/studio/dist/quiz/main.js',
      screens: 'packages/studio/dist/screens/main.js',
      worker: 'packages/studio/dist/posters/worker.js',
    },
    plugins: [...shared('es2021'), terser({ ecma: 2020, module: true, format: { comments: false } })],
    output: {
      dir: 'dist/studio',
      format: 'es',
      entryFileNames: '[name].js',
      chunkFileNames: 'chunks/[name].js',
    },
  },
  {
    input: 'packages/app/dist/kiosk-preview/main.js',
    plugins: [...shared('es2021'), terser({ ecma: 2020, module: true, format: { comments: false } })],
    output: { file: 'dist/studio/screen-preview.js', format: 'es', inlineDynamicImports: true },
  },
];

export default process.env.STAGE === 'packages'
  ? packages
  : bundles.map((bundle) => ({ ...bundle, plugins: [...bundle.plugins, weights()] }));
