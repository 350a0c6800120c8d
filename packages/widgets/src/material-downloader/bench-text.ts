import { copyText, icon } from '@y12355/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { Bench } from './bench.js';
import type { TextPart } from './engine.types.js';

/** Words without a sheet, for newsrooms: shown once somebody opens them, each part with its button. */
export class BenchText {
  #parts: readonly TextPart[] | undefined;
  #language = '';
  #said: { id: string; copied: boolean } | undefined;

  constructor(private readonly bench: Bench) {}

  view(): unknown {
    const { more: t, engine, host } = this.bench;
    if (!engine.newsroom) return nothing;
    if (this.#parts && this.#language !== host.language) void this.#load();
    return html`<details class="group newsroom" @toggle=${(event: Event) => this.#open(event)}>
      <summary>${t('newsroom')}</summary>
      <p class="small soft">${t('newsroomHint')}</p>
      ${(this.#parts ?? []).map((part) => this.#part(part))}
    </details>`;
  }

  #part({ id, title, text }: TextPart): TemplateResult {
    const { more: t } = this.bench;
    const said = this.#said?.id === id ? t(this.#said.copied ? 'textCopied' : 'textSelected') : nothing;
    return html`<div class="words">
      <b>${title}</b>
      <p class="text">${text}</p>
      <button
        class="action outlined"
        part="action"
        type="button"
        @click=${(event: Event) => this.#copy(id, event)}
      >
        ${icon('copy')}${t('copyText')}<span class="sr">${title}</span>
      </button>
      <p class="small soft" role="status">${said}</p>
    </div>`;
  }

  #open(event: Event): void {
    if ((event.currentTarget as HTMLDetailsElement).open && !this.#parts) void this.#load();
  }

  async #load(): Promise<void> {
    const { engine, host } = this.bench;
    this.#language = host.language;
    this.#said = undefined;
    try {
      this.#parts = await engine.newsroom?.(host.language);
    } catch (error) {
      console.error('[y12355] newsroom:', error);
    }
    host.requestUpdate();
  }

  async #copy(id: string, event: Event): Promise<void> {
    const text = (event.currentTarget as Element).parentElement?.querySelector('.text');
    const copied = await copyText(this.#parts?.find((part) => part.id === id)?.text ?? '');
    if (!copied && text) getSelection()?.selectAllChildren(text);
    this.#said = { id, copied };
    this.bench.host.requestUpdate();
  }
}
