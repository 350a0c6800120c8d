import { create } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import { join } from 'node:path';
import { eventShapes } from './events.js';
import { kitPlugin } from './plugin.js';
import { programOf, type Widget, widgetsIn } from './program.js';
import type {
  Attribute,
  ElementDeclaration,
  Manifest,
  Member,
  Module,
  RawModule,
  Reference,
} from './types.js';

const base = 'packages/core/src/element.ts';

/**
 * The manifest of all elements of a project.
 *
 * @param root folder that holds `packages/`, with its modules installed
 * @throws Error that names every attribute without a kind and every event without a class
 */
export function manifestOf(root: string): Manifest {
  const widgets = widgetsIn(root);
  const files = [base, ...widgets.map(({ file }) => file)];
  const program = programOf(root, [...files, ...widgets.map(({ define }) => define)]);
  // Asking for the checker ties each node to its parent, which the analyzer relies on.
  const checker = program.getTypeChecker();
  const modules = files.map((file) => {
    const source = program.getSourceFile(join(root, file));
    if (!source)
      throw new Error(`${file}: expected a source file; a widget's class stands in <name>/<name>.ts`);
    return source;
  });
  const faults: string[] = [];
  const raw = create({
    modules,
    plugins: [...litPlugin(), kitPlugin(checker, eventShapes(program, join(root, '/')), faults)],
  });
  if (faults.length > 0)
    throw new Error(`the elements manifest cannot be written:\n  ${faults.join('\n  ')}`);
  const found = raw.modules as RawModule[];
  return { schemaVersion: '1.0.0', modules: widgets.flatMap((widget) => modulesOf(root, widget, found)) };
}

function modulesOf(root: string, { name, file, define }: Widget, raw: readonly RawModule[]): Module[] {
  const tagName = `y12355-${name}`;
  const declaration = raw
    .find(({ path }) => path === join(root, file))
    ?.declarations.find(({ superclass }) => superclass?.name === 'Y12355Element');
  if (!declaration) throw new Error(`${file}: expected a class that extends Y12355Element`);
  const module = shipped(file);
  const reference: Reference = { name: declaration.name, module };
  return [
    {
      kind: 'javascript-module',
      path: module,
      declarations: [elementOf(declaration as unknown as ElementDeclaration, tagName)],
      exports: [{ kind: 'js', name: declaration.name, declaration: reference }],
    },
    {
      kind: 'javascript-module',
      path: shipped(define),
      declarations: [],
      exports: [{ kind: 'custom-element-definition', name: tagName, declaration: reference }],
    },
  ];
}

const shipped = (file: string) => file.replace(/^packages\/widgets\/src\/(.*)\.ts$/, 'dist/$1.js');

function elementOf(raw: ElementDeclaration, tagName: string): ElementDeclaration {
  const { name, summary = '', description, attributes, events, slots, cssParts, cssProperties } = raw;
  return {
    kind: 'class',
    customElement: true,
    tagName,
    name,
    summary,
    description,
    superclass: { name: 'Y12355Element', package: '@y12355/core' },
    attributes: attributes.map(attributeOf),
    events: events.map(fromCore),
    slots: slots.map(fromCore),
    cssParts: cssParts.map(fromCore),
    cssProperties: cssProperties.map(fromCore),
    members: raw.members.filter(isPublic).map(fromCore),
  };
}

/** The base class is no module of this package. */
function fromCore<T extends { inheritedFrom?: Reference }>(item: T): T {
  return item.inheritedFrom
    ? { ...item, inheritedFrom: { name: item.inheritedFrom.name, package: '@y12355/core' } }
    : item;
}

function attributeOf(raw: Attribute): Attribute {
  const { name, description, type, kind, choices, fieldName, inheritedFrom } = fromCore(raw);
  return {
    name,
    description,
    type,
    default: raw.default,
    kind,
    ...(choices && { choices }),
    ...(fieldName && { fieldName }),
    ...(inheritedFrom && { inheritedFrom }),
  };
}

/** Fields and methods that a page may use: with words of their own, and no lifecycle. */
function isPublic({ name, privacy, description, static: isStatic }: Member): boolean {
  return (
    privacy !== 'private' && privacy !== 'protected' && !isStatic && !/^#/.test(name) && Boolean(description)
  );
}
