/** How the package of the widgets is found: by patterns, so that a new element needs no line of its own. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import nodeResolve from '@rollup/plugin-node-resolve';
import { build } from 'esbuild';
import { rollup } from 'rollup';
import ts from 'typescript';
import { root, textOf } from '../lib/files.js';

const run = promisify(execFile);
const { exports } = JSON.parse(textOf('packages/widgets/package.json')) as {
  exports: Record<string, string | Record<string, string>>;
};
const names = readdirSync(join(root, 'packages/widgets/src'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** Each address with the file below `src/` that stands behind it, without its ending. */
const addresses: [string, string][] = [
  ['@y12355/widgets', 'index'],
  ['@y12355/widgets/define', 'define'],
  ['@y12355/widgets/elements', 'elements'],
  ['@y12355/widgets/facts', 'facts'],
  ...[...names, 'planted-element'].flatMap((name): [string, string][] => [
    [`@y12355/widgets/${name}`, `${name}/${name}`],
    [`@y12355/widgets/${name}/define`, `${name}/define`],
  ]),
];
const unknown = ['@y12355/widgets/no-such', '@y12355/widgets/no-such/define', '@y12355/widgets/src/index.ts'];

/** A project that has installed the package, whose files are all there and empty. */
const project = realpathSync(mkdtempSync(join(tmpdir(), 'y12355-exports-')));
const packageFolder = join(project, 'node_modules/@y12355/widgets');
const fromSource = (file: string) => join(packageFolder, `src/${file}.ts`);
const built = (file: string) => join(packageFolder, `dist/${file}.js`);
const declared = (file: string) => join(packageFolder, `dist/types/${file}.d.ts`);

/** Where Node looks for addresses. */
async function inNode(specifiers: readonly string[], ...options: string[]): Promise<string[]> {
  const script =
    `const found = ${JSON.stringify(specifiers)}.map((one) => new URL(import.meta.resolve(one)).pathname); ` +
    'console.log(JSON.stringify(found));';
  const { stdout } = await run(process.execPath, [...options, '--input-type=module', '--eval', script], {
    cwd: project,
  });
  return JSON.parse(stdout) as string[];
}

function inTypeScript(specifier: string, customConditions: string[]): string | undefined {
  const options: ts.CompilerOptions = {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    customConditions,
  };
  return ts.resolveModuleName(specifier, join(project, 'x.ts'), options, ts.sys).resolvedModule
    ?.resolvedFileName;
}

const imports = (specifiers: readonly string[]) => specifiers.map((one) => `import '${one}';\n`).join('');

/** What rollup, and the server of the browser's tests with it, finds for addresses. */
async function inRollup(specifiers: readonly string[], exportConditions: string[]): Promise<string[]> {
  const found: string[] = [];
  const entry = join(project, 'entry.js');
  const bundle = await rollup({
    input: 'entry',
    onLog: () => undefined,
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'entry' ? entry : null),
        load(id) {
          if (id === entry) return imports(specifiers);
          found.push(id);
          return '';
        },
      },
      nodeResolve({ exportConditions }),
    ],
  });
  await bundle.close();
  return found;
}

async function inEsbuild(specifiers: readonly string[], conditions: string[]): Promise<string[]> {
  const found: string[] = [];
  await build({
    stdin: { contents: imports(specifiers), resolveDir: project },
    bundle: true,
    write: false,
    conditions,
    logLevel: 'silent',
    plugins: [
      {
        name: 'found',
        setup: ({ onLoad }) =>
          onLoad({ filter: /widgets/ }, ({ path }) => {
            found.push(path);
            return { contents: '' };
          }),
      },
    ],
  });
  return found;
}

describe('addresses of the widgets', () => {
  const specifiers = addresses.map(([specifier]) => specifier);
  const sources = addresses.map(([, file]) => fromSource(file));
  const files = addresses.map(([, file]) => built(file));

  before(() => {
    for (const [, file] of addresses) {
      for (const path of [fromSource(file), built(file), declared(file)]) {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, 'export {};\n');
      }
    }
    cpSync(join(root, 'packages/widgets/package.json'), join(packageFolder, 'package.json'));
  });
  after(() => rmSync(project, { recursive: true }));

  it('lead Node to the sources and to the built files, and to nothing else', async () => {
    assert.deepEqual(await inNode(specifiers, '--conditions=source'), sources);
    assert.deepEqual(await inNode(specifiers), files);
    // Node asks whether a file is there when it loads it.
    assert.ok((await inNode(unknown)).every((path) => !existsSync(path)));
  });

  it('lead TypeScript to the sources and to the declarations', () => {
    for (const [specifier, file] of addresses) {
      assert.equal(inTypeScript(specifier, ['source']), fromSource(file));
      assert.equal(inTypeScript(specifier, []), declared(file));
    }
    for (const specifier of unknown) assert.equal(inTypeScript(specifier, []), undefined, specifier);
  });

  it('lead rollup and esbuild to both', async () => {
    assert.deepEqual((await inRollup(specifiers, ['source'])).sort(), [...sources].sort());
    assert.deepEqual((await inRollup(specifiers, ['default'])).sort(), [...files].sort());
    assert.deepEqual((await inEsbuild(specifiers, ['source'])).sort(), [...sources].sort());
    assert.deepEqual((await inEsbuild(specifiers, [])).sort(), [...files].sort());
    await assert.rejects(inEsbuild(unknown.slice(0, 1), []));
  });

  it('name no element: a new one needs no line', () => {
    for (const address of Object.keys(exports)) {
      assert.ok(!names.some((name) => address.includes(name)), address);
    }
  });

  it('put types before what runs, and nothing outside of the package', () => {
    for (const [address, target] of Object.entries(exports)) {
      const targets = typeof target === 'string' ? { default: target } : target;
      const order = ['source', 'types', 'default'];
      assert.deepEqual(
        Object.keys(targets),
        order.filter((condition) => condition in targets),
        address,
      );
      for (const path of Object.values(targets)) assert.match(path, /^\.\/(src|dist|package)[/.]/, address);
    }
  });

  it('hold the manifest, the custom data and the types for frameworks, which a build writes', () => {
    const { customElements } = JSON.parse(textOf('packages/widgets/package.json')) as Record<string, string>;
    const typesOf = (name: string) => (exports[`./${name}`] as Record<string, string>)['types'] ?? '';
    for (const path of [
      customElements ?? '',
      exports['./custom-elements.json'] as string,
      exports['./vscode.html-custom-data.json'] as string,
      typesOf('react'),
      typesOf('vue'),
    ]) {
      assert.ok(existsSync(join(root, 'packages/widgets', path)), `${path}: run npm run build`);
    }
  });
});
