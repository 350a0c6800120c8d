/** Values of a JSON schema of the document, for fast-check. */
import fc from 'fast-check';

const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('小鱼', '阿青', 'Kit', '你好，想聊聊', '示例', 'a', '2026-12-09') },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
);

/**
 * @param {object} schema of the document; `$ref` points into it
 * @param {object} document
 * @returns {fc.Arbitrary<unknown>} values that the schema takes
 */
export function fromSchema(schema, document) {
  if (schema.$ref) return fromSchema(resolve(schema.$ref, document), document);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.const !== undefined) return fc.constant(schema.const);
  const some = schema.anyOf ?? schema.oneOf;
  if (some) return fc.oneof(...some.map((one) => fromSchema(one, document)));
  const types = [schema.type].flat();
  return fc.oneof(...types.map((type) => ofType(type, schema, document)));
}

function ofType(type, schema, document) {
  const { minimum, maximum } = schema;
  switch (type) {
    case 'object':
      return objects(schema, document);
    case 'array':
      return fc.array(fromSchema(schema.items, document), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 4, 4),
      });
    case 'string':
      return strings(schema);
    case 'integer':
      return fc.integer({ min: minimum ?? -5, max: maximum ?? 500 });
    case 'number':
      return fc.double({ min: minimum ?? -1e6, max: maximum ?? 1e6, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      throw new Error(`no values for the schema ${JSON.stringify(schema)}`);
  }
}

function objects({ properties = {}, required = [] }, document) {
  const parts = Object.entries(properties).map(([name, part]) => [name, fromSchema(part, document)]);
  return fc.record(Object.fromEntries(parts), { requiredKeys: required });
}

function strings({ pattern, minLength = 0, maxLength = 60 }) {
  if (pattern) return fc.stringMatching(new RegExp(pattern));
  return text.map((one) => one.slice(0, maxLength).padEnd(minLength, 'x'));
}

function resolve(ref, document) {
  return ref
    .slice(2)
    .split('/')
    .reduce((node, part) => node[part], document);
}
