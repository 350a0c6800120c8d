import { LayoutError } from './errors.js';
import type { Field, Template } from './template.js';
import { cleanText, emojiIn } from './text/clean.js';
import { glyphsOf, isWide } from './text/glyphs.js';

/** What is filled into a template, by name of the field. */
export type Values = Readonly<Record<string, string | undefined>>;

/** Fields that are pictures and no text. */
function imageFields({ blocks }: Pick<Template, 'blocks'>): Set<string> {
  return new Set(blocks.flatMap((block) => (block.kind === 'image' ? [block.field] : [])));
}

/**
 * The values of a sheet, cleaned, with every fault of theirs.
 * @throws LayoutError unknown-field, field-missing, field-too-long, bad-choice, emoji, bad-image
 */
export function checkedValues(
  template: Pick<Template, 'id' | 'fields' | 'blocks'>,
  values: Values,
): Record<string, string> {
  const known = template.fields.map(({ name }) => name);
  const images = imageFields(template);
  for (const name of Object.keys(values)) {
    if (!known.includes(name)) {
      const most = known.join(', ') || 'none';
      throw new LayoutError(
        'unknown-field',
        `"${name}" is no field of ${template.id}; its fields: ${most}`,
        name,
      );
    }
  }
  return Object.fromEntries(
    template.fields.map((field) => {
      const raw = values[field.name] ?? '';
      return [field.name, images.has(field.name) ? checkedImage(field, raw) : checkedText(field, raw)];
    }),
  );
}

/** Characters by the room that they take: what is no full square counts half, as a name in English is twice as long. */
export function lengthOf(text: string): number {
  const glyphs = glyphsOf(text);
  const wide = glyphs.filter(isWide).length;
  return Math.ceil(wide + (glyphs.length - wide) / 2);
}

function checkedText({ name, required, max, choices }: Field, raw: string): string {
  const emoji = emojiIn(raw);
  if (emoji !== undefined) {
    const point = `U+${(emoji.codePointAt(0) as number).toString(16).toUpperCase()}`;
    throw new LayoutError('emoji', `${name}: the emoji ${point} cannot be printed; take it out`, name);
  }
  const text = cleanText(raw);
  if (text === '') {
    if (!required) return '';
    throw new LayoutError('field-missing', `${name}: is needed and empty; give 1 to ${max} characters`, name);
  }
  const length = lengthOf(text);
  if (length > max) {
    throw new LayoutError(
      'field-too-long',
      `${name}: ${length} characters, at most ${max} (two letters or digits count as one); shorten it`,
      name,
    );
  }
  if (choices && !choices.includes(text)) {
    throw new LayoutError('bad-choice', `${name}: "${text}" is none of ${choices.join(', ')}`, name);
  }
  return text;
}

const IMAGE = /^data:image\/(?:png|jpeg);base64,[A-Za-z0-9+/]+={0,2}$/;

function checkedImage({ name, required }: Field, raw: string): string {
  if (raw === '') {
    if (!required) return '';
    throw new LayoutError(
      'field-missing',
      `${name}: a picture is needed; give a data: address of PNG or JPEG`,
      name,
    );
  }
  if (IMAGE.test(raw)) return raw;
  const given = `${raw.slice(0, 24)}${raw.length > 24 ? '…' : ''}`;
  throw new LayoutError(
    'bad-image',
    `${name}: "${given}" is no data: address of a PNG or JPEG in base64`,
    name,
  );
}
