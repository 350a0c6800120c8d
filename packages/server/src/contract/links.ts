import { z } from '@hono/zod-openapi';
import { PLACEMENT_CODE } from '@y12355/domain';
import { adcode, dateText, help, instantText } from './common.js';
import { fieldChange, importFile } from './desk.js';

/** Short links of campaigns, as staff see and change them. */

export const linkCode = z
  .string()
  .regex(PLACEMENT_CODE)
  .openapi({ example: 'gz-sample-7', description: 'Code of a campaign: it stands in /q/{code}' });

const school = z.string().trim().min(1).max(60).openapi({ description: 'School or unit' });
const place = z
  .string()
  .trim()
  .max(40)
  .openapi({ example: '校门口', description: 'Where in or near it; empty where nobody said' });
const target = z.string().min(1).max(300).openapi({
  example: '/find',
  description:
    'A page of this service, or an https address on one of the operator’s `trustedOrigins`. `c` with the code is added',
});
const count = z.int().min(0);

export const link = z
  .strictObject({
    code: linkCode,
    /** Sent back in `If-Match`, in quotes. */
    etag: z.string(),
    school: z.string(),
    region: adcode,
    place: z.string(),
    target: z.string(),
    /** Whether it leads there; switched off it leads to the start page and is not counted. */
    active: z.boolean(),
    createdAt: instantText,
    changedAt: instantText,
    /** Scans of the last 7 and 30 days in China, today included. */
    scans: z.strictObject({ week: count, month: count }),
  })
  .openapi('Link');

export const linkList = z
  .strictObject({
    asOf: instantText,
    help,
    /** By region, school, place and code. */
    links: z.array(link),
    /** How many there are on all pages. */
    count,
    next: z.string().optional(),
  })
  .openapi('LinkList');

export const linkDetail = z
  .strictObject({
    asOf: instantText,
    help,
    link,
    /** The last 30 days, today first. */
    days: z.array(z.strictObject({ date: dateText, count })),
  })
  .openapi('LinkDetail');

export const linkDraft = z
  .strictObject({
    /** Made where it is missing: the same for the same school and place. */
    code: linkCode.optional(),
    school,
    region: adcode,
    place: place.optional(),
    target: target.optional(),
  })
  .openapi('LinkDraft');

export const linkAdded = z
  .strictObject({
    help,
    /** False for a dry run. */
    saved: z.boolean(),
    link,
  })
  .openapi('LinkAdded');

export const linkChange = z.strictObject({ target, active: z.boolean() }).openapi('LinkChange');

/** The text of a table as it was chosen, and its name for the faults. */
export const linkFile = importFile.omit({ exceptions: true }).openapi('LinkFile');

const named = { code: linkCode, school: z.string(), region: adcode, place: z.string() };

export const linkImport = z
  .strictObject({
    help,
    saved: z.boolean(),
    added: z.array(z.strictObject(named)),
    changed: z.array(z.strictObject({ ...named, changes: z.array(fieldChange) })),
    unchanged: count,
    /** Rows that are left out; the others are imported all the same. */
    leftOut: count,
    /** What is wrong in them, and what was expected. */
    faults: z.array(z.strictObject({ line: z.int().optional(), message: z.string() })),
  })
  .openapi('LinkImport');

export const linkReport = z
  .strictObject({
    asOf: instantText,
    help,
    from: dateText,
    to: dateText,
    by: z.enum(['day', 'school', 'place']),
    total: count,
    rows: z.array(
      z.strictObject({
        /** With `day`. */
        date: dateText.optional(),
        /** With `school` and `place`. */
        school: z.string().optional(),
        region: adcode.optional(),
        /** With `place`: each code hangs in one. */
        place: z.string().optional(),
        code: linkCode.optional(),
        /** How many codes are counted together; with `day`, how many were scanned. */
        links: count,
        count,
      }),
    ),
  })
  .openapi('LinkReport', {
    description: 'Days in their order, each of the span; schools and places with the most scans first',
  });
