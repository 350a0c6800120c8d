import { createRoute, z } from '@hono/zod-openapi';
import { booking, bookingReceipt, bookingRequest, bookingStatus } from './bookings.js';
import { centerDocument, centerList, hoursDocument, slotList } from './centers.js';
import { adcode, dateText, problem } from './common.js';
import { operatorDocument } from './operator.js';
import { completenessReport } from './reports.js';
import { decline, signIn, staffBooking, staffBookingList, staffContact, staffSession } from './staff.js';

/** Every route of the published contract. Handlers stand elsewhere: this file is the document. */

const json = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});
const faulty = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problem } },
});
const body = <T extends z.ZodType>(schema: T) => ({
  required: true,
  content: { 'application/json': { schema } },
});
const notModified = { description: 'The copy with that ETag is still right' };
const conditional = z.object({ 'if-none-match': z.string().optional() });

const id = z.string().min(1).max(80);
const range = z.object({ from: dateText, to: dateText });
const code = [{ code: [] as string[] }];
const staff = [{ session: [] as string[] }];
const change = z.object({
  'if-match': z.string().optional().openapi({ description: 'Quoted etag; 428 where missing' }),
  'x-csrf-token': z.string().optional(),
});
const refParam = z.object({ ref: z.string().min(1).max(20) });
const idParam = z.object({ id });

/** Of every route that the private code of a booking opens. */
const byCode = { security: code, request: { params: refParam } };
const refusedByCode = {
  403: faulty('Origin not trusted'),
  404: faulty('Unknown reference or wrong code: the same answer'),
  429: faulty('Too many attempts'),
};

export const getOperator = createRoute({
  method: 'get',
  path: '/v1/operator',
  request: { headers: conditional },
  responses: { 200: json(operatorDocument, 'Public part of the operator file'), 304: notModified },
});

export const listCenters = createRoute({
  method: 'get',
  path: '/v1/centers',
  request: {
    headers: conditional,
    query: z.object({
      region: adcode.optional(),
      service: z.enum(['psychological', 'legal', 'social-work', 'other']).optional(),
      q: z.string().max(60).optional().openapi({
        description:
          'Words of name, area, address or service; also pinyin or its initials: `tianhe`, `th`, `gzth`. Each word must be there',
      }),
      openAt: z.string().max(40).optional().openapi({
        example: '2026-09-12T15:00:00+08:00',
        description: 'ISO 8601 instant with an offset: only centers that are open then',
      }),
      school: z.string().max(60).optional(),
      limit: z.coerce.number().int().min(1).max(500).default(200).optional(),
      cursor: z.string().max(200).optional(),
    }),
  },
  responses: {
    200: json(centerList, 'Centers inside the region, by adcode then name'),
    304: notModified,
    404: faulty('The region is not in the table'),
    422: faulty('A query value is not allowed'),
  },
});

export const getCenter = createRoute({
  method: 'get',
  path: '/v1/centers/{id}',
  request: { headers: conditional, params: idParam },
  responses: { 200: json(centerDocument, 'One center'), 304: notModified, 404: faulty('Unknown center') },
});

export const getHours = createRoute({
  method: 'get',
  path: '/v1/centers/{id}/hours',
  request: { headers: conditional, params: idParam, query: range },
  responses: {
    200: json(hoursDocument, 'Rules, exceptions and holidays resolved to days'),
    304: notModified,
    404: faulty('Unknown center'),
    422: faulty('Dates wrong, or more than 92 days'),
  },
});

export const getSlots = createRoute({
  method: 'get',
  path: '/v1/services/{id}/slots',
  request: { headers: conditional, params: idParam, query: range },
  responses: {
    200: json(slotList, 'At most 31 days'),
    304: notModified,
    404: faulty('Unknown service'),
    422: faulty('Dates wrong, or more than 31 days'),
  },
});

export const requestBooking = createRoute({
  method: 'post',
  path: '/v1/bookings',
  request: {
    headers: z.object({ 'idempotency-key': z.string().min(8).max(80).optional() }),
    body: body(bookingRequest),
  },
  responses: {
    201: json(bookingReceipt, 'Requested; the seat is kept until `reviewBy`'),
    400: faulty('Idempotency-Key missing or body unreadable'),
    403: faulty('Origin not trusted, or booking is not set up here'),
    404: faulty('Unknown slot'),
    409: faulty('Slot full with alternatives, or already booked'),
    413: faulty('Body larger than 32 KB'),
    422: faulty('A field is wrong, or the key was used with another body'),
    429: faulty('Too many requests'),
  },
});

