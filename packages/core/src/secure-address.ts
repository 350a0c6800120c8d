import { warnOnce } from './report.js';

/** Hosts that are this machine itself; a page from a file has none. */
const machine = /^(|localhost|127(\.\d{1,3}){3}|\[::1\]|[^.]+\.localhost)$/;

/** Whether a host name is that of the machine on which the page runs. */
export const isThisMachine = (hostname: string): boolean => machine.test(hostname);

const isSameHost = (one: string, other: string) =>
  one === other || (isThisMachine(one) && isThisMachine(other));

/**
 * An address that a webmaster set, in full. Only https is taken, and http on the page's own host, where every name
 * of this machine counts as one; any other is left out with one warning.
 */
export function secureAddress(
  tag: string,
  name: string,
  value: string | undefined,
  pageUrl: string = document.baseURI,
): string | undefined {
  if (!value) return undefined;
  try {
    const url = new URL(value, pageUrl);
    const own = url.protocol === 'http:' && isSameHost(url.hostname, new URL(pageUrl).hostname);
    if ((own || url.protocol === 'https:') && !url.username && !url.password) return url.href;
  } catch {
    // Said below like any other address that cannot be used.
  }
  warnOnce(
    `<${tag} ${name}="${value}">: allowed are https addresses without a password, and http ones on this page's ` +
      'own host; it is left out.',
  );
  return undefined;
}
