import { controlStyles, now, serviceUrl, themeStyles, Y12355Element } from '@y12355/core';
import { chinaDate, HOTLINE, telHref } from '@y12355/domain';
import { html, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { formStyles } from '../form.styles.js';
import { header, headerWords } from '../header.js';
import type { Show } from '../messages.js';
import { save } from '../pictures.js';
import { batchStyles } from '../posters/batch.styles.js';
import { studioStyles } from '../studio.styles.js';
import { Bench, type BenchState } from './bench.js';
import { manifestText } from './draft.js';
import { formView } from './form-view.js';
import { previewView, showOf, spokenIn } from './preview-view.js';
import { quizStyles } from './quiz.styles.js';
import { reportView } from './report-view.js';
import type { PreviewChoice, QuizScene } from './scene.js';
import { bring, wordsOf } from './words.js';

/** One of the kit's own, to see what a good one looks like. */
const SAMPLE = 'know-12355';

/**
 * Where an author looks at a quiz before anybody is asked: what is wrong with it, how it reads, what scores it can end
 * with, how it looks. Its manifest is written here. Nothing leaves the page.
 *
 * @summary Checks a quiz and writes its manifest.
 * @slot - the command line and the number, for pages without script.
 * @csspart root - everything.
 * @csspart mark - the drawn number.
 */
export class StudioQuiz extends Y12355Element {
  static override styles: CSSResultGroup = [
    themeStyles,
    controlStyles,
    formStyles,
    studioStyles,
    batchStyles,
    quizStyles,
  ];

  @state() private pasted = '';
  @state() private choice: PreviewChoice = { look: 'narrow', language: 'zh-CN', layout: 'steps' };
  @state() private said = '';
  @state() private dragging = false;

  readonly bench = new Bench(
    () => this.requestUpdate(),
    () => this.language,
  );
  #spoke = '';
  #shown: { state: BenchState; choice: PreviewChoice; show: Show | undefined } | undefined;

  // A language brings its words late; the title is the document's, not the element's.
  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    void bring(this.language).then((came) => came && this.requestUpdate());
    if (this.#spoke && this.#spoke !== this.language) this.bench.again();
    this.#spoke = this.language;
    const spoken = spokenIn(this.bench.state);
    const [first] = spoken;
    if (first && !spoken.includes(this.choice.language)) this.choice = { ...this.choice, language: first };
  }

  readonly #onFiles = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0) return;
    this.said = '';
    const given = await Promise.all(
      files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    );
    await this.#take(given);
  };

  /** What was pressed is gone then: the focus goes on to what came of it. */
  async #take(given: Parameters<Bench['take']>[0]): Promise<void> {
    await this.bench.take(given);
    if (this.bench.state.phase === 'ready') await this.#focusOn('#file-title');
  }

  async #focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  readonly #onSample = async (): Promise<void> => {
    const base = (serviceUrl(this.setting('api') ?? '../../', location.href)?.href ?? '').replace(/\/$/, '');
    const names = [`${SAMPLE}.json`, `${SAMPLE}.manifest.json`];
    try {
      const given = await Promise.all(
        names.map(async (name) => {
          const answer = await fetch(`${base}/sdk/v1/packs/${name}`, { credentials: 'omit' });
          if (!answer.ok) throw new Error(`${name} answered ${answer.status}`);
          return { name, bytes: new Uint8Array(await answer.arrayBuffer()) };
        }),
      );
      await this.#take(given);
    } catch (error) {
      console.warn(`[y12355] studio: ${String(error)}`);
      this.said = wordsOf(this.language)('sampleFailed');
    }
  };

  readonly #onSave = (what: 'manifest' | 'quiz'): void => {
    const { state } = this.bench;
    if (state.phase !== 'ready') return;
    const { draft, sha256 } = state;
    const { pack } = draft.manifest;
    const name = what === 'quiz' ? `${pack}.json` : `${pack}.manifest.json`;
    // The bytes that the checksum is of, as they came.
    const content = what === 'quiz' ? draft.bytes.slice() : manifestText(draft.manifest, sha256);
    save(name, new Blob([content], { type: 'application/json' }));
    this.said = wordsOf(this.language)('saved', { name });
  };

  readonly #onDrop = (event: DragEvent): void => {
    event.preventDefault();
    this.dragging = false;
    void this.#onFiles([...(event.dataTransfer?.files ?? [])]);
  };

  // A file that misses the box would open in place of the page.
  readonly #onDrag = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.dragging = event.type === 'dragover';
  };

  /** The same object for the same quiz: a new one would begin it anew. */
  #show(): Show | undefined {
    const { choice } = this;
    const { state } = this.bench;
    const before = this.#shown;
    const same =
      before?.choice === choice &&
      before.state.phase === 'ready' &&
      state.phase === 'ready' &&
      before.state.draft.bytes === state.draft.bytes;
    if (same) return before.show;
    const show = showOf(state, choice, chinaDate(now()));
    this.#shown = { state, choice, show };
    return show;
  }

  #scene(): QuizScene {
    return {
      t: wordsOf(this.language),
      language: this.language,
      state: this.bench.state,
      pasted: this.pasted,
      choice: this.choice,
      said: this.said,
      onFiles: (files) => void this.#onFiles(files),
      onPasted: (text) => (this.pasted = text),
      onPaste: () => void this.#take([{ name: 'quiz.json', bytes: new TextEncoder().encode(this.pasted) }]),
      onSample: () => void this.#onSample(),
      onAnother: () => {
        this.said = '';
        this.bench.clear();
        void this.#focusOn('.drop input');
      },
      onManifest: (change) => {
        this.said = '';
        this.bench.change(change);
      },
      onChoice: (change) => (this.choice = { ...this.choice, ...change }),
      onSave: this.#onSave,
    };
  }

  protected override renderContent(): TemplateResult {
    const scene = this.#scene();
    const { t } = scene;
    const title = `${t('title')} · 12355`;
    if (document.title !== title) document.title = title;
    return html`${header(headerWords(t), 'quiz', this.language)}
      <main
        class="bench ${this.dragging ? 'dragging' : ''}"
        @dragover=${this.#onDrag}
        @dragleave=${this.#onDrag}
        @drop=${this.#onDrop}
      >
        <div class="form">${formView(scene)}</div>
        <div class="side">${previewView(scene, this.#show())}${reportView(scene)}</div>
      </main>
      <footer class="foot small">
        ${t('line')} <a class="number" href=${telHref(HOTLINE)}>${HOTLINE}</a>
      </footer>`;
  }
}
