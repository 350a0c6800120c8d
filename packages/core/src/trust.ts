/**
 * Where personal data may be typed. Any script of a page can read every keystroke on it, so the form opens
 * only on pages of the service's own origin and on those that the operator named.
 */

/** The service's base address in full: relative ones count from the page. `undefined` when it is no http address. */
export function serviceUrl(api: string | undefined, pageUrl: string): URL | undefined {
  if (!api) return undefined;
  try {
    const url = new URL(api, pageUrl);
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
    url.pathname = url.pathname.replace(/\/v1\/?$/, '').replace(/\/?$/, '/');
    url.search = '';
    url.hash = '';
    return url;
  } catch {
    return undefined;
  }
}

/** Whether a page of `pageUrl` may hold the booking form of the service at `api`. */
export function isTrustedPage(
  pageUrl: string,
  api: string | undefined,
  trustedOrigins: readonly string[] = [],
): boolean {
  const service = serviceUrl(api, pageUrl);
  if (!service) return false;
  const { origin } = new URL(pageUrl);
  return origin !== 'null' && (origin === service.origin || trustedOrigins.includes(origin));
}

/** Address of a page of the service, such as `/book`, with its query; `undefined` without a service. */
export function servicePage(
  api: string | undefined,
  pageUrl: string,
  path: string,
  query: Readonly<Record<string, string | undefined>> = {},
): string | undefined {
  const url = serviceUrl(api, pageUrl);
  if (!url) return undefined;
  url.pathname += path.replace(/^\//, '');
  for (const [name, value] of Object.entries(query)) if (value) url.searchParams.set(name, value);
  return url.href;
}
