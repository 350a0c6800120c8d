import { html, type TemplateResult } from 'lit';

/** Two under one umbrella; the same colors in every theme. Its words stand below it. */
export function umbrella(): TemplateResult {
  return html`<svg class="umbrella" viewBox="0 0 200 192" width="200" height="192">
    <g class="rain">
      <path d="M22 30l-5 16M48 12l-5 16M152 16l-5 16M178 40l-5 16M10 96l-5 16M190 100l-5 16" />
    </g>
    <path class="roof" d="M24 100a76 76 0 0 1 152 0z" />
    <path class="stick" d="M100 24v-8M100 100v74a10 10 0 0 1-20 0" />
    <circle cx="68" cy="128" r="13" />
    <path class="one" d="M46 192v-24a22 22 0 0 1 44 0v24z" />
    <circle cx="132" cy="128" r="13" />
    <path class="other" d="M110 192v-24a22 22 0 0 1 44 0v24z" />
  </svg>`;
}
