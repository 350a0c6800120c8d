/// <reference lib="webworker" />
/**
 * Keeps the player on the device: after power-on without a network its page comes from here at once. A newer page is
 * fetched behind it and shown at the next load, all three files or none.
 */
import { ASSET_CACHE, PAGE_CACHE, PAGE_FILES, pageIsKept } from '../kiosk/alive/page-files.js';

declare const self: ServiceWorkerGlobalScope;

const files = PAGE_FILES.map((name) => new URL(name, self.location.href).href);

/** One step for all: where a file does not come or finds no room, the old three stay. */
async function renew(): Promise<void> {
  const cache = await caches.open(PAGE_CACHE);
  await cache.addAll(files.map((file) => new Request(file, { cache: 'no-cache' })));
}

async function kept(request: Request, name: string): Promise<Response> {
  const found = await (await caches.open(name)).match(request, { ignoreSearch: true });
  return found ?? fetch(request);
}

self.addEventListener('install', (event) => {
  event.waitUntil(renew().then(() => self.skipWaiting()));
});
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (files.includes(origin + pathname)) {
    event.respondWith(kept(request, PAGE_CACHE));
    // No network: what is kept stays.
    if (request.mode === 'navigate') event.waitUntil(renew().catch(() => undefined));
  } else if (pathname.includes('/kiosk/assets/')) event.respondWith(kept(request, ASSET_CACHE));
});
// The player asks now and then: what the device has thrown away must be there again before the power goes.
self.addEventListener('message', (event) => {
  event.waitUntil(
    pageIsKept(self.location.href)
      .then((whole) => (whole ? undefined : renew()))
      .catch(() => undefined),
  );
});
