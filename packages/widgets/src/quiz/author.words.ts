import { lookUp } from '@y12355/core';
import type { Fault } from './fault.js';

/** One fault with its item, what is wrong and what helps. */
export function tellWith(
  en: Readonly<Record<string, string>>,
  { code, item, path, value, allowed }: Fault,
): string {
  const say = (part: 'what' | 'cure') =>
    lookUp({ 'zh-CN': {}, en }, 'en', `${code}.${part}`, { value, allowed });
  return `${[item && `item "${item}"`, path].filter(Boolean).join(', ') || 'the file'}: ${say('what') ?? code} ${say('cure') ?? ''}`;
}
