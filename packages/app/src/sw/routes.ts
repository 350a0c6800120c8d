/** What the worker does with a request; `undefined`: nothing, the browser goes on as without a worker. */
export type Treatment = 'page' | 'data' | undefined;

export interface Asked {
  method: string;
  /** `navigate` for a page. */
  mode: string;
  url: URL;
  /** Whether it carries a key or a code: such answers belong to one person or screen. */
  authorized: boolean;
}

/** Public answers that a page can show again without a network. Nothing about slots, holds or bookings is kept. */
const data = /^v1\/(centers|centers\/[^/]+|operator|materials|packs\/.+)$/;
/** The same of a site that has files in place of a service. */
const document = /^(centers|materials|operator)\.json$/;
/** Tools of staff and organisers, other sites' pages and links that a service has to resolve are not pages of the shell. */
const others = /^(desk|studio|examples|docs|sdk|v1|q)(\/|$)|^kiosk/;

/** Whether an entry of the list of what is kept is such a file: it is asked for anew where there is a network. */
export const isDocument = (path: string): boolean => document.test(path);

/** @param base address of the worker's folder */
export function treatmentOf({ method, mode, url, authorized }: Asked, base: string): Treatment {
  if (method !== 'GET' || !url.href.startsWith(base)) return undefined;
  const path = url.pathname.slice(new URL(base).pathname.length);
  if (mode === 'navigate') return others.test(path) ? undefined : 'page';
  // Words that somebody typed stay out of any cache.
  const asked = data.test(path) && !authorized && !url.searchParams.has('q');
  return asked || isDocument(path) ? 'data' : undefined;
}

/** Names under which a page may be kept: `/find/` and `/find?c=…` are `/find`, on a plain host `/find/index.html`. */
export function pageKeys({ pathname }: URL): string[] {
  const path = pathname.replace(/(?:\/index\.html|\/)$/, '');
  return [path || '/', `${path}/index.html`];
}

/** The page for no network, in the language that an address is in. */
export function offlinePage({ pathname }: URL, base: string): URL {
  const path = pathname.slice(new URL(base).pathname.length);
  const [folder = ''] = /^(hk|en)(?=\/|$)/.exec(path) ?? [];
  return new URL(folder ? `${folder}/offline` : 'offline', base);
}
