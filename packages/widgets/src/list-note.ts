import { mark } from '@y12355/core';
import { HOTLINE, telHref } from '@y12355/domain';
import { html, type TemplateResult } from 'lit';

/** Asks for the list again. */
export function retry({
  t,
  retrying,
  onRetry,
}: {
  t: (key: 'retry' | 'retrying') => string;
  retrying: boolean;
  onRetry(): void;
}): TemplateResult {
  return html`<button
    class="link"
    type="button"
    aria-disabled=${retrying ? 'true' : 'false'}
    @click=${() => retrying || onRetry()}
  >
    ${t(retrying ? 'retrying' : 'retry')}
  </button>`;
}

/** The line, where the list is empty. */
export function alsoCall({
  t,
  onCall,
}: {
  t: (key: 'alsoCallBefore' | 'alsoCallAfter') => string;
  onCall(event: Event): void;
}): TemplateResult {
  return html`${t('alsoCallBefore')}<a class="number" href=${telHref(HOTLINE)} @click=${onCall}>${HOTLINE}</a
    >${t('alsoCallAfter')}`;
}

/** The number at the foot of every state but the failed one, which has it in its middle. */
export function foot({
  t,
  onCall,
}: {
  t: (key: 'alsoPhone' | 'call') => string;
  onCall(event: Event): void;
}): TemplateResult {
  return html`<div class="foot">
    ${mark(28)}
    <p class="soft">${t('alsoPhone')}</p>
    <a class="dial" part="number" href=${telHref(HOTLINE)} @click=${onCall}
      >${t('call')}<span class="sr"> ${HOTLINE}</span></a
    >
  </div>`;
}
