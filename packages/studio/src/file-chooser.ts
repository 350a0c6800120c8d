import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

/** Words of a chooser; the page that shows it has them in its own language file. */
export type ChooserKey = 'drop' | 'dropHint' | 'sample' | 'paste' | 'pasteLabel' | 'pasteTake';

export interface FileChooser {
  t(key: ChooserKey): string;
  /** Of the text field; its hint is `<id>-hint`. */
  id: string;
  accept: string;
  multiple: boolean;
  /** Lines of the text field. */
  rows: number;
  hint?: string;
  pasted: string;
  onFiles(files: File[]): void;
  onSample(): void;
  onPasted(text: string): void;
  onPaste(): void;
}

/** A box for files that are chosen or dropped, a sample to begin with, and a field to paste into. */
export function fileChooser(chooser: FileChooser): TemplateResult {
  const { t, id, hint } = chooser;
  const onFiles = (event: Event) => {
    const input = event.target as HTMLInputElement;
    chooser.onFiles([...(input.files ?? [])]);
    // The same file again, once it has been cured, is a change too.
    input.value = '';
  };
  return html`<label class="drop">
      <input type="file" ?multiple=${chooser.multiple} accept=${chooser.accept} @change=${onFiles} />
      <span class="drop-words"><b>${t('drop')}</b><span>${t('dropHint')}</span></span>
    </label>
    <p class="ways">
      <button type="button" class="link" @click=${chooser.onSample}>${t('sample')}</button>
    </p>
    <details class="paste">
      <summary>${t('paste')}</summary>
      <label class="label" for=${id}>${t('pasteLabel')}</label>
      <textarea
        class="field"
        id=${id}
        rows=${chooser.rows}
        spellcheck="false"
        aria-describedby=${hint === undefined ? nothing : `${id}-hint`}
        .value=${live(chooser.pasted)}
        @input=${(event: Event) => chooser.onPasted((event.target as HTMLTextAreaElement).value)}
      ></textarea>
      ${hint === undefined ? nothing : html`<p class="hint" id="${id}-hint">${hint}</p>`}
      <button type="button" class="action outlined" @click=${chooser.onPaste}>${t('pasteTake')}</button>
    </details>`;
}
