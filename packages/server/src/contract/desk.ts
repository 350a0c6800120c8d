import { z } from '@hono/zod-openapi';
import { bookingStatus } from './bookings.js';
import { calendarDay, center } from './centers.js';
import { help, instantText } from './common.js';

/** What staff see and change of centers and of the calendar. */

/** A booking that a change of hours, services or holidays leaves without its slot. */
export const hit = z
  .strictObject({
    id: z.string(),
    ref: z.string(),
    status: bookingStatus,
    alias: z.string(),
    start: instantText,
    center: z.strictObject({ id: z.string(), name: z.string() }),
    why: z.enum(['closed', 'shifted', 'service-gone', 'over-capacity']).openapi({
      description: 'Shut that day; open, but no slot starts then; no such service; more than its seats',
    }),
  })
  .openapi('Hit');

export const fieldChange = z
  .strictObject({
    /** As CSV headings name it, with dots. */
    field: z.string(),
    before: z.string().optional(),
    after: z.string().optional(),
  })
  .openapi('FieldChange');

export const staffCenter = z
  .strictObject({
    /** Sent back in `If-Match`, in quotes. */
    etag: z.string(),
    center,
    /** Live bookings that are still to come. */
    upcoming: z.int(),
  })
  .openapi('StaffCenter');

export const staffCenterList = z
  .strictObject({ asOf: instantText, help, centers: z.array(staffCenter) })
  .openapi('StaffCenterList');

export const centerDraft = center.openapi('CenterDraft');

export const centerChange = z
  .strictObject({
    help,
    /** False for a dry run. */
    saved: z.boolean(),
    etag: z.string(),
    center,
    changes: z.array(fieldChange),
    hits: z.array(hit),
  })
  .openapi('CenterChange');

/** The text of a file as it was chosen, and its name for the faults. */
export const importFile = z
  .strictObject({
    name: z.string().min(1).max(200),
    text: z.string().min(1).max(2_000_000),
    /** A second file with exceptions beside centers. */
    exceptions: z
      .strictObject({ name: z.string().min(1).max(200), text: z.string().max(2_000_000) })
      .optional(),
  })
  .openapi('ImportFile');

export const centerImport = z
  .strictObject({
    help,
    saved: z.boolean(),
    added: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    changed: z.array(z.strictObject({ id: z.string(), name: z.string(), changes: z.array(fieldChange) })),
    unchanged: z.int(),
    /** Stored and not in the file: they stay. */
    missing: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    hits: z.array(hit),
  })
  .openapi('CenterImport');

export const calendarYear = z.strictObject({ year: z.string(), days: z.array(calendarDay) });

export const staffCalendar = z
  .strictObject({
    asOf: instantText,
    help,
    /** This year and the next, and every other year with rows; without rows it is not announced. */
    years: z.array(calendarYear),
  })
  .openapi('StaffCalendar');

export const calendarImport = z
  .strictObject({ help, saved: z.boolean(), years: z.array(calendarYear), hits: z.array(hit) })
  .openapi('CalendarImport');

const cell = z
  .int()
  .nullable()
  .openapi({ description: '`null` where the number is from 1 to 4, or would tell one that is' });

const counts = z.strictObject({
  requested: cell,
  approved: cell,
  completed: cell,
  no_show: cell,
  declined: cell,
  expired: cell,
  cancelled: cell,
  total: cell,
});

export const quarterReport = z
  .strictObject({
    asOf: instantText,
    help,
    quarter: z.string().openapi({ example: '2026-Q4' }),
    /** Bookings whose visit falls into the quarter, by the state that they have now. */
    centers: z.array(z.strictObject({ id: z.string(), name: z.string(), counts })),
    total: counts,
    topics: z.strictObject({
      study: cell,
      family: cell,
      friends: cell,
      mood: cell,
      unsure: cell,
      none: cell,
    }),
    /** Decided before the deadline, of all that were decided or expired, in percent; `null` where too few. */
    inTime: z.int().min(0).max(100).nullable(),
  })
  .openapi('QuarterReport');
