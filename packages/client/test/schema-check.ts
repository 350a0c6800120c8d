import contract from '../openapi.json' with { type: 'json' };

/** The words of JSON Schema that `openapi.json` uses; one it does not know is an error, never a pass. */
export interface Schema {
  $ref?: string;
  /** Several where null is allowed too. */
  type?: string | string[];
  enum?: unknown[];
  anyOf?: Schema[];
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  format?: string;
  example?: unknown;
  description?: string;
  default?: unknown;
}

const known = new Set([
  ...['$ref', 'type', 'enum', 'anyOf', 'pattern', 'minLength', 'maxLength', 'minimum', 'maximum'],
  ...[
    'minItems',
    'maxItems',
    'items',
    'properties',
    'required',
    'additionalProperties',
    'format',
    'example',
    'description',
    'default',
  ],
]);

const schemas = contract.components.schemas as Record<string, Schema>;

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : value === null ? 'null' : typeof value;
}

/** Every fault of a value, each with the place it stands at; empty where the contract allows the value. */
export function faultsOf(value: unknown, schema: Schema | string, at = ''): string[] {
  if (typeof schema === 'string') {
    const named = schemas[schema];
    return named ? faultsOf(value, named, at) : [`${at}: the contract has no schema ${schema}`];
  }
  if (schema.$ref) return faultsOf(value, schema.$ref.replace('#/components/schemas/', ''), at);
  if (schema.anyOf) {
    return schema.anyOf.some((one) => faultsOf(value, one).length === 0) ? [] : [`${at}: none of anyOf`];
  }

  const faults = Object.keys(schema)
    .filter((word) => !known.has(word))
    .map((word) => `${at}: schema-check does not know "${word}"`);
  const type = typeOf(value);
  const types = [schema.type ?? type].flat();
  if (!types.includes(type) && !(types.includes('number') && type === 'integer')) {
    return [...faults, `${at}: ${type}, expected ${schema.type}`];
  }
  if (schema.enum && !schema.enum.includes(value)) faults.push(`${at}: ${value}, expected ${schema.enum}`);
  if (typeof value === 'string') {
    if (schema.pattern && !new RegExp(schema.pattern).test(value)) {
      faults.push(`${at}: "${value}", expected ${schema.pattern}`);
    }
    if (value.length < (schema.minLength ?? 0) || value.length > (schema.maxLength ?? Infinity)) {
      faults.push(`${at}: length ${value.length}`);
    }
  }
  if (typeof value === 'number') {
    if (value < (schema.minimum ?? -Infinity) || value > (schema.maximum ?? Infinity)) {
      faults.push(`${at}: ${value} is out of range`);
    }
  }
  if (Array.isArray(value)) {
    const { items } = schema;
    if (value.length < (schema.minItems ?? 0)) faults.push(`${at}: ${value.length} items`);
    if (value.length > (schema.maxItems ?? Infinity)) faults.push(`${at}: ${value.length} items`);
    if (items) faults.push(...value.flatMap((row, index) => faultsOf(row, items, `${at}/${index}`)));
  } else if (value instanceof Object) {
    const { properties = {}, required = [], additionalProperties: more } = schema;
    for (const name of required) if (!(name in value)) faults.push(`${at}/${name}: missing`);
    for (const [name, member] of Object.entries(value)) {
      const expected = properties[name];
      if (expected) faults.push(...faultsOf(member, expected, `${at}/${name}`));
      else if (typeof more === 'object') faults.push(...faultsOf(member, more, `${at}/${name}`));
      else if (more === false) faults.push(`${at}/${name}: not in the contract`);
    }
  }
  return faults;
}
