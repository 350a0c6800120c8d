import { z } from '@hono/zod-openapi';
import { PLACEMENT_CODE } from '@y12355/domain';
import { dateText, help, instantText } from './common.js';

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

const slotId = z.string().min(1).max(120);
/** 128 random bits in hexadecimal: who knows it may use it. */
const holdId = z.string().regex(/^[0-9a-f]{32}$/);

/** Who asks, in as few words as the law allows. */
const person = {
  alias: z.string().trim().min(1).max(20),
  ageBand,
  /** Needs consent of its own; left out where the young person did not tick it. */
  topic: topic.optional(),
  /** A phone to reach the young person; may be left out where the center allows it: then the code is the way back. */
  phone: z.string().max(20).optional(),
  /** Needed when `ageBand` is `under14`. */
  guardianPhone: z.string().max(20).optional(),
  consents: z.array(z.strictObject({ id: z.string().max(40), version: z.string().max(20) })).max(10),
};
const campaign = z.string().regex(PLACEMENT_CODE).optional();

export const bookingRequest = z
  .strictObject({
    slot: slotId,
    /** The hold that keeps a seat of this slot; without it a free seat is taken. */
    hold: holdId.optional(),
    ...person,
    note: z.string().max(200).optional(),
    campaign,
  })
  .openapi('BookingRequest');

/** A booking that staff enter for somebody who came or called. */
export const walkIn = z
  .strictObject({ slot: slotId, ...person, note: z.string().max(200).optional() })
  .openapi('WalkIn');

export const waitingRequest = z
  .strictObject({ service: z.string().min(1).max(80), date: dateText, ...person, campaign })
  .openapi('WaitingRequest');

export const holdRequest = z
  .strictObject({
    slot: slotId,
    /** Made by the client. The same id again moves the hold to this slot, so that a lost answer keeps no second seat. */
    id: holdId,
  })
  .openapi('HoldRequest');

export const hold = z
  .strictObject({
    id: holdId,
    slot: z.string(),
    start: instantText,
    end: instantText,
    keptUntil: instantText,
    /** The latest `keptUntil` that asking again can reach. */
    extendableUntil: instantText,
    help,
  })
  .openapi('Hold');

/** To another time: of the same center for a reschedule, of another one for a transfer. */
export const reschedule = z.strictObject({ slot: slotId, hold: holdId.optional() }).openapi('Reschedule');

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
const code = z
  .string()
  .regex(/^\d{8}$/)
  .openapi({ example: '40817735' });

/** What a young person sees with reference and code. No contact, alias, topic or note comes back. */
export const booking = z.strictObject({ ...bookingCore, reason: z.string().optional() }).openapi('Booking');

export const bookingReceipt = z.strictObject({ ...bookingCore, code }).openapi('BookingReceipt');

const waitingCore = {
  ref: z.string().openapi({ example: 'Y7K3-M29Q' }),
  status: z.literal('waiting'),
  date: dateText,
  center: bookingPlace,
  service: z.strictObject({ id: z.string(), name: z.string(), slotMinutes: z.int() }),
  help,
};

/** A place on the waiting list. When a seat becomes free it turns into a booking of the same reference and code. */
export const waiting = z.strictObject(waitingCore).openapi('Waiting');

export const waitingReceipt = z.strictObject({ ...waitingCore, code }).openapi('WaitingReceipt');
