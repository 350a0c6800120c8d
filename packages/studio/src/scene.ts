import type { Language } from '@y12355/core';
import type { ElementForm } from './manifest.js';
import type { Fault } from './rules.js';
import type { StudioState } from './state.js';
import type { Translate } from './words.js';

/**
 * What somebody types, as typed: a space at its end may become one between words, and an empty field is no default
 * yet. What no snippet can use stays in its field until it fits.
 */
export interface Draft {
  raw: string;
  fault?: Fault | undefined;
  /** Told once the field was left, not at every key. */
  told: boolean;
}

/** What the parts of the form are drawn from, and the two ways in which they answer. */
export interface Scene {
  t: Translate;
  language: Language;
  base: string;
  forms: readonly ElementForm[];
  state: StudioState;
  /** Version that may be pinned; undefined where no list of versions came. */
  version: string | undefined;
  drafts: ReadonlyMap<string, Draft>;
  /** Takes a new state; steps of one `key` while somebody types are one step back. */
  take(state: StudioState, key?: string): void;
  /** Notes what is being typed or cannot be used; nothing once it was left and can. */
  note(key: string, draft: Draft | undefined): void;
}
