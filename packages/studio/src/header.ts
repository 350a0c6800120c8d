import { type Language, mark } from '@y12355/core';
import { html, type TemplateResult } from 'lit';

const tongues: readonly [Language, string][] = [
  ['zh-CN', '简'],
  ['zh-HK', '繁'],
  ['en', 'EN'],
];

type Page = 'code' | 'posters' | 'quiz' | 'screens';

interface HeaderWords {
  title: string;
  /** Names of the group of languages and of the pages. */
  languages: string;
  tools: string;
  code: string;
  posters: string;
  quiz: string;
  screens: string;
}

/** The words of the head, which all pages have under the same keys. */
export const headerWords = (
  t: (key: 'title' | 'languages' | 'tools' | `tool.${Page}`) => string,
): HeaderWords => ({
  title: t('title'),
  languages: t('languages'),
  tools: t('tools'),
  code: t('tool.code'),
  posters: t('tool.posters'),
  quiz: t('tool.quiz'),
  screens: t('tool.screens'),
});

/** The head of every page: what this one is for, the way to the others, and the languages. */
export function header(words: HeaderWords, here: Page, language: Language): TemplateResult {
  const up = here === 'code' ? './' : '../';
  const page = (name: Page, path: string) =>
    html`<a href=${up + path} aria-current=${name === here ? 'page' : 'false'}>${words[name]}</a>`;
  return html`<header class="head">
    ${mark(26)}
    <h1>${words.title}</h1>
    <nav class="tools" aria-label=${words.tools}>
      ${page('code', '')}${page('posters', 'posters/')}${page('quiz', 'quiz/')}${page('screens', 'screens/')}
    </nav>
    <div class="tongues" role="group" aria-label=${words.languages}>
      ${tongues.map(
        ([one, name]) =>
          html`<button
            type="button"
            lang=${one}
            aria-pressed=${language === one ? 'true' : 'false'}
            @click=${() => (document.documentElement.lang = one)}
          >
            ${name}
          </button>`,
      )}
    </div>
  </header>`;
}
