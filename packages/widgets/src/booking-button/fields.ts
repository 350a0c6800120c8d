import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '@y12355/core';

/** Fields of the form: a label, a hint, and a sentence with the cure beside the field. */

interface Labelled {
  id: string;
  label: string;
  hint?: string | undefined;
  mistake?: string | undefined;
  /** A hint about what was typed, where it is no mistake. */
  calm?: string | undefined;
  /** Stands below the field. */
  after?: unknown;
}

export interface TextField extends Labelled {
  value: string;
  kind?: 'text' | 'tel' | 'note';
  max?: number;
  input(value: string): void;
}

export interface Choice extends Labelled {
  options: readonly { value: string; text: string }[];
  chosen: string | undefined;
  pick(value: string): void;
}

/** The sentence beside a field; its id is what the field's `aria-describedby` names. */
export function mistakeLine(id: string, text: string | undefined, calm?: string): TemplateResult {
  const said = text ?? calm;
  return html`<div id="${id}-mistake" aria-live="polite">
    ${said ? html`<p class="mistake ${text ? '' : 'calm'}">${icon('warn')}<span>${said}</span></p>` : nothing}
  </div>`;
}

function hintOf({ hint, id }: Labelled): unknown {
  return hint ? html` <span class="small soft" id="${id}-hint">${hint}</span>` : nothing;
}

export function textField(field: TextField): TemplateResult {
  const { id, value, kind = 'text', mistake, hint } = field;
  const input = (event: Event) => field.input((event.target as HTMLInputElement).value);
  const described = `${hint ? `${id}-hint ` : ''}${id}-mistake`;
  const invalid = mistake ? 'true' : 'false';
  return html`<div class="group">
    <div class="label">
      <label for=${id}><b>${field.label}</b></label
      >${hintOf(field)}
    </div>
    ${
      kind === 'note'
        ? html`<textarea
            class="field"
            part="field"
            rows="3"
            id=${id}
            autocomplete="off"
            aria-describedby=${described}
            aria-invalid=${invalid}
            .value=${value}
            @input=${input}
          ></textarea>`
        : html`<input
            class="field"
            part="field"
            id=${id}
            type=${kind}
            inputmode=${kind === 'tel' ? 'tel' : nothing}
            maxlength=${field.max ?? nothing}
            autocomplete="off"
            spellcheck="false"
            aria-describedby=${described}
            aria-invalid=${invalid}
            .value=${value}
            @input=${input}
          />`
    }
    ${mistakeLine(id, mistake, field.calm)}${field.after ?? nothing}
  </div>`;
}

/** One of a few: radio buttons drawn as options. The first one carries the field's id. */
export function choice(field: Choice): TemplateResult {
  const { id, options, chosen, mistake } = field;
  return html`<fieldset class="group" aria-describedby="${id}-mistake">
    <legend class="label"><b>${field.label}</b>${hintOf(field)}</legend>
    <div class="options">
      ${options.map(
        ({ value, text }, index) =>
          html`<label class="option">
            <input
              type="radio"
              name=${id}
              id=${index === 0 ? id : `${id}-${value}`}
              autocomplete="off"
              .checked=${value === chosen}
              .value=${value}
              aria-invalid=${mistake ? 'true' : 'false'}
              @change=${() => field.pick(value)}
            /><span>${text}</span>
          </label>`,
      )}
    </div>
    ${mistakeLine(id, mistake)}${field.after ?? nothing}
  </fieldset>`;
}

/** One of a few, or none: pressing the chosen one again takes it back. */
export function chips(field: Choice & { pick(value: string | undefined): void }): TemplateResult {
  const { id, options, chosen, mistake } = field;
  return html`<fieldset class="group" aria-describedby="${id}-mistake">
    <legend class="label"><b>${field.label}</b>${hintOf(field)}</legend>
    <div class="chips">
      ${options.map(
        ({ value, text }, index) =>
          html`<button
            type="button"
            class="chip"
            id=${index === 0 ? id : `${id}-${value}`}
            aria-pressed=${value === chosen ? 'true' : 'false'}
            @click=${() => field.pick(value === chosen ? undefined : value)}
          >
            ${text}
          </button>`,
      )}
    </div>
    ${mistakeLine(id, mistake)}
  </fieldset>`;
}
