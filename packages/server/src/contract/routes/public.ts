import { createRoute, z } from '@hono/zod-openapi';
import { centerDocument, centerList, hoursDocument, slotList } from '../centers.js';
import { adcode, dateText } from '../common.js';
import { materialKind, materialLanguage, materialList } from '../materials.js';
import { operatorDocument } from '../operator.js';
import { conditional, faulty, idParam, json, notModified, range } from './parts.js';

/** Documents that every page may read. */

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

export const listMaterials = createRoute({
  method: 'get',
  path: '/v1/materials',
  request: {
    headers: conditional,
    query: z.object({
      language: materialLanguage.optional(),
      kind: materialKind.optional(),
      on: dateText
        .optional()
        .openapi({ description: 'Those that are offered on this day; today without it' }),
    }),
  },
  responses: {
    200: json(materialList, 'Materials by kind; those whose days are over are left out'),
    304: notModified,
    422: faulty('A query value is not allowed'),
  },
});
