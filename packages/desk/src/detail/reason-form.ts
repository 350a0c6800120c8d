import { icon } from '@y12355/core';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { t, type Key } from '../kit/words.js';
import { withTemplate } from './reasons.js';

export interface ReasonView {
  title: string;
  hint: string;
  /** What stands below the field when nothing was written. */
  cure: string;
  send: string;
  close: Key;
  text: string;
  /** Ready sentences. */
  templates: readonly string[];
  /** Whether somebody sent it without a reason. */
  missing: boolean;
  busy: boolean;
  write: (text: string) => void;
  submit: (event: Event) => void;
  cancel: () => void;
}

/** A reason that the young person reads as written: a usual one, changed or not, or one's own. */
export function renderReasonForm(view: ReasonView, before: unknown = nothing): TemplateResult {
  const { missing, busy, templates } = view;
  return html`<form novalidate @submit=${view.submit}>
    ${before}
    <label for="reason">${view.title}</label>
    <p class="small soft" id="reason-hint">${view.hint}</p>
    <div class="chips" role="group" aria-label=${t('declineTemplates')}>
      ${templates.map(
        (text) =>
          html`<button
            type="button"
            class="chip"
            @click=${() => view.write(withTemplate(view.text, text, templates))}
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
        ? html`<p class="mistake" id="reason-mistake">${icon('warn')}<span>${view.cure}</span></p>`
        : nothing
    }
    <button class="action wide send" aria-busy=${busy ? 'true' : nothing}>
      ${busy ? html`<span class="dots"></span>${t('sending')}` : view.send}
    </button>
    <button type="button" class="link tap close" @click=${view.cancel}>${t(view.close)}</button>
  </form>`;
}
