import { isPlacementCode } from '@y12355/domain';
import { CodeError } from './error.js';

/** This machine, names without a dot, and names that are set aside for private networks. */
const PRIVATE_NAME = /^[^.:]+$|\.(localhost|local|internal|home\.arpa)$/;
/** The same of addresses, once it is known that it is one. */
const PRIVATE_V4 = /^(127|10)\.|^192\.168\.|^169\.254\.|^172\.(1[6-9]|2\d|3[01])\./;
const PRIVATE_V6 = /^\[(::1\]|f[cd][0-9a-f]{2}:|fe[89ab][0-9a-f]:)/;

/** Whether a host can have no certificate that the public trusts, so that http is all it has. */
function isPrivate(host: string): boolean {
  if (host.startsWith('[')) return PRIVATE_V6.test(host);
  return /^\d+(\.\d+){3}$/.test(host) ? PRIVATE_V4.test(host) : PRIVATE_NAME.test(host);
}

function urlOf(base: string): URL {
  const wrong = (why: string, shown = base) =>
    new CodeError(
      'base',
      `base address ${JSON.stringify(shown)}: ${why}; expected the service's https address, such as ` +
        'https://example.org, without password, query or fragment',
      { base: shown },
    );
  let url: URL;
  try {
    url = new URL(base);
  } catch {
    throw wrong('is no full address');
  }
  if (url.protocol === 'http:') {
    if (!isPrivate(url.hostname)) throw wrong('http is for this machine and private networks alone');
  } else if (url.protocol !== 'https:') {
    throw wrong(`${url.protocol} leads to no page`);
  }
  if (url.username || url.password) {
    // A log keeps what an error says, so the password is not named.
    throw wrong('carries a name or password, which would be printed', `${url.protocol}//…@${url.host}`);
  }
  if (/[?#]/.test(base)) throw wrong('carries a query or fragment');
  return url;
}

/**
 * What a printed code says: `<base>/q/<campaign>`, which the service answers with the way to the campaign's page.
 * A host outside of ASCII comes out as punycode.
 *
 * In capitals an address would need fewer modules: codes have a mode of 5.5 bits a character for them. It is not used.
 * Paths are case-sensitive, `/Q/ABC` is another page than `/q/abc`; and scheme and host alone in capitals would save the
 * room of some four characters, while the address that a reader shows before it is opened would look like a forged one.
 *
 * @param base the service's https address; http only on this machine and in private networks
 * @param campaign placement code, `[a-z0-9][a-z0-9-]{2,31}`
 *
 * Throws CodeError `base` and `campaign`.
 */
export function campaignAddress(base: string, campaign: string): string {
  if (!isPlacementCode(campaign)) {
    throw new CodeError(
      'campaign',
      `campaign ${JSON.stringify(campaign)}; expected 3 to 32 lower-case letters, digits and hyphens, the first no ` +
        'hyphen, such as school-a1',
      { campaign },
    );
  }
  return `${homeAddress(base)}q/${campaign}`;
}

/**
 * The service's start page, for a code that belongs to no campaign.
 *
 * Throws CodeError `base`.
 */
export function homeAddress(base: string): string {
  const { origin, pathname } = urlOf(base);
  return `${origin}${pathname.replace(/\/+$/, '')}/`;
}
