import { type Answers, given } from './answers.js';
import { type Condition, type Form, isQuestion, type Item, pointsOf, type Question } from './form.js';

/**
 * The items that are shown. A hidden question has no answer, whatever was given before it was hidden.
 *
 * As R4 says it: `=` and the four of order hold where at least one answer does, `!=` where none is equal, so it
 * holds without any answer.
 */
export function enabledIn(form: Form, answers: Answers): ReadonlySet<Item> {
  const shown = new Set<Item>();
  const holds = ({ question, operator, answer }: Condition): boolean => {
    const values = shown.has(question) ? given(question, answers) : [];
    if (operator === 'exists') return values.length > 0 === answer;
    if (operator === '=') return values.includes(answer);
    if (operator === '!=') return !values.includes(answer);
    // Options are in the order of their scores: that is what an ordinal is for.
    const bound = pointsOf(question, answer);
    return values.some((value) => {
      const mine = pointsOf(question, value);
      if (mine === bound) return operator.length === 2;
      return mine > bound === operator.startsWith('>');
    });
  };
  for (const item of form.order) {
    if (item.parent && !shown.has(item.parent)) continue;
    const { when } = item;
    if (when.length === 0 || (item.any ? when.some(holds) : when.every(holds))) shown.add(item);
  }
  return shown;
}

/** The questions that are shown, in the order of the file. */
export function asked(form: Form, answers: Answers): readonly Question[] {
  const shown = enabledIn(form, answers);
  return questionsOf(form).filter((question) => shown.has(question));
}

/** Every question, in the order of the file. */
export const questionsOf = ({ items }: Form): readonly Question[] => flat(items).filter(isQuestion);

/** Every item, in the order of the file. */
export function flat(items: readonly Item[]): readonly Item[] {
  return items.flatMap((item) => (item.kind === 'group' ? [item, ...flat(item.items)] : [item]));
}
