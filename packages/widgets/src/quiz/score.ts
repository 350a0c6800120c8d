import { type Answers, given } from './answers.js';
import { asked, enabledIn } from './enabled.js';
import {
  type Band,
  type Choice,
  type Form,
  isQuestion,
  pointsOf,
  type Question,
  type Scale,
  type Slider,
} from './form.js';

export interface Score {
  scale: Scale;
  /** `unasked`: every question of the scale was hidden, so there is nothing to say. */
  state: 'complete' | 'incomplete' | 'unasked';
  /** Where complete. */
  value?: number;
  band?: Band;
  /** What was shown and left out: scored, or marked as required. */
  missing: readonly Question[];
}

/** Decimals of a file are exact to four places; sums of binary numbers are not. */
const tidy = (number: number): number => Math.round(number * 1e6) / 1e6;

/**
 * One score for each scale: the shown items' scores, some of them turned round, times the scale's multiplier.
 * A missing answer makes a score incomplete and is never guessed; hidden items count for nothing.
 */
export function scoresOf(form: Form, answers: Answers): readonly Score[] {
  const shown = enabledIn(form, answers);
  const open = (question: Question) => given(question, answers).length === 0;
  const required = asked(form, answers).filter((question) => question.required && open(question));
  return form.scales.map((scale) => {
    const items = scale.items.filter(({ question }) => shown.has(question));
    const missing = new Set([...items.map(({ question }) => question).filter(open), ...required]);
    if (items.length === 0) return { scale, state: 'unasked', missing: [...missing] };
    if (missing.size > 0) return { scale, state: 'incomplete', missing: [...missing] };
    let sum = 0;
    for (const { question, reverse } of items) {
      const points = given(question, answers).reduce<number>((all, at) => all + pointsOf(question, at), 0);
      sum += reverse ? turned(question, points) : points;
    }
    const value = tidy(tidy(sum) * scale.multiplier);
    const band = scale.bands.filter(({ from }) => value >= from).pop();
    return { scale, state: 'complete', value, ...(band && { band }), missing: [] };
  });
}

/** Lowest becomes highest. */
export function turned(question: Choice | Slider, points: number): number {
  const all =
    question.kind === 'slider'
      ? [question.min, question.max]
      : question.options.map(({ score }) => score ?? NaN);
  return Math.min(...all) + Math.max(...all) - points;
}

/** The questions whose answer opens the help panel, now. */
export function alarmsIn(form: Form, answers: Answers): ReadonlySet<Question> {
  const shown = enabledIn(form, answers);
  const rung = form.alarms.filter(
    ({ question, values }) =>
      shown.has(question) && given(question, answers).some((value) => values.includes(value)),
  );
  return new Set(rung.map(({ question }) => question));
}

/** Whether everything that was asked for has an answer: what is scored, and what is marked as required. */
export function isComplete(form: Form, answers: Answers): boolean {
  const scored = new Set<Question>(form.scales.flatMap(({ items }) => items.map(({ question }) => question)));
  const shown = enabledIn(form, answers);
  return form.order.every(
    (item) =>
      !isQuestion(item) ||
      !shown.has(item) ||
      !(item.required || scored.has(item)) ||
      given(item, answers).length > 0,
  );
}
