import type { z } from 'zod';
import type { Template } from '../template.js';
import { checkTemplate } from './template-checks.js';
import { templateSchema } from './template-schema.js';

/** One thing that is wrong in a template's file. */
export interface TemplateFault {
  /** JSON Pointer (RFC 6901) to it. */
  pointer: string;
  /** What stands there, as JSON. */
  found: string;
  allowed: string;
  cure: string;
}

/** A template's file cannot be used. The message names every fault. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';

  constructor(
    readonly file: string,
    readonly faults: readonly TemplateFault[],
  ) {
    const rows = faults.map(
      ({ pointer, found, allowed, cure }) =>
        `  ${pointer || '(whole file)'}: found ${short(found)}; allowed: ${allowed}; ${cure}`,
    );
    super(`The template ${file} cannot be used:\n${rows.join('\n')}\nIts form: template.schema.json`);
  }
}

const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

/**
 * Reads the text of a template's file; `name` is only named in errors.
 * @throws TemplateError with all faults: no JSON, not as the schema says, or not in agreement with itself
 */
export function readTemplate(text: string, name: string): Template {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const found = JSON.stringify(text.slice(0, 40));
    throw new TemplateError(name, [
      { pointer: '', found, allowed: 'JSON', cure: `mend it: ${(error as Error).message}` },
    ]);
  }
  const result = templateSchema.safeParse(value);
  if (!result.success)
    throw new TemplateError(
      name,
      result.error.issues.flatMap((one) => faultsOf(one, value)),
    );
  const { $schema, ...template } = result.data;
  void $schema;
  const faults = checkTemplate(template);
  if (faults.length > 0) throw new TemplateError(name, faults);
  return template;
}

function faultsOf(issue: z.core.$ZodIssue, value: unknown): TemplateFault[] {
  const path = issue.path as (string | number)[];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      pointer: pointerTo([...path, key]),
      found: JSON.stringify(at(value, [...path, key])),
      allowed: 'no such name here',
      cure: 'take it out, or mend a slip of the pen',
    }));
  }
  const found = at(value, path);
  return [
    {
      pointer: pointerTo(path),
      found: found === undefined ? 'nothing' : JSON.stringify(found),
      allowed: allowedBy(issue),
      cure: found === undefined ? 'add it' : 'give one of these',
    },
  ];
}

function allowedBy(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `a value of kind ${issue.expected}`;
    case 'invalid_value':
      return issue.values.map((one) => JSON.stringify(one)).join(', ');
    case 'invalid_format':
      return `text like ${issue.pattern ?? issue.format}`;
    case 'too_small':
      return `${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}${units[issue.origin] ?? ''}`;
    case 'too_big':
      return `at most ${issue.maximum}${units[issue.origin] ?? ''}`;
    case 'invalid_union':
      // Of a block's kind, zod says the name of the key alone.
      return issue.errors.length > 0
        ? issue.errors.flat().map(allowedBy).join(', ')
        : '"text", "number", "code", "shape", "motif", "image"';
    default:
      return issue.message;
  }
}

const units: Record<string, string> = { string: ' characters', array: ' entries' };

const pointerTo = (path: readonly (string | number)[]): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

const at = (value: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((inner, step) => (inner as Record<string, unknown> | null | undefined)?.[step], value);
