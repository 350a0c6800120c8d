import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { format } from 'prettier';
import type { z } from 'zod';
import { templateFiles } from '../../test/sheets.js';
import type { Template } from '../template.js';
import { readTemplate, TemplateError, type TemplateFault } from './template-file.js';
import { templateJsonSchema, type templateSchema } from './template-schema.js';

type Json = Record<string, unknown>;
const calm = templateFiles.get('a3-calm.json') as string;

/** Faults of the first template after a change of its JSON. */
function faultsAfter(
  change: (template: Json & { blocks: Json[]; fields: Json[]; page: Json }) => void,
): readonly TemplateFault[] {
  const template = JSON.parse(calm);
  change(template);
  try {
    readTemplate(JSON.stringify(template), 'planted.json');
  } catch (error) {
    assert.ok(error instanceof TemplateError);
    for (const { pointer, allowed, cure } of error.faults) {
      assert.ok(error.message.includes(`  ${pointer || '(whole file)'}: found `), error.message);
      assert.ok(allowed.length > 3 && cure.length > 3, pointer);
    }
    return error.faults;
  }
  return [];
}

/** Sets what lies at a path. */
function put(value: unknown, path: readonly (string | number)[], found: unknown): void {
  const inner = path.slice(0, -1).reduce((at, step) => (at as Json)[step] as Json, value as Json);
  inner[path.at(-1) as string] = found;
}

const parts = JSON.parse(calm).blocks as { kind: string; when?: string; text?: Json }[];
const title = parts.findIndex(({ kind }) => kind === 'text');
const code = parts.findIndex(({ kind }) => kind === 'code');
const motif = parts.findIndex(({ kind }) => kind === 'motif');
const shape = parts.findIndex(({ kind }) => kind === 'shape');

const planted: [what: string, change: Parameters<typeof faultsAfter>[0], pointer: string, told: RegExp][] = [
  [
    'a color of no palette',
    (t) => put(t, ['blocks', title, 'ink'], 'red'),
    `/blocks/${title}/ink`,
    /"ink", "paper"/,
  ],
  [
    'a block of an unknown kind',
    (t) => put(t, ['blocks', title, 'kind'], 'video'),
    `/blocks/${title}/kind`,
    /"motif"/,
  ],
  [
    'a name that nobody reads',
    (t) => put(t, ['blocks', title, 'colour'], 'ink'),
    `/blocks/${title}/colour`,
    /no such name/,
  ],
  [
    'a language that is missing',
    (t) => put(t, ['blocks', title, 'text', 'en'], undefined),
    `/blocks/${title}/text/en`,
    /string/,
  ],
  ['a size of 0', (t) => put(t, ['blocks', title, 'size'], 0), `/blocks/${title}/size`, /more than 0/],
  ['an id with a space', (t) => (t['id'] = 'A 3'), '/id', /text like/],
  ['a season that no calendar has', (t) => (t['season'] = 'spring'), '/season', /"exam"/],
  ['a turn by 45 degrees', (t) => put(t, ['blocks', title, 'turn'], 45), `/blocks/${title}/turn`, /90/],
  ['no blocks', (t) => (t.blocks = []), '/blocks', /at least 1/],
  [
    'a field in a text that there is none of',
    (t) => put(t, ['blocks', title, 'text', 'en'], '{scool}'),
    `/blocks/${title}/text/en`,
    /school/,
  ],
  [
    'an empty text',
    (t) => put(t, ['blocks', title, 'text', 'zh-HK'], ' '),
    `/blocks/${title}/text/zh-HK`,
    /words/,
  ],
  [
    'a condition on no field',
    (t) => put(t, ['blocks', shape, 'when'], '!centre'),
    `/blocks/${shape}/when`,
    /center/,
  ],
  [
    'a picture of no field',
    (t) => t.blocks.push({ kind: 'image', box: { x: 10, y: 10, width: 9, height: 9 }, field: 'logo' }),
    `/blocks/${parts.length}/field`,
    /school/,
  ],
  [
    'two fields of one name',
    (t) => put(t, ['fields', 1, 'name'], 'school'),
    '/fields/1/name',
    /no other field/,
  ],
  [
    'a field with the template’s own word',
    (t) => put(t, ['fields', 5, 'name'], 'aiGenerated'),
    '/fields/5/name',
    /any name but/,
  ],
  ['a field without a label', (t) => put(t, ['fields', 0, 'label', 'en'], ''), '/fields/0/label/en', /words/],
  [
    'a choice that is too long',
    (t) => put(t, ['fields', 5, 'choices'], ['always', '']),
    '/fields/5/choices/0',
    /at most 3/,
  ],
  [
    'a box beyond the bleed',
    (t) => put(t, ['blocks', shape, 'box'], { x: -4, y: 0, width: 10, height: 10 }),
    `/blocks/${shape}/box`,
    /x -3 to 300/,
  ],
  [
    'a text in the bleed',
    (t) => put(t, ['blocks', title, 'box'], { x: -1, y: 20, width: 260, height: 70 }),
    `/blocks/${title}/box`,
    /x 0 to 297/,
  ],
  [
    'a picture off the sheet by mistake',
    (t) => put(t, ['blocks', motif, 'box'], { x: 200, y: 100, width: 200, height: 188 }),
    `/blocks/${motif}/box`,
    /x -3/,
  ],
  [
    'a picture that runs off the sheet and is not on it',
    (t) =>
      Object.assign(t.blocks[motif] as Json, { runsOff: true, box: { x: 400, y: 0, width: 9, height: 9 } }),
    `/blocks/${motif}/box`,
    /a part of/,
  ],
  [
    'the last of a row beyond the bleed',
    (t) => put(t, ['blocks', shape, 'repeat'], { count: 3, dx: 10, dy: 0 }),
    `/blocks/${shape}/box`,
    /x -3/,
  ],
  [
    'a code that is no square',
    (t) => put(t, ['blocks', code, 'box', 'height'], 50),
    `/blocks/${code}/box`,
    /square/,
  ],
  [
    'a code whose quiet zone is cut',
    (t) => put(t, ['blocks', code, 'box', 'x'], 240),
    `/blocks/${code}/box`,
    /free on each side/,
  ],
  [
    'a code too small for its distance',
    (t) => put(t, ['blocks', code, 'distance'], 600),
    `/blocks/${code}/distance`,
    /at most 545/,
  ],
  ['a code that fades', (t) => put(t, ['blocks', code, 'ink'], 'lychee'), `/blocks/${code}/ink`, /4\.5 : 1/],
  [
    'a code turned inside out',
    (t) => Object.assign(t.blocks[code] as Json, { ink: 'paper', ground: 'deep' }),
    `/blocks/${code}/ink`,
    /dark on light/,
  ],
  [
    'a name longer than its line',
    (t) => put(t, ['fields', 0, 'max'], 60),
    '/blocks/21/text/zh-CN',
    /what fits/,
  ],
  [
    'pixels of another shape',
    (t) => (t['pixels'] = { width: 297, height: 400 }),
    '/pixels/height',
    /420 for 297/,
  ],
  ['a day that does not exist', (t) => (t['asOf'] = '2026-02-30'), '/asOf', /calendar/],
  [
    'no number where a center is named',
    (t) => (t.blocks = t.blocks.filter((one) => one['kind'] !== 'number' || one['when'] !== 'center')),
    '/blocks',
    /a block of kind number/,
  ],
  [
    'no number in words',
    (t) =>
      t.blocks.forEach(
        (one) =>
          one['kind'] === 'text' &&
          ((one['text'] as Json)['en'] = String((one['text'] as Json)['en']).replace('12355', 'us')),
      ),
    '/blocks',
    /a text that says 12355/,
  ],
];
for (const [what, change, pointer, told] of planted) {
  test(`planted: ${what}`, () => {
    const found = faultsAfter(change);
    const fault = found.find((one) => one.pointer === pointer);
    assert.ok(fault, JSON.stringify(found));
    assert.match(fault.allowed, told);
  });
}

