import { strings } from '@y12355/core';
import { html, nothing } from 'lit';
import type { openBench as open } from './bench.js';
import { benchWords } from './bench.words.js';

/**
 * Stands for `bench.ts` in a file that has to be one whole: an engine that draws posters would weigh as much as all
 * elements together. Leads to the operator's page of materials instead.
 */
export const openBench: typeof open = async (host) => {
  const t = strings(host, benchWords);
  return {
    templates: [],
    picked: undefined,
    view({ template = '', school, pageFor }) {
      void benchWords.bring(host.language)?.then(() => host.requestUpdate());
      const page = pageFor(template, school || undefined);
      const here = location.pathname.replace(/\/$/, '');
      if (!page || new URL(page).pathname === here) return { gallery: nothing, panel: nothing };
      const link = html`<p class="group">
        <a href=${page} target="_blank" rel="noopener noreferrer"
          >${t('elsewhere')}<span class="sr">${t('newWindow')}</span></a
        >
      </p>`;
      return { gallery: link, panel: nothing };
    },
  };
};
