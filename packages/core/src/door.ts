import { html, nothing, svg, type TemplateResult } from 'lit';

/** A door: lit and two-leaved when somebody is there, an empty frame when shut. Words beside it say which. */
export function door(open: boolean): TemplateResult {
  return html`<svg
    class=${open ? 'door open' : 'door'}
    aria-hidden="true"
    viewBox="0 0 32 44"
    width="32"
    height="44"
  >
    <path d="M2 43V16a14 14 0 0 1 28 0v27z" />
    ${
      open
        ? svg`<path class="leaf" d="M16 2v41"/><circle cx="12.2" cy="25" r="1.5"/><circle cx="19.8" cy="25" r="1.5"/>`
        : nothing
    }
  </svg>`;
}
