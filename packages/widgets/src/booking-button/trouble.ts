import { html, nothing, type TemplateResult } from 'lit';
import type { Slot } from '@y12355/client';
import type { Failure } from './failure.model.js';
import type { Flow } from './flow.js';
import { isTouched } from './form.model.js';
import { notice } from './parts.js';
import { whenText } from './when.model.js';

/** What is said where a time is taken or a request sent, and that did not work; `swap` takes another time. */
export function trouble(
  flow: Flow,
  failure: Failure | { kind: 'offlineTimes' } | undefined,
  swap: (slot: Slot) => void,
): unknown {
  const { t } = flow;
  switch (failure?.kind) {
    case 'slotFull':
    case 'slotGone':
    case 'dayNotFull':
      return notice(
        // Before anything was typed there is nothing that could be lost.
        t(isTouched(flow.form) ? failure.kind : 'slotTaken'),
        otherTimes(flow, failure.alternatives, swap),
      );
    case 'busy':
      return notice(t('busy', { minutes: failure.minutes }));
    case 'alreadyBooked':
      return notice(t(flow.waitFor ? 'alreadyWaiting' : failure.kind));
    case 'offline':
    case 'offlineTimes':
    case 'timeout':
    case 'enough':
      return notice(t(failure.kind));
    case 'untrusted':
      return notice(
        t('untrusted'),
        html`<a href=${flow.page('/book') ?? ''} target="_blank" rel="noopener noreferrer"
          >${t('bookPage')}</a
        >`,
      );
    case 'broken':
    case 'holdOver':
    case 'missing':
    case 'late':
      return notice(t('broken'));
    default:
      return nothing;
  }
}

function otherTimes(flow: Flow, alternatives: Slot[], swap: (slot: Slot) => void): TemplateResult {
  const { t, language } = flow;
  const list = html`<h3 class="small" id="alternatives">${t('alternatives')}</h3>
    <ul class="alternatives" aria-labelledby="alternatives">
      ${alternatives.map(
        (slot) =>
          html`<li>
            <button type="button" class="slot" @click=${() => swap(slot)}>
              ${whenText(slot.start, language)}
            </button>
          </li>`,
      )}
    </ul>`;
  return html`${alternatives.length > 0 ? list : nothing}${
    flow.step.number === 1
      ? nothing
      : html`<button type="button" class="link" @click=${() => flow.go('time')}>${t('otherTime')}</button>`
  }`;
}
