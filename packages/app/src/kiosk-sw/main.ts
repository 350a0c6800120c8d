/// <reference lib="webworker" />
/**
 * Keeps the player on the device: after power-on without a network its page comes from here at once. A newer page is
 * fetched behind it and shown at the next load, all three files or none.
 */
declare const self: ServiceWorkerGlobalScope;

const PAGE = 'y12355-kiosk-page';
/** Filled by the player, which compares each file with its hash; see `alive/service.ts`. */
const ASSETS = 'y12355-kiosk-assets';
const files = ['kiosk.html', 'kiosk.css', 'kiosk.min.js'].map(
  (name) => new URL(name, self.location.href).href,
);

async function renew(): Promise<void> {
  const answers = await Promise.all(files.map((file) => fetch(file, { cache: 'no-cache' })));
  if (!answers.every((answer) => answer.ok)) throw new Error('a file of the player is missing');
  const cache = await caches.open(PAGE);
  await Promise.all(answers.map((answer, at) => cache.put(files[at] as string, answer)));
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
    event.respondWith(kept(request, PAGE));
    // No network: what is kept stays.
    if (request.mode === 'navigate') event.waitUntil(renew().catch(() => undefined));
  } else if (pathname.includes('/kiosk/assets/')) event.respondWith(kept(request, ASSETS));
});

export {};
