/** Name of the cache in which the service worker keeps what pages show of the service. */
export const DATA_CACHE = 'y12355-data';

/** A center as the list without a network shows it. */
export interface KeptCenter {
  name: string;
  address: string;
  sample: boolean;
}

/** The list of centers that was seen last. */
export interface KeptList {
  /** Day in China, `2026-09-08`. */
  date: string;
  centers: readonly KeptCenter[];
}

/**
 * Reads a kept answer of `/v1/centers`.
 *
 * @param value parsed JSON
 * @returns undefined where it is something else
 */
export function readKept(value: unknown): KeptList | undefined {
  const { asOf, centers } = (value ?? {}) as { asOf?: unknown; centers?: unknown };
  const date = /^\d{4}-\d\d-\d\d/.exec(typeof asOf === 'string' ? asOf : '')?.[0];
  if (!date || !Array.isArray(centers)) return undefined;
  return {
    date,
    centers: (centers as Partial<KeptCenter>[])
      .filter((center) => typeof center?.name === 'string' && center.name !== '')
      .map(({ name = '', address, sample }) => ({
        name,
        address: typeof address === 'string' ? address : '',
        sample: sample === true,
      })),
  };
}

/** Addresses of lists of centers, counted from the site: the service's, and the file of a site without one. */
const list = /^(?:v1\/centers|centers\.json)(?:\?|$)/;

/**
 * The newer of the kept lists; the cache keeps one for each region that was looked at.
 *
 * @param site address of the folder that the shell lies in: another site of the same host keeps its own
 */
export async function newestList(caches: CacheStorage, site: string): Promise<KeptList | undefined> {
  if (!(await caches.has(DATA_CACHE))) return undefined;
  const cache = await caches.open(DATA_CACHE);
  const lists: KeptList[] = [];
  for (const request of await cache.keys()) {
    if (!request.url.startsWith(site) || !list.test(request.url.slice(site.length))) continue;
    const kept = readKept(await (await cache.match(request))?.json().catch(() => undefined));
    if (kept) lists.push(kept);
  }
  return lists.sort((a, b) => b.date.localeCompare(a.date) || b.centers.length - a.centers.length)[0];
}
