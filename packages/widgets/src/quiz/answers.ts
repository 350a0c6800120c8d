import type { Question, Value } from './form.js';

/** What somebody gave to one question: chosen options by their place, a number, yes or no. */
export type Answer = readonly number[] | number | boolean;

/** By linkId. Answers of questions that are hidden now may stay: they come back with their question. */
export type Answers = ReadonlyMap<string, Answer>;

/**
 * The values of an answer; none where nothing was given. What the question cannot have as an answer is no answer,
 * so that nothing is counted that nobody chose.
 */
export function given(question: Question, answers: Answers): readonly Value[] {
  const answer = answers.get(question.linkId);
  if (question.kind === 'choice') {
    if (!Array.isArray(answer)) return [];
    const chosen = answer as readonly number[];
    const fits =
      chosen.length <= question.most &&
      chosen.every((place, at) => question.options[place] && chosen.indexOf(place) === at);
    return fits ? chosen : [];
  }
  if (question.kind === 'boolean') return typeof answer === 'boolean' ? [answer] : [];
  const { min, max, step } = question;
  return typeof answer === 'number' && answer >= min && answer <= max && (answer - min) % step === 0
    ? [answer]
    : [];
}
