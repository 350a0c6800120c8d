import { ProblemError, type StaffClient, type StaffSession } from '@y12355/client/staff';
import { icon, now } from '@y12355/core';
import { HOTLINE, telHref } from '@y12355/domain';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { baseStyles } from './base.styles.js';
import { retryTime, troubleWords } from './trouble.js';
import { t } from './words.js';
import { WordsController } from './words-controller.js';

export class SignedInEvent extends Event {
  static readonly type = 'desk-signed-in';

  constructor(readonly session: StaffSession) {
    super(SignedInEvent.type);
  }
}

type Field = 'name' | 'password';

/** Name and password. What was typed stays where it is until it fits. */
export class DeskSignIn extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        max-width: 420px;
        padding: 32px 16px 16px;
      }
      h1 {
        margin-bottom: 8px;
        font-size: calc(26 * var(--_px));
      }
      .lead {
        margin-bottom: 24px;
        color: var(--_soft);
      }
      .lead a {
        display: inline-block;
        padding: 10px 2px;
        margin: -10px 0;
      }
      label {
        display: block;
        margin: 16px 0 6px;
      }
      .whole {
        margin-top: 16px;
      }
      .action {
        margin-top: 24px;
      }
      @media (min-width: 720px) {
        :host {
          margin: 0 auto;
          padding-top: 72px;
        }
      }
    `,
  ];

  @property({ attribute: false }) client: StaffClient | undefined;
  /** Whether a session ran out, rather than being ended. */
  @property({ attribute: false }) ranOut = false;
  @state() private busy = false;
  @state() private missing: Field | undefined;
  @state() private mistake = '';
  @query('form') private form!: HTMLFormElement;

  constructor() {
    super();
    new WordsController(this);
  }

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy || !this.client) return;
    const data = new FormData(this.form);
    const name = String(data.get('name')).trim();
    const password = String(data.get('password'));
    this.mistake = '';
    this.missing = !name ? 'name' : !password ? 'password' : undefined;
    if (this.missing) {
      this.#focus(this.missing);
      return;
    }
    this.busy = true;
    try {
      const session = await this.client.signIn({ name, password });
      this.form.reset();
      this.dispatchEvent(new SignedInEvent(session));
    } catch (error) {
      this.mistake = this.#words(error);
      this.#focus('password');
    } finally {
      this.busy = false;
    }
  };

  #words(error: unknown): string {
    const code = error instanceof ProblemError ? error.code : undefined;
    if (code === 'sign-in-failed' || code === 'bad-request') return t('signInFailed');
    if (code !== 'too-many-requests') return troubleWords(t, error, now());
    const time = retryTime(error, now());
    return time === undefined ? t('signInThrottledSoon') : t('signInThrottled', { time });
  }

  #focus(field: Field): void {
    this.form.querySelector<HTMLInputElement>(`[name=${field}]`)?.focus();
  }

  protected override render(): TemplateResult {
    return html`<h1>${t('signInTitle')}</h1>
      <p class="lead">${t('signInLead')} <a class="number" href=${telHref(HOTLINE)}>${HOTLINE}</a></p>
      ${this.ranOut ? html`<p class="note" role="status">${t('sessionOver')}</p>` : nothing}
      <form novalidate @submit=${this.#submit}>
        ${this.#renderField('name', 'text', 'username')}
        ${this.#renderField('password', 'password', 'current-password')}
        <div class="whole" role="alert">
          ${this.mistake ? html`<p class="mistake">${icon('warn')}<span>${this.mistake}</span></p>` : nothing}
        </div>
        <button class="action wide" aria-busy=${this.busy ? 'true' : nothing}>
          ${this.busy ? html`<span class="dots"></span>${t('signingIn')}` : t('signIn')}
        </button>
      </form>`;
  }

  #renderField(field: Field, type: string, autocomplete: string): TemplateResult {
    const missing = this.missing === field;
    return html`<label for=${field}>${t(field)}</label>
      <input
        class="field"
        id=${field}
        name=${field}
        type=${type}
        autocomplete=${autocomplete}
        autocapitalize="none"
        spellcheck="false"
        maxlength=${field === 'name' ? 60 : 200}
        aria-required="true"
        aria-invalid=${missing ? 'true' : nothing}
        aria-describedby=${missing ? `${field}-mistake` : nothing}
      />
      ${
        missing
          ? html`<p class="mistake" id="${field}-mistake">
              ${icon('warn')}<span>${t(field === 'name' ? 'nameMissing' : 'passwordMissing')}</span>
            </p>`
          : nothing
      }`;
  }
}
