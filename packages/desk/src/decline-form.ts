import { icon } from '@y12355/core';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { withTemplate } from './queue.model.js';
import { t, tell } from './words.js';

const templates = ['template1', 'template2', 'template3', 'template4'] as const;

export interface DeclineView {
  alias: string;
  text: string;
  /** Whether somebody sent it without a reason. */
  missing: boolean;
  busy: boolean;
  write: (text: string) => void;
  submit: (event: Event) => void;
  close: () => void;
}

/** A reason that the young person reads as written: a usual one, changed or not, or one's own. */
export function renderDeclineForm(view: DeclineView): TemplateResult {
  const { alias, missing, busy } = view;
  const texts = templates.map((key) => t(key));
  return html`<form novalidate @submit=${view.submit}>
    <label for="reason">${t('declineTitle')}</label>
    <p class="small soft" id="reason-hint">${tell('declineHint', alias)}</p>
    <div class="chips" role="group" aria-label=${t('declineTemplates')}>
      ${texts.map(
        (text) =>
          html`<button
            type="button"
            class="chip"
            @click=${() => view.write(withTemplate(view.text, text, texts))}
          >
            ${text}
          </button>`,
      )}
    </div>
    <textarea
      class="field"
      id="reason"
      rows="3"
      maxlength="200"
      aria-required="true"
      aria-invalid=${missing ? 'true' : nothing}
      aria-describedby=${missing ? 'reason-mistake' : 'reason-hint'}
      .value=${live(view.text)}
      @input=${(event: Event) => view.write((event.target as HTMLTextAreaElement).value)}
    ></textarea>
    ${
      missing
        ? html`<p class="mistake" id="reason-mistake">
            ${icon('warn')}<span>${tell('declineMissing', alias)}</span>
          </p>`
        : nothing
    }
    <button class="action wide send" aria-busy=${busy ? 'true' : nothing}>
      ${busy ? html`<span class="dots"></span>${t('sending')}` : t('declineSend')}
    </button>
    <button type="button" class="link tap" @click=${view.close}>${t('declineClose')}</button>
  </form>`;
}
