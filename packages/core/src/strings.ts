import type { Language } from './language.js';
import { warnOnce } from './report.js';
import { translate, type KeyOf, type Params, type Resources } from './translator.js';

/** Longest time, ms, that a first look is put off for the words of its language. */
const PATIENCE = 600;

type Table = Readonly<Record<string, string>>;

/** Where the words of the other languages are: `{ en: () => import('./x.strings.en.json') }`. */
export type Sources = Readonly<Record<Exclude<Language, 'zh-CN'>, () => Promise<{ default: Table }>>>;

/**
 * The words of one element or window. zh-CN comes with the code; another language is asked for when somebody
 * speaks it, so that a page carries one language and not three.
 *
 * @example const words = new Words('center-locator', zh, { en: () => import('./x.strings.en.json'), … });
 */
export class Words<Source extends Table = Table> {
  private readonly resources: { 'zh-CN': Source } & Resources;
  private readonly coming = new Map<Language, Promise<void> | undefined>();

  constructor(
    private readonly namespace: string,
    source: Source,
    private readonly sources: Sources,
  ) {
    this.resources = { 'zh-CN': source };
  }

  /** `language` once its words are here; zh-CN until then, and where they cannot come. */
  spoken(language: Language): Language {
    return this.resources[language] ? language : 'zh-CN';
  }

  /** Asks for a language. Resolves when it is here or cannot come; `undefined` when there is nothing to wait for. */
  bring(language: Language): Promise<void> | undefined {
    if (language !== 'zh-CN' && !this.coming.has(language)) {
      const done = this.sources[language]().then(
        (file) => void (this.resources[language] = file.default),
        (error: unknown) => warnOnce(`${this.namespace} in ${language}: ${String(error)}; it speaks zh-CN.`),
      );
      this.coming.set(
        language,
        done.then(() => void this.coming.set(language, undefined)),
      );
    }
    return this.coming.get(language);
  }

  /** The same for a first look, which waits 600 ms and no longer. */
  wait(language: Language): Promise<void> | undefined {
    const coming = this.bring(language);
    return (
      coming &&
      new Promise((resolve) => {
        const late = setTimeout(resolve, PATIENCE);
        void coming.then(() => {
          clearTimeout(late);
          resolve();
        });
      })
    );
  }

  /** A sentence in `language` where that is here, else in zh-CN. */
  say(language: Language, key: KeyOf<Source>, params?: Params): string {
    return translate(this.namespace, this.resources, this.spoken(language), key, params);
  }
}

/**
 * Words as an element says them: typed keys from its zh-CN file, in the language that `host` speaks now.
 *
 * @example readonly t = strings(this, words);
 */
export function strings<Source extends Table>(
  host: { readonly language: Language },
  words: Words<Source>,
): (key: KeyOf<Source>, params?: Params) => string {
  return (key, params) => words.say(host.language, key, params);
}

/**
 * A table of words from sentences in the order of another's keys, as bundles hold it.
 *
 * @param rows 0 where a sentence is missing
 * @param more those whose key the source has not
 */
export function fromRows(source: Table, rows: readonly (string | 0)[], more: Table = {}): Table {
  const table: Record<string, string> = { ...more };
  Object.keys(source).forEach((key, at) => {
    const text = rows[at];
    if (text) table[key] = text;
  });
  return table;
}
