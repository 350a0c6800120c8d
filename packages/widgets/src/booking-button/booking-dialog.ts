import { LitElement } from 'lit';
import { defineElement, VERSION } from '@y12355/core';
import type { OpenBookingOptions } from './book.js';

/** The booking dialog; see `openBookingDialog()`. */
export class BookingDialog extends LitElement {
  static readonly version = VERSION;
  static define(tag: string): void {
    defineElement(tag, this);
  }
  options!: OpenBookingOptions;
  readonly closed = new Promise<void>(() => undefined);
}