test('every fault is told at once, each with what stands there', () => {
  const found = faultsAfter((template) => {
    (template.blocks[code] as Json)['distance'] = 600;
    (template.blocks[shape] as Json)['when'] = 'centre';
    template['asOf'] = '2026-13-01';
  });
  assert.deepEqual(
    found.map((one) => [one.pointer, one.found]),
    [
      [`/blocks/${shape}/when`, '"centre"'],
      [`/blocks/${code}/distance`, '600'],
      ['/asOf', '"2026-13-01"'],
    ],
  );
});

test('what is no JSON is told with its beginning', () => {
  assert.throws(
    () => readTemplate('{"id": a3}', 'broken.json'),
    (error: TemplateError) => /broken\.json/.test(error.message) && error.faults[0]?.allowed === 'JSON',
  );
});

test('the kit’s own templates are right, a byte order mark before them or not', () => {
  for (const [name, text] of templateFiles) {
    const { id } = readTemplate(`\uFEFF${text}`, name);
    assert.equal(`${id}.json`, name);
  }
});

test('the published schema is the one that files are read with', async () => {
  const published = readFileSync(new URL('../../template.schema.json', import.meta.url), 'utf8');
  const style = { parser: 'json', singleQuote: true, printWidth: 110 };
  assert.equal(published, await format(JSON.stringify(templateJsonSchema()), style));
  assert.equal(JSON.parse(published).$schema, 'https://json-schema.org/draft/2020-12/schema');
});

test('what the schema takes is what a layout takes, nothing more and nothing less', () => {
  type Read = Omit<z.output<typeof templateSchema>, '$schema'>;
  // Neither line compiles where the two part.
  const one = (template: Read): Template => template;
  const other = (template: Template): Mutable<Read> => template as Mutable<Template>;
  assert.equal(typeof one, typeof other);
});

type Mutable<T> = T extends readonly (infer One)[]
  ? Mutable<One>[]
  : T extends object
    ? { -readonly [K in keyof T]: Mutable<T[K]> }
    : T;
