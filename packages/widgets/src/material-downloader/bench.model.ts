import type { PosterField, PosterTemplate } from './engine.types.js';

/** What the bench decides, apart from how it looks. */

export interface Group {
  kind: string;
  /** `A3`, `800 × 2000 mm`. */
  size: string;
  templates: PosterTemplate[];
}

/** Sheets of ISO 216, mm. */
const sheets: readonly [name: string, width: number, height: number][] = [
  ['A2', 420, 594],
  ['A3', 297, 420],
  ['A4', 210, 297],
  ['A5', 148, 210],
  ['A6', 105, 148],
];

/** As a person says it, never broken over two lines; lying sheets too. */
export function sizeName({
  page: { width, height },
  pixels,
}: Pick<PosterTemplate, 'page' | 'pixels'>): string {
  if (pixels) return `${pixels.width}\u00a0×\u00a0${pixels.height}`;
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  const sheet = sheets.find(([, a, b]) => Math.abs(a - short) < 1 && Math.abs(b - long) < 1);
  const number = (mm: number) => String(Math.round(mm * 10) / 10);
  return sheet?.[0] ?? `${number(width)}\u00a0×\u00a0${number(height)}\u00a0mm`;
}

/**
 * Templates of one kind and size together, in the order in which they came; those that have no companion in a last
 * group of kind `other`, without a size.
 */
export function groupsOf(templates: readonly PosterTemplate[]): Group[] {
  const groups: Group[] = [];
  for (const template of templates) {
    const { kind } = template;
    const size = sizeName(template);
    const group = groups.find((one) => one.kind === kind && one.size === size);
    if (group) group.templates.push(template);
    else groups.push({ kind, size, templates: [template] });
  }
  const several = groups.filter((group) => group.templates.length > 1);
  const alone = groups.filter((group) => group.templates.length === 1).flatMap((group) => group.templates);
  if (alone.length === 0) return several;
  return several.length === 0 && alone.length === 1
    ? groups
    : [...several, { kind: 'other', size: '', templates: alone }];
}

/** Seasons to choose from, every day's (`always`) first; none where there are too few to be in anybody's way. */
export function seasonsOf(templates: readonly PosterTemplate[]): string[] {
  const seasons = [...new Set(templates.map(({ season = 'always' }) => season))];
  if (seasons.length < 3) return [];
  return [...seasons.filter((one) => one === 'always'), ...seasons.filter((one) => one !== 'always')];
}

/** A template's name without what its group says already. */
export const shortTitle = (title: string): string => title.replace(/\s*[（(].*$/, '');

/** Fields that are asked at once, and those that few people need. */
export function sorted(fields: readonly PosterField[]): { asked: PosterField[]; more: PosterField[] } {
  const first = fields.filter(({ name, required }) => required || name === 'school');
  const asked = first.length > 0 ? first : fields.slice(0, 1);
  return { asked, more: fields.filter((field) => !asked.includes(field)) };
}

export const fieldsOf = ({ fields }: PosterTemplate, school: PosterField): readonly PosterField[] =>
  fields ?? [school];

/** Names of fields that have to be filled and are not. */
export function missingIn(
  fields: readonly PosterField[],
  values: Readonly<Record<string, string | undefined>>,
): string[] {
  return fields.filter(({ name, required }) => required && !values[name]?.trim()).map(({ name }) => name);
}
