import { workerAddress } from '@y12355/core';
import { POLICY } from '../../shell/policy.js';
import { every } from './surroundings.js';

const ADDRESS = 'kiosk-sw.js';
/** The shell has a worker of its own for everything else. */
const SCOPE = 'kiosk.html';
/** Ms between two looks at what is kept. */
const LOOK = 1_800_000;

/**
 * Asks for the worker that keeps the player on the device. Where there is none, as on plain http or from a stick, the
 * player runs as well.
 */
export async function keepPage(): Promise<void> {
  try {
    const address = workerAddress(POLICY, new URL(ADDRESS, location.href).href);
    await navigator.serviceWorker?.register(address, { scope: SCOPE });
    every(LOOK, () => navigator.serviceWorker?.controller?.postMessage('keep'));
  } catch (error) {
    console.warn('[y12355] the player is not kept on this device:', error);
  }
}
