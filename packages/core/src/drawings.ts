import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** The number as a mark, icons: drawn, so that they are the same in every engine. */

const five =
  'M15 9 11.5 48C17 42.5 24 40 32 40C46.5 40 57 50.5 57 65C57 80 46 91 31 91C19.5 91 10.5 84.5 8 74';

/**
 * The drawn 12355. Text color is its ink; `lampRoof` lights the roof and is for deep ground only. A real
 * text `12355` with `tel:` stands in the same element, so the mark is hidden from assistive technology.
 */
export function mark(height: number, lampRoof = false): TemplateResult {
  return html`<svg
    class="mark"
    part="mark"
    aria-hidden="true"
    viewBox="0 0 354 100"
    width=${Math.round(height * 3.54)}
    height=${height}
    fill="none"
    stroke="currentColor"
    stroke-width="14"
    stroke-linecap="round"
    stroke-linejoin="round"
  >
    <path transform="translate(8)" d="M7 27 27 9V91" />
    <path transform="translate(58)" d="M9 32A22.5 22.5 0 0 1 54 31.5C54 49 31 66 10 91H56" />
    <path
      transform="translate(136)"
      d="M9 27C11 16 20 9 31 9C43 9 51.5 17 51.5 28C51.5 39 43 46.5 29 46.5C45 46.5 55.5 55 55.5 68.5C55.5 82 45 91 31 91C19 91 9.5 84 7.5 73"
    />
    <path transform="translate(214)" d=${five} />
    <path transform="translate(288)" d=${five} />
    <path class=${lampRoof ? 'roof lamp' : 'roof'} d="M229 9H339" />
  </svg>`;
}

const icons = {
  phone: svg`<path d="M5 3.5h3.4l1.6 4-2 1.6a12 12 0 0 0 6 6l1.6-2 4 1.6V18a2.5 2.5 0 0 1-2.7 2.5A15.6 15.6 0 0 1 2.9 6.2 2.5 2.5 0 0 1 5 3.5z"/>`,
  pin: svg`<path d="M12 21s7-6.3 7-11.5A7 7 0 0 0 5 9.5C5 14.7 12 21 12 21z"/><circle cx="12" cy="9.5" r="2.5"/>`,
  cal: svg`<rect x="4" y="5.5" width="16" height="14.5" rx="2"/><path d="M4 10h16M8.5 3v4M15.5 3v4"/>`,
  route: svg`<path d="M12 3l8 18-8-4.5L4 21z"/>`,
  down: svg`<path d="M12 4v11M7 10.5l5 5 5-5M5 20h14"/>`,
  close: svg`<path d="M6 6l12 12M18 6 6 18"/>`,
  back: svg`<path d="M14.5 5l-7 7 7 7"/>`,
  next: svg`<path d="M9.5 5l7 7-7 7"/>`,
  chev: svg`<path d="M6 9.5l6 6 6-6"/>`,
  check: svg`<path d="M5 12.5l5 5 9-10.5"/>`,
  copy: svg`<rect x="8.5" y="8.5" width="11" height="11" rx="2"/><path d="M15.5 8.5V6A1.5 1.5 0 0 0 14 4.5H6A1.5 1.5 0 0 0 4.5 6v8A1.5 1.5 0 0 0 6 15.5h2.5"/>`,
  chat: svg`<path d="M4 5.5h16v11H11l-4.5 4v-4H4z"/>`,
  clock: svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5.3l3.5 2"/>`,
  warn: svg`<path d="M12 7.5v6M12 17v.1"/><circle cx="12" cy="12" r="9"/>`,
} satisfies Record<string, SVGTemplateResult>;

export type IconName = keyof typeof icons;

/** One icon in text color, 20 px unless the style says otherwise, hidden from assistive technology. */
export function icon(name: IconName): TemplateResult {
  return html`<svg
    class="icon"
    aria-hidden="true"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="1.9"
    stroke-linecap="round"
    stroke-linejoin="round"
  >
    ${icons[name]}
  </svg>`;
}
