import { z } from '@hono/zod-openapi';
import { dateText, help, instantText } from './common.js';

/** What a material is; lists are ordered as these are. */
export const materialKind = z.enum(['guide', 'poster', 'video', 'table', 'image']);
export const materialLanguage = z.enum(['zh-CN', 'zh-HK', 'en']);

/** Types of files that are handed out. Nothing in it runs in a browser. */
export const materialType = z.enum([
  'application/pdf',
  'application/zip',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'image/gif',
  'image/jpeg',
  'image/png',
  'image/svg+xml',
  'image/webp',
  'text/csv',
  'text/plain',
  'video/mp4',
  'video/webm',
]);

const address = z.string().min(1).max(500);

/** One material as its publisher describes it. */
export const materialItem = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,63}$/)
    .openapi({ example: 'guide-2026' }),
  title: z.string().min(1).max(80),
  kind: materialKind,
  src: address.openapi({
    example: 'materials/guide-2026.pdf',
    description:
      'Address of the file, counted from this document; its last part is the name under which it is saved',
  }),
  bytes: z.int().min(1).openapi({ description: 'Size of the file' }),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .openapi({
      example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      description: 'SHA-256 of the file, hexadecimal, in small letters',
    }),
  mime: materialType,
  language: materialLanguage,
  validFrom: dateText.optional(),
  validTo: dateText.optional().openapi({ description: 'Last day on which it is offered' }),
  license: z.string().min(1).max(200),
  supersedes: z
    .string()
    .min(1)
    .max(64)
    .optional()
    .openapi({ description: 'Id of the material whose newer version this is' }),
  thumbnail: address.optional().openapi({ description: 'Address of a small picture of it' }),
  subtitles: address
    .optional()
    .openapi({ description: 'Address of the WebVTT file of a video, in the language of the video' }),
  aiGenerated: z
    .boolean()
    .openapi({ description: 'Whether words, picture or sound were made with the help of AI' }),
  sample: z.boolean().optional().openapi({ description: 'An example, not to be handed out' }),
});

/** A file of materials: what `import-materials` reads and what an element's `src` names. */
export const materialsManifest = z.strictObject({
  $schema: z.string().optional(),
  version: z.literal(1),
  asOf: z.union([dateText, instantText]),
  items: z.array(materialItem),
});

/** A material that is offered now. */
export const offeredMaterial = z
  .strictObject({
    ...materialItem.shape,
    src: address.openapi({
      example: 'materials/files/9f86d081884c7d65/guide-2026.pdf',
      description: "Address of the file, counted from the service's base address",
    }),
    newer: z
      .string()
      .optional()
      .openapi({ description: 'Id of the material in this list that takes its place' }),
  })
  .openapi('OfferedMaterial');

export const materialList = z
  .strictObject({
    version: z.literal(1),
    asOf: instantText,
    help,
    items: z.array(offeredMaterial),
  })
  .openapi('MaterialList');

export type MaterialItem = z.output<typeof materialItem>;
export type OfferedMaterial = z.output<typeof offeredMaterial>;
