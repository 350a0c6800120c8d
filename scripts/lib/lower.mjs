/**
 * What TypeScript would lower at a price, in the smaller of the two ways that mean the same:
 * - `#name` becomes `_name`. ES2021 has no private methods, and what TypeScript makes of them (a WeakMap and a
 *   helper call for each use) is a good part of an element's bytes.
 * - `@property()` and `@state()` become `static properties`, which Lit reads without helper and decorator.
 */
import ts from 'typescript';

const { factory } = ts;

/** Private names of a class, and of those that it extends: two of one name would become one. */
function clashes(node, checker) {
  const own = node.members.filter((member) => member.name && ts.isPrivateIdentifier(member.name));
  if (own.length === 0) return [];
  const taken = new Set();
  const around = (type) => {
    for (const base of type.getBaseTypes?.() ?? []) {
      for (const declaration of base.symbol?.declarations ?? []) {
        for (const { name } of declaration.members ?? []) {
          if (name && ts.isPrivateIdentifier(name)) taken.add(`_${name.text.slice(1)}`);
          else if (name && ts.isIdentifier(name)) taken.add(name.text);
        }
      }
      around(base);
    }
  };
  around(checker.getTypeAtLocation(node));
  for (const { name } of node.members) if (name && ts.isIdentifier(name)) taken.add(name.text);
  return own.map(({ name }) => name.text).filter((name) => taken.has(`_${name.slice(1)}`));
}

/** The options of `@property(…)` or `@state()`, if a decorator is one of them. */
function reactive(decorator) {
  const call = decorator.expression;
  if (!ts.isDecorator(decorator) || !ts.isCallExpression(call) || !ts.isIdentifier(call.expression)) return;
  if (call.expression.text === 'property')
    return call.arguments[0] ?? factory.createObjectLiteralExpression();
  if (call.expression.text !== 'state' || call.arguments.length > 0) return;
  return factory.createObjectLiteralExpression([
    factory.createPropertyAssignment('state', factory.createTrue()),
  ]);
}

/** A class whose reactive properties stand in `static properties`. */
function withProperties(node) {
  const properties = [];
  const members = node.members.map((member) => {
    const options = ts.isPropertyDeclaration(member) && member.modifiers?.map(reactive).find(Boolean);
    if (!options) return member;
    properties.push(factory.createPropertyAssignment(member.name.text, options));
    const modifiers = member.modifiers.filter((modifier) => !reactive(modifier));
    return factory.updatePropertyDeclaration(
      member,
      modifiers,
      member.name,
      member.questionToken ?? member.exclamationToken,
      member.type,
      member.initializer,
    );
  });
  if (properties.length === 0) return node;
  if (members.some(({ name }) => name && ts.isIdentifier(name) && name.text === 'properties')) {
    throw new Error(`class ${node.name?.text}: decorators or a member "properties", not both`);
  }
  const list = factory.createPropertyDeclaration(
    [factory.createModifier(ts.SyntaxKind.StaticKeyword)],
    'properties',
    undefined,
    undefined,
    factory.createObjectLiteralExpression(properties),
  );
  return factory.updateClassDeclaration(
    node,
    node.modifiers,
    node.name,
    node.typeParameters,
    node.heritageClauses,
    [list, ...members],
  );
}

/**
 * A transformer for files whose path matches `files`.
 *
 * @param {RegExp} files
 * @param {import('typescript').TypeChecker} [checker] finds two private names that would become one
 */
export const lower = (files, checker) => (context) => {
  const visit = (node) => {
    if (ts.isPrivateIdentifier(node)) {
      if (ts.isBinaryExpression(node.parent)) throw new Error(`${node.text} in …: has no other spelling`);
      return factory.createIdentifier(`_${node.text.slice(1)}`);
    }
    if (!ts.isClassLike(node)) return ts.visitEachChild(node, visit, context);
    const found = checker ? clashes(node, checker) : [];
    if (found.length > 0) throw new Error(`class ${node.name?.text}: ${found} is also a member of a base`);
    const whole = ts.isClassDeclaration(node) ? withProperties(node) : node;
    return ts.visitEachChild(whole, visit, context);
  };
  return (file) => (files.test(file.fileName) ? ts.visitEachChild(file, visit, context) : file);
};
