import { getOpenApiMetadata } from '@asteasolutions/zod-to-openapi';
import { z } from '@hono/zod-openapi';
import { operatorFile, referralsFile } from '../contract/operator.js';

/** The published JSON Schema of the operator's file: `packages/server/schema/operator.schema.json`. */
export function operatorJsonSchema(): object {
  return publishedSchema(operatorFile, 'Operator file of the 12355 booking service');
}

/** The published JSON Schema of the file of referrals: `packages/server/schema/referrals.schema.json`. */
export function referralsJsonSchema(): object {
  return publishedSchema(referralsFile, 'Referrals of the danger panel');
}

/** JSON Schema (2020-12) of what a person writes: defaults may be left out; the contract's descriptions stay. */
export function publishedSchema(schema: z.ZodType, title: string): object {
  const published = z.toJSONSchema(schema, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      const { description, example } = getOpenApiMetadata(zodSchema as unknown as z.ZodType);
      if (description) jsonSchema.description = description;
      if (example !== undefined) jsonSchema.examples = [example];
    },
  });
  return { title, ...published };
}
