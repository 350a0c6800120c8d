import type { Language } from '@y12355/core';
import { chinaDate } from '@y12355/domain';
import { type Answers, given } from './answers.js';
import { enabledIn } from './enabled.js';
import {
  type Form,
  isQuestion,
  type Item,
  type Option,
  type Question,
  say,
  type Total,
  type Value,
} from './form.js';
import { isComplete, type Score, scoresOf } from './score.js';

/** FHIR R4 `QuestionnaireResponse`, as far as it is written here. */
export interface Response {
  resourceType: 'QuestionnaireResponse';
  questionnaire?: string;
  language: Language;
  status: 'completed' | 'in-progress';
  authored: string;
  item?: ResponseItem[];
}

export interface ResponseItem {
  linkId: string;
  text?: string;
  answer?: ResponseAnswer[];
  item?: ResponseItem[];
}

export type ResponseAnswer =
  | { valueBoolean: boolean }
  | { valueInteger: number }
  | { valueDecimal: number }
  | { valueQuantity: { value: number } }
  | { valueCoding: { system?: string; code: string; display: string } };

/**
 * The answers as a document for the person who gave them: what is shown and answered, in their language, with the
 * day in China. No subject, no author, no identifier; nothing is sent anywhere.
 *
 * @param now milliseconds since the epoch
 */
export function toResponse(form: Form, answers: Answers, language: Language, now: number): Response {
  const shown = enabledIn(form, answers);
  const scores = scoresOf(form, answers);
  const itemsOf = (items: readonly Item[]): ResponseItem[] =>
    items.flatMap((item): ResponseItem[] => {
      if (!shown.has(item) || item.kind === 'display') return [];
      const text = say(item.text, language);
      const row: ResponseItem = { linkId: item.linkId, ...(text && { text }) };
      if (item.kind === 'group') {
        const inside = itemsOf(item.items);
        return inside.length > 0 ? [{ ...row, item: inside }] : [];
      }
      const answer = isQuestion(item)
        ? given(item, answers).map((value) => answerOf(item, value, language))
        : totalOf(item, scores);
      return answer.length > 0 ? [{ ...row, answer }] : [];
    });
  const { url, version } = form;
  const item = itemsOf(form.items);
  return {
    resourceType: 'QuestionnaireResponse',
    language,
    ...(url && { questionnaire: version ? `${url}|${version}` : url }),
    status: isComplete(form, answers) ? 'completed' : 'in-progress',
    authored: chinaDate(now),
    // FHIR has no empty lists.
    ...(item.length > 0 && { item }),
  };
}

function answerOf(question: Question, value: Value, language: Language): ResponseAnswer {
  if (question.kind === 'boolean') return { valueBoolean: value as boolean };
  if (question.kind === 'slider') return { valueInteger: value as number };
  const { system, code, text } = question.options[value as number] as Option;
  return { valueCoding: { ...(system && { system }), code, display: say(text, language) } };
}

/** Only a complete score is written down. */
function totalOf({ linkId, type }: Total, scores: readonly Score[]): ResponseAnswer[] {
  const value = scores.find(({ scale }) => scale.id === linkId)?.value;
  if (value === undefined) return [];
  if (type === 'quantity') return [{ valueQuantity: { value } }];
  return [type === 'decimal' || value % 1 !== 0 ? { valueDecimal: value } : { valueInteger: value }];
}
