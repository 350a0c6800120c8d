import { campuses, seasons } from '@y12355/domain';
import { z } from 'zod';
import { palette } from '../palette.js';
import { AI_LABEL, type Ink, motifNames, posterKinds, posterLanguages } from '../template.js';

/** The form of a template's file. What a form cannot say is in `template-checks.ts`. */

const inks = Object.keys(palette) as [Ink, ...Ink[]];
const ink = z.enum(inks).meta({ description: 'A color of the palette, by name' });
const length = z.number().positive().max(5000);
const name = z.string().regex(/^[a-z][A-Za-z0-9]{0,31}$/);

const words = z
  .strictObject({
    'zh-CN': z.string().max(400),
    'zh-HK': z.string().max(400),
    en: z.string().max(400),
  })
  .meta({
    description:
      'A text in each language. {field} is a value, {before|field} a value with what stands before it; a zero ' +
      'width space (\\u200b) parts phrases, so that a title breaks at sense; \\n ends a line',
  });

const box = z
  .strictObject({
    x: z.number().min(-5000).max(5000),
    y: z.number().min(-5000).max(5000),
    width: z.number().nonnegative().max(5000),
    height: z.number().nonnegative().max(5000),
  })
  .meta({ description: 'Millimeters from the top left of the trimmed sheet' });

const base = {
  box,
  when: z
    .string()
    .regex(/^!?[a-z][A-Za-z0-9]{0,31}$/)
    .meta({
      description: `Drawn only where this field has a value; !field: only where it has none; ${AI_LABEL}: where the template says so`,
    })
    .optional(),
  langs: z.array(z.enum(posterLanguages)).min(1).meta({ description: 'Only in these languages' }).optional(),
  repeat: z
    .strictObject({ count: z.int().min(2).max(50), dx: z.number(), dy: z.number() })
    .meta({ description: 'Drawn so many times, each moved on by dx and dy mm' })
    .optional(),
};

const turn = z
  .union([z.literal(90), z.literal(180), z.literal(270)])
  .meta({
    description: 'Clockwise, about the middle of the box, which is what the block covers on the sheet',
  })
  .optional();

const text = z.strictObject({
  kind: z.literal('text'),
  ...base,
  turn,
  text: words,
  size: length.meta({ description: 'Em size in mm' }),
  minSize: length.meta({ description: 'Smallest size that a long text may shrink to, mm' }).optional(),
  weight: z.union([z.literal(400), z.literal(700)]),
  ink,
  leading: z.number().min(1).max(4).meta({ description: 'Distance of baselines in em; 1.37' }).optional(),
  lines: z.int().min(1).max(20).meta({ description: 'Most lines; 1' }).optional(),
  align: z.enum(['left', 'center', 'right']).optional(),
  anchor: z.enum(['top', 'bottom']).optional(),
  vertical: z.boolean().meta({ description: 'Columns from right to left' }).optional(),
  sizes: z
    .strictObject({ 'zh-CN': length.optional(), 'zh-HK': length.optional(), en: length.optional() })
    .meta({ description: 'Languages whose size differs, mm' })
    .optional(),
});

const number = z.strictObject({
  kind: z.literal('number'),
  ...base,
  turn,
  ink,
  roof: ink.meta({ description: 'The roof of the two fives alone; lamp on deep ground' }).optional(),
});

const code = z.strictObject({
  kind: z.literal('code'),
  ...base,
  ground: ink,
  ink,
  distance: length.meta({
    description: 'From how far it is scanned, mm; the code is at least a tenth of it',
  }),
});

const shape = z.strictObject({
  kind: z.literal('shape'),
  ...base,
  shape: z.enum(['rect', 'line', 'ellipse']),
  fill: ink.optional(),
  stroke: ink.optional(),
  strokeWidth: length.optional(),
  dash: z.array(length).min(1).max(8).optional(),
  radius: length.optional(),
});

const motif = z.strictObject({
  kind: z.literal('motif'),
  ...base,
  turn,
  motif: z.enum(motifNames),
  tone: z.enum(['day', 'night']).meta({ description: 'Colors for light or for deep ground' }),
  arches: z.int().min(1).max(40).meta({ description: 'Arches of the arcade; 3' }).optional(),
  lit: z.int().min(0).max(39).meta({ description: 'Which arch or window is lit, from 0' }).optional(),
  runsOff: z.boolean().meta({ description: 'Reaches beyond the sheet on purpose' }).optional(),
});

const image = z.strictObject({ kind: z.literal('image'), ...base, field: name });

const field = z.strictObject({
  name,
  label: words,
  required: z.boolean(),
  max: z
    .int()
    .min(1)
    .max(400)
    .meta({ description: 'Most characters; two Latin letters or digits count as one' }),
  choices: z.array(z.string().max(40)).min(1).optional(),
});

export const templateSchema = z.strictObject({
  $schema: z.string().optional(),
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{1,39}$/),
  title: words,
  kind: z.enum(posterKinds),
  page: z
    .strictObject({ width: length, height: length, bleed: z.number().min(0).max(20) })
    .meta({ description: 'Trim size and bleed in mm' }),
  pixels: z
    .strictObject({ width: z.int().min(1).max(20000), height: z.int().min(1).max(20000) })
    .meta({ description: 'For screens and social pictures: the size that PNG has' })
    .optional(),
  season: z.enum(seasons).optional(),
  audience: z.array(z.enum(campuses)).min(1).optional(),
  ground: ink,
  fields: z.array(field).max(20),
  blocks: z
    .array(z.discriminatedUnion('kind', [text, number, code, shape, motif, image]))
    .min(1)
    .max(80),
  source: z.string().min(1).max(200),
  asOf: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  license: z.string().min(1).max(80),
  aiGenerated: z.boolean(),
});

/** The published JSON Schema of a template's file (draft 2020-12). */
export function templateJsonSchema(): object {
  return { title: 'Poster template of the y12355 kit', ...z.toJSONSchema(templateSchema, { io: 'input' }) };
}
