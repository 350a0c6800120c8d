import { icon } from '@y12355/core';
import { html, type TemplateResult } from 'lit';
import { QUERY_MAX } from './find-words.js';
import type { Say } from './words.js';

/** Drawn here: no other element has a field to search in. */
const lens = html`<svg
  class="icon"
  aria-hidden="true"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="1.9"
  stroke-linecap="round"
>
  <circle cx="10.5" cy="10.5" r="6" />
  <path d="M15 15l5.5 5.5" />
</svg>`;

/** The field for words. Half-typed pinyin is not looked for: only what an input method has settled. */
export function searchField(query: string, t: Say, onType: (query: string) => void): TemplateResult {
  const take = (event: Event) => onType((event.currentTarget as HTMLInputElement).value);
  const clear = (field: HTMLInputElement | null | undefined) => {
    field?.focus();
    onType('');
  };
  return html`<div class="search">
    <input
      class="field"
      part="field"
      type="search"
      enterkeyhint="search"
      autocomplete="off"
      spellcheck="false"
      maxlength=${QUERY_MAX}
      aria-label=${t('search')}
      placeholder=${t('search')}
      .value=${query}
      @input=${(event: InputEvent) => event.isComposing || take(event)}
      @compositionend=${take}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key !== 'Escape' || event.isComposing || !query) return;
        // What stands around, such as a window of the page, stays open.
        event.preventDefault();
        event.stopPropagation();
        clear(event.currentTarget as HTMLInputElement);
      }}
    />
    ${
      query
        ? html`<button
            class="clear"
            type="button"
            aria-label=${t('clearSearch')}
            @click=${(event: Event) =>
              clear((event.currentTarget as Element).parentElement?.querySelector('input'))}
          >
            ${icon('close')}
          </button>`
        : lens
    }
  </div>`;
}
