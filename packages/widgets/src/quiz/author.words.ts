import { lookUp } from '@y12355/core';
import type { Fault } from './fault.js';

/**
 * Each fault with its item, what is wrong and what helps.
 *
 * @param folder of the kit's quizzes, where the sentences lie for a file that has not got them inside
 */
export type TellAll = (faults: readonly Fault[], folder: string) => Promise<readonly string[]>;

/** One fault with its item, what is wrong and what helps. */
export function tellWith(
  en: Readonly<Record<string, string>>,
  { code, item, path, value, allowed }: Fault,
): string {
  const say = (part: 'what' | 'cure') =>
    lookUp({ 'zh-CN': {}, en }, 'en', `${code}.${part}`, { value, allowed });
  return `${[item && `item "${item}"`, path].filter(Boolean).join(', ') || 'the file'}: ${say('what') ?? code} ${say('cure') ?? ''}`;
}
