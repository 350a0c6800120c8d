/** Rows of one statement: libsql answers nothing else meanwhile, and both engines bound the values of one. */
const CHUNK = 200;

/** The rows in order, at most 200 at a time. */
export function* inChunks<T>(rows: readonly T[]): Generator<T[]> {
  for (let at = 0; at < rows.length; at += CHUNK) yield rows.slice(at, at + CHUNK);
}
