import { Problem } from '../problem.js';

/** The last row of a page: the value that the list is ordered by, and the id. */
export interface Cursor {
  at: number;
  id: string;
}

export function writeCursor({ at, id }: Cursor): string {
  return `${at}.${id}`;
}

/** @throws Problem bad-request */
export function readCursor(text: string): Cursor {
  const [, at, id] = /^(\d{1,15})\.([0-9a-f]{32})$/.exec(text) ?? [];
  if (at !== undefined && id !== undefined) return { at: Number(at), id };
  const message = 'expected the "next" of the page before';
  throw new Problem('bad-request', `cursor: ${message}`, { errors: [{ pointer: '/cursor', message }] });
}
