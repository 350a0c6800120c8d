/** What a host page does to its content after it was loaded. Runs in the browser. */
import { subjects } from './tree.js';

export const acts = {
  /** Shows what was hidden when it was loaded. */
  show(): void {
    for (const element of document.querySelectorAll('[data-hidden]')) element.removeAttribute('hidden');
  },
  /** Moves each element to and fro 100 times, and takes it off the page at times. */
  move(): void {
    const other = document.createElement('div');
    document.body.append(other);
    for (const element of subjects()) {
      const home = element.parentElement;
      for (let count = 0; count < 100; count += 1) {
        (count % 2 ? home : other)?.append(element);
        if (count % 3 === 0) element.remove();
      }
      home?.append(element);
    }
    other.remove();
  },
  /** Turns to another language. */
  turn(): void {
    document.documentElement.lang = 'en';
  },
} as const;

export type Act = keyof typeof acts;
