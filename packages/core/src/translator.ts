import type { Language } from './language.js';
import { configure } from './settings.js';

/** Values for `{{name}}`; `count` also chooses between `_one` and `_other`. */
export type Params = Readonly<Record<string, string | number>>;

/** i18next JSON (v4) of one element: flat keys, `{{name}}`, `_one`/`_other`. zh-CN is the source. */
export type Resources<Key extends string = string> = { 'zh-CN': Readonly<Record<Key, string>> } & Partial<
  Record<Exclude<Language, 'zh-CN'>, Readonly<Record<string, string>>>
>;

/** Keys as a caller writes them: without the plural ending. */
export type KeyOf<Strings> = Strings extends object
  ? keyof Strings extends infer Key
    ? Key extends `${infer Base}_${'one' | 'other'}`
      ? Base
      : Key extends string
        ? Key
        : never
    : never
  : never;

/** Looks up a sentence. A host that runs i18next hands its own in by {@link useTranslator}. */
export interface Translator {
  /** The sentence, or undefined when this translator does not know the key. */
  translate(language: Language, namespace: string, key: string, params?: Params): string | undefined;
}

/** The part of an i18next instance that is used. */
export interface I18nextLike {
  exists(key: string, options?: Record<string, unknown>): boolean;
  t(key: string, options?: Record<string, unknown>): unknown;
}

const plurals = new Map<string, Intl.PluralRules>();

function pluralOf(language: Language, count: number): string {
  let rules = plurals.get(language);
  if (!rules) {
    rules = new Intl.PluralRules(language);
    plurals.set(language, rules);
  }
  return rules.select(count);
}

/** Finds and fills a sentence in resources: the plural form first, zh-CN where a language lacks the key. */
export function lookUp(
  resources: Resources,
  language: Language,
  key: string,
  params: Params = {},
): string | undefined {
  for (const tongue of [language, 'zh-CN'] as const) {
    const table: Readonly<Record<string, string>> | undefined = resources[tongue];
    const plural =
      typeof params['count'] === 'number'
        ? table?.[`${key}_${pluralOf(tongue, params['count'])}`]
        : undefined;
    const text = plural ?? table?.[key];
    if (text !== undefined) {
      return text.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => String(params[name] ?? ''));
    }
  }
  return undefined;
}

let borrowed: Translator | undefined;

/**
 * Lets a host's own i18next instance word the elements; keys it does not have keep the kit's words.
 * `undefined` goes back to the kit's own. Elements on the page speak with it at once.
 */
export function useTranslator(instance: I18nextLike | undefined): void {
  borrowed = instance && {
    translate: (language, ns, key, params) => {
      // Words go to text nodes, where an escaped `&amp;` would be seen as such.
      const options = { ...params, ns, lng: language, interpolation: { escapeValue: false } };
      return instance.exists(key, options) ? String(instance.t(key, options)) : undefined;
    },
  };
  configure({});
}

/** Words of one element in one language. A key that nobody knows comes back as itself. */
export function translate(
  namespace: string,
  resources: Resources,
  language: Language,
  key: string,
  params?: Params,
): string {
  return (
    borrowed?.translate(language, namespace, key, params) ?? lookUp(resources, language, key, params) ?? key
  );
}
