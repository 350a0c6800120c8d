import { ts, type Plugin } from '@custom-elements-manifest/analyzer';
import type { EventShape } from './events.js';
import { type Value, valueOf } from './kinds.js';
import { type Attribute, kinds, type RawClass, type RawModule } from './types.js';

/**
 * Tells the analyzer what it does not know: the kind, the choices and the default of each attribute, and the class of
 * each event. What it cannot find out goes to `faults`, in words.
 */
export function kitPlugin(
  checker: ts.TypeChecker,
  events: ReadonlyMap<string, EventShape>,
  faults: string[],
): Plugin {
  return {
    name: 'Y12355',
    analyzePhase({ node, moduleDoc }) {
      if (!ts.isClassDeclaration(node) || !node.name) return;
      const name = node.name.text;
      const declaration = (moduleDoc as RawModule).declarations.find((one) => one.name === name);
      if (!declaration) return;
      for (const attribute of declaration.attributes) {
        const property = propertyOf(node, attribute.fieldName);
        const value = property ? valueOf(property, checker) : written(attribute);
        if (value) settle(declaration, attribute, value, Boolean(property?.initializer));
        else {
          faults.push(
            `${name} ${attribute.name}: its type is no kind of attribute; allowed are ${kinds.join(', ')}`,
          );
        }
      }
      // The analyzer sees a dispatch too, but not under which name.
      declaration.events = declaration.events.filter((event) => event.name);
      for (const event of declaration.events) {
        const shape = events.get(event.name ?? '');
        if (shape) Object.assign(event, shape);
        else faults.push(`${name} @event ${event.name}: no event class has it as its static type`);
      }
    },
  };
}

function propertyOf(node: ts.ClassDeclaration, name: string | undefined): ts.PropertyDeclaration | undefined {
  const found = node.members.find((member) => member.name?.getText() === name);
  return found && ts.isPropertyDeclaration(found) ? found : undefined;
}

/** An attribute of HTML's own, whose type stands in the comment of the class. */
function written({ type }: Partial<Attribute>): Value | undefined {
  const choices = [...(type?.text ?? '').matchAll(/'([^']*)'/g)].map(([, word]) => word as string);
  if (choices.length > 0) return { kind: 'choice', text: type?.text ?? '', choices };
  return type?.text === 'string' ? { kind: 'text', text: 'string' } : undefined;
}

function settle(
  declaration: RawClass,
  attribute: Partial<Attribute>,
  { kind, text, choices }: Value,
  initialized: boolean,
): void {
  attribute.type = { text };
  attribute.kind = kind;
  if (choices) attribute.choices = choices;
  attribute.default = defaultOf(attribute, kind, choices);
  const member = declaration.members.find(({ name }) => name === attribute.fieldName);
  if (!member) return;
  member.type = { text: initialized ? text : `${text} | undefined` };
  // What the attribute stands for by default; the property itself is undefined then.
  if (!initialized) delete member.default;
}

/**
 * What is written at the property, else the first choice, which is the one that the element takes for a value that is
 * not allowed; else nothing.
 */
function defaultOf(attribute: Partial<Attribute>, kind: Value['kind'], choices: Value['choices']): string {
  const given = attribute.default?.replace(/^'(.*)'$/, '$1');
  if (given !== undefined) return given;
  return (kind === 'choice' && attribute.fieldName && choices?.[0]) || '';
}
