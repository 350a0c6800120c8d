import { html, type TemplateResult } from 'lit';

/** A film can be played. */
export function playIcon(): TemplateResult {
  return html`<svg class="start" aria-hidden="true" viewBox="0 0 24 24">
    <circle cx="12" cy="12" r="11" />
    <path d="M9.5 7.5v9l7-4.5z" />
  </svg>`;
}
