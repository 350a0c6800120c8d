import { posix } from 'node:path';

/** Where a site is told that it will stand, and which service it may ask. */
export interface SiteAddresses {
  /** Address of the folder on its host, with a slash at the end: shared pictures need it in full. */
  base?: string | undefined;
  /** Base address of a service on another origin, with a slash at the end. */
  api?: string | undefined;
}

/**
 * The file that stands in a site for an address of the service: `/find` is `find/index.html`, since a folder shows a
 * list of files on a disk; what other sites load from `/sdk/v1/` lies in `sdk`.
 *
 * @param address that begins with `/`, with or without what follows `?` and `#`
 */
export function fileOf(address: string): string {
  const path = address.replace(/[?#].*$/s, '').slice(1);
  const sdk = path.replace(/^sdk\/v1\//, 'sdk/');
  if (/\.\w+$/.test(sdk)) return sdk;
  return posix.join(sdk, 'index.html');
}

/**
 * An address of the service as one that counts from a page.
 *
 * @param page the page's own file, counted from the folder of the site
 */
export function relativeTo(page: string, address: string): string {
  const rest = /[?#].*$/s.exec(address)?.[0] ?? '';
  return posix.relative(posix.dirname(page), fileOf(address)) + rest;
}

/** Attributes that hold an address, and the address where it begins at the root. */
const rooted = /\s(href|src|content)="(\/(?!\/)[^"]*)"/g;

/** A page whose every address counts from itself; pictures that are shared by others in full, where `base` is known. */
export function withRelativeAddresses(html: string, page: string, { base, api }: SiteAddresses): string {
  return html
    .replace(/ data-api="\/"/g, api === undefined ? '' : ` data-api="${api}"`)
    .replace(rooted, (_, name: string, address: string) => {
      const whole = name === 'content' && base !== undefined;
      return ` ${name}="${whole ? base + fileOf(address) : relativeTo(page, address)}"`;
    });
}

/** The addresses that a page names, as they are written. */
export function addressesIn(html: string): string[] {
  return [...html.matchAll(/\s(?:href|src|data-operator)="([^"]*)"/g)].map(([, address = '']) =>
    address.replaceAll('&amp;', '&'),
  );
}

/**
 * What is wrong with the addresses of a page: those that begin at the root and those that lead to no file.
 *
 * @param page its file, counted from the folder of the site
 * @param files all of the site, counted from its folder
 */
export function brokenAddresses(html: string, page: string, files: ReadonlySet<string>): string[] {
  const content = [...html.matchAll(/\scontent="(\/[^"]*)"/g)].map(([, address = '']) => address);
  const broken = addressesIn(html).filter((address) => {
    if (address.startsWith('/')) return true;
    if (/^[a-z][a-z0-9+.-]*:/i.test(address) || /^[?#]/.test(address)) return false;
    const path = decodeURIComponent(address.replace(/[?#].*$/s, ''));
    return !files.has(posix.join(posix.dirname(page), path));
  });
  return [...content, ...broken].map((address) => `${page}: ${address}`);
}
