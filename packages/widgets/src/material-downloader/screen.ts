import { icon, strings, warnOnce, Words, type Y12355Element } from '@y12355/core';
import { html, nothing, type TemplateResult } from 'lit';
import { addStyles } from '../late-styles.js';
import { OnDemand } from '../on-demand.js';
import { readable } from '../readable.js';
import type { Material } from './material-downloader.model.js';
import zh from './screen.strings.zh-CN.json';
import { screenStyles } from './screen.styles.js';
import type { RowView } from './taking.js';

const words = new Words('material-screen', zh, {
  'zh-HK': () => import('./screen.strings.zh-HK.json'),
  en: () => import('./screen.strings.en.json'),
});

/**
 * On a screen that others see nothing is saved: one code opens the same choice on the visitor's own phone. What is
 * pressed in the list is what the code leads to.
 */
export class Screen {
  readonly #t = strings(this.host, words);
  readonly #code = new OnDemand(
    this.host,
    'the QR encoder',
    async () => (await import('../booking-button/qr-code.js')).qrCode,
  );
  #picked: Material | undefined;
  #page: string | undefined;

  constructor(private readonly host: Y12355Element) {
    addStyles(host, screenStyles);
  }

  /** @param page the full page in another browser; undefined where there is none to show */
  view(page: string | undefined): TemplateResult | typeof nothing {
    const t = this.#t;
    void words.bring(this.host.language)?.then(() => this.host.requestUpdate());
    this.#page = page;
    if (!page) {
      warnOnce(
        `<${this.host.localName} mode="qr">: there is no service whose page a code could open; set api. The list is ` +
          'shown without ways to take it.',
      );
      return nothing;
    }
    const address = this.#picked ? `${page}#material=${encodeURIComponent(this.#picked.id)}` : page;
    const code = this.#code.part?.(address, t('label'));
    const alone = this.#code.failed || (this.#code.here && !code);
    const lead = this.#picked ? t('leadOne', { title: this.#picked.title }) : t('lead');
    return html`<div class="screen">
      <p aria-live="polite"><b>${lead}</b></p>
      ${alone ? nothing : html`<div class="code-frame">${code ?? nothing}</div>`}
      <p class="small soft">${t(alone ? 'alone' : 'address')}</p>
      <p class="small address">${readable(address)}</p>
    </div>`;
  }

  row(material: Material): RowView {
    const t = this.#t;
    if (!this.#page) return { action: nothing };
    const picked = this.#picked?.id === material.id;
    return {
      action: html`<button
        class="action outlined ${picked ? 'picked' : ''}"
        part="action"
        type="button"
        aria-pressed=${picked}
        @click=${() => this.#pick(picked ? undefined : material)}
      >
        ${picked ? icon('check') : nothing}${t(picked ? 'picked' : 'pick')}<span class="sr">
          ${material.title}</span
        >
      </button>`,
    };
  }

  #pick(material: Material | undefined): void {
    this.#picked = material;
    this.host.requestUpdate();
  }
}
