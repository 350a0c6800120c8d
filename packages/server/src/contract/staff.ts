import { z } from '@hono/zod-openapi';
import { ageBand, bookingStatus, topic } from './bookings.js';
import { dateText, help, instantText, localized, problem } from './common.js';

export const signIn = z
  .strictObject({
    name: z.string().min(1).max(60),
    password: z.string().min(1).max(200),
    /** Six digits of the account's one-time codes, where it uses them. */
    otp: z
      .string()
      .regex(/^\d{6}$/)
      .optional(),
  })
  .openapi('SignIn');

export const staffSession = z
  .strictObject({
    name: z.string(),
    role: z.enum(['province', 'city', 'county', 'center']),
    /** Adcode or center id that the account may see; empty for the province. */
    scope: z.string(),
    centers: z.array(z.strictObject({ id: z.string(), name: z.string(), sample: z.boolean().optional() })),
    /** What the operator wants staff to have at hand. */
    desk: z.strictObject({
      /** Shown where a note or a transfer is written: the duty to report harm. */
      reporting: localized.optional(),
      /** Ready sentences for a decline or a cancellation. */
      reasons: z.array(localized),
    }),
    /** Sent back in `X-CSRF-Token` with every change. */
    csrf: z.string(),
    expiresAt: instantText,
    help,
  })
  .openapi('StaffSession');

export const staffBooking = z
  .strictObject({
    id: z.string(),
    /** Sent back in `If-Match`, in quotes. */
    etag: z.string(),
    ref: z.string(),
    status: bookingStatus,
    alias: z.string(),
    ageBand,
    topic: topic.optional(),
    start: instantText,
    end: instantText,
    submittedAt: instantText,
    reviewBy: instantText,
    unconfirmed: z.boolean(),
    /** Entered by staff for somebody who came or called. */
    walkIn: z.boolean(),
    /** Everything personal was taken out, on demand or by the retention rule. */
    erased: z.boolean(),
    center: z.strictObject({ id: z.string(), name: z.string() }),
    service: z.strictObject({ id: z.string(), name: z.string() }),
    seats: z.strictObject({ capacity: z.int(), taken: z.int() }),
    /** Whether a contact is stored; its text comes from its own, logged route. */
    hasPhone: z.boolean(),
    hasGuardianPhone: z.boolean(),
    note: z.string().optional(),
    consents: z.array(z.strictObject({ id: z.string(), version: z.string(), at: instantText })),
    reason: z.string().optional(),
    decidedBy: z.string().optional(),
    decidedAt: instantText.optional(),
  })
  .openapi('StaffBooking');

export const eventKind = z.enum([
  'requested',
  'approved',
  'declined',
  'expired',
  'cancelled',
  'completed',
  'no_show',
  'rescheduled',
  'transferred',
  'erased',
]);

/** One line of a booking's history. */
export const bookingEvent = z
  .strictObject({
    at: instantText,
    /** `visitor`, `system` or `staff:<name>`. */
    actor: z.string(),
    kind: eventKind,
    /** Where it was before a reschedule or a transfer. */
    from: z.strictObject({ center: z.string(), start: instantText }).optional(),
    /** Where it went. */
    to: z.strictObject({ center: z.string(), start: instantText }).optional(),
    /** What staff wrote to staff, for a transfer. */
    note: z.string().optional(),
  })
  .openapi('BookingEvent');

export const staffBookingDetail = z
  .strictObject({ asOf: instantText, help, booking: staffBooking, events: z.array(bookingEvent) })
  .openapi('StaffBookingDetail');

export const staffBookingList = z
  .strictObject({
    asOf: instantText,
    help,
    bookings: z.array(staffBooking),
    /** For the tabs: requests that wait, approved visits of today, places on the waiting lists. */
    counts: z.strictObject({ requested: z.int(), today: z.int(), waiting: z.int() }),
    next: z.string().optional(),
  })
  .openapi('StaffBookingList');

export const staffContact = z
  .strictObject({ phone: z.string().optional(), guardianPhone: z.string().optional(), help })
  .openapi('StaffContact');

const reason = z.string().trim().min(1).max(200);

export const decline = z.strictObject({ reason }).openapi('Decline');

/** `note` is for the staff of the other center; the young person never reads it. */
export const transfer = z
  .strictObject({ slot: z.string().min(1).max(120), note: z.string().trim().max(200).optional() })
  .openapi('Transfer');

export const staffReschedule = z
  .strictObject({ slot: z.string().min(1).max(120) })
  .openapi('StaffReschedule');

export const declineMany = z
  .strictObject({
    bookings: z
      .array(z.strictObject({ id: z.string().max(80), etag: z.string().max(40) }))
      .min(1)
      .max(100),
    reason,
  })
  .openapi('DeclineMany');

export const declineManyResult = z
  .strictObject({
    help,
    /** In the order of the request; `code` says why one was not declined. */
    results: z.array(
      z.strictObject({ id: z.string(), declined: z.boolean(), code: problem.shape.code.optional() }),
    ),
  })
  .openapi('DeclineManyResult');

export const walkInReceipt = z
  .strictObject({
    booking: staffBooking,
    /** For the young person, so that they can look it up, move it or erase it. */
    code: z.string().regex(/^\d{8}$/),
    help,
  })
  .openapi('WalkInReceipt');

export const staffWaiting = z
  .strictObject({
    id: z.string(),
    ref: z.string(),
    alias: z.string(),
    ageBand,
    topic: topic.optional(),
    date: dateText,
    submittedAt: instantText,
    center: z.strictObject({ id: z.string(), name: z.string() }),
    service: z.strictObject({ id: z.string(), name: z.string() }),
    hasPhone: z.boolean(),
    hasGuardianPhone: z.boolean(),
  })
  .openapi('StaffWaiting');

export const staffWaitingList = z
  .strictObject({ asOf: instantText, help, waiting: z.array(staffWaiting), next: z.string().optional() })
  .openapi('StaffWaitingList');

export const offer = z.strictObject({ slot: z.string().min(1).max(120) }).openapi('Offer');

export const auditList = z
  .strictObject({
    asOf: instantText,
    help,
    /** The newest first. */
    entries: z.array(
      z.strictObject({
        at: instantText,
        actor: z.string(),
        action: z.string(),
        /** `booking:<id>`, `center:<id>`, `staff:<name>`: never a contact, alias, note or reference. */
        object: z.string(),
        center: z.string().optional(),
      }),
    ),
    next: z.string().optional(),
  })
  .openapi('AuditList');
