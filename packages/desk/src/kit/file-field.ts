import { html, nothing, type TemplateResult } from 'lit';
import type { TextFile } from './file-text.js';
import { t } from './words.js';

export interface FileView {
  id: string;
  label: string;
  /** The one that was read. */
  file: TextFile | undefined;
  choose: (file: File | undefined) => void;
}

/** A table from the computer. The name stays when the page is drawn anew, which the browser's own field forgets. */
export function renderFileField({ id, label, file, choose }: FileView): TemplateResult {
  return html`<div class="file">
    <label for=${id}>${label}</label>
    <input
      id=${id}
      type="file"
      accept=".csv,text/csv,.json,application/json"
      @change=${(event: Event) => choose((event.target as HTMLInputElement).files?.[0])}
    />
    ${file ? html`<p class="small soft">${t('fileChosen', { name: file.name })}</p>` : nothing}
  </div>`;
}
