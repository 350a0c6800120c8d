import { z } from '@hono/zod-openapi';

/** Pieces that several documents of the contract share. Every object is strict: an extra property is a leak. */

export const dateText = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .openapi({ example: '2026-09-12', description: 'Date in China' });

export const timeText = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/)
  .openapi({ example: '09:00' });

export const instantText = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+08:00$/)
  .openapi({ example: '2026-09-12T15:00:00+08:00', description: 'ISO 8601 in China time' });

export const adcode = z
  .string()
  .regex(/^\d{2,12}$/)
  .openapi({ example: '440100', description: 'Adcode: province, city, county or town' });

export const localized = z
  .strictObject({ 'zh-CN': z.string(), 'zh-HK': z.string().optional(), en: z.string().optional() })
  .openapi('LocalizedText');

export const help = z
  .strictObject({ phone: z.literal('12355') })
  .openapi('Help', { description: 'The line is in every answer, also in every error' });

export const problem = z
  .strictObject({
    type: z.string().openapi({ example: 'https://12355.example/problems/slot-full' }),
    title: z.string(),
    status: z.int(),
    code: z.enum([
      'unknown-region',
      'unknown-center',
      'unknown-service',
      'unknown-slot',
      'unknown-booking',
      'unknown-hold',
      'unknown-link',
      'bad-request',
      'idempotency-key-missing',
      'idempotency-key-reused',
      'slot-full',
      'already-booked',
      'hold-over',
      'day-not-full',
      'proof-needed',
      'booking-closed',
      'origin-not-trusted',
      'not-signed-in',
      'sign-in-failed',
      'csrf',
      'forbidden',
      'precondition-missing',
      'precondition-failed',
      'wrong-status',
      'center-in-use',
      'link-taken',
      'screen-refused',
      'too-many-requests',
      'too-large',
      'not-found',
      'unavailable',
      'internal',
    ]),
    detail: z.string(),
    errors: z
      .array(z.strictObject({ pointer: z.string(), message: z.string() }))
      .optional()
      .openapi({ description: 'One row for each fault in the request, with what was expected' }),
    alternatives: z.array(z.lazy(() => slot)).optional(),
    proof: z.lazy(() => proofChallenge).optional(),
    help,
  })
  .openapi('Problem', { description: 'RFC 9457 problem details' });

/** Text with the number that was found goes back as base64 JSON in `Proof-Of-Work`. */
export const proofChallenge = z
  .strictObject({
    algorithm: z.literal('SHA-256'),
    challenge: z.string().openapi({ description: 'SHA-256 of salt and number, hexadecimal' }),
    maxnumber: z.int(),
    salt: z.string(),
    signature: z.string(),
  })
  .openapi('ProofChallenge', {
    description:
      'A small calculation, asked where one network sends very many requests: find the number from 0 to `maxnumber` ' +
      'for which SHA-256(salt + number) is the challenge, and send {algorithm, challenge, number, salt, signature}',
  });

export const slotState = z.enum(['free', 'few', 'full', 'past']);

export const slot = z
  .strictObject({
    id: z.string().openapi({ example: 'gz-sample-psy/2026-09-12T15:00' }),
    start: instantText,
    end: instantText,
    state: slotState.openapi({ description: 'A bucket, never a count: `few` is one or two seats' }),
    unconfirmed: z
      .boolean()
      .openapi({ description: 'The holiday table of that year is not announced: the center confirms' }),
  })
  .openapi('Slot');
