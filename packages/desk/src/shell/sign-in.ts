import { ProblemError, type StaffClient, type StaffSession } from '@y12355/client/staff';
import { icon, now } from '@y12355/core';
import { HOTLINE, telHref } from '@y12355/domain';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { baseStyles } from '../kit/base.styles.js';
import { retryTime, troubleWords } from '../kit/trouble.js';
import { t } from '../kit/words.js';
import { WordsController } from '../kit/words-controller.js';

export class SignedInEvent extends Event {
  static readonly type = 'desk-signed-in';

  constructor(readonly session: StaffSession) {
    super(SignedInEvent.type);
  }
}

type Field = 'name' | 'password' | 'otp';

const missingWords = { name: 'nameMissing', password: 'passwordMissing', otp: 'otpMissing' } as const;

/** Name, password and, where the account uses them, a one-time code. What was typed stays until it fits. */
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
      .code {
        margin-top: 8px;
      }
      .action {
        margin-top: 16px;
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
  /** Whether the field for a one-time code is there: nobody but its owner knows whether an account needs one. */
  @state() private withCode = false;
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
    const otp = String(data.get('otp') ?? '').replace(/\s/g, '');
    const badCode = this.withCode && !/^\d{6}$/.test(otp);
    this.mistake = '';
    this.missing = !name ? 'name' : !password ? 'password' : badCode ? 'otp' : undefined;
    if (this.missing) {
      this.#focus(this.missing);
      return;
    }
    this.busy = true;
    try {
      const session = await this.client.signIn({ name, password, ...(this.withCode && { otp }) });
      this.form.reset();
      this.withCode = false;
      this.dispatchEvent(new SignedInEvent(session));
    } catch (error) {
      this.mistake = this.#words(error);
      this.#focus(this.withCode ? 'otp' : 'password');
    } finally {
      this.busy = false;
    }
  };

  #words(error: unknown): string {
    const code = error instanceof ProblemError ? error.code : undefined;
    if (code === 'sign-in-failed' || code === 'bad-request')
      return t(this.withCode ? 'signInFailedCode' : 'signInFailed');
    if (code !== 'too-many-requests') return troubleWords(t, error, now());
    const time = retryTime(error, now());
    return time === undefined ? t('signInThrottledSoon') : t('signInThrottled', { time });
  }

  async #toggleCode(): Promise<void> {
    this.withCode = !this.withCode;
    if (this.missing === 'otp') this.missing = undefined;
    await this.updateComplete;
    if (this.withCode) this.#focus('otp');
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
        ${this.withCode ? this.#renderField('otp', 'text', 'one-time-code') : nothing}
        <button
          type="button"
          class="link tap code"
          aria-expanded=${this.withCode ? 'true' : 'false'}
          @click=${() => void this.#toggleCode()}
        >
          ${t(this.withCode ? 'otpClose' : 'otpOpen')}
        </button>
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
        inputmode=${field === 'otp' ? 'numeric' : nothing}
        maxlength=${field === 'name' ? 60 : field === 'otp' ? 7 : 200}
        aria-required="true"
        aria-invalid=${missing ? 'true' : nothing}
        aria-describedby=${missing ? `${field}-mistake` : nothing}
      />
      ${
        missing
          ? html`<p class="mistake" id="${field}-mistake">
              ${icon('warn')}<span>${t(missingWords[field])}</span>
            </p>`
          : nothing
      }`;
  }
}
