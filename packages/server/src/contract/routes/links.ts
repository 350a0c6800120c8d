import { createRoute, z } from '@hono/zod-openapi';
import { adcode } from '../common.js';
import {
  linkAdded,
  linkChange,
  linkCode,
  linkDetail,
  linkDraft,
  linkFile,
  linkImport,
  linkList,
  linkReport,
} from '../links.js';
import { body, busy, faulty, json, notJson, range, signedOut, staff, unreadable } from './parts.js';

/** Short links of campaigns: what they lead to, and how often they were scanned. */

const csrf = { 'x-csrf-token': z.string().optional() };
const params = z.object({ code: linkCode });
const dryRun = z.object({
  dryRun: z.enum(['true', 'false']).optional().openapi({
    description: '`true` tells what would change, and changes nothing',
  }),
});
const region = adcode.optional();
const outside = faulty('CSRF token missing, or outside the scope of this account');
const refusedBody = { 400: unreadable, 413: faulty('Body too large'), 415: notJson };

export const listStaffLinks = createRoute({
  method: 'get',
  path: '/v1/staff/links',
  security: staff,
  request: {
    query: z.object({
      q: z.string().max(60).optional().openapi({ description: 'Part of school, place or code' }),
      region,
      active: z.enum(['true', 'false']).optional(),
      cursor: z.string().max(40).optional(),
    }),
  },
  responses: {
    200: json(linkList, 'Links in the scope of this account, 50 a page'),
    401: signedOut,
    403: faulty('The region is outside the scope of this account'),
    422: faulty('A query value is not allowed'),
  },
});

export const getStaffLink = createRoute({
  method: 'get',
  path: '/v1/staff/links/{code}',
  security: staff,
  request: { params },
  responses: {
    200: json(linkDetail, 'One link, with its scans by day'),
    401: signedOut,
    403: outside,
    404: faulty('Unknown link'),
  },
});

export const addStaffLink = createRoute({
  method: 'post',
  path: '/v1/staff/links',
  security: staff,
  request: { headers: z.object(csrf), query: dryRun, body: body(linkDraft) },
  responses: {
    200: json(linkAdded, 'Only checked'),
    201: json(linkAdded, 'Added'),
    ...refusedBody,
    401: signedOut,
    403: outside,
    409: faulty('A link has this code'),
    422: faulty('A field is wrong'),
    503: busy,
  },
});

export const changeStaffLink = createRoute({
  method: 'put',
  path: '/v1/staff/links/{code}',
  security: staff,
  request: {
    params,
    headers: z.object({
      'if-match': z.string().optional().openapi({ description: 'Quoted etag; 428 where missing' }),
      ...csrf,
    }),
    body: body(linkChange),
  },
  responses: {
    200: json(linkDetail, 'Changed'),
    ...refusedBody,
    401: signedOut,
    403: outside,
    404: faulty('Unknown link'),
    412: faulty('Somebody changed it since'),
    422: faulty('The target is none that a link may lead to'),
    428: faulty('If-Match missing'),
    503: busy,
  },
});

export const importStaffLinks = createRoute({
  method: 'post',
  path: '/v1/staff/links/import',
  security: staff,
  request: { headers: z.object(csrf), query: dryRun, body: body(linkFile) },
  responses: {
    200: json(linkImport, 'What changes, and the rows that are left out'),
    ...refusedBody,
    401: signedOut,
    403: outside,
    422: faulty('No row can be imported'),
    503: busy,
  },
});

export const getLinkReport = createRoute({
  method: 'get',
  path: '/v1/staff/reports/links',
  security: staff,
  request: { query: z.object({ ...range.shape, by: z.enum(['day', 'school', 'place']), region }) },
  responses: {
    200: json(linkReport, 'Scans of the links in the scope of this account, at most 366 days'),
    401: signedOut,
    403: faulty('The region is outside the scope of this account'),
    422: faulty('Dates wrong, or more than 366 days'),
  },
});
