import type { Answer, Answers } from '../../src/quiz/answers.js';
import { flat } from '../../src/quiz/enabled.js';
import type { Form, Question } from '../../src/quiz/form.js';
import { isQuestion } from '../../src/quiz/form.js';
import { readForm } from '../../src/quiz/read.js';
import { readTotals } from '../../src/quiz/read-totals.js';
import type { Json } from './build.js';

/** A form that has to be right. */
export function formOf(file: Json): Form {
  const { form, faults } = readForm(JSON.stringify(file), readTotals);
  if (!form) throw new Error(`the form has faults: ${JSON.stringify(faults)}`);
  return form;
}

export function questionOf(form: Form, linkId: string): Question {
  const found = flat(form.items).find((item) => item.linkId === linkId);
  if (!found || !isQuestion(found)) throw new Error(`no question ${linkId}`);
  return found;
}

/** A sheet as the kit takes answers: one chosen option is a list of one. */
export function answersOf(
  form: Form,
  sheet: ReadonlyMap<string, number | boolean | readonly number[]>,
): Answers {
  return new Map(
    [...sheet].map(([id, value]): [string, Answer] => [
      id,
      questionOf(form, id).kind === 'choice' && typeof value === 'number' ? [value] : value,
    ]),
  );
}
