import { union } from './kinds.js';
import {
  type Attribute,
  type ElementDeclaration,
  elementsOf,
  type Manifest,
  type Reference,
} from './types.js';

/** What the types of several frameworks are written from. */

/** TypeScript type of an attribute as a template sets it. */
export function typeOf({ kind, type, choices = [], fieldName }: Attribute): string {
  // HTML's own take more than the kit knows by name: every tag of a language is one.
  if (!fieldName) return 'string';
  if (kind !== 'list') return type.text;
  const words = union(choices);
  // A list that begins with another word is found out; the rest of it is not checked.
  return `${words} | \`\${${words}} \${string}\``;
}

/** Properties that no attribute sets, and that a page may write. */
export function plainProperties({ members }: ElementDeclaration): string[] {
  return members
    .filter(({ kind, attribute, readonly }) => kind === 'field' && !attribute && !readonly)
    .map(({ name }) => name);
}

/** Import lines for the class of each element and of each event. */
export function importsOf(manifest: Manifest): string {
  const byModule = new Map<string, Set<string>>();
  const add = (module: string, name: string) => {
    byModule.set(module, (byModule.get(module) ?? new Set()).add(name));
  };
  for (const { name, tagName, events } of elementsOf(manifest)) {
    add(`@y12355/widgets/${tagName.replace('y12355-', '')}`, name);
    for (const { type } of events)
      for (const reference of type.references ?? []) add(packageOf(reference), reference.name);
  }
  return [...byModule]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([module, names]) => `import type { ${[...names].sort().join(', ')} } from '${module}';\n`)
    .join('');
}

const packageOf = (reference: Reference) => reference.package ?? '@y12355/widgets';

export const comment = (text: string, indent = ''): string =>
  `${indent}/** ${text.replace(/\s+/g, ' ').replace(/\*\//g, '* /')} */\n`;

/** A name as a key of an interface. */
export const key = (name: string): string => (/^[a-z]\w*$/i.test(name) ? name : `'${name}'`);
