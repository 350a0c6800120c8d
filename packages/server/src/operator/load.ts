import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { z } from '@hono/zod-openapi';
import { isDate } from '@y12355/domain';
import { operatorFile, referralsFile } from '../contract/operator.js';
import type { Operator, OperatorFile } from '../deps.js';
import { faultsOf, type Fault } from '../faults.js';

/** The operator's file cannot be used. The message names every fault at once. */
export class OperatorFileError extends Error {
  constructor(
    readonly file: string,
    readonly faults: Fault[],
    cure = 'The published schema is packages/server/schema/operator.schema.json.',
  ) {
    const rows = faults.map((fault) => `  ${fault.pointer || '(whole file)'}: ${fault.message}`);
    super(`The operator's file ${file} cannot be used:\n${rows.join('\n')}\n${cure}`);
    this.name = 'OperatorFileError';
  }
}

/**
 * Reads and checks the operator's file and the referrals that it names (a path beside it).
 *
 * @throws OperatorFileError with all faults of a file: unreadable, not JSON, not as the schema says, or not in
 * agreement
 */
export async function loadOperator(file: string): Promise<Operator> {
  const text = await read(
    file,
    'Set Y12355_OPERATOR to the path of your file; examples/data/operator.sample.json shows the form.',
  );
  const operator = parseOperator(text, file);
  if (operator.referrals === undefined) return operator;
  const path = resolve(dirname(file), operator.referrals);
  const cure = 'It is named by `referrals`; examples/data/referrals.sample.json shows the form.';
  return {
    ...operator,
    referralsFile: parse(
      referralsFile,
      await read(path, cure),
      path,
      (value) => impossibleDates(value, ''),
      cure,
    ),
  };
}

/** Checks the text of an operator's file; `file` is only named in errors. */
export function parseOperator(text: string, file: string): OperatorFile {
  return parse(operatorFile, text, file, disagreements);
}

async function read(file: string, cure: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const message = `it cannot be read (${(error as NodeJS.ErrnoException).code})`;
    throw new OperatorFileError(file, [{ pointer: '', message }], cure);
  }
}

function parse<Schema extends z.ZodType>(
  schema: Schema,
  text: string,
  file: string,
  disagree: (value: unknown) => Fault[],
  cure?: string,
): z.output<Schema> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const message = `expected JSON: ${(error as Error).message}`;
    throw new OperatorFileError(file, [{ pointer: '', message }], cure);
  }
  const result = schema.safeParse(value);
  const faults = result.success ? [] : faultsOf(result.error, schema, value, true);
  const known = new Set(faults.map((fault) => fault.pointer));
  faults.push(...disagree(value).filter((fault) => !known.has(fault.pointer)));
  if (!result.success || faults.length > 0) throw new OperatorFileError(file, faults, cure);
  return result.data;
}

/** What a schema cannot say. Works on any value, so that these faults are named together with the schema's. */
function disagreements(value: unknown): Fault[] {
  const file = record(value);
  return [
    ...repeatedConsents(list(file['consents'])),
    ...badOrigins(list(file['trustedOrigins'])),
    ...longRetention(record(file['handler'])),
    ...impossibleDates(value, ''),
  ];
}

function repeatedConsents(consents: unknown[]): Fault[] {
  const ids = consents.map((consent) => record(consent)['id']);
  return ids.flatMap((id, index) =>
    typeof id === 'string' && ids.indexOf(id) < index
      ? [
          {
            pointer: `/consents/${index}/id`,
            message: `"${id}" is used twice; each consent has an id of its own`,
          },
        ]
      : [],
  );
}

function badOrigins(origins: unknown[]): Fault[] {
  return origins.flatMap((origin, index) => {
    if (typeof origin !== 'string') return [];
    const right = URL.canParse(origin) ? new URL(origin).origin : 'null';
    if (right === origin) return [];
    const hint = right === 'null' ? 'such as https://school.example' : `here ${right}`;
    return [
      {
        pointer: `/trustedOrigins/${index}`,
        message: `expected an origin (scheme, host and port only, ${hint}), found "${origin}"`,
      },
    ];
  });
}

function longRetention(handler: Record<string, unknown>): Fault[] {
  const days = handler['retentionDays'];
  if (typeof days !== 'number' || days <= 90 || handler['retentionGround']) return [];
  return [
    {
      pointer: '/handler/retentionGround',
      message: `expected the ground for keeping bookings ${days} days; up to 90 days need none`,
    },
  ];
}

const dates = new Set(['asOf', 'validFrom', 'validTo']);

function impossibleDates(value: unknown, pointer: string): Fault[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]): Fault[] => {
    const at = `${pointer}/${name}`;
    if (!dates.has(name) || typeof inner !== 'string') return impossibleDates(inner, at);
    return isDate(inner)
      ? []
      : [{ pointer: at, message: `expected a day of the calendar, found "${inner}"` }];
  });
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
