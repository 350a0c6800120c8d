import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Question } from './form.js';

const cloud = 'M12 26a7 7 0 0 1 .6-13.9A10 10 0 0 1 31 13a6.6 6.6 0 0 1 1 13z';

/** Drawn beside answers that are about weather, by their codes. */
const skies = {
  clear: svg`<circle cx="22" cy="17" r="7" class="sun"/><path d="M22 2v4M22 28v4M7 17h4M33 17h4M11.4 6.4l2.8 2.8M29.8 24.8l2.8 2.8M11.4 27.6l2.8-2.8M29.8 9.2l2.8-2.8"/>`,
  mixed: svg`<path class="cloud" d=${cloud} transform="translate(0 2)"/>`,
  rain: svg`<path class="cloud" d=${cloud} transform="translate(0 -4)"/><path d="M15 26l-1.5 5M22 26l-1.5 5M29 26l-1.5 5"/>`,
  fog: svg`<path d="M8 9h26M12 15h26M8 21h24M16 27h18"/>`,
} as const;
type Sky = keyof typeof skies;

/** One drawing for each option; undefined where not every option is a weather. */
export function skiesOf(question: Question): ((place: number) => TemplateResult) | undefined {
  if (question.kind !== 'choice' || !question.options.every(({ code }) => code in skies)) return undefined;
  return (place) =>
    html`<svg class="sky" aria-hidden="true" viewBox="0 0 44 34">
      ${skies[question.options[place]?.code as Sky] ?? nothing}
    </svg>`;
}
