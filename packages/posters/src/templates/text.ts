import { LayoutError } from '../errors.js';
import type { Field, PosterLanguage, Template, Words } from '../template.js';
import { filledIn } from '../text/filled.js';
import { checkedValues, type Values } from '../values.js';

/** Words without a sheet: text to paste, such as a paragraph below a report. */
export interface TextTemplate extends Pick<
  Template,
  'id' | 'title' | 'source' | 'asOf' | 'license' | 'aiGenerated'
> {
  fields: readonly Field[];
  parts: readonly TextPart[];
}

interface TextPart {
  id: string;
  title: Words;
  lines: readonly (Words & { when?: string })[];
}

const AI_LINE: Words = {
  'zh-CN': '（文字由 AI 辅助生成，用之前可以再核对一遍。）',
  'zh-HK': '（文字由 AI 輔助生成，使用前可以再核對一次。）',
  en: '(Made with AI; worth checking once more before use.)',
};

/**
 * One part of a text as plain lines, with the label that text made with AI carries.
 * @throws LayoutError unknown-field, field-too-long, emoji; bad-choice for a part that there is none of
 */
export function textOf(
  template: TextTemplate,
  part: string,
  lang: PosterLanguage,
  values: Values = {},
): string {
  const { id, fields, parts, aiGenerated } = template;
  const found = parts.find((one) => one.id === part);
  if (!found) {
    const known = parts.map((one) => one.id).join(', ');
    throw new LayoutError('bad-choice', `${id} has no part "${part}"; its parts: ${known}`);
  }
  const filled = checkedValues({ id, fields, blocks: [] }, values);
  const lines = found.lines
    .filter(({ when }) => when === undefined || filled[when])
    .map((line) => filledIn(line[lang], filled));
  return [...lines, ...(aiGenerated ? [AI_LINE[lang]] : [])].join('\n');
}

/** The text for newsrooms, loaded when it is asked for. */
export async function newsroomText(): Promise<TextTemplate> {
  const { default: template } = await import('../../templates/text/newsroom.json');
  return template;
}
