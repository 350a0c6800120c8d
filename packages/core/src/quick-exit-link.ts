import { html, nothing } from 'lit';
import { EXIT_PRESSES } from './quick-exit-keys.js';
import type { QuickExitController } from './quick-exit.js';

/** Sentences of the exit in the language of its element. */
export interface QuickExitWords {
  /** On the link. */
  leave: string;
  /** Beside it, about the keys; empty where there is no keyboard. */
  hint: string;
  /** So many presses are left. */
  left(count: number): string;
  /** The count was given up. */
  expired: string;
}

/**
 * The exit as a link that works by itself, and a status that says how the keys stand. Draws nothing while the
 * exit is off.
 */
export function quickExitLink(exit: QuickExitController, words: QuickExitWords): unknown {
  if (!exit.url) return nothing;
  const { count, expired } = exit;
  const said = count > 0 ? words.left(EXIT_PRESSES - count) : expired ? words.expired : words.hint;
  return html`<span class="exit" part="exit">
    <a href=${exit.url} target="_top" rel="nofollow noreferrer" @click=${exit.onClick}>${words.leave}</a>
    <span class="note" role="status">${said}</span>
  </span>`;
}
