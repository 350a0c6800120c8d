import { copyText, controlStyles, icon } from '@y12355/core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { codeStyles } from './code-block.styles.js';
import { highlight, type Syntax } from './highlight.js';

/** How long a button says that it has copied. */
const SAID_MS = 4000;

/** Words of a block; the page that shows it has them in its own language file. */
type CodeKey = 'copy' | 'copied' | 'copiedSay' | 'selectedSay';

/** A text to copy, on deep ground, with its button. What was just done is announced. */
export class StudioCode extends LitElement {
  static override styles = [controlStyles, codeStyles];

  @property({ attribute: false }) text = '';
  @property({ attribute: false }) syntax: Syntax = 'text';
  @property({ attribute: false }) heading = '';
  /** One sentence beside the heading. */
  @property({ attribute: false }) remark = '';
  /** The one lamp button of the page; further blocks have outlined ones. */
  @property({ type: Boolean }) primary = false;
  @property({ attribute: false }) t!: (key: CodeKey) => string;

  @state() private said: 'copiedSay' | 'selectedSay' | undefined;
  @query('pre') private pre!: HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  // What was copied is no longer what is shown.
  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('text') && this.said) this.said = undefined;
  }

  /** Copies the text, or selects it where the page may not; resolves with what was done. */
  async copy(): Promise<'copiedSay' | 'selectedSay'> {
    const done = await copyText(this.text);
    if (!done) getSelection()?.selectAllChildren(this.pre);
    this.said = done ? 'copiedSay' : 'selectedSay';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.said = undefined), SAID_MS);
    return this.said;
  }

  protected override render(): TemplateResult {
    const { t } = this;
    const done = this.said === 'copiedSay';
    return html`<div class="head">
        <div class="titles">
          ${this.primary ? html`<h2>${this.heading}</h2>` : html`<h3>${this.heading}</h3>`}
          ${this.remark ? html`<p class="remark">${this.remark}</p>` : nothing}
        </div>
        <button
          type="button"
          class=${this.primary ? 'action' : 'action outlined'}
          @click=${() => void this.copy()}
        >
          ${icon(done ? 'check' : 'copy')}<span>${t(done ? 'copied' : 'copy')}</span>
        </button>
      </div>
      <p class="sr" role="status">${this.said ? t(this.said) : nothing}</p>
      <pre tabindex="0" role="group" aria-label=${this.heading}><code>${highlight(this.text, this.syntax).map(
        ({ color, text }) => (color === 'plain' ? text : html`<span class=${color}>${text}</span>`),
      )}</code></pre>
      ${this.said === 'selectedSay' ? html`<p class="remark">${t('selectedSay')}</p>` : nothing}`;
  }
}
