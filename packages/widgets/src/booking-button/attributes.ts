import { warnOnce } from '@y12355/core';

/** An id as the contract takes it; any other is named in the console once and left out. */
export function idFrom(
  tag: string,
  name: 'center' | 'service',
  value: string | undefined,
): string | undefined {
  if (!value) return undefined;
  if (/^\S{1,80}$/.test(value)) return value;
  warnOnce(
    `<${tag} ${name}="${value}">: allowed are ids of the service, 1 to 80 signs without spaces; none is taken.`,
  );
  return undefined;
}
