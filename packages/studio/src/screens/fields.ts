import { icon } from '@y12355/core';
import type { PlaylistFault } from '@y12355/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { faultWords } from './fault-words.js';
import type { Translate } from './words.js';

/** Id of the field for a place of the file; of a scene only the chosen one has fields. */
export const fieldId = (path: string): string => `s${path.replace(/[^\w]+/g, '-')}`;

export interface LineField {
  t: Translate;
  /** JSON Pointer of what it changes. */
  path: string;
  label: string;
  hint?: string;
  type?: 'text' | 'date' | 'number';
  value: string;
  faults: readonly PlaylistFault[];
  /** Lines of a larger field; of one line where it is left out. */
  rows?: number;
  lang?: string;
  /** After leaving the field instead of with each key. */
  late?: boolean;
  change(value: string): void;
}

/** A field that always takes what is typed; what a screen makes of it stands below. */
export function lineField(field: LineField): TemplateResult {
  const { path, hint, faults, rows, value, lang, late = false } = field;
  const id = fieldId(path);
  const bad = faults.length > 0;
  const told = [...(bad ? [`${id}-mistake`] : []), ...(hint === undefined ? [] : [`${id}-hint`])].join(' ');
  const change = (event: Event) => field.change((event.target as HTMLInputElement).value);
  const [onInput, onChange] = late ? [nothing, change] : [change, nothing];
  return html`<div class="block">
    <label class="label" for=${id}>${field.label}</label>
    ${
      rows === undefined
        ? html`<input
            class="field"
            id=${id}
            type=${field.type ?? 'text'}
            autocomplete="off"
            spellcheck="false"
            lang=${lang ?? nothing}
            aria-invalid=${bad ? 'true' : nothing}
            aria-describedby=${told || nothing}
            .value=${live(value)}
            @input=${onInput}
            @change=${onChange}
          />`
        : html`<textarea
            class="field"
            id=${id}
            rows=${rows}
            spellcheck="false"
            lang=${lang ?? nothing}
            aria-invalid=${bad ? 'true' : nothing}
            aria-describedby=${told || nothing}
            .value=${live(value)}
            @input=${onInput}
            @change=${onChange}
          ></textarea>`
    }
    ${mistakes(field.t, faults, id)}
    ${hint === undefined ? nothing : html`<p class="hint" id="${id}-hint">${hint}</p>`}
  </div>`;
}

/** What is wrong at a place, and what helps. */
export function mistakes(t: Translate, faults: readonly PlaylistFault[], id: string): unknown {
  if (faults.length === 0) return nothing;
  return html`<div id="${id}-mistake">
    ${faults.map((fault) => html`<p class="mistake">${icon('warn')}<span>${faultWords(fault, t)}</span></p>`)}
  </div>`;
}

/** What stands in a field for a value of any kind. */
export const shownAs = (value: unknown): string => {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
};
