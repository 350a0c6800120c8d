import type { Language } from '@y12355/core';
import type { Manifest } from '@y12355/widgets/pack-check';
import type { Look } from '../messages.js';
import type { BenchState } from './bench.js';
import type { Translate } from './words.js';

export interface PreviewChoice {
  look: Look;
  language: Language;
  layout: 'steps' | 'page';
}

/** What the parts of the page are drawn from, and how they answer. */
export interface QuizScene {
  t: Translate;
  language: Language;
  state: BenchState;
  pasted: string;
  choice: PreviewChoice;
  /** What was saved last, or that the sample did not come. */
  said: string;
  onFiles(files: readonly File[]): void;
  onPasted(text: string): void;
  onPaste(): void;
  onSample(): void;
  onAnother(): void;
  onManifest(change: Partial<Manifest>): void;
  onChoice(change: Partial<PreviewChoice>): void;
  onSave(what: 'manifest' | 'quiz'): void;
}
