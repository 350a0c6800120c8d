import { copyText } from '@y12355/core';
import type { Copied } from './scene.js';

/** Copies a text; where the page may not, marks it in `shown`, so that a person can. */
export async function copy(what: string, shown: Element | null | undefined): Promise<Copied> {
  const done = await copyText(what);
  if (!done && shown) getSelection()?.selectAllChildren(shown);
  return { what, done };
}
