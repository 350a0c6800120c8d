import type { Answers } from './answers.js';
import { enabledIn, flat } from './enabled.js';
import { type Display, type Form, type Group, isQuestion, type Item, type Question } from './form.js';

/** One question with the words around it. */
export interface Step {
  readonly question: Question;
  /** Words that lead to it. */
  readonly before: readonly Display[];
  /** Words that its answer brings up. */
  readonly after: readonly Display[];
}

/** What is asked now, one after the other. Words behind the last question belong to it. */
export function stepsOf(form: Form, answers: Answers): readonly Step[] {
  const shown = enabledIn(form, answers);
  const steps: { question: Question; before: Display[]; after: Display[] }[] = [];
  let before: Display[] = [];
  for (const item of flat(form.items)) {
    if (!shown.has(item)) continue;
    const last = steps[steps.length - 1];
    if (isQuestion(item)) {
      steps.push({ question: item, before, after: [] });
      before = [];
    } else if (item.kind === 'display') {
      if (last && hangsOn(item, last.question)) last.after.push(item);
      else before.push(item);
    }
  }
  steps[steps.length - 1]?.after.push(...before);
  return steps;
}

/** The nearest group around a question that has a name. */
export function groupOf({ parent }: Item): Group | undefined {
  return parent && !parent.text.own ? groupOf(parent) : parent;
}

const hangsOn = (item: Item, question: Question): boolean =>
  item.when.some((one) => one.question === question);
