import { ProblemError, type CenterImport } from '@y12355/client/staff';
import { icon, now } from '@y12355/core';
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { baseStyles } from '../kit/base.styles.js';
import { renderFileField } from '../kit/file-field.js';
import { fileStyles } from '../kit/file.styles.js';
import { fileFaults } from '../kit/file-words.js';
import { faultLines, renderRefusal, type FaultLine } from '../kit/faults.js';
import { renderHits } from '../kit/hits.js';
import { readFile } from '../kit/file-text.js';
import { troubleWords } from '../kit/trouble.js';
import { DeskView } from '../kit/view.js';
import { t } from '../kit/words.js';
import { EntryEvent } from './center.js';
import { centersStyles } from './centers.styles.js';
import { centerLabel } from './center-labels.model.js';
import { renderChanges } from './changes.js';
import { c } from './center.words.js';

/** Centers of somebody else stand in the table: the service names them. */
function refusedWords(error: unknown): string {
  const outside = error instanceof ProblemError && error.code === 'forbidden';
  const [, ids] = (outside && /^outside the scope of this account: (.+)$/.exec(error.detail)) || [];
  return ids ? c('importOutside', { ids }) : troubleWords(t, error, now());
}

/** Centers out of a table: choose, look at what changes, then take it over. One bad row takes nothing over. */
export class DeskCenterImport extends DeskView {
  static override styles = [baseStyles, centersStyles, fileStyles];

  @state() private preview: CenterImport | undefined;
  @state() private busy: 'preview' | 'save' | undefined;
  @state() private failed = '';
  @state() private lines: readonly FaultLine[] = [];

  get #place() {
    return this.desk.place.centers;
  }

  protected override firstUpdated(): void {
    if (this.#place.again) void this.#send(true);
    this.#place.again = false;
  }

  readonly #choose = async (which: 'file' | 'exceptions', chosen: File | undefined): Promise<void> => {
    this.preview = undefined;
    this.#forget();
    const read = chosen && (await readFile(chosen));
    if (read && 'fault' in read) this.failed = fileFaults(read.fault);
    this.#place[which] = read && 'file' in read ? read.file : undefined;
    this.requestUpdate();
    if (this.#place.file && !this.failed) await this.#send(true);
  };

  #forget(): void {
    this.failed = '';
    this.lines = [];
  }

  async #send(dryRun: boolean): Promise<void> {
    const { file, exceptions } = this.#place;
    if (!file || this.busy) return;
    this.#forget();
    this.busy = dryRun ? 'preview' : 'save';
    const body = { ...file, ...(exceptions && { exceptions }) };
    const answer = await this.ask(() => this.desk.staff.importCenters(body, dryRun));
    this.busy = undefined;
    if (!answer) return;
    if ('error' in answer) {
      this.preview = undefined;
      this.lines = faultLines(answer.error, {
        label: centerLabel,
        files: [file, exceptions].flatMap((one) => (one ? [one.name] : [])),
      });
      this.failed = this.lines.length > 0 ? c('importRefused') : refusedWords(answer.error);
      return;
    }
    if (dryRun) {
      this.preview = answer.value;
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('.preview h2')?.focus();
      return;
    }
    this.#place.file = undefined;
    this.#place.exceptions = undefined;
    const { added, changed } = answer.value;
    this.dispatchEvent(new EntryEvent(c('imported', { added: added.length, changed: changed.length })));
  }

  protected override render(): TemplateResult {
    const { file, exceptions } = this.#place;
    return html`<div class="page">
      <button type="button" class="link tap back" @click=${() => this.dispatchEvent(new EntryEvent(''))}>
        ${icon('back')}${c('backToCenters')}
      </button>
      <h1 tabindex="-1">${c('importTitle')}</h1>
      <p class="lead">${c('importLead')}</p>
      ${renderFileField({ id: 'file', label: c('importFile'), file, choose: (one) => void this.#choose('file', one) })}
      ${renderFileField({
        id: 'exceptions',
        label: c('importExceptions'),
        file: exceptions,
        choose: (one) => void this.#choose('exceptions', one),
      })}
      ${renderRefusal(this.failed, this.lines)}
      <div role="status">
        ${this.busy === 'preview' ? html`<p class="soft">${c('looking')}</p>` : nothing}
      </div>
      ${
        file && !this.preview && !this.busy
          ? html`<button type="button" class="action outlined look" @click=${() => void this.#send(true)}>
              ${c('look')}
            </button>`
          : nothing
      }
      ${this.preview ? this.#renderPreview(this.preview) : nothing}
    </div>`;
  }

  #renderPreview({ added, changed, unchanged, missing, hits }: CenterImport): TemplateResult {
    const nothingNew = added.length === 0 && changed.length === 0;
    const names = (list: readonly { name: string }[]) => list.map(({ name }) => name).join(t('listJoin'));
    return html`<section class="preview" aria-labelledby="preview">
      <h2 id="preview" tabindex="-1">${c('previewTitle')}</h2>
      ${added.length > 0 ? html`<p>${c('importAdded', { count: added.length, names: names(added) })}</p>` : nothing}
      ${changed.map(
        ({ name, changes }) =>
          html`<details class="one-changed" open>
            <summary>${name}</summary>
            ${renderChanges(changes)}
          </details>`,
      )}
      <p class="soft">${c('importUnchanged', { count: unchanged })}</p>
      ${missing.length > 0 ? html`<p class="soft">${c('importMissing', { count: missing.length, names: names(missing) })}</p>` : nothing}
      ${nothingNew ? nothing : renderHits(hits, true)}
      ${
        nothingNew
          ? html`<p>${c('noChanges')}</p>`
          : html`<button
              type="button"
              class="action wide save"
              aria-busy=${this.busy === 'save' ? 'true' : nothing}
              @click=${() => void this.#send(false)}
            >
              ${this.busy === 'save' ? html`<span class="dots"></span>${c('saving')}` : c('importSave')}
            </button>`
      }
    </section>`;
  }
}
