import { controlStyles, serviceUrl, themeStyles, VERSION, Y12355Element } from '@y12355/core';
import { HOTLINE, telHref } from '@y12355/domain';
import type { Template } from '@y12355/posters';
import type { Format } from '@y12355/posters/batch';
import {
  previewAddress,
  svgAddress,
  templateOf,
  templates as entries,
  thumbnail,
  withSamples,
} from '@y12355/posters/browser';
import { html, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { formStyles } from '../form.styles.js';
import { header, headerWords } from '../header.js';
import { save } from '../pictures.js';
import { studioStyles } from '../studio.styles.js';
import { Batch } from './batch.js';
import { batchStyles } from './batch.styles.js';
import { batchView, type BatchScene } from './batch-view.js';
import { addressOf, batchOptions, codeImageOf, faultsIn, type PosterChoice } from './choice.js';
import { dataAddress, operatorCode } from './code-image.js';
import { errorWords } from './fault-words.js';
import { form } from './form.js';
import { csvOf, sampleTable } from './paste.js';
import { postersStyles } from './posters.styles.js';
import { previewView } from './preview-view.js';
import { fromAddress, toAddress } from './permalink.js';
import { takeOne } from './take-one.js';
import { SHOWN } from './table-view.js';
import { bring, wordsOf } from './words.js';

/** Rest after which a table is read anew with what was typed. */
const REST = 300;

/**
 * Where an organizer makes posters: one, as it is typed, or one for each row of a table.
 *
 * @summary Makes posters, one or a whole table of them.
 * @slot - the command line and the number, for pages without script.
 * @csspart root - everything.
 * @csspart mark - the drawn number.
 */
export class StudioPosters extends Y12355Element {
  static override styles: CSSResultGroup = [
    themeStyles,
    controlStyles,
    formStyles,
    studioStyles,
    batchStyles,
    postersStyles,
  ];

  /** @internal Where the built page's files lie, with a slash at its end; its entry says so. */
  static folder = '';

  @state() private templates: readonly Template[] = [];
  @state() private unreachable = false;
  @state() private choice: PosterChoice = {
    template: 'a3-calm',
    lang: 'zh-CN',
    values: {},
    campaign: '',
    base: '',
    marks: false,
    formats: ['pdf'],
    code: 'link',
  };
  @state() private busy = false;
  @state() private said: { words: string; bad: boolean } | undefined;
  @state() private dragging = false;
  @state() private pasted = '';
  @state() private shown = { rows: SHOWN, faults: SHOWN };

  readonly batch = new Batch(this, () => ({
    worker: `${StudioPosters.folder}worker.js`,
    decoder: `${StudioPosters.folder}wasm/zxing_reader.wasm`,
    cutter: `${StudioPosters.folder}wasm/harfbuzz-subset.wasm`,
    fonts: this.#fonts,
    version: VERSION,
  }));
  readonly #thumbnails = new Map<string, string>();
  #base = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** A table that was chosen before the templates were here. */
  #early: Uint8Array | string | undefined;

  get #fonts(): string {
    return `${this.#base}/sdk/v1/fonts/`;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  // A language brings its words late; the title is the document's, not the element's.
  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.#base) {
      const api = serviceUrl(this.setting('api') ?? '../../', location.href)?.href ?? '';
      this.#base = api.replace(/\/$/, '');
      this.choice = { ...this.choice, base: this.#base, ...fromAddress() };
    }
    void bring(this.language).then((came) => came && this.requestUpdate());
  }

  protected override firstUpdated(): void {
    void this.#load();
  }

  async #load(): Promise<void> {
    this.unreachable = false;
    try {
      this.templates = await Promise.all(entries.map(({ id }) => templateOf(id)));
      if (this.#early !== undefined) this.#check(this.#early);
    } catch (error) {
      console.warn(`[y12355] posters: ${String(error)}`);
      this.unreachable = true;
    }
  }

  get #template(): Template | undefined {
    return this.templates.find(({ id }) => id === this.choice.template) ?? this.templates[0];
  }

  #take(change: Partial<PosterChoice>): void {
    this.choice = { ...this.choice, ...change };
    this.said = undefined;
    if (change.template || change.lang) toAddress(this.choice);
    if (change.code === 'mini-program' && !this.choice.codeImage) void this.#operatorCode();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#check(), REST);
  }

  /** What a template has no field for is not written on it. */
  #values(template: Template): Record<string, string> {
    const { values } = this.choice;
    return Object.fromEntries(template.fields.map(({ name }) => [name, values[name] ?? '']));
  }

  #check(table?: Uint8Array | string): void {
    const template = this.#template;
    this.#early = template ? undefined : (table ?? this.#early);
    if (!template) return;
    const values = this.#values(template);
    this.batch.check(batchOptions({ ...this.choice, template: template.id, values }), table);
  }

  #look(): { drawing: string } | { why: string } | undefined {
    const template = this.#template;
    if (!template) return undefined;
    const { lang } = this.choice;
    const values = withSamples(template, this.#values(template), lang);
    try {
      const address = addressOf(this.choice, this.#base);
      const codeImage = codeImageOf(this.choice);
      return { drawing: previewAddress(template, { lang, values, address, codeImage }) };
    } catch (error) {
      return { why: errorWords(error, template, wordsOf(this.language), this.language) };
    }
  }

  readonly #make = async (): Promise<void> => {
    const template = this.#template;
    if (!template || this.busy) return;
    const t = wordsOf(this.language);
    if (this.choice.formats.length === 0) {
      this.said = { words: t('formatNone'), bad: true };
      return;
    }
    this.busy = true;
    this.said = undefined;
    try {
      const address = addressOf(this.choice, this.#base);
      const values = this.#values(template);
      this.said = await takeOne(template, this.choice, { values, address, fonts: this.#fonts, t });
    } catch (error) {
      console.warn(`[y12355] posters: ${String(error)}`);
      const why = errorWords(error, template, t, this.language);
      this.said = { words: t('oneFailed', { why }), bad: true };
    }
    this.busy = false;
  };

  readonly #onCodeImage = async (file: Blob) => this.#take({ codeImage: await dataAddress(file) });

  /** Where the operator's document has the picture, nobody needs to look for it. */
  async #operatorCode(): Promise<void> {
    const codeImage = await operatorCode(this.#base);
    if (codeImage && !this.choice.codeImage) this.#take({ codeImage });
  }

  readonly #onFile = async (file: File): Promise<void> => {
    this.shown = { rows: SHOWN, faults: SHOWN };
    this.#check(new Uint8Array(await file.arrayBuffer()));
  };

  readonly #onDrop = (event: DragEvent): void => {
    event.preventDefault();
    this.dragging = false;
    const [file] = event.dataTransfer?.files ?? [];
    if (file && this.batch.state.phase !== 'running') void this.#onFile(file);
  };

  // A file that misses the box would open in place of the page.
  readonly #onDrag = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.dragging = event.type === 'dragover';
  };

  protected override renderContent(): TemplateResult {
    const t = wordsOf(this.language);
    const { language, choice, templates } = this;
    const title = `${t('title')} · 12355`;
    if (document.title !== title) document.title = title;
    const faults = faultsIn(choice);
    const { phase } = this.batch.state;
    return html`${header(headerWords(t), 'posters', language)}
      <main class="bench" @dragover=${this.#onDrag} @dragleave=${this.#onDrag} @drop=${this.#onDrop}>
        <div class="form">
          ${
            this.unreachable
              ? html`<p class="note" role="alert">
                  ${t('loadFailed')}
                  <button type="button" class="link" @click=${() => this.#load()}>${t('retry')}</button>
                </p>`
              : templates.length === 0
                ? html`<p class="sr">${t('loading')}</p>`
                : form({
                    t,
                    language,
                    templates,
                    choice: { ...choice, template: this.#template?.id ?? '' },
                    faults,
                    thumbnail: (template) => this.#thumbnail(template),
                    take: (change) => this.#take(change),
                    onCodeImage: (file) => void this.#onCodeImage(file),
                  })
          }
        </div>
        <div class="side">
          ${previewView({
            t,
            language,
            template: this.#template,
            look: this.#look(),
            formats: choice.formats,
            busy: this.busy,
            said: this.said,
            second: this.batch.hasTable && phase !== 'refused',
            onFormat: (format, on) => this.#onFormat(format, on),
            onMake: this.#make,
          })}
          ${batchView(this.#batchScene())}
        </div>
      </main>
      <footer class="foot small">
        ${t('hotline')} <a class="number" href=${telHref(HOTLINE)}>${HOTLINE}</a>
      </footer>`;
  }

  #onFormat(format: Format, on: boolean): void {
    const formats = this.choice.formats.filter((one) => one !== format);
    this.#take({ formats: on ? [...formats, format] : formats });
  }

  #thumbnail(template: Template): string {
    const key = `${template.id} ${this.language}`;
    const known = this.#thumbnails.get(key) ?? svgAddress(thumbnail(template, this.language));
    this.#thumbnails.set(key, known);
    return known;
  }

  #batchScene(): BatchScene {
    const { batch, choice } = this;
    return {
      t: wordsOf(this.language),
      language: this.language,
      templates: this.templates,
      batch,
      shown: this.shown,
      dragging: this.dragging,
      pasted: this.pasted,
      fine: choice.formats.length > 0 && !faultsIn(choice).base,
      onFile: (file) => void this.#onFile(file),
      onPaste: () => this.#check(csvOf(this.pasted)),
      onPasted: (text) => (this.pasted = text),
      onSample: () => save('schools.csv', new Blob([sampleTable], { type: 'text/csv' })),
      onRetry: () => this.#check(),
      onMore: (which) => (this.shown = { ...this.shown, [which]: this.shown[which] + 10 * SHOWN }),
      onSave: (index) => {
        const archive = batch.archives[index];
        if (archive) save(archive.name, archive.blob);
      },
    };
  }
}
