import type { LinkImport } from '@y12355/client/staff';
import { icon, now } from '@y12355/core';
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { baseStyles } from '../kit/base.styles.js';
import {
  faultLines,
  type FaultForm,
  type FaultLine,
  linesOf,
  renderFaults,
  renderRefusal,
} from '../kit/faults.js';
import { renderFileField } from '../kit/file-field.js';
import { readFile } from '../kit/file-text.js';
import { fileFaults } from '../kit/file-words.js';
import { fileStyles } from '../kit/file.styles.js';
import { troubleWords } from '../kit/trouble.js';
import { DeskView } from '../kit/view.js';
import { t } from '../kit/words.js';
import { changeWords, placeWords } from './links.model.js';
import { linksStyles } from './links.styles.js';
import { c } from './links.words.js';

/** Names that a sentence holds; the others are counted. */
const NAMED = 8;

/** Codes out of a table: choose, look at what changes, then take the good rows over. */
export class DeskLinkImport extends DeskView {
  static override styles = [baseStyles, fileStyles, linksStyles];

  @state() private preview: LinkImport | undefined;
  @state() private busy: 'preview' | 'save' | undefined;
  @state() private failed = '';
  @state() private lines: readonly FaultLine[] = [];

  get #place() {
    return this.desk.place.links;
  }

  #back(news: string): void {
    this.dispatchEvent(new CustomEvent('desk-back', { detail: news }));
  }

  readonly #choose = async (chosen: File | undefined): Promise<void> => {
    this.preview = undefined;
    this.failed = '';
    this.lines = [];
    const read = chosen && (await readFile(chosen));
    if (read && 'fault' in read) this.failed = fileFaults(read.fault);
    this.#place.file = read && 'file' in read ? read.file : undefined;
    this.requestUpdate();
    if (this.#place.file) await this.#send(true);
  };

  async #send(dryRun: boolean): Promise<void> {
    const { file } = this.#place;
    if (!file || this.busy) return;
    this.failed = '';
    this.lines = [];
    this.busy = dryRun ? 'preview' : 'save';
    const answer = await this.ask(() => this.desk.staff.importLinks(file, dryRun));
    this.busy = undefined;
    if (!answer) return;
    if ('error' in answer) {
      this.preview = undefined;
      this.lines = faultLines(answer.error, formOf(file.name));
      this.failed = this.lines.length > 0 ? c('importRefused') : troubleWords(t, answer.error, now());
      return;
    }
    if (dryRun) {
      this.preview = answer.value;
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('.preview h2')?.focus();
      return;
    }
    const { added, changed, leftOut } = answer.value;
    this.#place.file = undefined;
    this.#back(c('imported', { added: added.length, changed: changed.length, left: leftOut }));
  }

  protected override render(): TemplateResult {
    const { file } = this.#place;
    return html`<div class="page">
      <button type="button" class="link tap back" @click=${() => this.#back('')}>
        ${icon('back')}${c('back')}
      </button>
      <h1 tabindex="-1">${c('importTitle')}</h1>
      <p class="lead">${c('importLead')}</p>
      ${renderFileField({ id: 'file', label: c('importFile'), file, choose: (one) => void this.#choose(one) })}
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

  #renderPreview({ added, changed, unchanged, leftOut, faults }: LinkImport): TemplateResult {
    const count = added.length + changed.length;
    const names = added.slice(0, NAMED).map(placeWords).join(t('listJoin'));
    const more = added.length - Math.min(added.length, NAMED);
    return html`<section class="preview" aria-labelledby="preview">
      <h2 id="preview" tabindex="-1">${c('previewTitle')}</h2>
      ${
        added.length > 0
          ? html`<p class="added">
              ${
                more > 0
                  ? c('importAddedMore', { count: added.length, names, more })
                  : c('importAdded', { count: added.length, names })
              }
            </p>`
          : nothing
      }
      ${
        changed.length > 0
          ? html`<details class="changed">
              <summary>${c('importChanged', { count: changed.length })}</summary>
              <ul class="bad-rows" tabindex="0" aria-label=${c('importChanged', { count: changed.length })}>
                ${changed.map(
                  (link) =>
                    html`<li>
                      <b>${placeWords(link)}</b> <span class="figures nowrap">${link.code}</span>
                      ${changeWords(link.changes).map((words) => html`<span class="under">${words}</span>`)}
                    </li>`,
                )}
              </ul>
            </details>`
          : nothing
      }
      <p class="soft">${c('importUnchanged', { count: unchanged })}</p>
      ${
        faults.length > 0
          ? html`<div class="note left-out">
              <p>${c('importFaults', { count: leftOut })}</p>
              ${renderFaults(
                linesOf(
                  faults.map(({ message }) => ({ pointer: '', message })),
                  formOf(this.#place.file?.name),
                ),
              )}
            </div>`
          : nothing
      }
      ${
        count === 0
          ? html`<p>${c('noChanges')}</p>`
          : html`<button
              type="button"
              class="action wide save"
              aria-busy=${this.busy === 'save' ? 'true' : nothing}
              @click=${() => void this.#send(false)}
            >
              ${this.busy === 'save' ? html`<span class="dots"></span>${c('saving')}` : c('importSave', { count })}
            </button>`
      }
    </section>`;
  }
}

const columns = ['school', 'region', 'place', 'target'] as const;

/** The table's headings as the desk calls them. */
function formOf(file: string | undefined): FaultForm {
  return {
    label: ([column = '']) => {
      if (column === 'campaign') return c('code');
      const known = columns.find((one) => one === column);
      return known && c(known);
    },
    ...(file !== undefined && { files: [file] }),
  };
}
