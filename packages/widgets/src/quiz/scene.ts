import type { KeyOf, Params } from '@y12355/core';
import type { TextWay } from '../text-ways.js';
import type { Answer } from './answers.js';
import type { Question, Text } from './form.js';
import type zh from './quiz.strings.zh-CN.json';
import type { Sitting } from './sitting.js';

/** Everything that the pieces of a quiz draw from. */
export interface Scene {
  t(key: KeyOf<typeof zh>, params?: Params): string;
  /** A text of the quiz in the language that is spoken now. */
  say(text: Text): string;
  sitting: Sitting;
  /** Said below a question, by its place. */
  note: { at: number; text: string } | undefined;
  /** Where the operator reads what somebody writes. */
  ways: readonly TextWay[];
  onGive(question: Question, answer: Answer | undefined): void;
  /** Says something below the question at that place. */
  onNote(at: number, text: string): void;
  onCall(event: Event): void;
  /** A number of the help panel: who is called from there stays inside the element. */
  onHelp(event: Event): void;
  /** "I am safe right now, go on." */
  onSafe(): void;
}
