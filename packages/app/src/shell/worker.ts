import { workerAddress } from '@y12355/core';
import { Workbox } from 'workbox-window';
import { POLICY } from './policy.js';

interface Saving extends Navigator {
  connection?: { saveData?: boolean };
}

/**
 * Keeps the pages on the device, after the page itself is done. Nothing needs it: where there is no worker, no
 * https, or somebody saves data, pages come over the network as always; a folder of files needs none.
 *
 * @param site address of the folder that the shell lies in; the worker lies beside it and keeps what is below
 */
export function keepPages(site: string): void {
  if (!/^http/.test(site)) return;
  if (!('serviceWorker' in navigator) || (navigator as Saving).connection?.saveData) return;
  const begin = () => {
    const workbox = new Workbox(workerAddress(POLICY, `${site}sw.js`));
    workbox.addEventListener('waiting', () => tell(workbox));
    workbox.register().catch((error: unknown) => console.warn('[y12355] pages are not kept:', error));
  };
  if (document.readyState === 'complete') later(begin);
  else window.addEventListener('load', () => later(begin));
}

function later(begin: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(begin, { timeout: 4000 });
  else setTimeout(begin, 1000);
}

/** A line at the foot: whoever is in the middle of something is not interrupted, the new one is there next time. */
function tell(workbox: Workbox): void {
  const line = document.querySelector<HTMLElement>('[data-update]');
  if (!line) return;
  line.hidden = false;
  line.querySelector('[data-update-now]')?.addEventListener('click', () => {
    workbox.addEventListener('controlling', () => location.reload());
    workbox.messageSkipWaiting();
  });
}