export const getBooking = createRoute({
  method: 'get',
  path: '/v1/bookings/{ref}',
  ...byCode,
  responses: {
    200: json(booking, 'The booking'),
    ...refusedByCode,
  },
});

export const cancelBooking = createRoute({
  method: 'post',
  path: '/v1/bookings/{ref}/cancel',
  ...byCode,
  responses: {
    200: json(booking, 'Cancelled; the seat is free again. Cancelling twice answers the same'),
    ...refusedByCode,
    409: faulty('The booking is over'),
  },
});

export const getCalendar = createRoute({
  method: 'get',
  path: '/v1/bookings/{ref}/calendar.ics',
  ...byCode,
  responses: {
    200: { description: 'RFC 5545, neutral words', content: { 'text/calendar': { schema: z.string() } } },
    ...refusedByCode,
  },
});

export const openSession = createRoute({
  method: 'post',
  path: '/v1/staff/session',
  request: { body: body(signIn) },
  responses: {
    200: json(staffSession, 'Signed in; the cookie holds the session'),
    401: faulty('Name or password wrong: the same answer'),
    422: faulty('A field is missing'),
    429: faulty('Too many attempts'),
  },
});

export const readSession = createRoute({
  method: 'get',
  path: '/v1/staff/session',
  security: staff,
  responses: { 200: json(staffSession, 'The present session'), 401: faulty('Not signed in') },
});

export const closeSession = createRoute({
  method: 'delete',
  path: '/v1/staff/session',
  security: staff,
  request: { headers: z.object({ 'x-csrf-token': z.string().optional() }) },
  responses: { 204: { description: 'Signed out' }, 403: faulty('CSRF token missing') },
});

export const listStaffBookings = createRoute({
  method: 'get',
  path: '/v1/staff/bookings',
  security: staff,
  request: {
    query: z.object({
      status: bookingStatus.optional(),
      center: id.optional(),
      date: dateText.optional(),
      cursor: z.string().max(200).optional(),
    }),
  },
  responses: {
    200: json(staffBookingList, 'Requests by deadline, soonest first; with `date`, that day by start'),
    401: faulty('Not signed in'),
    403: faulty('Outside the scope of this account'),
    422: faulty('A query value is not allowed'),
  },
});

const decision = {
  200: json(staffBooking, 'Decided'),
  401: faulty('Not signed in'),
  403: faulty('CSRF token missing, or outside the scope of this account'),
  404: faulty('Unknown booking'),
  409: faulty('The booking is not waiting any more'),
  412: faulty('Somebody changed it since'),
  422: faulty('A reason is needed'),
  428: faulty('If-Match missing'),
};

export const approveBooking = createRoute({
  method: 'post',
  path: '/v1/staff/bookings/{id}/approve',
  security: staff,
  request: { params: idParam, headers: change },
  responses: decision,
});

export const declineBooking = createRoute({
  method: 'post',
  path: '/v1/staff/bookings/{id}/decline',
  security: staff,
  request: { params: idParam, headers: change, body: body(decline) },
  responses: decision,
});

export const readContact = createRoute({
  method: 'post',
  path: '/v1/staff/bookings/{id}/contact',
  security: staff,
  request: { params: idParam, headers: z.object({ 'x-csrf-token': z.string().optional() }) },
  responses: {
    200: json(staffContact, 'The contact; who asked is written down'),
    401: faulty('Not signed in'),
    403: faulty('CSRF token missing, or outside the scope of this account'),
    404: faulty('Unknown booking'),
  },
});

export const getCompleteness = createRoute({
  method: 'get',
  path: '/v1/staff/reports/completeness',
  security: staff,
  responses: {
    200: json(
      completenessReport,
      'What is missing in the entries of the centers inside the scope of this account',
    ),
    401: faulty('Not signed in'),
  },
});

export const routes = [
  getOperator,
  listCenters,
  getCenter,
  getHours,
  getSlots,
  requestBooking,
  getBooking,
  cancelBooking,
  getCalendar,
  openSession,
  readSession,
  closeSession,
  listStaffBookings,
  approveBooking,
  declineBooking,
  readContact,
  getCompleteness,
] as const;
