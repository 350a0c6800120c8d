import { html, type TemplateResult } from 'lit';
import type { Consent } from '@y12355/client';
import { mistakeLine } from './fields.js';
import type { Flow } from './flow.js';
import type { Mistake } from './form.model.js';

/** One consent with its own tick, never ticked beforehand, and its whole text one press away. */
export function consentBox(
  flow: Flow,
  consent: Consent,
  mistake: Mistake | undefined,
  tick: (on: boolean) => void,
): TemplateResult {
  const { t, operator } = flow;
  const id = `f-consent-${consent.id}`;
  const handler = operator?.handler;
  const without = withoutIt(consent);
  return html`<div class="consent">
    <label>
      <input
        type="checkbox"
        id=${id}
        autocomplete="off"
        .checked=${flow.form.ticked.includes(consent.id)}
        aria-describedby="${id}-mistake"
        aria-invalid=${mistake ? 'true' : 'false'}
        @change=${(event: Event) => tick((event.target as HTMLInputElement).checked)}
      /><span class="small">${flow.local(consent.text)}</span>
    </label>
    <div class="beside small">
      ${without && html`<p class="soft">${t(without)}</p>`}
      <details>
        <summary>${t('whole')}</summary>
        <p>${flow.local(consent.full ?? consent.text)}</p>
        ${
          handler &&
          html`<p class="soft">
            ${t('handler', { name: handler.name, days: handler.retentionDays, contact: handler.contact })}
          </p>`
        }
      </details>
      ${mistakeLine(id, mistake && t(mistake.kind === 'empty' ? 'consent-empty' : 'consent-other'))}
    </div>
  </div>`;
}

/** What is left out when an optional consent is not ticked. */
function withoutIt({
  required,
  covers,
}: Consent): 'withoutBoth' | 'withoutTopic' | 'withoutNote' | undefined {
  if (required) return undefined;
  const [topic, note] = [covers?.includes('topic'), covers?.includes('note')];
  if (topic && note) return 'withoutBoth';
  return topic ? 'withoutTopic' : note ? 'withoutNote' : undefined;
}
