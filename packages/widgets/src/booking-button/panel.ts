import { type BookingOptions, createBooking } from './book.js';
import type { BookingDialog } from './booking-dialog.js';

/** The flow as a part of the page: one for each center, service and campaign that an element asks for. */
export class Panel {
  /** Its code could not be loaded; the operator's page still works. */
  failed = false;
  #for = '';
  #element: BookingDialog | undefined;
  #way: Promise<void> | undefined;

  constructor(private readonly create = createBooking) {}

  /** The panel; `undefined` until its code is here, when the host is drawn again. */
  show(options: BookingOptions): BookingDialog | undefined {
    const { api, center, service, campaign, start } = options;
    const wanted = JSON.stringify([api, center, service, campaign, start]);
    if (wanted !== this.#for) {
      this.#for = wanted;
      this.#element = undefined;
      this.#way = this.#bring(wanted, options);
    }
    return this.#element;
  }

  /** Whether it was asked for and is on its way. */
  get coming(): boolean {
    return this.#for !== '' && !this.#element && !this.failed;
  }

  /** The panel if it is here. */
  get here(): BookingDialog | undefined {
    return this.#element;
  }

  /** Resolves when what was asked for last is here or cannot come. */
  async arrived(): Promise<BookingDialog | undefined> {
    await this.#way;
    return this.#element;
  }

  async #bring(wanted: string, options: BookingOptions): Promise<void> {
    try {
      const element = await this.create(options);
      // Another one may have been asked for meanwhile.
      if (wanted === this.#for) this.#element = element;
    } catch (error) {
      console.error('[y12355] booking:', error);
      this.failed = true;
    }
    options.host.requestUpdate();
  }
}
