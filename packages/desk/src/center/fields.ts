import { icon } from '@y12355/core';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { c } from './center.words.js';
import type { Faults } from './center-faults.model.js';

/** Fields of the entry's form. `place` is where a fault of theirs stands, and their id. */

export interface FieldView {
  place: string;
  label: string;
  value: string;
  faults: Faults;
  write: (text: string) => void;
  hint?: string;
  type?: 'text' | 'date' | 'tel';
  max?: number;
  /** In a row the label is for the ears. */
  quiet?: boolean;
  lines?: number;
  numeric?: boolean;
}

const idOf = (place: string) => place.replaceAll('.', '-');

function renderCure(place: string, faults: Faults): unknown {
  const cure = faults.get(place);
  return cure
    ? html`<p class="mistake" id="${idOf(place)}-mistake">${icon('warn')}<span>${c(cure)}</span></p>`
    : nothing;
}

function describedBy(place: string, faults: Faults, hint: string | undefined): unknown {
  const ids = [
    ...(hint ? [`${idOf(place)}-hint`] : []),
    ...(faults.has(place) ? [`${idOf(place)}-mistake`] : []),
  ];
  return ids.length > 0 ? ids.join(' ') : nothing;
}

export function renderField(view: FieldView): TemplateResult {
  const { place, label, faults, hint, write } = view;
  const id = idOf(place);
  const wrong = faults.has(place) ? 'true' : nothing;
  const read = (event: Event) => write((event.target as HTMLInputElement | HTMLTextAreaElement).value);
  const field = view.lines
    ? html`<textarea
        class="field"
        id=${id}
        rows=${view.lines}
        maxlength=${view.max ?? nothing}
        aria-invalid=${wrong}
        aria-describedby=${describedBy(place, faults, hint)}
        .value=${live(view.value)}
        @input=${read}
      ></textarea>`
    : html`<input
        class="field ${view.type === 'date' ? 'figures' : ''}"
        id=${id}
        type=${view.type ?? 'text'}
        inputmode=${view.numeric ? 'numeric' : nothing}
        autocomplete="off"
        maxlength=${view.max ?? nothing}
        aria-invalid=${wrong}
        aria-describedby=${describedBy(place, faults, hint)}
        .value=${live(view.value)}
        @input=${read}
      />`;
  return html`<div class="one">
    <label class=${view.quiet ? 'sr' : ''} for=${id}>${label}</label>
    ${hint ? html`<p class="small soft" id="${id}-hint">${hint}</p>` : nothing} ${field}
    ${renderCure(place, faults)}
  </div>`;
}

export interface ChoiceView<Value extends string> {
  place: string;
  label: string;
  value: Value;
  options: readonly (readonly [value: Value, words: string])[];
  choose: (value: Value) => void;
  quiet?: boolean;
}

export function renderChoice<Value extends string>(view: ChoiceView<Value>): TemplateResult {
  const id = idOf(view.place);
  return html`<div class="one">
    <label class=${view.quiet ? 'sr' : ''} for=${id}>${view.label}</label>
    <select
      class="field"
      id=${id}
      @change=${(event: Event) => view.choose((event.target as HTMLSelectElement).value as Value)}
    >
      ${view.options.map(
        ([value, words]) => html`<option value=${value} .selected=${value === view.value}>${words}</option>`,
      )}
    </select>
  </div>`;
}

export function renderTick(
  place: string,
  words: string,
  checked: boolean,
  change: (checked: boolean) => void,
): TemplateResult {
  return html`<label class="tick">
    <input
      type="checkbox"
      id=${idOf(place)}
      .checked=${live(checked)}
      @change=${(event: Event) => change((event.target as HTMLInputElement).checked)}
    />
    <span>${words}</span>
  </label>`;
}

export function renderDrop(label: string, drop: () => void): TemplateResult {
  return html`<button type="button" class="step drop" aria-label=${label} @click=${drop}>
    ${icon('close')}
  </button>`;
}
