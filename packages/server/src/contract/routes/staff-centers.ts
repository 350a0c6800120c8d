import { createRoute, z } from '@hono/zod-openapi';
import {
  calendarImport,
  centerChange,
  centerDraft,
  centerImport,
  importFile,
  staffCalendar,
  staffCenter,
  staffCenterList,
} from '../desk.js';
import { body, busy, faulty, idParam, json, notJson, signedOut, staff, unreadable } from './parts.js';

/** What staff change of centers, their services and hours, and of the calendar. */

const csrf = { 'x-csrf-token': z.string().optional() };
const change = z.object({
  'if-match': z.string().optional().openapi({ description: 'Quoted etag; 428 where missing' }),
  ...csrf,
});
const dryRun = z.object({
  dryRun: z.enum(['true', 'false']).optional().openapi({
    description: '`true` tells what would change and which bookings are hit, and changes nothing',
  }),
});
const outside = faulty('CSRF token missing, or outside the scope of this account');
const refusedBody = { 400: unreadable, 413: faulty('Body too large'), 415: notJson };

export const listStaffCenters = createRoute({
  method: 'get',
  path: '/v1/staff/centers',
  security: staff,
  responses: { 200: json(staffCenterList, 'Centers of this account, whole'), 401: signedOut },
});

export const getStaffCenter = createRoute({
  method: 'get',
  path: '/v1/staff/centers/{id}',
  security: staff,
  request: { params: idParam },
  responses: {
    200: json(staffCenter, 'One center, whole'),
    401: signedOut,
    403: outside,
    404: faulty('Unknown center'),
  },
});

export const addStaffCenter = createRoute({
  method: 'post',
  path: '/v1/staff/centers',
  security: staff,
  request: { headers: z.object(csrf), query: dryRun, body: body(centerDraft) },
  responses: {
    200: json(centerChange, 'Only checked'),
    201: json(centerChange, 'Added'),
    ...refusedBody,
    401: signedOut,
    403: outside,
    409: faulty('A center has this id'),
    422: faulty('A field is wrong'),
    503: busy,
  },
});

export const saveStaffCenter = createRoute({
  method: 'put',
  path: '/v1/staff/centers/{id}',
  security: staff,
  request: { params: idParam, headers: change, query: dryRun, body: body(centerDraft) },
  responses: {
    200: json(centerChange, 'What changed, and which bookings lost their slot'),
    ...refusedBody,
    401: signedOut,
    403: outside,
    404: faulty('Unknown center'),
    412: faulty('Somebody changed it since'),
    422: faulty('A field is wrong'),
    428: faulty('If-Match missing'),
    503: busy,
  },
});

export const retireStaffCenter = createRoute({
  method: 'delete',
  path: '/v1/staff/centers/{id}',
  security: staff,
  request: { params: idParam, headers: change },
  responses: {
    204: { description: 'Off the list; what happened there stays in the counts' },
    401: signedOut,
    403: outside,
    404: faulty('Unknown center'),
    409: faulty('Live bookings are still to come'),
    412: faulty('Somebody changed it since'),
    428: faulty('If-Match missing'),
    503: busy,
  },
});

export const importStaffCenters = createRoute({
  method: 'post',
  path: '/v1/staff/centers/import',
  security: staff,
  request: { headers: z.object(csrf), query: dryRun, body: body(importFile) },
  responses: {
    200: json(centerImport, 'What changes; nothing is changed if any row is bad'),
    ...refusedBody,
    401: signedOut,
    403: outside,
    422: faulty('Every bad row, with what was expected'),
    503: busy,
  },
});

export const getStaffCalendar = createRoute({
  method: 'get',
  path: '/v1/staff/calendar',
  security: staff,
  responses: { 200: json(staffCalendar, 'Holidays and make-up days'), 401: signedOut },
});

export const importStaffCalendar = createRoute({
  method: 'post',
  path: '/v1/staff/calendar/import',
  security: staff,
  request: { headers: z.object(csrf), query: dryRun, body: body(importFile) },
  responses: {
    200: json(calendarImport, 'The years as they are then, and which bookings are hit'),
    ...refusedBody,
    401: signedOut,
    403: faulty('CSRF token missing, or not the province’s account'),
    422: faulty('Every bad row, with what was expected'),
    503: busy,
  },
});
