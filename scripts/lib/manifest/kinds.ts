import { ts } from '@custom-elements-manifest/analyzer';
import type { Kind } from './types.js';

export interface Value {
  kind: Kind;
  /** Type as TypeScript writes it, with every alias expanded. */
  text: string;
  choices?: readonly string[];
}

/** Names of core's attribute types. */
const named: Readonly<Record<string, Kind>> = { Address: 'address', Adcode: 'adcode', Code: 'code' };

export const union = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(' | ');

/**
 * What kind of value a property takes, by the type that it is declared with.
 *
 * @returns undefined for a type that no attribute can hold
 */
export function valueOf(property: ts.PropertyDeclaration, checker: ts.TypeChecker): Value | undefined {
  const { type } = property;
  if (type && ts.isTypeReferenceNode(type)) {
    const name = type.typeName.getText();
    const kind = named[name];
    if (kind) return { kind, text: 'string' };
    const [words] = type.typeArguments ?? [];
    const choices = name === 'WordList' && words && literals(words, checker);
    if (choices) return { kind: 'list', text: 'string', choices };
  }
  const choices = type && literals(type, checker);
  if (choices) return { kind: 'choice', text: union(choices), choices };
  const { flags } = checker.getNonNullableType(checker.getTypeAtLocation(property));
  if (flags & ts.TypeFlags.BooleanLike) return { kind: 'boolean', text: 'boolean' };
  if (flags & ts.TypeFlags.NumberLike) return { kind: 'number', text: 'number' };
  if (flags & ts.TypeFlags.String) return { kind: 'text', text: 'string' };
  return undefined;
}

/**
 * The words of a union of strings in the order of its source: the checker keeps none, and the first is the
 * default. Undefined for any other type.
 */
export function literals(node: ts.TypeNode, checker: ts.TypeChecker): string[] | undefined {
  if (ts.isLiteralTypeNode(node)) return ts.isStringLiteral(node.literal) ? [node.literal.text] : undefined;
  if (ts.isParenthesizedTypeNode(node)) return literals(node.type, checker);
  if (ts.isUnionTypeNode(node)) {
    const parts = node.types.map((part) => literals(part, checker));
    return parts.every((part) => part !== undefined) ? [...new Set(parts.flat())] : undefined;
  }
  if (ts.isTypeReferenceNode(node)) {
    const alias = declarationOf(node.typeName, checker)?.declarations?.find(ts.isTypeAliasDeclaration);
    if (alias && !alias.typeParameters) return literals(alias.type, checker);
  }
  if (ts.isIndexedAccessTypeNode(node)) {
    const list = checker.getTypeFromTypeNode(node.objectType);
    const parts = checker.isTupleType(list) ? checker.getTypeArguments(list as ts.TypeReference) : [];
    if (parts.length > 0 && parts.every((part) => part.isStringLiteral())) {
      return parts.map((part) => (part as ts.StringLiteralType).value);
    }
  }
  return words(checker.getTypeFromTypeNode(node));
}

/** The same for a type without a node; in no order that can be relied on. */
export function words(type: ts.Type): string[] | undefined {
  const parts = type.isUnion() ? type.types : [type];
  return parts.every((part) => part.isStringLiteral())
    ? parts.map((part) => (part as ts.StringLiteralType).value)
    : undefined;
}

/** What a name stands for, followed through imports. */
function declarationOf(name: ts.Node, checker: ts.TypeChecker): ts.Symbol | undefined {
  const symbol = checker.getSymbolAtLocation(name);
  return symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}
