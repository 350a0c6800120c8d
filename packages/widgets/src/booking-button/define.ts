import { BookingButton } from './booking-button.js';

BookingButton.define('y12355-booking-button');

declare global {
  interface HTMLElementTagNameMap {
    'y12355-booking-button': BookingButton;
  }
}
