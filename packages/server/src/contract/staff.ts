import { z } from '@hono/zod-openapi';
import { ageBand, bookingStatus, topic } from './bookings.js';
import { help, instantText } from './common.js';

export const signIn = z
  .strictObject({ name: z.string().min(1).max(60), password: z.string().min(1).max(200) })
  .openapi('SignIn');

export const staffSession = z
  .strictObject({
    name: z.string(),
    role: z.enum(['province', 'city', 'county', 'center']),
    /** Adcode or center id that the account may see; empty for the province. */
    scope: z.string(),
    centers: z.array(z.strictObject({ id: z.string(), name: z.string(), sample: z.boolean().optional() })),
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

export const staffBookingList = z
  .strictObject({
    asOf: instantText,
    help,
    bookings: z.array(staffBooking),
    /** For the tabs: how many requests wait and how many approved visits today has. */
    counts: z.strictObject({ requested: z.int(), today: z.int() }),
    next: z.string().optional(),
  })
  .openapi('StaffBookingList');

export const staffContact = z
  .strictObject({ phone: z.string().optional(), guardianPhone: z.string().optional(), help })
  .openapi('StaffContact');

export const decline = z.strictObject({ reason: z.string().trim().min(1).max(200) }).openapi('Decline');
