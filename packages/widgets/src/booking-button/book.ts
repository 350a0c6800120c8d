import type { OperatorDocument } from '@y12355/client';
import { isTrustedPage, KitError, servicePage, serviceUrl, type Y12355Element } from '@y12355/core';
import type { BookingDialog } from './booking-dialog.js';

/**
 * How a page may lead to a booking: `dialog` opens the form on this page, `page` leads to the operator's
 * own, `none` has no service to ask.
 */
export type BookingWay = 'dialog' | 'page' | 'none';

/** Which way a page of `pageUrl` has. Without the operator's document only the service's own origin is trusted. */
export function bookingWay(
  pageUrl: string,
  api: string | undefined,
  operator?: Pick<OperatorDocument, 'trustedOrigins'>,
): BookingWay {
  if (!serviceUrl(api, pageUrl)) return 'none';
  return isTrustedPage(pageUrl, api, operator?.trustedOrigins) ? 'dialog' : 'page';
}

export interface BookingAim {
  /** Id of the center. */
  center?: string | undefined;
  /** Id of one of its services; chosen in the form when it is left out. */
  service?: string | undefined;
  /** Placement code of a campaign. */
  campaign?: string | undefined;
}

/** Address of the operator's booking page; `undefined` without a service. */
export function bookingPage(
  pageUrl: string,
  api: string | undefined,
  { center, service, campaign }: BookingAim,
): string | undefined {
  return servicePage(api, pageUrl, '/book', { center, service, c: campaign });
}

/** Address of that page with the fields for reference and code open; neither is ever part of an address. */
export function lookUpPage(pageUrl: string, api: string | undefined, aim: BookingAim): string | undefined {
  const page = bookingPage(pageUrl, api, aim);
  return page && `${page}#look`;
}

export interface BookingOptions extends BookingAim {
  /** Element in whose shadow root the flow stands, so that theme, language and text size reach it. */
  host: Y12355Element;
  /** Base address of the service. */
  api: string;
  /** Where it starts: with the times of `center`, else with reference and code, which need no center. */
  start?: 'time' | 'lookup' | undefined;
  /** Whether it stands in the page, as a part of it, in place of a window over it. */
  inline?: boolean;
}

export interface OpenBookingOptions extends BookingOptions {
  /** Takes the focus back when the dialog closes. */
  opener: HTMLElement;
}

/**
 * The flow as an element, not on the page yet. Ask {@link bookingWay} first: only a trusted page may call this.
 *
 * @throws KitError `dialog-missing` when its code cannot be loaded; lead to {@link bookingPage} then.
 */
export async function createBooking(options: BookingOptions): Promise<BookingDialog> {
  const { BookingDialog } = await import('./booking-dialog.js').catch((error: unknown) => {
    throw new KitError(
      'dialog-missing',
      `the booking dialog could not be loaded (${String(error)}); check that the kit's chunks stand beside its entry file`,
    );
  });
  BookingDialog.define('y12355-booking-dialog');
  await BookingDialog.words.wait(options.host.language);
  const element = document.createElement('y12355-booking-dialog') as BookingDialog;
  element.options = options;
  if (options.inline) element.setAttribute('inline', '');
  element.setAttribute('exportparts', 'dialog,mark,number,action,field,status');
  return element;
}

const open = new WeakSet<Y12355Element>();

/**
 * Opens the booking dialog and resolves when it is closed and gone; does nothing while the host has one
 * open. Ask {@link bookingWay} first: only a trusted page may call this.
 *
 * @throws KitError `dialog-missing` when the dialog's code cannot be loaded; lead to {@link bookingPage} then.
 */
export async function openBookingDialog(options: OpenBookingOptions): Promise<void> {
  const { host, opener } = options;
  if (open.has(host)) return;
  open.add(host);
  try {
    const dialog = await createBooking(options);
    const root = host.shadowRoot?.querySelector('.root');
    if (!root || !host.isConnected) return;
    root.append(dialog);
    await dialog.closed;
    dialog.remove();
    if (opener.isConnected) opener.focus();
  } finally {
    open.delete(host);
  }
}
