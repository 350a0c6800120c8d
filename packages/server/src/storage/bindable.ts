/** What both engines can hold in a column. */
export type Bindable = string | number | bigint | Uint8Array | null;

/** A value that may not reach the database, refused before the driver sees it. */
export class UnbindableError extends TypeError {
  override readonly name = 'UnbindableError';
}

/**
 * Makes a value fit for binding: `true` and `false` become 1 and 0, since libsql aborts the whole process
 * on a boolean. Refused are values that a driver would change in silence: undefined and NaN (stored as
 * null), dates (each engine its own text) and texts with NUL or half a character (cut or replaced).
 * @throws UnbindableError naming what was found; texts are not repeated, they may be personal
 */
export function bindable(value: unknown): Bindable {
  switch (typeof value) {
    case 'boolean':
      return value ? 1 : 0;
    case 'bigint':
      return value;
    case 'number':
      if (!Number.isFinite(value)) throw refused(`the number ${value}`, 'a finite number or null');
      return value;
    case 'string':
      if (value.includes('\0'))
        throw refused(`a text with NUL at ${value.indexOf('\0')}`, 'a text without NUL');
      if (/\p{Cs}/u.test(value)) throw refused('a text with half a surrogate pair', 'well-formed Unicode');
      return value;
    case 'object':
      if (value === null || value instanceof Uint8Array) return value;
      if (value instanceof Date) throw refused('a Date', 'epoch milliseconds or an ISO text');
      throw refused(`an object (${value.constructor?.name ?? 'no class'})`, 'JSON text');
    case 'undefined':
      throw refused('undefined', 'null for a column without a value');
    default:
      throw refused(`a ${typeof value}`, 'text, number, boolean, bytes or null');
  }
}

function refused(found: string, expected: string): UnbindableError {
  return new UnbindableError(`cannot bind ${found}; expected ${expected}`);
}
