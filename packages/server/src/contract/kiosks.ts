import { z } from '@hono/zod-openapi';
import { adcode, dateText, help, instantText } from './common.js';
import { linkCode } from './links.js';

/** Screens: what each is, what it shows, what it says about itself, and what staff see of that. */

export const screenId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{1,31}$/)
  .openapi({ example: 'gz-metro-07', description: 'Id of an enrolled screen' });

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const language = z.enum(['zh-CN', 'zh-HK', 'en']);
const version = z.string().regex(/^[\w.-]{1,40}$/);
const sceneId = z.string().regex(/^[a-z0-9-]{1,40}$/);
const shape = z.enum(['wide', 'tall', 'strip']);
const count = z.int().min(0);

export const kioskDocument = z
  .strictObject({
    help,
    screen: screenId,
    region: adcode,
    campaign: linkCode.optional(),
    lang: language,
    serverTime: instantText.openapi({
      description: 'A screen whose clock is far from it shows nothing with a date',
    }),
    playlist: z
      .strictObject({
        version,
        sha256: sha256.openapi({ description: 'Of the bytes that `playlist` answers with' }),
      })
      .nullable()
      .openapi({ description: 'What the operator wants shown here; null: the built-in scenes' }),
  })
  .openapi('KioskDocument');

export const signedPlaylist = z
  .looseObject({
    version,
    asOf: dateText,
    validTo: dateText.optional(),
    screens: z.array(screenId),
    scenes: z.array(z.looseObject({ id: sceneId, type: z.string() })),
    keyId: z.string(),
    signature: z.string(),
  })
  .openapi('SignedPlaylist', {
    description:
      'As it was signed: Ed25519 over the RFC 8785 form without `signature`. packages/app/schema/playlist.schema.json ' +
      'describes it whole; files are at /kiosk/assets/{sha256}.{ending of src}',
  });

const storage = z
  .strictObject({ used: count, quota: count.nullable() })
  .nullable()
  .openapi({ description: 'Bytes, where the browser tells them' });

const fault = z.strictObject({
  code: z.string().regex(/^[a-z0-9-]{1,40}$/),
  detail: z.string().max(200),
});

/** What a screen says about itself at one moment. */
const state = {
  version: version.openapi({ description: 'Of the player' }),
  scene: sceneId.nullable(),
  playlist: version.nullable(),
  shape,
  width: z.int().min(1).max(32_768),
  height: z.int().min(1).max(32_768),
  storage,
  clockOffset: z
    .int()
    .min(-1e14)
    .max(1e14)
    .openapi({ description: 'Milliseconds that its clock is behind `serverTime`' }),
  faults: z.array(fault).max(20),
};

/** Kept as JSON of the last heartbeat. */
export const kioskReport = z.strictObject(state);

export const heartbeat = z
  .strictObject({
    id: z
      .string()
      .regex(/^[\w-]{8,64}$/)
      .openapi({ description: 'The same at every try: a heartbeat that comes again counts once' }),
    at: instantText.openapi({ description: 'When it was written, by the clock of the screen' }),
    ...state,
    counts: z
      .array(z.strictObject({ day: dateText, scene: sceneId, shown: z.int().min(1).max(100_000) }))
      .max(400)
      .openapi({ description: 'Scenes that were shown since the heartbeat before' }),
  })
  .openapi('KioskHeartbeat');

export const heartbeatAnswer = z
  .strictObject({
    help,
    /** False for one that came before. */
    counted: z.boolean(),
    serverTime: instantText,
  })
  .openapi('KioskHeartbeatAnswer');

export const kiosk = z
  .strictObject({
    id: screenId,
    region: adcode,
    campaign: linkCode.optional(),
    lang: language,
    place: z.string(),
    enrolledAt: instantText,
    state: z.enum(['new', 'running', 'silent']).openapi({ description: '`new` was never heard of' }),
    lastSeen: instantText.nullable(),
    silentAfterMinutes: z.int(),
    report: kioskReport.nullable(),
    /** Scenes shown on each of the last 7 days, today first. */
    days: z.array(z.strictObject({ date: dateText, shown: count })),
    /** The same by scene, the most first. */
    scenes: z.array(z.strictObject({ scene: sceneId, shown: count })),
  })
  .openapi('Kiosk');

export const kioskList = z
  .strictObject({
    asOf: instantText,
    help,
    /** By id. */
    kiosks: z.array(kiosk),
    next: z.string().optional(),
  })
  .openapi('KioskList');
