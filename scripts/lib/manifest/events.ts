import { ts } from '@custom-elements-manifest/analyzer';
import { literals, union, words } from './kinds.js';
import type { ElementEvent, TypeText } from './types.js';

export type EventShape = Pick<ElementEvent, 'type' | 'fields'>;

/** Every event class of the kit by the name that it is dispatched under: `static readonly type = 'y12355-…'`. */
export function eventShapes(program: ts.Program, folder: string): Map<string, EventShape> {
  const checker = program.getTypeChecker();
  const found = new Map<string, EventShape>();
  for (const source of program.getSourceFiles()) {
    const owner = new RegExp(`^${folder}packages/(\\w+)/src/`).exec(source.fileName)?.[1];
    if (!owner) continue;
    for (const node of source.statements) {
      if (!ts.isClassDeclaration(node) || !node.name) continue;
      const name = eventName(node);
      if (!name) continue;
      const text = node.name.text;
      found.set(name, {
        type: { text, references: [{ name: text, package: `@y12355/${owner}` }] },
        fields: fieldsOf(node, checker),
      });
    }
  }
  return found;
}

function eventName(node: ts.ClassDeclaration): string | undefined {
  if (!node.heritageClauses?.some((clause) => clause.types.some((type) => type.getText() === 'Event'))) {
    return undefined;
  }
  const type = node.members.find((member) => member.name?.getText() === 'type');
  const value = type && ts.isPropertyDeclaration(type) ? type.initializer : undefined;
  return value && ts.isStringLiteral(value) ? value.text : undefined;
}

/** Public parameter properties and fields of an event class. */
function fieldsOf(node: ts.ClassDeclaration, checker: ts.TypeChecker): { name: string; type: TypeText }[] {
  const members = node.members.flatMap((member): (ts.ParameterDeclaration | ts.PropertyDeclaration)[] => {
    if (ts.isConstructorDeclaration(member)) {
      return member.parameters.filter((parameter) => ts.isParameterPropertyDeclaration(parameter, member));
    }
    const isStatic = ts.canHaveModifiers(member) && ts.getModifiers(member)?.some(isStaticKeyword);
    return ts.isPropertyDeclaration(member) && !isStatic ? [member] : [];
  });
  return members.map((member) => {
    const type = checker.getTypeAtLocation(member);
    const choices = (member.type && literals(member.type, checker)) ?? words(type);
    return {
      name: member.name.getText(),
      type: { text: choices ? union(choices) : checker.typeToString(type) },
    };
  });
}

const isStaticKeyword = (modifier: ts.Modifier) => modifier.kind === ts.SyntaxKind.StaticKeyword;
