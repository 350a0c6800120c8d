/** `y12355-quiz-finish`: a quiz was gone through to its end. Says which one, and neither an answer nor a score. */
export class QuizFinishEvent extends Event {
  static readonly type = 'y12355-quiz-finish';

  /** @param pack id of the quiz, as its manifest has it */
  constructor(readonly pack: string) {
    super(QuizFinishEvent.type, { bubbles: true, composed: true });
  }
}
