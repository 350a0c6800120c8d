import { html, type TemplateResult } from 'lit';

/** Two chairs under a lamp: there is room. */
export function twoChairs(): TemplateResult {
  return html`<svg
    class="motif"
    aria-hidden="true"
    viewBox="0 0 200 200"
    fill="none"
    stroke-linecap="round"
    stroke-linejoin="round"
  >
    <path d="M100 20v34" stroke="#14332D" stroke-width="4" />
    <path d="M72 78a28 28 0 0 1 56 0z" fill="#14332D" />
    <path d="M72 80 34 182h132L128 80z" fill="#FFC85A" opacity="0.45" />
    <circle cx="100" cy="82" r="9" fill="#FFC85A" />
    <g stroke="#0F5C4C" stroke-width="7"><path d="M34 106v76M34 146h38v36" /></g>
    <g stroke="#2F7A68" stroke-width="7"><path d="M166 106v76M166 146h-38v36" /></g>
    <path d="M14 183H186" stroke="#14332D" stroke-width="4" />
  </svg>`;
}
