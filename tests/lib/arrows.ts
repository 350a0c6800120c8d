import { posix } from 'node:path';
import ts from 'typescript';

interface Arrows {
  /** Packages of the kit that may be imported. */
  kit: readonly string[];
  /** Packages from outside; `'own'` stands for whatever its package.json names. */
  outside: readonly string[] | 'own';
  /** Whether it may import Node's modules; `'cli'`: only below `src/cli` and `bin`, the rest runs in browsers too. */
  node: boolean | 'cli';
}

/** Every arrow of the house. What is not here is wrong. */
export const arrows: Readonly<Record<string, Arrows>> = {
  domain: { kit: [], outside: [], node: false },
  client: { kit: [], outside: [], node: false },
  core: { kit: ['domain'], outside: ['lit'], node: false },
  posters: {
    kit: ['domain'],
    outside: [
      '@expo-google-fonts/noto-sans-sc',
      '@noble/hashes',
      '@resvg/resvg-js',
      'csv-parse',
      'fflate',
      'harfbuzzjs',
      'qr',
      'qrcode',
      'subset-font',
      'zod',
      'zxing-wasm',
    ],
    node: 'cli',
  },
  widgets: {
    kit: ['core', 'client', 'posters', 'domain'],
    outside: ['lit', '@noble/hashes', 'fflate', 'gcoord', 'leaflet', 'qrcode', 'supercluster'],
    node: 'cli',
  },
  desk: { kit: ['core', 'client', 'domain'], outside: ['lit', 'i18next'], node: false },
  embed: { kit: ['widgets', 'core', 'domain'], outside: ['parse5'], node: 'cli' },
  studio: {
    kit: ['embed', 'posters', 'widgets', 'core', 'client', 'domain'],
    outside: ['lit', 'i18next'],
    node: false,
  },
  app: {
    kit: ['widgets', 'posters', 'core', 'client', 'domain'],
    outside: [
      '@noble/hashes',
      '@stablelib/ed25519',
      'canonicalize',
      'fflate',
      'lit',
      'qrcode',
      'workbox-cacheable-response',
      'workbox-precaching',
      'workbox-routing',
      'workbox-strategies',
      'workbox-window',
    ],
    node: 'cli',
  },
  server: { kit: ['domain'], outside: 'own', node: true },
};

/** Compiled code may need it; no source imports it. */
const compiled = ['tslib'];
const domPackages = ['lit', 'i18next', 'core', 'widgets', 'desk', 'client'];

const packageOf = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** What is wrong with the imports of one file, in words; empty when all arrows point down. */
export function wrongArrows(path: string, text: string, dependencies: readonly string[] = []): string[] {
  const name = path.split('/')[1] ?? '';
  const rule = arrows[name];
  if (!rule) return [`${path}: package "${name}" has no row in tests/lib/arrows.ts`];
  const isTest = /\.test\.ts$|\/test\//.test(path);
  const { importedFiles } = ts.preProcessFile(text, true, true);
  return importedFiles.flatMap(({ fileName }) => {
    const wrong = (why: string) => [`${path} imports "${fileName}": ${why}`];
    if (fileName.startsWith('.')) {
      const target = posix.join(posix.dirname(path), fileName).split('/')[1];
      if (target === name) return [];
      if (isTest && target && rule.kit.includes(target)) return [];
      // Tools that only tests run stand below scripts, and what they are fed below examples.
      if (isTest && /^(scripts|examples)\//.test(posix.join(posix.dirname(path), fileName))) return [];
      return wrong(`a relative path leaves the package ${name}`);
    }
    if (fileName.startsWith('@y12355/')) {
      const target = fileName.split('/')[1] as string;
      if (target === name || rule.kit.includes(target)) return [];
      return wrong(`${name} may import ${rule.kit.join(', ') || 'no package of the kit'}`);
    }
    if (isTest) return [];
    if (fileName.startsWith('node:')) {
      const fine = rule.node === 'cli' ? /^packages\/[^/]+\/(src\/cli|bin)\//.test(path) : rule.node;
      return fine ? [] : wrong(`${name} runs in browsers too`);
    }
    const outside = packageOf(fileName);
    if (rule.outside === 'own') {
      if (domPackages.includes(outside)) return wrong(`${name} never imports what knows the DOM`);
      return dependencies.includes(outside) ? [] : wrong(`it is no dependency of ${name}`);
    }
    if (rule.outside.includes(outside)) return [];
    return wrong(`${name} may import ${rule.outside.join(', ') || 'nothing from outside'}`);
  });
}

/** The same for the dependencies that a package.json names. */
export function wrongDependencies(name: string, dependencies: readonly string[]): string[] {
  const rule = arrows[name];
  if (!rule) return [`package "${name}" has no row in tests/lib/arrows.ts`];
  return dependencies.flatMap((dependency) => {
    const kit = /^@y12355\/(.+)$/.exec(dependency)?.[1];
    const right = kit
      ? rule.kit.includes(kit)
      : rule.outside === 'own'
        ? !domPackages.includes(dependency)
        : [...rule.outside, ...compiled].includes(dependency);
    return right ? [] : [`packages/${name}/package.json depends on ${dependency}`];
  });
}

/** Statements that do something when a module is merely imported, as `line: text`. */
export function sideEffects(text: string): string[] {
  const source = ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest, true);
  return source.statements
    .filter((statement) => {
      if (ts.isImportDeclaration(statement)) return !statement.importClause;
      return (
        ts.isExpressionStatement(statement) ||
        ts.isIfStatement(statement) ||
        ts.isIterationStatement(statement, false) ||
        ts.isTryStatement(statement) ||
        ts.isBlock(statement)
      );
    })
    .map((statement) => {
      const { line } = source.getLineAndCharacterOfPosition(statement.getStart());
      return `${line + 1}: ${statement.getText().split('\n')[0]}`;
    });
}
