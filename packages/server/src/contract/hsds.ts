import { z } from '@hono/zod-openapi';
import { dateText } from './common.js';

/**
 * What is written of Open Referral's Human Services Data Specification 3.0: its tables by their names, each
 * row with fields of that table alone. Fields that the specification requires are required here.
 */

const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d\+08:00$/);
const text = z.string().min(1);

const organization = z.strictObject({ id: uuid, name: text, description: text });

const service = z.strictObject({
  id: uuid,
  organization_id: uuid,
  name: text,
  status: z.enum(['active', 'inactive', 'defunct', 'temporarily closed']),
  description: text.optional(),
  application_process: text.optional(),
  minimum_age: z.number().optional(),
  maximum_age: z.number().optional(),
  assured_date: dateText,
  alert: text.optional(),
});

const location = z.strictObject({
  id: uuid,
  location_type: z.enum(['physical', 'postal', 'virtual']),
  organization_id: uuid,
  name: text,
  description: text.optional(),
  transportation: text.optional(),
  /** WGS-84, as the specification asks for. */
  latitude: z.number().min(-90).max(90).optional(),
  longitude: z.number().min(-180).max(180).optional(),
  external_identifier: text,
  external_identifier_type: text,
});

const serviceAtLocation = z.strictObject({ id: uuid, service_id: uuid, location_id: uuid });

const schedule = z.strictObject({
  id: uuid,
  location_id: uuid,
  valid_from: dateText.optional(),
  valid_to: dateText.optional(),
  timezone: z.literal(8),
  wkst: z.literal('MO'),
  freq: z.literal('WEEKLY'),
  byday: z.string().regex(/^(MO|TU|WE|TH|FR|SA|SU)(,(MO|TU|WE|TH|FR|SA|SU))*$/),
  opens_at: time,
  closes_at: time,
  notes: text.optional(),
});

const phone = z.strictObject({
  id: uuid,
  location_id: uuid.optional(),
  organization_id: uuid.optional(),
  number: text,
  type: z.literal('voice'),
});

const address = z.strictObject({
  id: uuid,
  location_id: uuid,
  address_1: text,
  city: text,
  region: text.optional(),
  state_province: text,
  /** Required by the specification and not known here: empty. */
  postal_code: z.literal(''),
  country: z.literal('CN'),
  address_type: z.literal('physical'),
});

const accessibility = z.strictObject({ id: uuid, location_id: uuid, description: text });

export const hsdsExport = z.strictObject({
  version: z.literal('3.0'),
  organization: z.array(organization),
  service: z.array(service),
  location: z.array(location),
  service_at_location: z.array(serviceAtLocation),
  schedule: z.array(schedule),
  phone: z.array(phone),
  address: z.array(address),
  accessibility: z.array(accessibility),
});
