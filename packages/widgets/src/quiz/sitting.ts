import type { Answer, Answers } from './answers.js';
import { given } from './answers.js';
import type { Form, Question } from './form.js';
import { alarmsIn, type Score, scoresOf } from './score.js';
import { type Step, stepsOf } from './steps.js';

/** How the help panel stands: whole once an answer opened it, small from then on to the end. */
export type Help = 'none' | 'open' | 'small';

/** One person's way through a quiz. It lives on the page and nowhere else, and is gone with it. */
export class Sitting {
  help: Help = 'none';
  /** linkId of the question whose answer opened the panel; undefined where the result did. */
  helpAt: string | undefined;
  /** The result is shown. */
  done = false;
  #answers: Answers = new Map();
  #steps: readonly Step[] | undefined;
  #at: string | undefined;
  /** Opened once, a panel is not opened again by the same question: arrows pass over every option. */
  readonly #rung = new Set<string>();

  constructor(readonly form: Form) {}

  get answers(): Answers {
    return this.#answers;
  }

  get steps(): readonly Step[] {
    this.#steps ??= stepsOf(this.form, this.#answers);
    return this.#steps;
  }

  /** Place of the current question; 0 where it is hidden by now. */
  get index(): number {
    return Math.max(
      0,
      this.steps.findIndex(({ question }) => question.linkId === this.#at),
    );
  }

  get step(): Step | undefined {
    return this.steps[this.index];
  }

  get isLast(): boolean {
    return this.index >= this.steps.length - 1;
  }

  has(question: Question): boolean {
    return given(question, this.#answers).length > 0;
  }

  /** @param answer undefined takes it away */
  give({ linkId }: Question, answer: Answer | undefined): void {
    const answers = new Map(this.#answers);
    if (answer === undefined) answers.delete(linkId);
    else answers.set(linkId, answer);
    this.#answers = answers;
    this.#steps = undefined;
    for (const question of alarmsIn(this.form, answers)) this.#ring(question.linkId, linkId);
    // The whole panel has its place below a question; where that is hidden now, the small one stays.
    const placed = this.steps.some(({ question }) => question.linkId === this.helpAt);
    if (this.help === 'open' && !placed) this.help = 'small';
  }

  /** @param step place of a question */
  go(step: number): void {
    this.done = false;
    this.#at = this.steps[step]?.question.linkId;
  }

  /** Shows the result; one that says so opens the panel. */
  finish(): readonly Score[] {
    this.done = true;
    const scores = this.scores;
    if (scores.some(({ band }) => band?.help)) this.#ring('', undefined);
    return scores;
  }

  get scores(): readonly Score[] {
    return scoresOf(this.form, this.#answers);
  }

  /** Places of the questions without which the scores are incomplete. */
  get missing(): readonly number[] {
    const open = new Set(this.scores.flatMap(({ missing }) => missing));
    for (const { question } of this.steps) if (question.required && !this.has(question)) open.add(question);
    return this.steps.flatMap(({ question }, at) => (open.has(question) ? [at] : []));
  }

  /** "I am safe right now, go on." */
  goOn(): void {
    this.help = 'small';
  }

  #ring(question: string, by: string | undefined): void {
    if (this.#rung.has(question)) return;
    this.#rung.add(question);
    this.help = 'open';
    this.helpAt = by;
  }
}
