import { controlStyles, now, serviceUrl, themeStyles, Y12355Element } from '@y12355/core';
import {
  chinaDate,
  HOTLINE,
  type SceneShow,
  type SceneSight,
  type SceneType,
  type Shape,
  telHref,
} from '@y12355/domain';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { formStyles } from '../form.styles.js';
import { header, headerWords } from '../header.js';
import { save } from '../pictures.js';
import { batchStyles } from '../posters/batch.styles.js';
import { resultStyles } from '../result.styles.js';
import { studioStyles } from '../studio.styles.js';
import { Board, nameOf } from './board.js';
import { fileText } from './draft.js';
import { fieldId } from './fields.js';
import { checkView, FILE, giveView } from './give-view.js';
import { headView } from './head-view.js';
import { listView } from './list-view.js';
import { openView } from './open-view.js';
import { previewView, type Seen, showOf } from './preview-view.js';
import { sceneStyles } from './scene.styles.js';
import { screensStyles } from './screens.styles.js';
import type { Looking, Said, ScreensView } from './view.js';
import { programmeOf } from './when.js';
import { whenView } from './when-view.js';
import { bring, type Key, wordsOf } from './words.js';

/** One that comes with the kit. */
const SAMPLE = 'examples/metro-kiosk/playlist.json';

/**
 * Where an organizer puts a playlist of screens together and sees each scene as the player draws it. It is saved
 * without a signature: that is made on the command line, where the key is. Nothing leaves the page.
 *
 * @summary Composes a playlist of screens.
 * @slot - the command line and the number, for pages without script.
 * @csspart root - everything.
 * @csspart mark - the drawn number.
 */
export class StudioScreens extends Y12355Element {
  static override styles: CSSResultGroup = [
    themeStyles,
    controlStyles,
    formStyles,
    studioStyles,
    resultStyles,
    batchStyles,
    sceneStyles,
    screensStyles,
  ];

  @state() private pasted = '';
  @state() private refusal: ScreensView['refusal'];
  @state() private said: Said | undefined;
  @state() private leaving = false;
  @state() private adding: SceneType = 'message';
  @state() private dragging = false;
  @state() private looking: Looking = {
    only: 'all',
    light: 'day',
    language: 'zh-CN',
    touch: false,
    revealed: false,
    date: chinaDate(now()),
    shape: 'wide',
  };

