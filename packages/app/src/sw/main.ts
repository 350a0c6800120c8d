/// <reference lib="webworker" />
/**
 * Keeps the shell on the device: pages come from the network when it answers within a second and from the device
 * otherwise; files with a mark of their content come from the device; lists of the service come from the network
 * and are kept for when there is none.
 */
import { CacheableResponsePlugin } from 'workbox-cacheable-response';
import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { NetworkFirst } from 'workbox-strategies';
import { DATA_CACHE } from '../shell/kept-data.js';
import { networkThenKept } from './patience.js';
import { isDocument, offlinePage, pageKeys, treatmentOf, type Treatment } from './routes.js';

interface Kept {
  url: string;
  revision: string | null;
}

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: Kept[] };

/** How long a page may take before the kept one is shown, in milliseconds. */
const PAGE_PATIENCE_MS = 1000;
/** Seconds before a kept list is shown. */
const DATA_PATIENCE_S = 4;
/** The list as `/find` asks for it, and what else its pages show. */
const LIST = 'v1/centers?region=440000&limit=500';
const others = ['v1/operator', 'v1/materials'];

const base = new URL('.', self.location.href).href;
const all = self.__WB_MANIFEST as Kept[];
/** A site without a service names its files of data in the list. */
const documents = all.map(({ url }) => url).filter(isDocument);

const treated =
  (treatment: Treatment) =>
  ({ request, url }: { request: Request; url: URL }) =>
    treatmentOf(
      { method: request.method, mode: request.mode, url, authorized: request.headers.has('authorization') },
      base,
    ) === treatment;

async function keptPage(url: URL): Promise<Response | undefined> {
  for (const key of pageKeys(url)) {
    const page = await matchPrecache(key);
    if (page) return page;
  }
  return undefined;
}

registerRoute(treated('page'), ({ request, url }) =>
  networkThenKept(
    () => fetch(request),
    () => keptPage(url),
    () => keptPage(offlinePage(url, base)),
    PAGE_PATIENCE_MS,
  ),
);

const data = new NetworkFirst({
  cacheName: DATA_CACHE,
  networkTimeoutSeconds: DATA_PATIENCE_S,
  plugins: [new CacheableResponsePlugin({ statuses: [200] })],
});
registerRoute(treated('data'), data);

precacheAndRoute(
  all.filter(({ url }) => !isDocument(url)),
  { directoryIndex: '', cleanURLs: false },
);
cleanupOutdatedCaches();

self.addEventListener('install', (event) => {
  const keep = async (path: string): Promise<Response> => {
    const [response, done] = data.handleAll({ event, request: new Request(base + path) });
    const answer = (await response).clone();
    await done;
    return answer;
  };
  const keepList = async () => {
    let next: string | undefined = '';
    while (next !== undefined) {
      const answer: Response = await keep(LIST + (next && `&cursor=${encodeURIComponent(next)}`));
      next = ((await answer.json()) as { next?: string }).next;
    }
  };
  // What can't be had now is kept when a page asks for it.
  event.waitUntil(
    Promise.allSettled(documents.length > 0 ? documents.map(keep) : [keepList(), ...others.map(keep)]),
  );
});
self.addEventListener('message', (event) => {
  if ((event.data as { type?: unknown } | null)?.type === 'SKIP_WAITING') void self.skipWaiting();
});
