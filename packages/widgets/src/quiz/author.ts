/** Faults of a quiz for whoever wrote it, in the console. Loaded where there are some. */
import { lookUp } from '@y12355/core';
import en from './check/check.strings.en.json';
import type { Fault } from './fault.js';

/** One fault with its item, what is wrong and what helps. */
export function tell({ code, item, path, value, allowed }: Fault): string {
  const say = (part: 'what' | 'cure') =>
    lookUp({ 'zh-CN': {}, en }, 'en', `${code}.${part}`, { value, allowed });
  return `${[item && `item "${item}"`, path].filter(Boolean).join(', ') || 'the file'}: ${say('what') ?? code} ${say('cure') ?? ''}`;
}
