/**
 * The least that a document must have to pass for one: some of its members, with values of the same type.
 * Objects are compared member by member, arrays only as arrays. For a text, what it begins with;
 * an empty one for an answer without a body, which a login page of a public network is not.
 */
export type Example<T> = T extends readonly unknown[]
  ? readonly []
  : T extends object
    ? { readonly [K in keyof T]?: Example<T[K]> }
    : T;

/** In the example of every document that holds the line. */
export const help = { phone: '12355' } as const;

/** Undefined where the text is not like the example. */
export function parse<T>(text: string, example: Example<T>): T | undefined {
  try {
    if (typeof example === 'string') {
      return (example ? text.startsWith(example) : !text) ? (text as T) : undefined;
    }
    const value = JSON.parse(text);
    return isLike(value, example as Tree) ? value : undefined;
  } catch {
    return undefined;
  }
}

interface Tree {
  [member: string]: Tree;
}

/** Throws for null and undefined, which are like nothing. */
function isLike(value: Tree, example: Tree): boolean {
  return (
    value.constructor === example.constructor &&
    (typeof example !== 'object' ||
      Object.entries(example).every(([key, member]) => isLike(value[key] as Tree, member)))
  );
}
