import { createRoute, z } from '@hono/zod-openapi';
import {
  booking,
  bookingReceipt,
  bookingRequest,
  hold,
  holdRequest,
  reschedule,
  waiting,
  waitingReceipt,
  waitingRequest,
} from '../bookings.js';
import { body, busy, faulty, idParam, json, notJson, tooLarge, unreadable } from './parts.js';

/** What a young person asks for, and what reference and code open. */

const code = [{ code: [] as string[] }];
const byRef = { security: code, request: { params: z.object({ ref: z.string().min(1).max(20) }) } };
const refusedByCode = {
  403: faulty('Origin not trusted'),
  404: faulty('Unknown reference or wrong code: the same answer'),
  429: faulty('Too many attempts'),
  503: busy,
};
const proof = {
  'proof-of-work': z
    .string()
    .max(2000)
    .optional()
    .openapi({ description: 'Answer to the `proof` of a `proof-needed` problem, base64 of its JSON' }),
};
const refusedBody = {
  400: unreadable,
  403: faulty('Origin not trusted, or booking is not set up here'),
  413: tooLarge,
  415: notJson,
  503: busy,
};

export const holdSlot = createRoute({
  method: 'post',
  path: '/v1/holds',
  request: { headers: z.object(proof), body: body(holdRequest) },
  responses: {
    201: json(hold, 'A seat is kept for five minutes while the form is filled'),
    ...refusedBody,
    404: faulty('Unknown slot'),
    409: faulty('Slot full, with alternatives'),
    422: faulty('A field is wrong'),
    429: faulty('Too many requests, or a proof of work is needed'),
  },
});

export const extendHold = createRoute({
  method: 'post',
  path: '/v1/holds/{id}/extend',
  request: { params: idParam },
  responses: {
    200: json(hold, 'Kept for another five minutes, never past `extendableUntil`'),
    403: faulty('Origin not trusted'),
    404: faulty('Unknown hold'),
    409: faulty('The hold is over; the seat may be somebody else’s'),
    503: busy,
  },
});

export const releaseHold = createRoute({
  method: 'delete',
  path: '/v1/holds/{id}',
  request: { params: idParam },
  responses: {
    204: { description: 'The seat is free again; also for a hold that is over or unknown' },
    403: faulty('Origin not trusted'),
    503: busy,
  },
});

export const requestBooking = createRoute({
  method: 'post',
  path: '/v1/bookings',
  request: {
    headers: z.object({ 'idempotency-key': z.string().min(8).max(80).optional(), ...proof }),
    body: body(bookingRequest),
  },
  responses: {
    201: json(bookingReceipt, 'Requested; the seat is kept until `reviewBy`'),
    ...refusedBody,
    400: faulty('Idempotency-Key missing or body unreadable'),
    404: faulty('Unknown slot'),
    409: faulty('Slot full with alternatives, or already booked'),
    422: faulty('A field is wrong, or the key was used with another body'),
    429: faulty('Too many requests, or a proof of work is needed'),
  },
});

export const getBooking = createRoute({
  method: 'get',
  path: '/v1/bookings/{ref}',
  ...byRef,
  responses: {
    200: json(booking, 'The booking'),
    ...refusedByCode,
    409: faulty('Still on the waiting list: `/v1/waiting/{ref}` has it'),
  },
});

export const cancelBooking = createRoute({
  method: 'post',
  path: '/v1/bookings/{ref}/cancel',
  ...byRef,
  responses: {
    200: json(booking, 'Cancelled; the seat is free again. Cancelling twice answers the same'),
    ...refusedByCode,
    409: faulty('The booking is over'),
  },
});

export const rescheduleBooking = createRoute({
  method: 'post',
  path: '/v1/bookings/{ref}/reschedule',
  security: code,
  request: { ...byRef.request, body: body(reschedule) },
  responses: {
    200: json(booking, 'At the new time, requested again; the same time twice answers the same'),
    ...refusedByCode,
    400: unreadable,
    404: faulty('Unknown reference or wrong code, or unknown slot'),
    409: faulty('The booking is over, or the new slot is full, with alternatives'),
    413: tooLarge,
    415: notJson,
    422: faulty('A field is wrong, or the slot is of another center'),
  },
});

export const getCalendar = createRoute({
  method: 'get',
  path: '/v1/bookings/{ref}/calendar.ics',
  ...byRef,
  responses: {
    200: { description: 'RFC 5545, neutral words', content: { 'text/calendar': { schema: z.string() } } },
    ...refusedByCode,
  },
});

export const eraseBooking = createRoute({
  method: 'delete',
  path: '/v1/bookings/{ref}',
  ...byRef,
  responses: {
    204: {
      description:
        'Everything personal is gone and the reference opens nothing any more; a visit that was still to come is cancelled',
    },
    ...refusedByCode,
  },
});

export const joinWaitingList = createRoute({
  method: 'post',
  path: '/v1/waiting',
  request: {
    headers: z.object({ 'idempotency-key': z.string().min(8).max(80).optional(), ...proof }),
    body: body(waitingRequest),
  },
  responses: {
    201: json(waitingReceipt, 'On the list of that day; a seat that becomes free turns it into a booking'),
    ...refusedBody,
    400: faulty('Idempotency-Key missing or body unreadable'),
    404: faulty('Unknown service'),
    409: faulty('The day has free seats, with alternatives; or already on its list'),
    422: faulty('A field is wrong, the day cannot be asked for, or the key was used with another body'),
    429: faulty('Too many requests, or a proof of work is needed'),
  },
});

export const getWaiting = createRoute({
  method: 'get',
  path: '/v1/waiting/{ref}',
  ...byRef,
  responses: {
    200: json(waiting, 'Still waiting; once it is a booking, `/v1/bookings/{ref}` has it'),
    ...refusedByCode,
  },
});

export const leaveWaitingList = createRoute({
  method: 'delete',
  path: '/v1/waiting/{ref}',
  ...byRef,
  responses: { 204: { description: 'Off the list; everything of it is gone' }, ...refusedByCode },
});
