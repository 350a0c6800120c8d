/**
 * Where a link may lead: a page of this service, or an https address on an origin that the operator trusts. A
 * link that leads anywhere else would lend the service's name to whoever can write one.
 */

/** What a link leads to where it has nothing better: the start page with the number. */
export const HOME = '/';

export interface Origins {
  /** Whether an origin such as `https://12355.example` is the service's own. */
  own?: ((origin: string) => boolean) | undefined;
  /** The operator's `trustedOrigins`. */
  trusted: readonly string[];
}

const LONGEST = 300;
/** Paths are read on an origin that nobody has, so that one which leaves it shows. */
const HERE = 'https://here.invalid';
/** First parts of addresses that are no pages for a visitor; `q` would lead in a circle. */
const closed = new Set([
  'desk',
  'examples',
  'healthz',
  'metrics',
  'openapi.json',
  'q',
  'readyz',
  'sdk',
  'studio',
  'v1',
]);

/**
 * Reads what somebody wrote as a target. An address of the service itself becomes its path.
 *
 * @returns the target as it is stored, or what is wrong with it
 */
export function readTarget(text: string, { own, trusted }: Origins): { target: string } | { fault: string } {
  if (text.length > LONGEST) return { fault: `found ${text.length} signs, expected at most ${LONGEST}` };
  const found = `found ${JSON.stringify(text)}`;
  // A browser drops some signs and takes \ for /: an address that has them is not read as it is written.
  if (/[\s\\\p{C}]/u.test(text)) return { fault: `${found}, expected an address without spaces and \\` };
  const path = text.startsWith('/');
  if (!path && !/^https?:\/\/[^/]/i.test(text)) return { fault: `${found}, ${wanted(trusted)}` };
  if (!URL.canParse(text, HERE)) return { fault: `${found}, expected an address that can be read` };
  const url = new URL(text, HERE);
  const ours = path ? url.origin === HERE : own?.(url.origin) === true;
  const theirs = !path && url.protocol === 'https:' && trusted.includes(url.origin);
  if (!(ours || theirs) || url.username || url.password) return { fault: `${found}, ${wanted(trusted)}` };
  if (url.searchParams.has('c')) return { fault: `${found}, expected an address without "c": it is added` };
  const target = ours ? url.pathname + url.search + url.hash : url.href;
  if (target.length > LONGEST) return { fault: `${found}, expected at most ${LONGEST} signs when encoded` };
  if (ours && !isPage(url.pathname)) {
    return { fault: `${found}, expected a page for visitors such as / , /find , /book or /phones` };
  }
  return { target };
}

function wanted(trusted: readonly string[]): string {
  const others = trusted.filter((origin) => origin.startsWith('https:'));
  const also = others.length > 0 ? `, or an https address on ${others.join(', ')}` : '';
  return `expected a page such as / , /find or /book?center=…${also}; other origins are added to trustedOrigins`;
}

function isPage(pathname: string): boolean {
  let first: string | undefined;
  try {
    // Routes are found by the decoded path.
    first = decodeURIComponent(pathname).split('/')[1];
  } catch {
    return false;
  }
  // With nothing between the first two, the rest would be read as a host.
  return first !== undefined && !closed.has(first) && !pathname.startsWith('//');
}

/** A stored target, if it still is one: an origin may have lost the operator's trust since. */
export function presentTarget(stored: string, trusted: readonly string[]): string {
  const read = readTarget(stored, { trusted });
  return 'target' in read ? read.target : HOME;
}

/** The target with the code of the campaign, its own query and fragment as they are. */
export function withCode(target: string, code: string): string {
  const at = target.indexOf('#');
  const [address, fragment] = at < 0 ? [target, ''] : [target.slice(0, at), target.slice(at)];
  const joint = !address.includes('?') ? '?' : /[?&]$/.test(address) ? '' : '&';
  return `${address}${joint}c=${code}${fragment}`;
}
