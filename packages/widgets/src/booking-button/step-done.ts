import { html, nothing } from 'lit';
import { twoChairs } from '@y12355/core';
import type { Flow, Step } from './flow.js';
import { OwnBooking } from './own-booking.js';
import { action } from './parts.js';
import { statusText } from './status.js';
import { waitingDone } from './waiting-done.js';
import { deadlineText } from './when.model.js';

/** It has arrived: till when an answer comes, and the two numbers that lead back to it. */
export class DoneStep implements Step {
  #own: OwnBooking | undefined;

  constructor(private readonly flow: Flow) {}

  title(): string {
    if (this.flow.waitingReceipt) return this.flow.t('waitDoneTitle');
    return this.flow.t(this.#own && !this.#own.live ? 'ownTitle' : 'doneTitle');
  }

  enter(): void {
    const { receipt } = this.flow;
    if (receipt) this.#own = new OwnBooking(this.flow, receipt, receipt.code);
  }

  submit(): void {
    if (this.#own?.live) void this.#own.copy();
    else this.flow.go('time');
  }

  body(): unknown {
    const own = this.#own;
    const { t, language, waitingReceipt } = this.flow;
    if (waitingReceipt) return waitingDone(this.flow, waitingReceipt);
    if (!own) return nothing;
    if (!own.live) return html`${statusText(this.flow, own.booking)}${own.facts(false)}${own.ways('none')}`;
    return html`<div class="scene">${twoChairs()}</div>
      <h3 class="answer">${t('doneBy', { when: deadlineText(own.booking.reviewBy, language) })}</h3>
      <p class="soft">${t('doneText')}</p>
      ${own.facts(true)}
      <p class="small soft keep">${t('keep')}</p>
      ${own.ways('button')}`;
  }

  foot(): unknown {
    if (this.flow.waitingReceipt) return nothing;
    return this.#own?.foot(action(this.flow.t('copy'))) ?? nothing;
  }
}
