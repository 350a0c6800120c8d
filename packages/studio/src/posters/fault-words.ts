import type { RowFault } from '@y12355/posters/batch';
import type { Language } from '@y12355/core';
import type { Template } from '@y12355/posters';
import { isKey, type Translate } from './words.js';

/** What is wrong with a row and how to cure it, in the words of the page. */
export function faultWords(
  fault: RowFault,
  t: Translate,
  language: Language,
  templates: readonly Template[],
): string {
  const { reason, field: name, message, template: id, twin = 0 } = fault;
  const field = templates.find((one) => one.id === id)?.fields.find((one) => one.name === name);
  const key = `fault.${reason}`;
  return t(isKey(key) ? key : 'fault.other', {
    message,
    twin,
    field: field?.label[language] ?? name,
    max: field?.max ?? 0,
    choices: (field?.choices ?? []).filter(Boolean).join(' / '),
  });
}

/** The cell that is to blame, cut where it is long. */
export function cellText({ value }: RowFault): string {
  const signs = [...value.replace(/\s+/g, ' ')];
  return signs.length > 24 ? `${signs.slice(0, 24).join('')}…` : signs.join('');
}

/** Why one sheet cannot be drawn or made, in the words of the page. */
export function errorWords(error: unknown, template: Template, t: Translate, language: Language): string {
  const message = error instanceof Error ? error.message : String(error);
  const { code = '', field = '' } = error as { code?: string; field?: string };
  if (code === 'no-fonts') return t('noFonts');
  const reason = (code === 'unreadable-code' ? 'unreadable' : code) as RowFault['reason'];
  return faultWords({ line: 0, reason, field, value: '', message, template: template.id }, t, language, [
    template,
  ]);
}
