import en from './check.strings.en.json';
import zhCN from './check.strings.zh-CN.json';
import zhHK from './check.strings.zh-HK.json';
import type { Code, Level } from './finding.js';
import type { Language } from './judge.js';

type Key = keyof typeof zhCN;
type Table = Readonly<Record<Key, string>>;
const tables: Readonly<Record<Language, Table>> = { 'zh-CN': zhCN, 'zh-HK': zhHK, en };

/** A sentence of the check; words between double braces are filled in. */
export function sentence(key: Key, params: Readonly<Record<string, string>>, language: Language): string {
  return tables[language][key].replace(/\{\{(\w+)\}\}/g, (_, name: string) => params[name] ?? '');
}

export const levelWord = (level: Level, language: Language): string =>
  sentence(`level.${level}`, {}, language);

/** What was found and what helps. */
export function say(
  code: Code,
  params: Readonly<Record<string, string>>,
  language: Language,
): { what: string; cure: string } {
  const all = { ...params };
  const { allowed, standard, why } = params;
  if (allowed) all['allowed'] = sentence(`allowed.${allowed}` as Key, params, language);
  if (standard !== undefined) {
    all['standard'] = sentence(standard ? 'standard.taken' : 'standard.none', { standard }, language);
  }
  const known = why === undefined ? undefined : (`why.${why}` as Key);
  if (known && known in tables[language]) all['why'] = sentence(known, params, language);
  return {
    what: sentence(`${code}.what`, all, language),
    cure: sentence(`${code}.cure`, all, language),
  };
}
