import { createRoute, z } from '@hono/zod-openapi';
import { dateText } from '../common.js';
import { completenessReport } from '../reports.js';
import { quarterReport } from '../desk.js';
import { auditList, signIn, staffSession } from '../staff.js';
import { body, busy, faulty, id, json, notJson, signedOut, staff, tooLarge, unreadable } from './parts.js';

/** Who staff are, and what they may read besides bookings. */

export const openSession = createRoute({
  method: 'post',
  path: '/v1/staff/session',
  request: { body: body(signIn) },
  responses: {
    200: json(staffSession, 'Signed in; the cookie holds the session'),
    400: unreadable,
    401: faulty('Name, password or one-time code wrong: the same answer'),
    413: tooLarge,
    415: notJson,
    422: faulty('A field is missing'),
    429: faulty('Too many attempts'),
    503: busy,
  },
});

export const readSession = createRoute({
  method: 'get',
  path: '/v1/staff/session',
  security: staff,
  responses: { 200: json(staffSession, 'The present session'), 401: signedOut },
});

export const closeSession = createRoute({
  method: 'delete',
  path: '/v1/staff/session',
  security: staff,
  request: { headers: z.object({ 'x-csrf-token': z.string().optional() }) },
  responses: { 204: { description: 'Signed out' }, 403: faulty('CSRF token missing') },
});

export const watchChanges = createRoute({
  method: 'get',
  path: '/v1/staff/events',
  security: staff,
  responses: {
    200: {
      description:
        'Server-sent events: `change` with the id of a center whose bookings changed, nothing else; a comment every 25 s',
      content: { 'text/event-stream': { schema: z.string() } },
    },
    401: signedOut,
  },
});

export const listAudit = createRoute({
  method: 'get',
  path: '/v1/staff/audit',
  security: staff,
  request: {
    query: z.object({
      center: id.optional(),
      from: dateText.optional(),
      to: dateText.optional(),
      cursor: z.string().max(200).optional(),
    }),
  },
  responses: {
    200: json(auditList, 'Who did what in the centers of this account'),
    401: signedOut,
    403: faulty('Outside the scope of this account'),
    422: faulty('A query value is not allowed'),
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
    401: signedOut,
  },
});

export const getQuarter = createRoute({
  method: 'get',
  path: '/v1/staff/reports/quarter',
  security: staff,
  request: {
    query: z.object({
      quarter: z
        .string()
        .regex(/^2\d{3}-Q[1-4]$/)
        .optional()
        .openapi({ example: '2026-Q4', description: 'The present one where it is missing' }),
    }),
  },
  responses: {
    200: json(quarterReport, 'Counts of the centers of this account; small cells are hidden'),
    401: signedOut,
    422: faulty('The quarter is not as expected'),
  },
});
