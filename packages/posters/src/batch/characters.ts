import { type PosterLanguage, type Template, WECHAT, wechatWords } from '../template.js';
import { cleanText } from '../text/clean.js';
import { fieldsIn, unfilled } from '../text/filled.js';
import { upright } from '../text/vertical.js';
import type { Values } from '../values.js';

/** What a layout sets where the font lacks a character. */
const MISSING = '〓';

/**
 * Every character that sheets of a template can draw, by weight, before any of them is laid out: from these a font is
 * cut once for a whole batch.
 */
export function charactersOf(
  { blocks }: Template,
  lang: PosterLanguage,
  sheets: readonly Values[],
): Record<400 | 700, ReadonlySet<string>> {
  const found = { 400: new Set<string>(MISSING), 700: new Set<string>(MISSING) };
  const fields = { 400: new Set<string>(), 700: new Set<string>() };
  for (const block of blocks) {
    if (block.kind !== 'text') continue;
    const text = block.text[lang];
    const caption = fieldsIn(text).includes(WECHAT) ? wechatWords[lang] : '';
    for (const sign of unfilled(text) + caption) found[block.weight].add(sign).add(upright(sign));
    for (const field of fieldsIn(text)) fields[block.weight].add(field);
  }
  for (const weight of [400, 700] as const) {
    for (const field of fields[weight]) {
      for (const values of sheets) {
        for (const sign of cleanText(values[field] ?? '')) found[weight].add(sign).add(upright(sign));
      }
    }
  }
  return found;
}

/** Every character that any sheet of a batch can draw. */
export function batchText(
  sheets: readonly { template: Template; values: Values }[],
  lang: PosterLanguage,
): Record<400 | 700, string> {
  const text = { 400: new Set<string>(), 700: new Set<string>() };
  for (const template of new Set(sheets.map((sheet) => sheet.template))) {
    const values = sheets.filter((sheet) => sheet.template === template).map((sheet) => sheet.values);
    const found = charactersOf(template, lang, values);
    for (const weight of [400, 700] as const) for (const sign of found[weight]) text[weight].add(sign);
  }
  return { 400: [...text[400]].join(''), 700: [...text[700]].join('') };
}
