import type { Language } from '@y12355/core';

/**
 * A quiz as the kit works with it: everything that a file may leave open is decided, everything that one part says
 * of another is a reference. Made by `readForm()` alone.
 */

/** A text in the languages that its file has. `own` is always there, `''` where a group has no text. */
export type Text = { readonly own: string } & Readonly<Partial<Record<Language, string>>>;

interface Common {
  readonly linkId: string;
  readonly text: Text;
  readonly parent: Group | undefined;
  /** Without any, the item is shown wherever its parent is. */
  readonly when: readonly Condition[];
  /** Whether one condition is enough; otherwise all have to hold. */
  readonly any: boolean;
}

export interface Group extends Common {
  readonly kind: 'group';
  readonly items: readonly Item[];
}

export interface Display extends Common {
  readonly kind: 'display';
  /** What the text rests on. */
  readonly source: Text | undefined;
}

interface Answerable extends Common {
  /** Never keeps anybody from going on: an answer left out makes the scores incomplete. */
  readonly required: boolean;
}

export interface Option {
  /** `''` where there is none. */
  readonly system: string;
  readonly code: string;
  readonly text: Text;
  /** All options of an item have one, or none has. */
  readonly score: number | undefined;
}

export interface Choice extends Answerable {
  readonly kind: 'choice';
  readonly options: readonly Option[];
  /** How many options may be chosen. */
  readonly most: number;
}

export interface YesNo extends Answerable {
  readonly kind: 'boolean';
}

/** Whole numbers from `min` to `max`, `step` apart. */
export interface Slider extends Answerable {
  readonly kind: 'slider';
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** A place for a score of the same id; never asked. */
export interface Total extends Common {
  readonly kind: 'total';
  readonly type: 'integer' | 'decimal' | 'quantity';
}

export type Question = Choice | YesNo | Slider;
export type Item = Group | Display | Total | Question;

/** One answer value: the place of an option, a number of a slider, yes or no. */
export type Value = number | boolean;

export type Operator = 'exists' | '=' | '!=' | '>' | '<' | '>=' | '<=';

export interface Condition {
  readonly question: Question;
  readonly operator: Operator;
  readonly answer: Value;
}

/** What a result may offer; the number is always next to it. */
export const actions = ['call', 'center', 'book', 'adult', 'breathe', 'materials'] as const;
export type Action = (typeof actions)[number];

export interface Band {
  /** The band holds from this score up to the next band. */
  readonly from: number;
  readonly title: Text | undefined;
  readonly text: Text;
  readonly actions: readonly Action[];
  /** Whether such a result opens the help panel. */
  readonly help: boolean;
}

export interface Scored {
  readonly question: Choice | Slider;
  readonly reverse: boolean;
}

export interface Scale {
  readonly id: string;
  readonly title: Text | undefined;
  readonly items: readonly Scored[];
  readonly multiplier: number;
  /** Ascending; the first reaches down to the lowest score there can be. Empty where scores have no words. */
  readonly bands: readonly Band[];
}

/** Answers that open the help panel. */
export interface Alarm {
  readonly question: Question;
  readonly values: readonly Value[];
}

export interface Form {
  /** Canonical address: a name, never asked for. `''` where there is none, as with the version. */
  readonly url: string;
  readonly version: string;
  readonly title: Text;
  readonly description: Text | undefined;
  readonly copyright: Text | undefined;
  /** As they stand. */
  readonly items: readonly Item[];
  /** All of them, each behind what decides whether it is shown. */
  readonly order: readonly Item[];
  readonly scales: readonly Scale[];
  readonly alarms: readonly Alarm[];
}

/** A text as somebody reads it; another way of writing Chinese is better than none. */
export function say(text: Text, language: Language): string {
  return text[language] ?? (language === 'zh-HK' ? text['zh-CN'] : undefined) ?? text.own;
}

export function isQuestion(item: Item): item is Question {
  return item.kind === 'choice' || item.kind === 'boolean' || item.kind === 'slider';
}

/** Every value that one answer to a question can hold. */
export function valuesOf(question: Question): readonly Value[] {
  if (question.kind === 'boolean') return [true, false];
  if (question.kind === 'choice') return question.options.map((_, at) => at);
  const { min, max, step } = question;
  return Array.from({ length: (max - min) / step + 1 }, (_, at) => min + at * step);
}

/** What one value counts: the score of an option, a number of a slider; NaN where it has none. */
export function pointsOf(question: Question, value: Value): number {
  if (question.kind !== 'choice') return value as number;
  return question.options[value as number]?.score ?? NaN;
}
