import { warnOnce } from '@y12355/core';
import type { qrCode as draw } from './qr-code.js';

/** Stands for `qr-code.ts` in the one file of all elements: the address is shown as text alone. */
export const qrCode: typeof draw = () => {
  warnOnce(
    'mode="qr": this file carries no QR encoder. Take the element\'s own file in widgets/, y12355.loader.js or the npm ' +
      'package.',
  );
  return undefined;
};
