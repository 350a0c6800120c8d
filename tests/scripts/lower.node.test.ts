import assert from 'node:assert/strict';
import { test } from 'node:test';
import ts from 'typescript';
import { lower } from '../../scripts/lib/lower.mjs';

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2021,
  module: ts.ModuleKind.ESNext,
  experimentalDecorators: true,
  useDefineForClassFields: false,
  noLib: true,
};

/** What a file becomes when it is built. */
function built(source: string): string {
  const file = ts.createSourceFile('/x.ts', source, ts.ScriptTarget.ES2022, true);
  const host: ts.CompilerHost = {
    ...ts.createCompilerHost(options),
    getSourceFile: (name) => (name === '/x.ts' ? file : undefined),
    readFile: () => undefined,
  };
  const program = ts.createProgram(['/x.ts'], options, host);
  let out = '';
  program.emit(file, (_, text) => (out = text), undefined, false, {
    before: [lower(/x\.ts$/, program.getTypeChecker())],
  });
  return out;
}

test('private names become plain ones, methods too, and no helper is needed', () => {
  const out = built(`export class A {
    #n = 1;
    static #all = 0;
    #add(by: number) { this.#n += by; }
    get #twice() { return this.#n * 2; }
    more() { this.#add(1); A.#all++; return this.#twice; }
  }`);
  assert.doesNotMatch(out, /#|WeakMap|WeakSet|__classPrivate/);
  assert.match(out, /_add\(by\) \{ this\._n \+= by; \}/);
});

test('reactive properties stand in a list; what a field starts with stays', () => {
  const out = built(`export class A {
    @property({ attribute: 'a-b', reflect: true }) aB?: string;
    @property() c = 'x';
    @state() private d = 0;
  }`);
  assert.match(
    out,
    /properties = \{ aB: \{ attribute: 'a-b', reflect: true \}, c: \{\}, d: \{ state: true \} \}/,
  );
  assert.match(out, /this\.c = 'x'/);
  assert.doesNotMatch(out, /decorate/);
});

test('a name that is taken, here or by a base, is refused', () => {
  const base = 'class Base { #n = 1; get n() { return this.#n; } }';
  assert.throws(() => built(`${base} export class A extends Base { #n = 2; m() { return this.#n; } }`), /#n/);
  assert.throws(() => built(`class Base { _n = 1; } export class A extends Base { #n = 2; }`), /#n/);
  assert.throws(() => built(`export class A { #n = 1; _n = 2; }`), /#n/);
  assert.throws(
    () => built(`export class A { #n = 1; is(a: object) { return #n in a; } }`),
    /no other spelling/,
  );
  assert.match(built(`${base} export class A extends Base { #m = 2; }`), /_m = 2/);
});
