import { html, type TemplateResult } from 'lit';
import encoder from 'qrcode/lib/core/qrcode.js';
import { strokes } from '../strokes.js';

/** Modules that stay white on each side. */
const QUIET = 4;

/**
 * An address as a QR code of level M: ink on white in every theme, since many readers know no other way round.
 *
 * @param label what it leads to, for who cannot see it
 */
export function qrCode(address: string, label: string): TemplateResult | undefined {
  const { modules } = encoder.create(address, { errorCorrectionLevel: 'M' });
  const side = modules.size + 2 * QUIET;
  return html`<svg
    class="code"
    part="code"
    role="img"
    aria-label=${label}
    viewBox="0 0 ${side} ${side}"
    shape-rendering="crispEdges"
  >
    <path fill="#fff" d="M0 0h${side}v${side}H0z" />
    <path fill="none" transform="translate(${QUIET} ${QUIET + 0.5})" d=${strokes(modules)} stroke="#14332D" />
  </svg>`;
}
