import { nothing } from 'lit';
import type { Flow, Step } from './flow.js';
import type { Own } from './own.js';
import { OwnBooking } from './own-booking.js';
import { OwnWaiting } from './own-waiting.js';

/** It has arrived: till when an answer comes, and the two numbers that lead back to it. */
export class DoneStep implements Step {
  #own: Own | undefined;

  constructor(private readonly flow: Flow) {}

  title(): string {
    return this.#own?.title() ?? '';
  }

  enter(): void {
    const { flow } = this;
    const { receipt, waitingReceipt } = flow;
    if (waitingReceipt) this.#own = new OwnWaiting(flow, waitingReceipt, waitingReceipt.code, true);
    else if (receipt) this.#own = new OwnBooking(flow, receipt, receipt.code, true);
  }

  submit(): void {
    this.#own?.submit();
  }

  body(): unknown {
    return this.#own?.body() ?? nothing;
  }

  foot(): unknown {
    return this.#own?.foot() ?? nothing;
  }
}
