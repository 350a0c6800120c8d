import { html, type TemplateResult } from 'lit';
import { TEL_CODE } from './tel-code.js';

/** The code that calls the line: dark on white in every theme, four quiet modules around it. */
export function telCode(label: string): TemplateResult {
  const side = TEL_CODE.size + 8;
  return html`<svg
    class="code"
    part="code"
    role="img"
    aria-label=${label}
    viewBox="0 0 ${side} ${side}"
    shape-rendering="crispEdges"
  >
    <path transform="translate(4 4.5)" d=${TEL_CODE.path} stroke="#14332D" />
  </svg>`;
}

/** An arcade house at a street: one window and the door lit. */
export function house(): TemplateResult {
  return html`<svg class="house" aria-hidden="true" viewBox="0 0 336 156">
    <path fill="#0F5C4C" d="M90 27h156v126H90z" />
    <path fill="#14332D" d="M88 19h160v8H88zM88 153h160v3H88z" />
    <path
      fill="#1C4A41"
      d="M104 68V53a14.5 14.5 0 0 1 29 0v15zM203 68V53a14.5 14.5 0 0 1 29 0v15zM98 153v-40a20.5 20.5 0 0 1 41 0v40zM197 153v-40a20.5 20.5 0 0 1 41 0v40z"
    />
    <path fill="#FFC85A" d="M153.5 68V53a14.5 14.5 0 0 1 29 0v15zM147.5 153v-40a20.5 20.5 0 0 1 41 0v40z" />
    <path fill="none" stroke="#14332D" stroke-width="2" d="M168 93v60" />
    <path fill="#14332D" d="M161 126.5h3v4h-3zM172 126.5h3v4h-3z" />
  </svg>`;
}
