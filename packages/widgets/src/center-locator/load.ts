import type { Client } from '@y12355/client';
import { PROVINCE } from '@y12355/domain';
import { jsonFile } from '../json-file.js';
import { readList, type Reading } from './read.js';
import { COUNTRY } from './region-tree.js';

const PAGE = 500;
/** An end to a service that never comes to its own: 100,000 centers. */
const PAGES = 200;

/** All centers of a region from the service, page after page. */
export async function fromService(
  client: Client,
  region: string,
  school: string | undefined,
  signal: AbortSignal | undefined,
): Promise<Reading> {
  const centers: unknown[] = [];
  let calendar: unknown;
  let cursor: string | undefined;
  for (let page = 0; page < PAGES; page += 1) {
    const answer = await client.centers(
      { region, limit: PAGE, ...(school && { school }), ...(cursor && { cursor }) },
      { signal },
    );
    centers.push(...answer.centers);
    calendar = answer.calendar;
    cursor = answer.next;
    if (!cursor) break;
  }
  return readList({ centers, calendar }, region, { school });
}

/** A document of the page's own; it is taken to hold the whole province, or the country. */
export async function fromFile(
  src: string,
  school: string | undefined,
  signal: AbortSignal | undefined,
): Promise<Reading> {
  const { list, faults } = readList(await jsonFile(src, signal), PROVINCE, { school, anywhere: true });
  if (list.region !== COUNTRY) return { list, faults };
  const { countryTree } = await import('./country-tree.js');
  return { list: { ...list, tree: countryTree(list.places) }, faults };
}
