import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';
import { filesLike, root, textOf } from './files.js';

/** What the code of a widget shows to a page: read from its sources, apart from what its comments claim. */
export interface Uses {
  parts: string[];
  /** Parts inside of a shadow root of its own within the element. */
  inner: string[];
  /** Those of them that are handed out to the page. */
  handedOut: string[];
  events: string[];
  slots: string[];
}

interface Source {
  text: string;
  /** Relative ones that hold code, on demand or not. */
  imports: string[];
  /** Names taken from core. */
  fromCore: string[];
}

/** Every part, event and slot that a widget's code reaches, however many files away. */
export function usesOf(name: string): Uses {
  const start = `packages/widgets/src/${name}/${name}.ts`;
  const all = reach(start);
  const inner = [...all.keys()]
    .filter((path) => /extends LitElement\b/.test(all.get(path)?.text ?? ''))
    .flatMap((path) => [...reach(path).values()].flatMap(partsOf));
  const files = [...all.values()];
  return {
    parts: sorted(files.flatMap(partsOf)),
    inner: sorted(inner),
    handedOut: sorted(files.flatMap(({ text }) => lists(text, /'exportparts', '([^']+)'/g))),
    events: sorted(files.flatMap(({ text }) => [...dispatched(text), ...told(text)])),
    // The base element puts the first one up when it stands down.
    slots: sorted(['', ...files.flatMap(({ text }) => matches(text, /<slot(?: name="([\w-]+)")?/g))]),
  };
}

const sorted = (words: string[]) => [...new Set(words)].sort();
const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, word]) => word ?? '');
const lists = (text: string, pattern: RegExp) => matches(text, pattern).flatMap((list) => list.split(/,\s*/));

function reach(path: string, found = new Map<string, Source>()): Map<string, Source> {
  if (found.has(path)) return found;
  const source = read(path);
  found.set(path, source);
  for (const other of source.imports) reach(other, found);
  return found;
}

const sources = new Map<string, Source>();

function read(path: string): Source {
  const known = sources.get(path);
  if (known) return known;
  const text = textOf(path);
  const source: Source = { text, imports: [], fromCore: [] };
  const follow = (specifier: string) => {
    const file = posix.join(posix.dirname(path), specifier).replace(/\.js$/, '.ts');
    if (specifier.startsWith('.') && existsSync(join(root, file)) && file.endsWith('.ts'))
      source.imports.push(file);
  };
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      const clause = ts.isImportDeclaration(node) ? node.importClause : undefined;
      if (clause?.phaseModifier === ts.SyntaxKind.TypeKeyword) return;
      const specifier = (node.moduleSpecifier as ts.StringLiteral).text;
      follow(specifier);
      const names = clause?.namedBindings;
      if (specifier === '@y12355/core' && names && ts.isNamedImports(names)) {
        source.fromCore.push(...names.elements.filter((one) => !one.isTypeOnly).map((one) => one.name.text));
      }
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [specifier] = node.arguments;
      if (specifier && ts.isStringLiteral(specifier)) follow(specifier.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  sources.set(path, source);
  return source;
}

function partsOf({ text, fromCore }: Source): string[] {
  const drawn = [text, ...fromCore.map((name) => coreDeclarations().get(name) ?? '')];
  return drawn.flatMap((part) => [
    ...lists(part, /\spart="([\w -]+)"/g),
    // A part that depends: every word of the expression that is one.
    ...matches(part, /\spart=\$\{([^}]*)\}/g).flatMap((expression) => matches(expression, /\? '([\w-]+)'/g)),
  ]);
}

let core: Map<string, string> | undefined;

/** Text of everything that core declares, by name. */
function coreDeclarations(): Map<string, string> {
  if (core) return core;
  core = new Map();
  for (const path of filesLike(/^packages\/core\/src\/[\w.-]+\.ts$/).filter(
    (file) => !/\.test\.ts$/.test(file),
  )) {
    const source = ts.createSourceFile(path, textOf(path), ts.ScriptTarget.Latest, true);
    for (const node of source.statements) {
      if (ts.isVariableStatement(node)) {
        for (const one of node.declarationList.declarations) core.set(one.name.getText(), node.getText());
      } else if ((ts.isClassDeclaration(node) || ts.isFunctionDeclaration(node)) && node.name) {
        core.set(node.name.text, node.getText());
      }
    }
  }
  return core;
}

/** Names of the events whose classes a file makes. */
function dispatched(text: string): string[] {
  return matches(text, /\bnew (\w+Event)\(/g).flatMap((name) => eventTypes().get(name) ?? []);
}

let types: Map<string, string> | undefined;

function eventTypes(): Map<string, string> {
  types ??= new Map(
    filesLike(/^packages\/(core|widgets)\/src\/.*events\.ts$/)
      .flatMap((path) => [...textOf(path).matchAll(/class (\w+) extends Event[\s\S]*?type = '([\w-]+)'/g)])
      .map(([, name, type]) => [name as string, type as string]),
  );
  return types;
}

/** Actions that leave the element; one that is not written out might. */
function told(text: string): string[] {
  const inside = ["'emergency'", "'book'", "'exit'"];
  return matches(text, /\b(?:tellAction|onAction)\([^,()]+, ([^)]+)\)/g).some(
    (action) => !inside.includes(action),
  )
    ? ['y12355-action']
    : [];
}
