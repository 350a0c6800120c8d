import { warnOnce } from './report.js';

/**
 * An address that a webmaster set, in full. Only https is taken, and http on the page's own host; any other is
 * left out with one warning.
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
    const own = url.protocol === 'http:' && url.hostname === new URL(pageUrl).hostname;
    if (own || url.protocol === 'https:') return url.href;
  } catch {
    // Said below like any other address that cannot be used.
  }
  warnOnce(
    `<${tag} ${name}="${value}">: allowed are https addresses, and http ones on this page's own host; it is left out.`,
  );
  return undefined;
}
