import { type Language, lookUp } from '@y12355/core';
import { hotlines } from '@y12355/domain';
import type { Fault } from '../fault.js';
import en from './check.strings.en.json';
import zhCN from './check.strings.zh-CN.json';
import zhHK from './check.strings.zh-HK.json';
import type { Level, Remark } from './lint.js';

/** What was found, as it is told. A fault keeps a quiz closed, a warning may harm a reader, a note is good to know. */
export interface Finding {
  level: Level;
  code: string;
  /** Item or band, and the path in the file; `''` for the whole of it. */
  where: string;
  what: string;
  cure: string;
  /** Name of a manifest's field that is not as it has to be. */
  field?: string;
}

export type Key = keyof typeof zhCN;
const tables = { 'zh-CN': zhCN, 'zh-HK': zhHK, en };

/** A sentence of the check. */
export function sentence(
  key: Key,
  language: Language,
  params: Readonly<Record<string, string | number>> = {},
): string {
  return lookUp(tables, language, key, params) ?? key;
}

/** Whatever has a `.what` and a `.cure` among the sentences. */
export type Code = Key extends infer K ? (K extends `${infer Base}.what` ? Base : never) : never;

export function finding(
  level: Level,
  code: Code,
  where: string,
  language: Language,
  params: Readonly<Record<string, string>> = {},
): Finding {
  return {
    level,
    code,
    where,
    what: sentence(`${code}.what`, language, params),
    cure: sentence(`${code}.cure`, language, params),
  };
}

export function faultFinding({ code, item, path, value, allowed }: Fault, language: Language): Finding {
  return finding('fault', code, [item, path].filter(Boolean).join(' · '), language, { value, allowed });
}

export function remarkFinding(
  { code, level, at, language: spoken, value }: Remark,
  language: Language,
): Finding {
  const where = [at, spoken].filter(Boolean).join(' · ');
  const allowed = code === 'number' ? hotlines.map(({ number }) => number).join(', ') : '';
  return finding(level, code, where, language, { value, allowed, language: spoken });
}
