/** The numbers that this project may show, apart from their registry, which no page has to carry. */

/** The youth line that every page carries. */
export const HOTLINE = '12355';

const numbers = [HOTLINE, '110', '120', '119', '12356'] as const;
export type HotlineNumber = (typeof numbers)[number];

/** A number was about to be linked that nobody has checked. */
export class UnknownHotlineError extends Error {
  override readonly name = 'UnknownHotlineError';
}

/** Whether a number stands in the registry, exactly as written there. */
export function isRegistered(number: string): boolean {
  return numbers.some((known) => known === number);
}

/** `tel:` address of a registered number. Throws UnknownHotlineError for any other. */
export function telHref(number: string): string {
  if (!isRegistered(number)) {
    throw new UnknownHotlineError(
      `hotline ${JSON.stringify(number)}: expected one of ${numbers.join(', ')}; a new number needs an entry with owner and source`,
    );
  }
  return `tel:${number}`;
}
