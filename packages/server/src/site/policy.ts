/**
 * The header that a host of the site may send with every file: everything comes from there, nothing is inline, and only
 * Lit writes HTML.
 *
 * @param api base address of the service that the elements ask, where there is one
 */
export function sitePolicy(api: string | undefined): string {
  const service = api === undefined ? '' : ` ${new URL(api).origin}`;
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' data:${service}`,
    `media-src 'self'${service}`,
    `connect-src 'self'${service}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types y12355-lit y12355-shell 'allow-duplicates'",
  ].join('; ');
}