  readonly board = new Board(() => this.requestUpdate());
  readonly #shows = new Map<Shape, SceneShow>();
  readonly #sights = new Map<Shape, SceneSight>();

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeunload', this.#onLeave);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeunload', this.#onLeave);
  }

  // A language brings its words late; the title is the document's, not the element's.
  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    void bring(this.language).then((came) => came && this.requestUpdate());
  }

  /** The browser asks in its own words. */
  readonly #onLeave = (event: BeforeUnloadEvent): void => {
    if (this.board.changed) event.preventDefault();
  };

  #say(where: Said['where'], key: Key, params?: Parameters<ScreensView['t']>[1]): void {
    this.said = { where, text: wordsOf(this.language)(key, params) };
  }

  readonly #onFiles = async ([file]: readonly File[]): Promise<void> => {
    // What is dropped while a playlist is open would take its place unasked.
    if (!file || this.board.draft) return;
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
      await this.#open(text, file.name);
    } catch {
      this.refusal = { refusal: { why: 'text' }, name: file.name };
    }
  };

  /** A text that is no playlist stays in the field, where it can be corrected. */
  async #open(text: string, name: string): Promise<void> {
    this.said = undefined;
    const refusal = this.board.open(text, name);
    this.refusal = refusal && { refusal, name };
    this.pasted = refusal ? text : '';
    await this.#focusOn(refusal ? '#s-paste' : '#open-title');
  }

  async #focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    const found = this.renderRoot.querySelector<HTMLElement>(selector);
    const fold = found?.closest('details');
    if (fold) fold.open = true;
    found?.focus();
  }

  readonly #onSample = async (): Promise<void> => {
    const base = serviceUrl(this.setting('api') ?? '../../', location.href)?.href ?? '';
    try {
      const answer = await fetch(`${base.replace(/\/$/, '')}/${SAMPLE}`, { credentials: 'omit' });
      if (!answer.ok) throw new Error(`${SAMPLE} answered ${answer.status}`);
      await this.#open(await answer.text(), FILE);
    } catch (error) {
      console.warn(`[y12355] studio: ${String(error)}`);
      this.#say('open', 'sampleFailed');
    }
  };

  readonly #onAnother = (sure: boolean): void => {
    if (this.board.changed && !sure) {
      this.leaving = true;
      void this.#focusOn('#s-leave');
      return;
    }
    this.leaving = false;
    this.said = undefined;
    this.board.close();
    void this.#focusOn('.begin');
  };

  /** Goes to the field that a fault is about, or as near as there is one. */
  readonly #onFault = (path: string): void => {
    const [, first = '', index = '', ...rest] = path.split('/');
    const row = first === 'scenes' ? this.board.draft?.rows[Number(index)] : undefined;
    if (row) this.board.select(row.key, true);
    void this.updateComplete.then(() => {
      const steps = row ? [first, index, ...rest] : [first];
      for (let length = steps.length; length > (row ? 2 : 0); length -= 1) {
        const id = `#${fieldId(`/${steps.slice(0, length).join('/')}`)}`;
        // A text is told as a whole where it is missing; its Chinese is what is asked for.
        const found = [`${id}-zh-CN`, id].find((one) => this.renderRoot.querySelector(one));
        if (found) return this.#focusOn(found);
      }
      return this.#focusOn(row ? '#scene-title' : '#open-title');
    });
  };

  readonly #onSave = (): void => {
    const { draft, check } = this.board;
    if (!draft) return;
    save(FILE, new Blob([fileText(draft)], { type: 'application/json' }));
    this.board.saved();
    const count = check.faults.length;
    if (count > 0) this.#say('give', 'savedFaults', { count });
    else this.#say('give', 'saved', { name: FILE });
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

  /** The same object for the same picture: a new one would draw it anew. */
  #seen(view: ScreensView, shape: Shape): Seen {
    const next = showOf(view, shape);
    const before = this.#shows.get(shape);
    const same = next && before?.scene === next.scene && JSON.stringify(before) === JSON.stringify(next);
    if (next && !same) this.#shows.set(shape, next);
    return {
      show: same ? before : next,
      sight: this.#sights.get(shape),
      onSight: (sight) => {
        this.#sights.set(shape, sight);
        this.requestUpdate();
      },
    };
  }

  #view(): ScreensView {
    const { board } = this;
    const act = (work: () => void, focus?: string) => () => {
      this.said = undefined;
      work();
      if (focus) void this.#focusOn(focus);
    };
    return {
      t: wordsOf(this.language),
      language: this.language,
      board,
      looking: this.looking,
      programme: board.draft ? programmeOf(board.draft) : { scenes: [] },
      today: chinaDate(now()),
      pasted: this.pasted,
      refusal: this.refusal,
      said: this.said,
      leaving: this.leaving,
      adding: this.adding,
      onFiles: (files) => void this.#onFiles(files),
      onPasted: (text) => (this.pasted = text),
      onPaste: () => void this.#open(this.pasted, FILE),
      onSample: () => void this.#onSample(),
      onBegin: act(() => {
        this.refusal = undefined;
        board.begin(chinaDate(now()));
      }, '#open-title'),
      onAnother: this.#onAnother,
      onStay: () => {
        this.leaving = false;
        void this.#focusOn('#s-another');
      },
      onAdding: (type) => (this.adding = type as SceneType),
      onAdd: act(() => board.add(this.adding), '#scene-title'),
      onDuplicate: act(() => board.duplicate(), '#scene-title'),
      onRemove: act(() => board.remove(), '#s-undo'),
      onUndo: act(() => board.undo(), '#scene-title'),
      onMove: (key, by) => {
        board.move(key, by);
        this.#say('list', 'moved', { name: nameOf(board.row?.scene, board.index), count: board.index + 1 });
        void this.#focusOn(`[data-key="${key}"] .${by < 0 ? 'up' : 'down'}`);
      },
      onFault: this.#onFault,
      onTakeOut: (path) => {
        board.takeOut(path);
        void this.#focusOn('#check-title');
      },
      onLook: (change) => (this.looking = { ...this.looking, ...change }),
      onSave: this.#onSave,
    };
  }

  protected override renderContent(): TemplateResult {
    const view = this.#view();
    const { t } = view;
    const { draft } = this.board;
    const title = `${t('title')} · 12355`;
    if (document.title !== title) document.title = title;
    return html`${header(headerWords(t), 'screens', this.language)}
      <main
        class="${draft ? 'open' : 'closed'} ${this.dragging ? 'dragging' : ''}"
        @dragover=${this.#onDrag}
        @dragleave=${this.#onDrag}
        @drop=${this.#onDrop}
      >
        <div class="bench">
          <div class="form">
            ${openView(view)} ${draft ? html`${headView(view, draft)} ${listView(view, draft)}` : nothing}
          </div>
          <div class="side">${previewView(view, (shape) => this.#seen(view, shape))}</div>
        </div>
        ${draft ? html`${whenView(view)} ${checkView(view, draft)} ${giveView(view, draft)}` : nothing}
      </main>
      <footer class="foot small">
        ${t('line')} <a class="number" href=${telHref(HOTLINE)}>${HOTLINE}</a>
      </footer>`;
  }
}
