import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import ts from 'typescript';
import { manifestOf } from '../../scripts/lib/manifest/manifest.js';
import { reactTypes } from '../../scripts/lib/manifest/react.js';
import { type Attribute, type ElementDeclaration, elementsOf } from '../../scripts/lib/manifest/types.js';
import { vueTypes } from '../../scripts/lib/manifest/vue.js';
import { root } from '../lib/files.js';

const here = root.replace(/\/$/, '');

/** A line of a sample, and whether it is right. */
type Line = [code: string, right: boolean];

/** Values of an attribute as code, right and wrong. */
function valuesOf({ kind, choices = [] }: Attribute): Line[] {
  const quoted = choices.map((word): Line => [`'${word}'`, true]);
  switch (kind) {
    case 'choice':
      return [...quoted, ["'no-such'", false], ['1', false]];
    case 'list':
      return [...quoted, [`'${choices.join(' ')}'`, true], ["'no-such'", false], ['[]', false]];
    case 'boolean':
      return [
        ['true', true],
        ['false', true],
        ["'no'", false],
      ];
    case 'number':
      return [
        ['3', true],
        ["'3'", false],
      ];
    default:
      return [
        ["'x'", true],
        ['3', false],
      ];
  }
}

const upper = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const camel = (event: string) => event.split('-').map(upper).join('');

/** Handlers of an event: what it carries has its type, and nothing else is there. */
const handlersOf = ({ type, fields }: ElementDeclaration['events'][number]): Line[] => [
  ...fields.map((field): Line => [
    `(event) => { const value: ${field.type.text} = event.${field.name}; void value; }`,
    true,
  ]),
  [`(event) => event.preventDefault()`, true],
  [
    `(event: import('@y12355/${type.references?.[0]?.package?.split('/')[1]}').${type.text}) => void event`,
    true,
  ],
  ['(event) => void event.detail', false],
  ['(event: MouseEvent) => void event.clientX', false],
  ["'call()'", false],
];

const inReact = (element: ElementDeclaration): Line[] => {
  const tag = (inside: string) => `export const _ = <${element.tagName} ${inside} />;`;
  return [
    ...element.attributes
      .filter(({ fieldName }) => fieldName)
      .flatMap((attribute) =>
        valuesOf(attribute).map(([value, right]): Line => [tag(`${attribute.name}={${value}}`), right]),
      ),
    ...element.events.flatMap((event) =>
      handlersOf(event).map(([handler, right]): Line => [tag(`on${event.name}={${handler}}`), right]),
    ),
    [tag('lang="en-GB" className="x" id="y" hidden key="1"'), true],
    [
      tag(
        `ref={(element) => { const one: ${`import('@y12355/widgets').${element.name}`} | null = element; void one; }}`,
      ),
      true,
    ],
    [tag('nosuchattribute="x"'), false],
    [`export const _ = <${element.tagName}><a href="tel:12355">12355</a></${element.tagName}>;`, true],
  ];
};

const inVue = (element: ElementDeclaration): Line[] => {
  const props = (inside: string) => `export const _: Props<'${element.tagName}'> = { ${inside} };`;
  return [
    ...element.attributes.flatMap((attribute) =>
      // Another language's tag than the kit's own may stand in HTML's own attribute.
      valuesOf(attribute.fieldName ? attribute : { ...attribute, kind: 'text' }).flatMap(([value, right]) =>
        [attribute.name, attribute.fieldName ?? attribute.name].map((name): Line => [
          props(`'${name}': ${value}`),
          right,
        ]),
      ),
    ),
    ...element.events.flatMap((event) =>
      handlersOf(event).map(([handler, right]): Line => [props(`on${camel(event.name)}: ${handler}`), right]),
    ),
    ...element.events.map((event): Line => [
      `export const _ = (emit: Emit<'${element.tagName}'>, event: import('@y12355/${event.type.references?.[0]?.package?.split('/')[1]}').${event.type.text}) => emit('${event.name}', event);`,
      true,
    ]),
    [`export const _ = (emit: Emit<'${element.tagName}'>) => emit('click', new Event('click'));`, false],
    [props("class: 'x', style: {}, key: 1"), true],
    [props("nosuchattribute: 'x'"), false],
  ];
};

