import { warnOnce } from '@y12355/core';
import type { qrCode as draw } from './qr-code.js';

/** Stands for `qr-code.ts` in the one file of all elements: the address is shown as text alone. */
export const qrCode: typeof draw = () => {
  warnOnce(
    '<y12355-booking-button mode="qr">: this file carries no QR encoder. Take widgets/booking-button.min.js, ' +
      'y12355.loader.js or the npm package.',
  );
  return undefined;
};
