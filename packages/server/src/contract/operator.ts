import { z } from '@hono/zod-openapi';
import { dateText, help, instantText, localized } from './common.js';
import { notifications } from './notifications.js';

const provenance = { source: z.string().min(1), asOf: dateText };

export const consent = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/),
    version: z.string().min(1).max(20),
    text: localized,
    /** The whole text behind 全文; the short text stands where it is missing. */
    full: localized.optional(),
    /** Shown only when the young person is under 14 (a guardian's consent). */
    under14: z.boolean(),
    /** Without a required consent no request is sent; the line stays open. */
    required: z.boolean(),
    /** Parts of a request that may only be stored with this consent. */
    covers: z.array(z.enum(['phone', 'guardianPhone', 'topic', 'note'])).optional(),
  })
  .openapi('Consent');

export const channel = z.strictObject({
  kind: z.enum(['mini-program-chat', 'sms', 'web']),
  label: localized,
  target: z.string().min(1),
  hours: z.string().optional(),
  ...provenance,
});

const handler = z.strictObject({
  name: z.string().min(1),
  contact: z.string().min(1),
  retentionDays: z.int().min(1).max(3650),
  /** Needed when retention is longer than 90 days. */
  retentionGround: z.string().min(1).optional(),
  ...provenance,
});

const hotlineFacts = z.strictObject({
  hours: localized.optional(),
  languages: z.array(z.string()).optional(),
  costNote: localized.optional(),
  ...provenance,
});

const miniProgram = z.strictObject({
  name: z.string().min(1),
  appid: z.string().optional(),
  path: z.string().optional(),
  plainLinkBase: z.url().optional(),
  codeImage: z.string().optional(),
  ...provenance,
});

const site = z.strictObject({
  title: localized,
  sponsor: localized,
  icp: z.string().optional(),
  policeFiling: z.string().optional(),
  complaint: z.strictObject({ contact: z.string().min(1), note: localized.optional() }).optional(),
  ...provenance,
});

/** Somebody else whom young people in danger can call, with who runs it. */
export const referral = z
  .strictObject({
    number: z
      .string()
      .regex(/^\+?\d[\d -]{2,19}$/)
      .openapi({ example: '000-00000000' }),
    name: localized,
    owner: localized,
  })
  .openapi('Referral');

/** The file that `referrals` of the operator's file names. Shown between `validFrom` and `validTo`, both included. */
export const referralsFile = z.strictObject({
  $schema: z.string().optional(),
  version: z.literal(1),
  ...provenance,
  license: z.string().optional(),
  aiGenerated: z.boolean(),
  reviewer: z.string().optional(),
  validFrom: dateText.optional(),
  validTo: dateText.optional(),
  referrals: z.array(referral),
});

const bookingPolicy = z
  .strictObject({
    reviewHours: z.int().min(1).max(168).default(24),
    leadMinutes: z.int().min(0).max(10080).default(120),
    horizonDays: z.int().min(1).max(90).default(28),
  })
  .prefault({});

const publicKeys = z
  .record(z.string().regex(/^[a-z0-9][a-z0-9-]{1,31}$/), z.string().regex(/^[0-9a-f]{64}$/))
  .openapi({
    description: 'Public Ed25519 keys in hex by their id; several while one takes the place of another',
  });

/** The operator's file, whole. `handler` may be missing: then the booking form stays closed. */
export const operatorFile = z
  .strictObject({
    $schema: z.string().optional(),
    version: z.literal(1),
    sample: z.boolean().optional(),
    handler: handler.optional(),
    consents: z.array(consent).default([]),
    channels: z.array(channel).default([]),
    trustedOrigins: z.array(z.string().regex(/^https?:\/\/[^/\s]+$/)).default([]),
    exitUrl: z.url().optional(),
    keys: z.strictObject({ playlist: publicKeys.optional(), packs: publicKeys.optional() }).optional(),
    hotline: hotlineFacts.optional(),
    miniProgram: miniProgram.optional(),
    site,
    map: z
      .strictObject({
        tiles: z.string(),
        key: z.string(),
        approval: z.string().min(1),
        crs: z.enum(['wgs84', 'gcj02', 'bd09', 'cgcs2000']),
        ...provenance,
      })
      .optional(),
    referrals: z.string().optional(),
    /** For the staff's page: the duty to report harm, and ready sentences for a decline. */
    desk: z
      .strictObject({ reporting: localized.optional(), reasons: z.array(localized).default([]) })
      .prefault({}),
    holidays: z.strictObject({ policy: z.enum(['closed', 'own', 'normal']) }).optional(),
    booking: bookingPolicy,
    notifications: notifications.optional(),
  })
  .openapi('OperatorFile');

/** The public part: what pages may show. Keys, policies and file paths stay behind. */
export const operatorDocument = z
  .strictObject({
    version: z.literal(1),
    asOf: instantText,
    sample: z.boolean().optional(),
    help,
    /** `open: false` with the parts that are missing, so that a page can say so and show the line. */
    booking: z.strictObject({
      open: z.boolean(),
      missing: z.array(z.enum(['handler', 'consents'])),
      horizonDays: z.int(),
    }),
    handler: handler.optional(),
    consents: z.array(consent),
    channels: z.array(channel),
    trustedOrigins: z.array(z.string()),
    exitUrl: z.string().optional(),
    hotline: hotlineFacts.optional(),
    miniProgram: miniProgram.optional(),
    /** What signatures of playlists are checked with. */
    keys: z.strictObject({ playlist: publicKeys }).optional(),
    /** Further numbers for the danger panel; empty where the operator has none. */
    referrals: z.array(referral).optional(),
    site,
  })
  .openapi('OperatorDocument');