/** One name for each line, so that all of them can stand in one file. */
const numbered = (lines: readonly Line[]) =>
  lines.map(([code], index) => code.replace(' _', ` _${index}`)).join('\n');

describe('types for frameworks', () => {
  let wrongLines: (file: string) => Map<number, string>;
  let elements: ElementDeclaration[];

  before(() => {
    const manifest = manifestOf(here);
    elements = elementsOf(manifest);
    const folder = join(here, '.cache/virtual');
    const heads = {
      'react.tsx': "import type {} from '@y12355/widgets/react';\n",
      'vue.ts':
        "import type {} from '@y12355/widgets/vue';\nimport type { GlobalComponents } from 'vue';\n" +
        'type Props<T extends keyof GlobalComponents> = InstanceType<GlobalComponents[T]> extends { $props: infer P } ? P : never;\n' +
        'type Emit<T extends keyof GlobalComponents> = InstanceType<GlobalComponents[T]> extends { $emit: infer P } ? P : never;\n',
    };
    const files = new Map(
      Object.entries({
        'react-types.ts': reactTypes(manifest),
        'vue-types.ts': vueTypes(manifest),
        // What Vue itself does with its runtime.
        'vue-itself.ts': "export * from '@vue/runtime-core';\n",
        'react.tsx': heads['react.tsx'] + numbered(elements.flatMap(inReact)),
        'vue.ts': heads['vue.ts'] + numbered(elements.flatMap(inVue)),
      }).map(([name, text]) => [join(folder, name), text]),
    );
    const program = compile(folder, files);
    const diagnostics = (name: string) => {
      const source = program.getSourceFile(join(folder, name)) as ts.SourceFile;
      return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    };
    for (const name of ['react-types.ts', 'vue-types.ts', 'vue-itself.ts']) {
      assert.deepEqual(diagnostics(name).map(said), [], name);
    }
    wrongLines = (file) => {
      const head = (heads[file as keyof typeof heads].match(/\n/g) ?? []).length;
      return new Map(
        diagnostics(file).map((found) => {
          const { line } = ts.getLineAndCharacterOfPosition(found.file as ts.SourceFile, found.start ?? 0);
          return [line - head, said(found)];
        }),
      );
    };
  });

  for (const [file, samples] of [
    ['react.tsx', inReact],
    ['vue.ts', inVue],
  ] as const) {
    it(`${file}: every right value and handler passes, every wrong one fails`, () => {
      const lines = elements.flatMap(samples);
      const wrong = wrongLines(file);
      assert.ok(lines.length > 100, `${lines.length} lines`);
      const unexpected = lines.flatMap(([code, right], index) =>
        right === wrong.has(index)
          ? [`${right ? 'fails' : 'passes'}: ${code} ${wrong.get(index) ?? ''}`]
          : [],
      );
      assert.deepEqual(unexpected, []);
      assert.ok([...wrong.keys()].every((line) => line >= 0 && line < lines.length));
    });
  }
});

const said = (found: ts.Diagnostic) => ts.flattenDiagnosticMessageText(found.messageText, ' ');

/** A program in which files of `folder` exist that stand nowhere. */
function compile(folder: string, files: ReadonlyMap<string, string>): ts.Program {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2021,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    customConditions: ['source'],
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
    jsx: ts.JsxEmit.ReactJSX,
    strict: true,
    exactOptionalPropertyTypes: true,
    experimentalDecorators: true,
    useDefineForClassFields: false,
    resolveJsonModule: true,
    skipLibCheck: true,
    noEmit: true,
    paths: {
      '@y12355/widgets/react': [join(folder, 'react-types.ts')],
      '@y12355/widgets/vue': [join(folder, 'vue-types.ts')],
      vue: [join(folder, 'vue-itself.ts')],
    },
  };
  const host = ts.createCompilerHost(options, true);
  const { fileExists, readFile, directoryExists } = host;
  host.fileExists = (path) => files.has(path) || fileExists(path);
  host.readFile = (path) => files.get(path) ?? readFile(path);
  host.directoryExists = (path) => path === folder || (directoryExists?.(path) ?? false);
  host.getSourceFile = (path, version) => {
    const text = host.readFile(path);
    return text === undefined ? undefined : ts.createSourceFile(path, text, version, true);
  };
  return ts.createProgram([...files.keys()], options, host);
}
