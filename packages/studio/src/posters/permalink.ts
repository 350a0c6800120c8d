import type { Language } from '@y12355/core';
import { templates as entries } from '@y12355/posters/browser';
import type { PosterChoice } from './choice.js';

/** Template and language stand in the address, so that a link opens the same; what is typed does not leave the page. */
export function toAddress({ template, lang }: PosterChoice): void {
  history.replaceState(null, '', `${location.pathname}${location.search}#t=${template}&l=${lang}`);
}

/** What an address says that there is. */
export function fromAddress(): Partial<PosterChoice> {
  const params = new URLSearchParams(location.hash.slice(1));
  const [template, lang] = [params.get('t'), params.get('l')];
  return {
    ...(template && entries.some(({ id }) => id === template) && { template }),
    ...(lang && ['zh-CN', 'zh-HK', 'en'].includes(lang) && { lang: lang as Language }),
  };
}
