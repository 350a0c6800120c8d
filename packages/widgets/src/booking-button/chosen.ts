import { html, nothing, type TemplateResult } from 'lit';
import type { Flow } from './flow.js';
import { dayText, whenText } from './when.model.js';

/** `9 月 12 日周六 15:00`, or the day of a waiting list. */
export function chosenWhen({ t, slot, waitFor, language }: Flow): string {
  if (slot) return whenText(slot.start, language);
  return waitFor ? t('waitFor', { day: dayText(waitFor, language) }) : '';
}

/** What was chosen on the first step, and how long a seat of it is kept. */
export function chosenBox(flow: Flow): TemplateResult {
  const { t, service, center, language } = flow;
  return html`<div class="chosen ${heldOf(flow) ? 'kept' : ''}">
    <div class="row">
      <p class=${flow.slot ? 'number' : ''}><b>${chosenWhen(flow)}</b></p>
      <button type="button" class="link small" id="other-time" @click=${() => flow.go('time')}>
        ${t('otherTime')}
      </button>
    </div>
    <p class="small soft">${center?.name}${language === 'en' ? ', ' : '，'}${service?.name}</p>
    ${seatLine(flow)}
  </div>`;
}

/** The same on the review, where the time itself stands among the facts. */
export function heldBox(flow: Flow): unknown {
  if (!flow.holding.of(flow.slot)) return nothing;
  return html`<div class="chosen ${heldOf(flow) ? 'kept' : ''}">${seatLine(flow)}</div>`;
}

function heldOf({ holding, slot }: Flow) {
  const held = holding.of(slot);
  return held?.stage === 'over' ? undefined : held;
}

/** Says how the seat is kept. It changes by the minute at most; the status line tells it to those who do not see it. */
function seatLine(flow: Flow): TemplateResult {
  const { t, slot, holding, waitFor } = flow;
  const held = holding.of(slot);
  if (!held) return html`<p class="small soft">${t(waitFor ? 'waitText' : 'seat')}</p>`;
  const way = held.stage === 'over' ? 'holdAgain' : held.more ? 'holdMore' : undefined;
  return html`<p class="small" id="held" tabindex="-1">
    <span>${held.words}</span>
    ${
      way &&
      html`<button type="button" class="link" id="hold-more" @click=${() => void flow.keepLonger()}>
        ${t(way)}
      </button>`
    }
  </p>`;
}
