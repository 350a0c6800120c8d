import type { QuizFinishEvent } from './quiz.events.js';
import { Quiz } from './quiz.js';

Quiz.define('y12355-quiz');

declare global {
  interface HTMLElementTagNameMap {
    'y12355-quiz': Quiz;
  }
  interface HTMLElementEventMap {
    'y12355-quiz-finish': QuizFinishEvent;
  }
}
