import type { OperatorDocument } from '@y12355/client';
import { tellAction, type Y12355Element } from '@y12355/core';
import {
  bookingPage,
  bookingWay,
  type BookingWay,
  lookUpPage,
  openBookingDialog,
} from '../booking-button/book.js';
import type { Place } from './center-locator.model.js';

/** The settings that a booking takes along. */
export interface BookingSettings {
  api: string | undefined;
  campaign: string | undefined;
  operator: OperatorDocument | undefined;
}

/** With a time, or with reference and code of a booking that was made. */
export type Start = 'time' | 'lookup';

/** How a locator leads to a booking, now and after the dialog's code could not be loaded. */
export class Booking {
  #dialogMissing = false;

  constructor(
    private readonly host: Y12355Element,
    private readonly settings: () => BookingSettings,
    private readonly openDialog = openBookingDialog,
  ) {}

  get way(): BookingWay {
    const { api, operator } = this.settings();
    if (operator && !operator.booking.open) return 'none';
    const way = bookingWay(location.href, api, operator);
    return way === 'dialog' && this.#dialogMissing ? 'page' : way;
  }

  /** Address of the operator's page for this center, or of its fields for reference and code. */
  page(place: Place, start: Start): string | undefined {
    const page = start === 'lookup' ? lookUpPage : bookingPage;
    return page(location.href, this.settings().api, this.#aim(place));
  }

  /** Opens the dialog where this page may hold it; a link goes its own way. */
  async open(event: Event, place: Place, start: Start): Promise<void> {
    const { host, way } = this;
    const { api } = this.settings();
    if (start === 'time') tellAction(host, 'book');
    if (way !== 'dialog' || !api) return;
    const opener = event.currentTarget as HTMLElement;
    try {
      await this.openDialog({ host, api, opener, start, ...this.#aim(place) });
    } catch (error) {
      // The operator's own page does the same; the link takes the button's place and its focus.
      console.warn(`[y12355] ${String(error)}`);
      this.#dialogMissing = true;
      host.requestUpdate();
      await host.updateComplete;
      host.renderRoot.querySelector<HTMLElement>('.actions > .action')?.focus();
    }
  }

  #aim(place: Place): { center: string; service: string | undefined; campaign: string | undefined } {
    const bookable = place.services.filter((service) => service.bookable);
    // Between several services the visitor chooses in the form.
    const service = bookable.length === 1 ? bookable[0]?.id : undefined;
    return { center: place.id, service, campaign: this.settings().campaign };
  }
}
