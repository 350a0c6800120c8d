import { html, type TemplateResult } from 'lit';
import { HOTLINE, telHref } from '@y12355/domain';
import { campaignAddress, homeAddress, QUIET } from '@y12355/posters/screen';
import { strokes } from '@y12355/widgets/strokes';
import encoder from 'qrcode/lib/core/qrcode.js';

const drawn = new Map<string, { side: number; path: string }>();

/** The modules of a code as one path, and its side with the quiet zone. */
export function codePath(text: string): { side: number; path: string } {
  let code = drawn.get(text);
  if (!code) {
    const { modules } = encoder.create(text, { errorCorrectionLevel: 'M' });
    code = { side: modules.size + 2 * QUIET, path: strokes(modules) };
    // A screen has two or three; a year of playlists must not add up.
    if (drawn.size > 8) drawn.clear();
    drawn.set(text, code);
  }
  return code;
}

/** The one code of a frame: ink on paper with its quiet zone, by day and by night. */
export function codePicture(text: string, label: string): TemplateResult {
  const { side, path } = codePath(text);
  return html`<svg
    role="img"
    aria-label=${label}
    data-code=${text}
    viewBox="0 0 ${side} ${side}"
    shape-rendering="crispEdges"
  >
    <path fill="#F4F6F1" d="M0 0h${side}v${side}H0z" />
    <path fill="none" stroke="#14332D" transform="translate(${QUIET} ${QUIET + 0.5})" d=${path} />
  </svg>`;
}

/**
 * What the code of a screen says. Without a service that phones can reach it is the number itself.
 *
 * @param base address of the service
 * @param page a page of the shell, `materials` or `find`; the campaign's own address where there is none
 */
export function codeText(base: string | undefined, campaign: string | undefined, page?: string): string {
  try {
    if (base === undefined) return telHref(HOTLINE);
    if (page === undefined) return campaign ? campaignAddress(base, campaign) : homeAddress(base);
    // The campaign is checked by the printed address.
    const query = campaign && campaignAddress(base, campaign) ? `?c=${campaign}` : '';
    return `${homeAddress(base)}${page}${query}`;
  } catch {
    return telHref(HOTLINE);
  }
}
