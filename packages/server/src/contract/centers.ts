import { z } from '@hono/zod-openapi';
import { adcode, dateText, help, instantText, slot, timeText } from './common.js';

export const weekday = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal(6),
  z.literal(7),
]);

export const centerHours = z
  .strictObject({
    rules: z.array(
      z.strictObject({
        weekday,
        start: timeText,
        end: timeText,
        validFrom: dateText.optional(),
        validTo: dateText.optional(),
      }),
    ),
    exceptions: z.array(
      z.strictObject({
        date: dateText,
        closed: z.boolean().optional(),
        start: timeText.optional(),
        end: timeText.optional(),
        reason: z.string(),
      }),
    ),
    holidayPolicy: z.enum(['closed', 'own', 'normal']),
    makeupPolicy: z.enum(['as-weekday', 'closed']),
  })
  .openapi('CenterHours');

export const centerService = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    kind: z.enum(['psychological', 'legal', 'social-work', 'other']),
    slotMinutes: z.int().min(5).max(480),
    capacity: z.int().min(1).max(200),
    bookable: z.boolean(),
  })
  .openapi('CenterService');

/** Why a day or a moment is open or shut, in a form that every language can word. */
export const basis = z.enum(['weekly', 'exception', 'holiday', 'makeup', 'law', 'none']);

export const openStatus = z
  .strictObject({
    open: z.boolean(),
    /** End of the present span when open. */
    until: instantText.optional(),
    /** Next opening when shut. */
    next: instantText.optional(),
    basis,
    reason: z.string().optional(),
    unconfirmed: z.boolean(),
  })
  .openapi('OpenStatus');

export const center = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    kind: z.enum(['city', 'county', 'town', 'school', 'partner']),
    areaName: z.string(),
    region: adcode,
    address: z.string(),
    location: z
      .strictObject({
        lng: z.number().min(-180).max(180),
        lat: z.number().min(-90).max(90),
        crs: z.enum(['wgs84', 'gcj02', 'bd09', 'cgcs2000']),
      })
      .optional(),
    phones: z.array(z.string()),
    /** True where a booking needs a phone; otherwise the code alone is enough. */
    contactNeeded: z.boolean().optional(),
    services: z.array(centerService),
    audience: z.strictObject({ minAge: z.int().optional(), maxAge: z.int().optional() }),
    visibility: z.enum(['public', 'school']),
    search: z.string().optional(),
    hours: centerHours,
    accessibility: z.array(z.string()),
    transit: z.string().optional(),
    notice: z.string().optional(),
    verifiedOn: dateText,
    source: z.string(),
    sample: z.boolean().optional(),
  })
  .openapi('Center');

export const calendarDay = z
  .strictObject({
    date: dateText,
    kind: z.enum(['holiday', 'makeup']),
    name: z.string(),
    source: z.string().optional(),
  })
  .openapi('CalendarDay');

/** A center as the service answers it: the entry and its state at `asOf`. */
export const centerAnswer = z
  // Not `extend`: the document would say `allOf` two strict halves, which nothing satisfies.
  .strictObject({ ...center.shape, status: openStatus })
  .openapi('CenterAnswer');

export const centerList = z
  .strictObject({
    version: z.literal(1),
    asOf: instantText,
    help,
    calendar: z.array(calendarDay),
    centers: z.array(centerAnswer),
    next: z.string().optional().openapi({ description: 'Cursor of the next page' }),
  })
  .openapi('CenterList');

export const centerDocument = z
  .strictObject({
    asOf: instantText,
    help,
    calendar: z.array(calendarDay),
    center: centerAnswer,
  })
  .openapi('CenterDocument');

export const hoursDocument = z
  .strictObject({
    asOf: instantText,
    help,
    center: z.string(),
    days: z.array(
      z.strictObject({
        date: dateText,
        weekday,
        spans: z.array(z.strictObject({ start: instantText, end: instantText })),
        basis,
        reason: z.string().optional(),
        unconfirmed: z.boolean(),
      }),
    ),
  })
  .openapi('HoursDocument');

export const slotList = z
  .strictObject({
    asOf: instantText,
    help,
    service: centerService,
    center: z.strictObject({ id: z.string(), name: z.string(), sample: z.boolean().optional() }),
    days: z.array(
      z.strictObject({
        date: dateText,
        basis,
        reason: z.string().optional(),
        unconfirmed: z.boolean(),
        slots: z.array(slot),
      }),
    ),
  })
  .openapi('SlotList', {
    description: 'Every day from `from` to `to`; a day without slots says why in basis and reason',
  });
