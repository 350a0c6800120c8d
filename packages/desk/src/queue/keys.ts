import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { baseStyles } from '../kit/base.styles.js';
import { t, type Key } from '../kit/words.js';
import { WordsController } from '../kit/words-controller.js';
import type { Place } from '../shell/place.js';
import { keysStyles } from './keys.styles.js';
import { letters, type Shortcut } from './shortcuts.js';

const words: Record<Shortcut, Key> = {
  down: 'keyDown',
  up: 'keyUp',
  approve: 'keyApprove',
  decline: 'keyDecline',
  transfer: 'keyTransfer',
  reschedule: 'keyReschedule',
  mark: 'keyMark',
  help: 'keyHelp',
};

/** Below the list: what the keys are and whether they are on; every key in a window of its own. */
export class DeskKeys extends LitElement {
  static override styles = [baseStyles, keysStyles];

  @property({ attribute: false }) place!: Place;
  /** The window alone. */
  @property({ attribute: false }) quiet = false;
  /** Whether the window is there. */
  @state() open = false;
  @query('dialog') private dialog!: HTMLDialogElement | null;

  constructor() {
    super();
    new WordsController(this);
  }

  async show(): Promise<void> {
    this.open = true;
    await this.updateComplete;
    if (!this.dialog?.open) this.dialog?.showModal();
  }

  protected override render(): TemplateResult {
    return html`${this.quiet ? nothing : this.#renderLine()} ${this.open ? this.#renderHelp() : nothing}`;
  }

  #renderSwitch(): TemplateResult {
    return html`<label class="switch">
      <input
        type="checkbox"
        .checked=${this.place.shortcuts}
        @change=${(event: Event) => {
          this.place.shortcuts = (event.target as HTMLInputElement).checked;
          this.requestUpdate();
        }}
      />
      ${t('keysSwitch')}
    </label>`;
  }

  #renderLine(): TemplateResult {
    return html`<div class="keys small">
      <span class="soft">${t('keys')}</span>
      <button class="link tap all" @click=${() => void this.show()}>${t('keysAll')}</button>
      ${this.#renderSwitch()}
    </div>`;
  }

  #renderHelp(): TemplateResult {
    return html`<dialog class="help" aria-labelledby="help-title" @close=${() => (this.open = false)}>
      <form method="dialog">
        <h2 id="help-title">${t('keysTitle')}</h2>
        <dl>
          ${Object.entries(letters).map(
            ([letter, shortcut]) =>
              html`<div>
                <dt><kbd>${letter.toUpperCase()}</kbd></dt>
                <dd>${t(words[shortcut])}</dd>
              </div>`,
          )}
        </dl>
        ${this.#renderSwitch()}
        <button class="action outlined">${t('close')}</button>
      </form>
    </dialog>`;
  }
}
