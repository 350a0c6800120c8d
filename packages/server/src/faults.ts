import { getOpenApiMetadata } from '@asteasolutions/zod-to-openapi';
import type { z } from '@hono/zod-openapi';

/** One thing that is wrong in a document or a request: where, and what was expected. */
export interface Fault {
  /** JSON Pointer (RFC 6901) into the checked value. */
  pointer: string;
  message: string;
}

/**
 * Every fault that a schema found, each with the allowed values.
 *
 * @param echo also tell the bad value; off for a request's body, which may hold personal data
 */
export function faultsOf(error: z.ZodError, schema: z.ZodType, input: unknown, echo: boolean): Fault[] {
  return error.issues.flatMap((issue) => {
    const path = issue.path as (string | number)[];
    if (issue.code === 'unrecognized_keys') {
      const allowed = namesOf(schemaAt(schema, path));
      return issue.keys.map((key) => ({
        pointer: pointerTo([...path, key]),
        message: `unknown name; allowed are ${allowed.join(', ')}`,
      }));
    }
    const value = valueAt(input, path);
    const found = value === undefined ? '; it is missing' : echo ? `, found ${show(value)}` : '';
    return [
      { pointer: pointerTo(path), message: `expected ${expected(issue, schemaAt(schema, path))}${found}` },
    ];
  });
}

/** `['consents', 0, 'id']` → `/consents/0/id`. */
export function pointerTo(path: readonly (string | number)[]): string {
  return path.map((step) => '/' + String(step).replaceAll('~', '~0').replaceAll('/', '~1')).join('');
}

function expected(issue: z.core.$ZodIssue, schema: z.ZodType | undefined): string {
  switch (issue.code) {
    case 'invalid_type':
      return kinds[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return issue.values.length === 1
        ? show(issue.values[0])
        : `one of ${issue.values.map((value) => show(value)).join(', ')}`;
    case 'invalid_format': {
      if (issue.format === 'url') return 'an address such as https://example.org/';
      const example: unknown = schema && getOpenApiMetadata(schema).example;
      return example === undefined ? `text like ${issue.pattern}` : `text like ${show(example)}`;
    }
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum === 1) return 'text that is not empty';
      return `at least ${issue.minimum}${units[issue.origin] ?? ''}`;
    case 'too_big':
      return `at most ${issue.maximum}${units[issue.origin] ?? ''}`;
    case 'invalid_union':
      return `one of ${issue.errors
        .flat()
        .map((inner) => expected(inner, undefined))
        .join(', ')}`;
    default:
      return issue.message;
  }
}

const kinds: Record<string, string> = {
  string: 'text',
  object: 'an object',
  array: 'a list',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
};
const units: Record<string, string> = { string: ' characters', array: ' entries' };

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function valueAt(input: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<string, unknown> | null)?.[step], input);
}

interface Definition {
  innerType?: z.ZodType;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
}

function definition(schema: z.ZodType): Definition {
  let def = schema.def as Definition;
  while (def.innerType) def = def.innerType.def as Definition;
  return def;
}

function schemaAt(schema: z.ZodType, path: readonly (string | number)[]): z.ZodType | undefined {
  let at: z.ZodType | undefined = schema;
  for (const step of path) {
    if (!at) return undefined;
    const def = definition(at);
    at = def.shape ? def.shape[step] : def.element;
  }
  return at;
}

function namesOf(schema: z.ZodType | undefined): string[] {
  return schema ? Object.keys(definition(schema).shape ?? {}) : [];
}
