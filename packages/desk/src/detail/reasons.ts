import type { StaffSession } from '@y12355/client/staff';
import { spoken, t } from '../kit/words.js';

const usual = {
  decline: ['template1', 'template2', 'template3', 'template4'],
  cancel: ['cancelTemplate1', 'cancelTemplate2', 'cancelTemplate3'],
} as const;

/** Ready sentences: the operator's own first, then the usual ones; each once. */
export function readyReasons(kind: 'decline' | 'cancel', { desk }: StaffSession): string[] {
  return [...new Set([...desk.reasons.map(spoken), ...usual[kind].map((key) => t(key))])];
}

/**
 * A reason with a template put in: it replaces an empty text or another template, and follows what
 * somebody wrote by hand.
 */
export function withTemplate(text: string, template: string, templates: readonly string[]): string {
  const written = text.trim();
  if (written === '' || templates.includes(written)) return template;
  return written.includes(template) ? text : `${written}${template}`.slice(0, 200);
}
