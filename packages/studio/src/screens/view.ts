import type { Language } from '@y12355/core';
import type { Shape } from '@y12355/domain';
import type { Board } from './board.js';
import type { Path } from './draft.js';
import type { Refusal } from './open.js';
import type { Programme } from './when.js';
import type { Translate } from './words.js';

/** What the preview and the table of hours are looked at for. */
export interface Looking {
  only: Shape | 'all';
  light: 'day' | 'night';
  language: Language;
  touch: boolean;
  revealed: boolean;
  /** Day of the table, in China. */
  date: string;
  shape: Shape;
}

export interface Said {
  where: 'open' | 'list' | 'give';
  text: string;
}

/** What the parts of the page are drawn from, and how they answer. */
export interface ScreensView {
  t: Translate;
  language: Language;
  board: Board;
  looking: Looking;
  /** Its scenes that screens can show. */
  programme: Programme;
  /** Today in China. */
  today: string;
  pasted: string;
  refusal: { refusal: Refusal; name: string } | undefined;
  /** What was done last, and which part of the page says so. */
  said: Said | undefined;
  /** Whether somebody is asked to leave what is not saved. */
  leaving: boolean;
  /** The type that is added next. */
  adding: string;
  onFiles(files: readonly File[]): void;
  onPasted(text: string): void;
  onPaste(): void;
  onSample(): void;
  onBegin(): void;
  onAnother(sure: boolean): void;
  onStay(): void;
  onAdding(type: string): void;
  onAdd(): void;
  onDuplicate(): void;
  onRemove(): void;
  onUndo(): void;
  onMove(key: string, by: -1 | 1): void;
  /** Goes to the field of a fault. */
  onFault(path: string): void;
  /** Takes a property out that nobody knows. */
  onTakeOut(path: Path): void;
  onLook(change: Partial<Looking>): void;
  onSave(): void;
}
