/** First and last byte of a part, both included. */
export interface Part {
  start: number;
  end: number;
}

/**
 * The part of a file that a `Range` header asks for (RFC 9110). `undefined`: the whole file, also for several parts
 * at once and for what cannot be read, as the RFC allows; `unsatisfiable`: none of it is there.
 */
export function partOf(header: string | undefined, size: number): Part | 'unsatisfiable' | undefined {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
  const [, first = '', last = ''] = asked ?? [];
  if (first === '' && last === '') return undefined;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(size - 1, Number(last));
  if (first !== '' && last !== '' && Number(last) < Number(first)) return undefined;
  return start > end ? 'unsatisfiable' : { start, end };
}
