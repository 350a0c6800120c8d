import { z } from '@hono/zod-openapi';
import { help, instantText } from './common.js';

export const topic = z.enum(['study', 'family', 'friends', 'mood', 'unsure']);
export const ageBand = z.enum(['under14', '14-17', '18plus']);
export const bookingStatus = z.enum([
  'requested',
  'approved',
  'declined',
  'expired',
  'cancelled',
  'completed',
  'no_show',
]);

export const bookingRequest = z
  .strictObject({
    slot: z.string().min(1).max(120),
    alias: z.string().trim().min(1).max(20),
    ageBand,
    /** Needs consent of its own; left out where the young person did not tick it. */
    topic: topic.optional(),
    /** A phone to reach the young person; may be left out, then the code alone is the way back. */
    phone: z.string().max(20).optional(),
    /** Needed when `ageBand` is `under14`. */
    guardianPhone: z.string().max(20).optional(),
    note: z.string().max(200).optional(),
    consents: z.array(z.strictObject({ id: z.string().max(40), version: z.string().max(20) })).max(10),
    campaign: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{2,31}$/)
      .optional(),
  })
  .openapi('BookingRequest');

export const bookingPlace = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    address: z.string(),
    phones: z.array(z.string()),
    sample: z.boolean().optional(),
  })
  .openapi('BookingPlace');

const bookingCore = {
  ref: z.string().openapi({ example: 'Y7K3-M29Q' }),
  status: bookingStatus,
  start: instantText,
  end: instantText,
  center: bookingPlace,
  service: z.strictObject({ id: z.string(), name: z.string(), slotMinutes: z.int() }),
  reviewBy: instantText,
  unconfirmed: z.boolean(),
  help,
};

/** What a young person sees with reference and code. No contact, alias, topic or note comes back. */
export const booking = z.strictObject({ ...bookingCore, reason: z.string().optional() }).openapi('Booking');

export const bookingReceipt = z
  .strictObject({
    ...bookingCore,
    code: z
      .string()
      .regex(/^\d{8}$/)
      .openapi({ example: '40817735' }),
  })
  .openapi('BookingReceipt');
