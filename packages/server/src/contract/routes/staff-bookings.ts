import { createRoute, z } from '@hono/zod-openapi';
import { bookingStatus, walkIn } from '../bookings.js';
import { dateText } from '../common.js';
import {
  decline,
  declineMany,
  declineManyResult,
  offer,
  staffBooking,
  staffBookingDetail,
  staffBookingList,
  staffContact,
  staffReschedule,
  staffWaitingList,
  transfer,
  walkInReceipt,
} from '../staff.js';
import {
  body,
  busy,
  faulty,
  id,
  idParam,
  json,
  notJson,
  signedOut,
  staff,
  tooLarge,
  unreadable,
} from './parts.js';

/** What staff do with bookings and with the waiting list. */

const csrf = { 'x-csrf-token': z.string().optional() };
const change = z.object({
  'if-match': z.string().optional().openapi({ description: 'Quoted etag; 428 where missing' }),
  ...csrf,
});
const outside = faulty('CSRF token missing, or outside the scope of this account');
const unknown = faulty('Unknown booking');
const refusedBody = { 400: unreadable, 413: tooLarge, 415: notJson };

const decided = {
  200: json(staffBooking, 'The booking as it is now'),
  401: signedOut,
  403: outside,
  404: unknown,
  409: faulty('Its state does not allow it'),
  412: faulty('Somebody changed it since'),
  428: faulty('If-Match missing'),
  503: busy,
};
const withReason = { ...decided, ...refusedBody, 422: faulty('A reason is needed') };
const moved = {
  ...decided,
  ...refusedBody,
  404: faulty('Unknown booking or slot'),
  409: faulty('Its state does not allow it, or the slot is full, with alternatives'),
  422: faulty('The slot is not of a center that it may go to'),
};
const one = { params: idParam, headers: change };

export const listStaffBookings = createRoute({
  method: 'get',
  path: '/v1/staff/bookings',
  security: staff,
  request: {
    query: z.object({
      status: bookingStatus.optional(),
      center: id.optional(),
      date: dateText.optional(),
      from: dateText.optional().openapi({ description: 'With `to`: several days by start, at most 31' }),
      to: dateText.optional(),
      cursor: z.string().max(200).optional(),
    }),
  },
  responses: {
    200: json(staffBookingList, 'Requests by deadline, soonest first; with `date` or `from`, by start'),
    401: signedOut,
    403: faulty('Outside the scope of this account'),
    422: faulty('A query value is not allowed'),
  },
});

export const getStaffBooking = createRoute({
  method: 'get',
  path: '/v1/staff/bookings/{id}',
  security: staff,
  request: { params: idParam },
  responses: {
    200: json(staffBookingDetail, 'The booking and its history'),
    401: signedOut,
    403: outside,
    404: unknown,
  },
});

export const addWalkIn = createRoute({
  method: 'post',
  path: '/v1/staff/bookings',
  security: staff,
  request: {
    headers: z.object({ 'idempotency-key': z.string().min(8).max(80).optional(), ...csrf }),
    body: body(walkIn),
  },
  responses: {
    201: json(walkInReceipt, 'Approved at once; a slot that has begun is fine'),
    ...refusedBody,
    400: faulty('Idempotency-Key missing or body unreadable'),
    401: signedOut,
    403: outside,
    404: faulty('Unknown slot'),
    409: faulty('Slot full with alternatives, or already booked'),
    422: faulty('A field is wrong, or the key was used with another body'),
    503: busy,
  },
});

export const declineManyBookings = createRoute({
  method: 'post',
  path: '/v1/staff/bookings/decline',
  security: staff,
  request: { headers: z.object(csrf), body: body(declineMany) },
  responses: {
    200: json(declineManyResult, 'Each on its own: one that changed meanwhile stays as it is'),
    ...refusedBody,
    401: signedOut,
    403: outside,
    422: faulty('A field is wrong'),
    503: busy,
  },
});

export const approveBooking = createRoute({
  method: 'post',
  path: '/v1/staff/bookings/{id}/approve',
  security: staff,
  request: one,
  responses: decided,
});

export const declineBooking = createRoute({
  method: 'post',
  path: '/v1/staff/bookings/{id}/decline',
  security: staff,
  request: { ...one, body: body(decline) },
  responses: withReason,
});

export const cancelStaffBooking = createRoute({
  method: 'post',
  path: '/v1/staff/bookings/{id}/cancel',
  security: staff,
  request: { ...one, body: body(decline) },
  responses: withReason,
});

export const completeBooking = createRoute({
  method: 'post',
  path: '/v1/staff/bookings/{id}/complete',
  security: staff,
  request: one,
  responses: decided,
});

export const noShowBooking = createRoute({
  method: 'post',
  path: '/v1/staff/bookings/{id}/no-show',
  security: staff,
  request: one,
  responses: decided,
});

export const rescheduleStaffBooking = createRoute({
  method: 'post',
  path: '/v1/staff/bookings/{id}/reschedule',
  security: staff,
  request: { ...one, body: body(staffReschedule) },
  responses: moved,
});

export const transferBooking = createRoute({
  method: 'post',
  path: '/v1/staff/bookings/{id}/transfer',
  security: staff,
  request: { ...one, body: body(transfer) },
  responses: moved,
});

export const readContact = createRoute({
  method: 'post',
  path: '/v1/staff/bookings/{id}/contact',
  security: staff,
  request: { params: idParam, headers: z.object(csrf) },
  responses: {
    200: json(staffContact, 'The contact; who asked is written down'),
    401: signedOut,
    403: outside,
    404: unknown,
  },
});

export const listStaffWaiting = createRoute({
  method: 'get',
  path: '/v1/staff/waiting',
  security: staff,
  request: { query: z.object({ center: id.optional(), cursor: z.string().max(200).optional() }) },
  responses: {
    200: json(staffWaitingList, 'By day, then by who came first'),
    401: signedOut,
    403: faulty('Outside the scope of this account'),
    422: faulty('A query value is not allowed'),
  },
});

export const offerSlot = createRoute({
  method: 'post',
  path: '/v1/staff/waiting/{id}/offer',
  security: staff,
  request: { params: idParam, headers: z.object(csrf), body: body(offer) },
  responses: {
    200: json(staffBooking, 'Approved at that time, with the same reference and code'),
    ...refusedBody,
    401: signedOut,
    403: outside,
    404: faulty('Unknown entry or slot'),
    409: faulty('Slot full with alternatives'),
    422: faulty('The slot is of another center'),
    503: busy,
  },
});

export const readWaitingContact = createRoute({
  method: 'post',
  path: '/v1/staff/waiting/{id}/contact',
  security: staff,
  request: { params: idParam, headers: z.object(csrf) },
  responses: {
    200: json(staffContact, 'The contact; who asked is written down'),
    401: signedOut,
    403: outside,
    404: faulty('Unknown entry'),
  },
});

export const removeWaiting = createRoute({
  method: 'delete',
  path: '/v1/staff/waiting/{id}',
  security: staff,
  request: { params: idParam, headers: z.object(csrf) },
  responses: {
    204: { description: 'Off the list' },
    401: signedOut,
    403: outside,
    404: faulty('Unknown entry'),
  },
});
