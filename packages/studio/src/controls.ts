import { icon } from '@y12355/core';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Fault } from './rules.js';
import type { Scene } from './scene.js';

/** Controls of the form. Each knows its value and what to do with a new one, and nothing of the rest. */

export interface Option {
  value: string;
  label: string;
  hint?: string | undefined;
}

const idOf = (key: string) => `f-${key.replace(/[^\w-]/g, '-')}`;

const valueIn = (event: Event) => (event.target as HTMLInputElement | HTMLSelectElement).value;

/** Up to four short choices side by side: radio buttons, so that arrow keys work as everywhere. */
export function segments(
  key: string,
  label: string,
  options: readonly Option[],
  value: string,
  choose: (value: string) => void,
  quiet = false,
): TemplateResult {
  return html`<fieldset class="block">
    <legend class=${quiet ? 'sr' : 'label'}>${label}</legend>
    <div class="segments">
      ${options.map(
        (option) =>
          html`<label>
            <input
              type="radio"
              name=${idOf(key)}
              value=${option.value}
              .checked=${live(option.value === value)}
              @change=${() => choose(option.value)}
            /><span>${option.label}</span>
          </label>`,
      )}
    </div>
  </fieldset>`;
}

export function select(
  key: string,
  label: string,
  options: readonly Option[],
  value: string,
  choose: (value: string) => void,
  disabled = false,
): TemplateResult {
  return html`<div class="block">
    <label class="label" for=${idOf(key)}>${label}</label>
    <span class="select">
      <select
        class="field"
        id=${idOf(key)}
        ?disabled=${disabled}
        @change=${(event: Event) => choose(valueIn(event))}
      >
        ${options.map(
          (option) =>
            html`<option value=${option.value} .selected=${live(option.value === value)}>
              ${option.label}
            </option>`,
        )}
      </select>
      ${disabled ? nothing : icon('chev')}
    </span>
  </div>`;
}

export function checkBox(
  label: string,
  checked: boolean,
  choose: (checked: boolean) => void,
): TemplateResult {
  return html`<label class="check">
    <input
      type="checkbox"
      .checked=${live(checked)}
      @change=${(event: Event) => choose((event.target as HTMLInputElement).checked)}
    /><span>${label}</span>
  </label>`;
}

export function checkBoxes(
  label: string,
  options: readonly Option[],
  chosen: readonly string[],
  choose: (value: string, checked: boolean) => void,
): TemplateResult {
  return html`<fieldset class="block">
    <legend class="label">${label}</legend>
    <div class="checks">
      ${options.map(({ value, label: words }) =>
        checkBox(words, chosen.includes(value), (checked) => choose(value, checked)),
      )}
    </div>
  </fieldset>`;
}

export interface TextField {
  key: string;
  label: string;
  hint?: string | undefined;
  type?: 'text' | 'url';
  /** Digits only are typed here. */
  digits?: boolean;
  value: string;
  /** What a fault names in its sentence. */
  choices?: readonly string[];
  check(value: string): Fault | undefined;
  /** Gets the value once it fits; empty takes it away. */
  apply(value: string): void;
}

/** A field for words. A value that does not fit stays in it, with the cure beside it, and changes nothing else. */
export function textField(scene: Scene, field: TextField): TemplateResult {
  const { t, drafts, note } = scene;
  const { key, hint } = field;
  const id = idOf(key);
  const draft = drafts.get(key);
  const mistake = draft?.told ? draft.fault : undefined;
  const read = (event: Event, left: boolean) => {
    const raw = valueIn(event);
    const value = raw.trim();
    const fault = value ? field.check(value) : undefined;
    note(key, fault || !left ? { raw, fault, told: left || (draft?.told ?? false) } : undefined);
    if (!fault && value !== field.value) field.apply(value);
  };
  return html`<div class="block">
    <label class="label" for=${id}>${field.label}</label>
    <input
      class="field"
      id=${id}
      type=${field.type ?? 'text'}
      inputmode=${field.digits ? 'numeric' : nothing}
      autocomplete="off"
      autocapitalize="none"
      spellcheck="false"
      .value=${live(draft?.raw ?? field.value)}
      aria-invalid=${mistake ? 'true' : nothing}
      aria-describedby=${mistake ? `${id}-mistake` : hint ? `${id}-hint` : nothing}
      @input=${(event: Event) => read(event, false)}
      @change=${(event: Event) => read(event, true)}
    />
    ${
      mistake
        ? html`<p class="mistake" id="${id}-mistake" role="alert">
            ${icon('warn')}<span
              >${t('kept', { fault: t(mistake, { choices: (field.choices ?? []).join(t('between')) }) })}</span
            >
          </p>`
        : hint
          ? html`<p class="hint" id="${id}-hint">${hint}</p>`
          : nothing
    }
  </div>`;
}
