/**
 * What the kit says in the console of a page. A page that holds twenty elements is told once: the same
 * sentence is not repeated.
 */
const said = new Set<string>();

/** One `console.warn` for one sentence. */
export function warnOnce(message: string): void {
  if (said.has(message)) return;
  said.add(message);
  console.warn(`[y12355] ${message}`);
}

/**
 * A value that a webmaster set and that is not allowed: says the tag, the value, the allowed ones and
 * the default that is taken, and returns that default.
 */
export function oneOf<T extends string>(
  tag: string,
  attribute: string,
  value: string | null | undefined,
  allowed: readonly [T, ...T[]],
): T {
  const [taken] = allowed;
  const found = allowed.find((option) => option === value);
  if (value && !found) {
    warnOnce(`<${tag} ${attribute}="${value}">: allowed are ${allowed.join(', ')}; ${taken} is taken.`);
  }
  return found ?? taken;
}

/** An error of the kit: `code` for programs, a message that says the cure for people. */
export class KitError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'KitError';
  }
}

/** For tests: sentences may be said again. */
export function forgetReports(): void {
  said.clear();
}
