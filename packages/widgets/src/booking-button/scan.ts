import { html, nothing, type TemplateResult } from 'lit';
import { OnDemand } from '../on-demand.js';
import { readable } from '../readable.js';
import { QUOTED_NAME, Way } from './other-ways.js';

/**
 * An address for one's own phone, as a code and as text: on a screen that others see nobody types, so nothing
 * here opens a form.
 */
export class Scan extends Way {
  readonly #code = new OnDemand(
    this.host,
    'the QR encoder',
    async () => (await import('./qr-code.js')).qrCode,
  );

  /** @param address in full; `undefined` where there is none to show */
  page(address: string | undefined): unknown {
    const { t } = this;
    return address ? this.#view(address, t('scanLead'), t('scanLabel')) : nothing;
  }

  /** @param link the operator's address that WeChat opens as the mini program; without one its name stands */
  miniProgram(link: string | undefined): TemplateResult {
    const { t } = this;
    if (link && /^https:\/\//.test(link)) return this.#view(link, t('scanMini'), t('scanLabelMini'));
    this.speak();
    return html`<div class="way">
      <p><b>${t('miniLead')}</b></p>
      <p>
        ${t('miniSearch')}${this.host.language === 'en' ? ' ' : nothing}<b lang="zh-CN">${QUOTED_NAME}</b>
      </p>
    </div>`;
  }

  #view(address: string, lead: string, label: string): TemplateResult {
    const { t } = this;
    this.speak();
    const code = this.#code.part?.(address, label);
    const alone = this.#code.failed || (this.#code.here && !code);
    return html`<div class="way">
      ${
        alone
          ? nothing
          : html`<p><b>${lead}</b></p>
              <div class="frame">${code ?? nothing}</div>`
      }
      <p class="small soft">${t(alone ? 'scanAlone' : 'scanAddress')}</p>
      <p class="small address">${readable(address)}</p>
    </div>`;
  }
}
