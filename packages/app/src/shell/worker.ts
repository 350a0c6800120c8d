import { Workbox } from 'workbox-window';

const ADDRESS = '/sw.js';

interface TrustedFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): {
    createScriptURL(address: string): string;
  };
}

/** Under Trusted Types a worker's address is told as such; this policy knows one address. */
function trusted(address: string): string {
  const factory = (window as { trustedTypes?: TrustedFactory }).trustedTypes;
  if (!factory) return address;
  const rules = {
    createScriptURL(given: string) {
      if (given !== ADDRESS) throw new TypeError(`worker ${given}: expected ${ADDRESS}`);
      return given;
    },
  };
  return factory.createPolicy('y12355-shell', rules).createScriptURL(address);
}

interface Saving extends Navigator {
  connection?: { saveData?: boolean };
}

/**
 * Keeps the pages on the device, after the page itself is done. Nothing needs it: where there is no worker, no
 * https, or somebody saves data, pages come over the network as always.
 */
export function keepPages(): void {
  if (!('serviceWorker' in navigator) || (navigator as Saving).connection?.saveData) return;
  const begin = () => {
    const workbox = new Workbox(trusted(ADDRESS));
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
