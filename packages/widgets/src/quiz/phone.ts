import { warnOnce, type Y12355Element } from '@y12355/core';
import { html, nothing, type TemplateResult } from 'lit';
import { addStyles } from '../late-styles.js';
import { OnDemand } from '../on-demand.js';
import { readable } from '../readable.js';
import { phoneStyles } from './phone.styles.js';
import type { Scene } from './scene.js';

/** On a screen that others see nobody answers questions about themselves: one code opens them on one's own phone. */
export class Phone {
  readonly #code = new OnDemand(
    this.host,
    'the QR encoder',
    async () => (await import('../booking-button/qr-code.js')).qrCode,
  );

  constructor(private readonly host: Y12355Element) {
    addStyles(host, phoneStyles);
  }

  /** @param page of the quiz, in full; undefined where there is none */
  view(t: Scene['t'], page: string | undefined): TemplateResult {
    if (!page) {
      warnOnce(
        `<${this.host.localName} mode="qr">: there is no page whose address a code could hold; set api, and a pack of ` +
          'the kit. The number is shown alone.',
      );
      return html`<p class="lead">${t('phoneLead')}</p>`;
    }
    const code = this.#code.part?.(page, t('phoneLabel'));
    const alone = this.#code.failed || (this.#code.here && !code);
    return html`<div class="phone">
      <h3>${t('phoneLead')}</h3>
      ${alone ? nothing : html`<div class="code-frame">${code ?? nothing}</div>`}
      <p class="small soft">${t(alone ? 'phoneAlone' : 'phoneAddress')}</p>
      <p class="small address">${readable(page)}</p>
    </div>`;
  }
}
