/** Names that the package of the widgets has for something else. */
const reserved = ['define', 'elements', 'facts', 'react', 'vue', 'index', 'page'];

const word = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const MOST = 32;

/**
 * @param name of the element, without the kit's prefix
 * @param taken names of the elements that are there, and of their inner ones
 * @returns what is wrong with a name, and the cure; undefined for a good one
 */
export function faultOfName(name: string | undefined, taken: readonly string[]): string | undefined {
  const form =
    `allowed are words of a-z and 0-9 joined by single hyphens, beginning with a letter, without y12355-, ` +
    `at most ${MOST} characters: npm run new:element mood-weather`;
  if (!name) return `no name: ${form}`;
  if (!word.test(name) || name.length > MOST || name.startsWith('y12355')) return `name "${name}": ${form}`;
  if (reserved.includes(name))
    return `name "${name}" is the package's own word; not allowed are ${reserved.join(', ')}`;
  if (taken.includes(name)) return `name "${name}" is taken; there are ${[...taken].sort().join(', ')}`;
  return undefined;
}

/** The same for the word that an event's name ends with. */
export function faultOfEvent(event: string): string | undefined {
  return word.test(event) && event.length <= MOST
    ? undefined
    : `event "${event}": allowed are words of a-z and 0-9 joined by single hyphens: npm run new:element mood-weather -- --event finish`;
}
