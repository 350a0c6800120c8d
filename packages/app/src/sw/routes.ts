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
const data = /^\/v1\/(centers|centers\/[^/]+|operator|materials|packs\/.+)$/;
/** Tools of staff and organisers, other sites' pages and links that a service has to resolve are not pages of the shell. */
const others = /^\/(desk|studio|examples|docs|sdk|v1|q)(\/|$)|^\/kiosk/;

/** @param origin of the worker */
export function treatmentOf({ method, mode, url, authorized }: Asked, origin: string): Treatment {
  if (method !== 'GET' || url.origin !== origin) return undefined;
  if (mode === 'navigate') return others.test(url.pathname) ? undefined : 'page';
  // Words that somebody typed stay out of any cache.
  return data.test(url.pathname) && !authorized && !url.searchParams.has('q') ? 'data' : undefined;
}

/** The kept name of a page: `/find/` and `/find?c=…` are `/find`. */
export function pageKey(url: URL): string {
  return url.pathname.replace(/(?:\/index\.html|\/)$/, '') || '/';
}

/** Start page of the language that an address is in. */
export function offlinePage(url: URL): string {
  const folder = /^\/(hk|en)(?=\/|$)/.exec(url.pathname)?.[0] ?? '';
  return `${folder}/offline`;
}
