import { html, type TemplateResult } from 'lit';
import type { Booking } from '@y12355/client';
import type { Flow } from './flow.js';
import { deadlineText } from './when.model.js';

/** How a booking stands, in human words. */
export function statusText(flow: Flow, { status, reviewBy }: Booking): TemplateResult {
  const when = deadlineText(reviewBy, flow.language);
  return html`<div part="status">
    <h3 class="answer">${flow.t(status)}</h3>
    <p class="soft">${flow.t(`${status}Text`, { when })}</p>
  </div>`;
}
