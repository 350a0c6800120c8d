import { icon, strings, warnOnce, Words, type Y12355Element } from '@y12355/core';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { newAbort } from '../abort.js';
import { saveFile } from '../device.js';
import { addStyles } from '../late-styles.js';
import { FileFetch } from './file-fetch.js';
import { tellDownload } from './material-downloader.events.js';
import { type Material, sizeText, wayOf } from './material-downloader.model.js';
import zh from './several.strings.zh-CN.json';
import { severalStyles } from './several.styles.js';
import type { RowView } from './taking.js';

const words = new Words('material-several', zh, {
  'zh-HK': () => import('./several.strings.zh-HK.json'),
  en: () => import('./several.strings.en.json'),
});

/** All chosen files are in memory at once. */
const MOST = 100_000_000;

/** Several materials chosen and saved as one archive. */
export class Several implements ReactiveController {
  readonly #t = strings(this.host, words);
  #chosen = new Set<string>();
  #told: unknown = nothing;
  #packing: { abort: Partial<AbortController>; done: number } | undefined;

  /** @param onClose nothing is chosen any more */
  constructor(
    private readonly host: Y12355Element,
    private readonly onClose: () => void,
  ) {
    addStyles(host, severalStyles);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  /** A box in place of the row's button. */
  row(material: Material): RowView & { lead: unknown } {
    const t = this.#t;
    const alone = wayOf(material, false) !== 'checked';
    return {
      action: alone ? html`<span class="small soft">${t('alone')}</span>` : nothing,
      lead: html`<label class="box">
        <input
          type="checkbox"
          aria-label=${t('choose', { title: material.title })}
          ?disabled=${alone || this.#packing !== undefined}
          .checked=${this.#chosen.has(material.id)}
          @change=${() => this.#toggle(material.id)}
        />
      </label>`,
    };
  }

  /** What is chosen and the way to take it, below the list. */
  bar(materials: readonly Material[]): TemplateResult {
    const t = this.#t;
    void words.bring(this.host.language)?.then(() => this.host.requestUpdate());
    const chosen = materials.filter(({ id }) => this.#chosen.has(id));
    const bytes = sum(chosen);
    const packing = this.#packing;
    const tooMuch = bytes > MOST;
    const said =
      chosen.length === 0
        ? t('none')
        : tooMuch
          ? t('tooMuch', { most: sizeText(MOST) })
          : t('chosen', { count: chosen.length, size: sizeText(bytes) });
    const line = packing ? t('packing', { done: sizeText(packing.done), all: sizeText(bytes) }) : said;
    return html`<div class="several">
      <p class="small">${line}</p>
      <div class="doing">
        <button class="link" type="button" @click=${() => (packing ? this.#stop() : this.#close())}>
          ${t(packing ? 'cancel' : 'close')}
        </button>
        <button
          class="action"
          part="action"
          type="button"
          aria-busy=${packing ? 'true' : nothing}
          aria-disabled=${!packing && (chosen.length === 0 || tooMuch) ? 'true' : nothing}
          @click=${() => !packing && chosen.length > 0 && !tooMuch && void this.#pack(chosen)}
        >
          ${icon('down')}${t('pack')}
        </button>
      </div>
      <p class="small told" role="status" part="status">${this.#told}</p>
    </div>`;
  }

  #toggle(id: string): void {
    if (!this.#chosen.delete(id)) this.#chosen.add(id);
    this.#told = nothing;
    this.host.requestUpdate();
  }

  #close(): void {
    this.#chosen.clear();
    this.#told = nothing;
    this.onClose();
  }

  #stop(): void {
    this.#packing?.abort.abort?.();
    this.#packing = undefined;
    this.host.requestUpdate();
  }

  async #pack(chosen: readonly Material[]): Promise<void> {
    const packing = { abort: newAbort(), done: 0 };
    this.#packing = packing;
    this.#told = nothing;
    this.host.requestUpdate();
    const missing: Material[] = [];
    let before = 0;
    const next = async (material: Material) => {
      if (packing !== this.#packing) return undefined;
      const file = new FileFetch(material.href, material.sha256 ?? '', material.bytes);
      try {
        const onProgress = (received: number) => this.#going(packing, before + received);
        const pieces = await file.run({ signal: packing.abort.signal, onProgress });
        before += material.bytes ?? 0;
        return { name: material.name, pieces };
      } catch (error) {
        if (packing === this.#packing) warnOnce(`<${this.host.localName}>: ${material.id}: ${String(error)}`);
        missing.push(material);
        return undefined;
      }
    };
    let archive: Blob | undefined;
    try {
      const { zipOf } = await import('./zip.js');
      archive = await zipOf(chosen, next);
    } catch (error) {
      missing.push(...chosen);
      console.error('[y12355] zip:', error);
    }
    if (packing !== this.#packing) return;
    this.#packing = undefined;
    this.#tell(archive, missing);
  }

  #tell(archive: Blob | undefined, missing: readonly Material[]): void {
    const t = this.#t;
    const titles = missing.map(({ title }) => title).join(t('comma'));
    if (archive) {
      saveFile(t('name'), archive.type, archive);
      tellDownload(this.host, 'zip');
    }
    const bad = html`<span class="bad">${t(archive ? 'savedBut' : 'failed', { titles })}</span>`;
    this.#told = missing.length > 0 ? bad : t('saved');
    this.host.requestUpdate();
  }

  #going(packing: { done: number }, done: number): void {
    if (packing !== this.#packing) return;
    const step = (bytes: number) => Math.floor(bytes / 100_000);
    const moved = step(done) !== step(packing.done);
    packing.done = done;
    if (moved) this.host.requestUpdate();
  }
}

function sum(materials: readonly Material[]): number {
  return materials.reduce((all, { bytes = 0 }) => all + bytes, 0);
}
