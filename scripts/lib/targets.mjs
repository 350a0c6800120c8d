/** What a build makes, from what, so that `npm start` makes only what is stale. */
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { writeKiosk } from './kiosk-page.mjs';
import { writePictures } from './page-pictures.mjs';
import { writePages } from './pages.mjs';
import { writeWorker } from './worker.mjs';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const stampFile = join(root, '.cache/build.json');

function files(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [path];
  return readdirSync(full, { withFileTypes: true })
    .filter((entry) => entry.name !== 'node_modules')
    .flatMap((entry) => files(join(path, entry.name)));
}

function fingerprint(inputs) {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap(files).sort()) {
    if (/\.test\.ts$/.test(file)) continue;
    hash.update(file).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

function run(command, args, env = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  if (result.status !== 0)
    throw new Error(`${command} ${args.join(' ')} ended with ${result.status ?? result.signal}`);
}

const bin = (name) => join(root, 'node_modules/.bin', name);
const packageNames = [
  'domain',
  'client',
  'core',
  'posters',
  'widgets',
  'embed',
  'app',
  'desk',
  'studio',
  'server',
];
const sources = [...packageNames.map((name) => `packages/${name}/src`), 'packages/posters/templates'];
const tools = ['rollup.config.mjs', 'tsconfig.json', 'package-lock.json', 'scripts/lib'];

/** Files of pages that are more than a script. */
const pageFiles = {
  desk: ['index.html'],
  studio: [
    'index.html',
    'preview.html',
    'preview.css',
    'posters/index.html',
    'quiz/index.html',
    'screens/index.html',
    'screens/preview.html',
  ],
};
/** Programs in WebAssembly that the worker of posters loads. */
const programs = [
  'node_modules/zxing-wasm/dist/reader/zxing_reader.wasm',
  'node_modules/harfbuzzjs/dist/harfbuzz-subset.wasm',
];
/** What stands under each of them. */
const pageSheet = 'tool-page.css';

/** Files that a tag of another site may name with their hash, beside each element's own. */
const pinnable = [
  'y12355.min.js',
  'y12355.esm.js',
  'y12355.loader.js',
  'y12355.css',
  'embed-parent.min.js',
  'check.min.js',
].map((name) => `dist/${name}`);

/** Quizzes that come with the kit. */
const packs = 'examples/packs';
/** What is said to the author of a quiz, for files that do not have it inside. */
const faultWords = 'packages/widgets/src/quiz/check/check.strings.en.json';

/** The newest day in the data: a build of tomorrow from the same files is the same build. */
function newestDay() {
  const manifests = files(packs).filter((file) => file.endsWith('.manifest.json'));
  const days = manifests.map((file) => JSON.parse(readFileSync(join(root, file), 'utf8')).asOf);
  return days.sort().at(-1);
}

const built = (file) => import(pathToFileURL(join(root, file)).href);

const targets = {
  packages: {
    inputs: [...sources, ...tools],
    outputs: ['packages/server/dist/cli/main.js', 'packages/widgets/dist/page.js'],
    make() {
      for (const name of packageNames)
        rmSync(join(root, `packages/${name}/dist`), { recursive: true, force: true });
      run(bin('rollup'), ['-c', '--silent', '--environment', 'STAGE:packages']);
    },
  },
  bundles: {
    inputs: [...sources.filter((path) => !path.includes('server')), packs, ...tools],
    outputs: [
      'dist/y12355.min.js',
      'dist/y12355.loader.js',
      'dist/embed.html',
      'dist/check.min.js',
      'dist/y12355.css',
      'dist/packs/know-12355.json',
      '.cache/app/kiosk.min.js',
      '.cache/app/kiosk-sw.js',
      'dist/desk/desk.js',
      'dist/studio/studio.js',
      'dist/studio/worker.js',
      'dist/studio/screens.js',
      'dist/studio/screen-preview.js',
      'dist/studio/wasm/zxing_reader.wasm',
      '.cache/app/shell.js',
    ],
    async make() {
      for (const folder of ['modules', 'chunks', 'desk/chunks', 'studio/chunks']) {
        rmSync(join(root, 'dist', folder), { recursive: true, force: true });
      }
      run(bin('rollup'), ['-c', '--silent', '--environment', 'STAGE:bundles']);
      for (const file of programs) cpSync(join(root, file), join(root, 'dist/studio/wasm', basename(file)));
      for (const file of ['embed.html', 'embed-frame.css']) {
        cpSync(join(root, 'packages/embed/src/frame', file), join(root, 'dist', file));
      }
      // An element finds them beside its own script, in a page's build and in the package.
      for (const folder of ['dist', 'packages/widgets/dist']) {
        cpSync(join(root, packs), join(root, folder, 'packs'), { recursive: true });
        cpSync(join(root, faultWords), join(root, folder, 'packs/faults.en.json'));
      }
      const [{ reserveCss }, { elements }] = await Promise.all([
        built('packages/embed/dist/index.js'),
        built('packages/widgets/dist/elements.js'),
      ]);
      writeFileSync(join(root, 'dist/y12355.css'), reserveCss(elements));
    },
  },
  pages: {
    inputs: [
      'packages/app/pages',
      packs,
      'packages/app/src/kiosk/kiosk.css',
      'packages/app/src/kiosk-static',
      'packages/app/src/kiosk/kiosk.html',
      '.cache/app/kiosk.min.js',
      '.cache/app/kiosk-sw.js',
      'packages/app/src/kiosk/kiosk.strings.zh-CN.json',
      'packages/widgets/src/hotline-banner/tel-code.ts',
      ...Object.entries(pageFiles).flatMap(([name, files]) =>
        files.map((file) => `packages/${name}/src/${file}`),
      ),
      'packages/core/src',
      'packages/posters/src/art',
      'scripts/lib',
      '.cache/app/shell.js',
    ],
    outputs: [
      'dist/app/index.html',
      'dist/app/kiosk.html',
      'dist/app/kiosk-static.html',
      'dist/desk/index.html',
      'dist/studio/index.html',
    ],
    async make() {
      const [core, { mark }, { TEL_CODE }, { staticFiles }, { codeSvg }] = await Promise.all([
        built('packages/core/dist/index.js'),
        built('packages/posters/dist/art/mark.js'),
        built('packages/widgets/dist/hotline-banner/tel-code.js'),
        built('packages/app/dist/kiosk-static/files.js'),
        built('packages/app/dist/kiosk-static/picture.js'),
      ]);
      const to = join(root, 'dist/app');
      writePages({
        from: join(root, 'packages/app/pages'),
        scripts: [join(root, '.cache/app/shell.js')],
        to,
        core,
      });
      writePictures({ to: join(to, 'art'), mark });
      writeKiosk({
        from: join(root, 'packages/app/src/kiosk'),
        scripts: ['kiosk.min.js', 'kiosk-sw.js'].map((name) => join(root, '.cache/app', name)),
        to,
        core,
        code: codeSvg({ side: TEL_CODE.size + 8, path: TEL_CODE.path }, 'tel:12355'),
        built: newestDay(),
      });
      // Without centers, which a build does not know, nothing in them grows old.
      for (const [name, text] of await staticFiles({ now: Date.now(), language: 'zh-CN' }))
        writeFileSync(join(to, name), text);
      for (const [name, files] of Object.entries(pageFiles)) {
        for (const file of files) {
          const to = join(root, 'dist', name, file);
          mkdirSync(dirname(to), { recursive: true });
          cpSync(join(root, `packages/${name}/src`, file), to);
        }
        cpSync(join(root, 'packages/core/src', pageSheet), join(root, 'dist', name, pageSheet));
      }
    },
  },
  fonts: {
    inputs: [
      'packages/posters/src/font',
      'packages/posters/src/cli/fonts.ts',
      'packages/posters/src/cli/slice-fonts.ts',
      'packages/posters/src/template-text.ts',
      'packages/posters/templates',
      'package-lock.json',
    ],
    outputs: ['dist/fonts/400/4e0.ttf', 'dist/fonts/700/4e0.ttf'],
    async make() {
      const [{ fontFiles }, { loadFonts }] = await Promise.all([
        built('packages/posters/dist/cli/slice-fonts.js'),
        built('packages/posters/dist/cli/fonts.js'),
      ]);
      const to = join(root, 'dist/fonts');
      rmSync(to, { recursive: true, force: true });
      const from = join(root, 'packages/posters/templates');
      const templates = readdirSync(from)
        .filter((name) => name.endsWith('.json'))
        .map((name) => JSON.parse(readFileSync(join(from, name), 'utf8')));
      for (const folder of ['400', '700', 'template']) mkdirSync(join(to, folder), { recursive: true });
      for (const [path, bytes] of fontFiles(await loadFonts(), templates))
        writeFileSync(join(to, path), bytes);
      const license = join(root, 'node_modules/@expo-google-fonts/noto-sans-sc/LICENSE_FONT');
      cpSync(license, join(to, 'LICENSE'));
    },
  },
  worker: {
    inputs: [
      'dist/app',
      'dist/modules',
      'dist/chunks',
      'dist/packs',
      'dist/y12355.min.js',
      'dist/y12355.loader.js',
      '.cache/app/sw.js',
    ],
    outputs: ['dist/app/sw.js'],
    make: () => writeWorker({ dist: join(root, 'dist'), from: join(root, '.cache/app/sw.js') }),
  },
  sri: {
    inputs: ['dist/modules', 'dist/widgets', ...pinnable, 'packages/embed/src/sri.ts'],
    outputs: ['dist/sri.json'],
    async make() {
      const [{ sriOf }, { VERSION }] = await Promise.all([
        built('packages/embed/dist/sri.js'),
        built('packages/core/dist/version.js'),
      ]);
      const names = ['dist/modules', 'dist/widgets', ...pinnable].flatMap(files);
      const contents = names.map((name) => [name.replace('dist/', ''), readFileSync(join(root, name))]);
      const sri = await sriOf(VERSION, Object.fromEntries(contents));
      writeFileSync(join(root, 'dist/sri.json'), `${JSON.stringify(sri, null, 2)}\n`);
    },
  },
  manifest: {
    inputs: [
      ...['domain', 'client', 'core', 'widgets'].map((name) => `packages/${name}/src`),
      'scripts/manifest.ts',
      'scripts/lib/manifest',
      'package-lock.json',
    ],
    // Beside those for pages: the ones in the package, which go with the rest of its built files.
    outputs: [
      'dist/custom-elements.json',
      'dist/vscode.html-custom-data.json',
      'packages/widgets/dist/custom-elements.json',
      'packages/widgets/dist/types/vue.d.ts',
    ],
    make() {
      run(process.execPath, ['--import', 'tsx', '--conditions=source', 'scripts/manifest.ts']);
    },
  },
  types: {
    inputs: [...sources, 'tsconfig.json', 'tsconfig.types.json'],
    outputs: ['packages/domain/dist/types/index.d.ts'],
    make() {
      const out = join(root, '.cache/types');
      rmSync(out, { recursive: true, force: true });
      run(bin('tsc'), ['-p', 'tsconfig.types.json']);
      for (const name of packageNames) {
        const from = join(out, name, 'src');
        if (existsSync(from)) cpSync(from, join(root, `packages/${name}/dist/types`), { recursive: true });
      }
    },
  },
};

/**
 * Makes the named targets, those that are stale only unless `all`. Prints each with its seconds.
 *
 * @param {(keyof typeof targets)[]} names
 */
export async function build(names, { all = false } = {}) {
  const stamps = existsSync(stampFile) ? JSON.parse(readFileSync(stampFile, 'utf8')) : {};
  for (const name of names) {
    const target = targets[name];
    const print = fingerprint(target.inputs);
    const whole = target.outputs.every((file) => existsSync(join(root, file)));
    if (!all && whole && stamps[name] === print) continue;
    const began = Date.now();
    process.stdout.write(`building ${name} … `);
    await target.make();
    process.stdout.write(`${((Date.now() - began) / 1000).toFixed(1)} s\n`);
    stamps[name] = print;
    mkdirSync(dirname(stampFile), { recursive: true });
    writeFileSync(stampFile, `${JSON.stringify(stamps, null, 2)}\n`);
  }
}
