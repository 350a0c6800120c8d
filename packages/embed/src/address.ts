/** Hosts that are this machine itself; a page from a file has none. */
const machine = /^(|localhost|127(\.\d{1,3}){3}|\[::1\]|[^.]+\.localhost)$/;

/**
 * An address that may be loaded or led to: https; http only where nobody is in between, on this machine or, for a
 * page that is known, on its own host. A relative one counts only with a page to count from. What the elements
 * themselves take on a page is the same.
 */
export function safeAddress(value: string, page?: string): URL | undefined {
  try {
    const url = new URL(value, page);
    if (url.username || url.password) return undefined;
    if (url.protocol === 'https:') return url;
    if (url.protocol !== 'http:') return undefined;
    const host = page === undefined ? '' : new URL(page).hostname;
    const own = host === url.hostname || (machine.test(host) && machine.test(url.hostname));
    return own ? url : undefined;
  } catch {
    return undefined;
  }
}

/** An address without a slash at its end, for putting a path behind it; undefined where it holds more than a path. */
export function baseAddress(value: string): string | undefined {
  const url = safeAddress(value);
  // A policy cannot name other signs of a path, and none is needed.
  if (!url || url.search || url.hash || !/^[\w.~%/-]*$/.test(url.pathname)) return undefined;
  return (url.origin + url.pathname).replace(/\/+$/, '');
}
