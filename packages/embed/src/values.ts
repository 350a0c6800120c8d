import { findRegion, isWithin, PROVINCE } from '@y12355/domain';
import type { Attribute } from '@y12355/widgets/elements';
import { safeAddress } from './address.js';

/** Kind of value that was expected; `text` where there are signs that no page can hold. */
export type ValueFault = Attribute['kind'];

/**
 * What is wrong with a value that is not empty; undefined when nothing is.
 *
 * @param page address of the page where the value stands, where that is known: then relative addresses count
 */
export function faultOf(
  name: string,
  { kind, choices = [] }: Attribute,
  value: string | true,
  page?: string,
): ValueFault | undefined {
  if (kind === 'boolean')
    return value === true || /^(true)?$/.test(value) || value === name ? undefined : kind;
  if (value === true || !isText(value)) return 'text';
  const fine = {
    choice: () => choices.includes(value),
    list: () => words(value).every((word) => choices.includes(word)),
    number: () => /^[1-9]\d{0,4}$/.test(value),
    text: () => true,
    address: () => safeAddress(value, page) !== undefined,
    adcode: () => isAdcode(value),
    code: () => /^[a-z0-9][a-z0-9-]{2,31}$/.test(value),
  };
  return fine[kind]() ? undefined : kind;
}

export const words = (list: string): string[] => list.split(/\s+/).filter(Boolean);

/** Allowed values in words, for people who read English. */
export function allowedIn({ choices = [] }: Attribute, fault: ValueFault): string {
  return {
    choice: `one of ${choices.join(', ')}`,
    list: `words out of ${choices.join(', ')}`,
    boolean: 'the attribute without a value',
    number: 'a whole number from 1 to 99999',
    text: 'text without control characters',
    address: 'an https address (http on this machine alone), without a password',
    adcode: 'an adcode of Guangdong such as 440106',
    code: '3 to 32 of a-z, 0-9 and -, not beginning with -',
  }[fault];
}

/** A town that is not listed by name still lies in its county. */
function isAdcode(value: string): boolean {
  return isWithin(value, PROVINCE) && findRegion(value.length > 6 ? value.slice(0, 6) : value) !== undefined;
}

/** Control characters and halves of a character do not survive a parser, or a file in UTF-8. */
function isText(value: string): boolean {
  for (const sign of value) {
    const code = sign.codePointAt(0) as number;
    const blank = code === 9 || code === 10 || code === 13;
    if ((code < 32 && !blank) || code === 127 || (code >= 0xd800 && code <= 0xdfff)) return false;
  }
  return true;
}
