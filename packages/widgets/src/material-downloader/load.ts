import type { Client } from '@y12355/client';
import { jsonFile } from '../json-file.js';
import { readMaterials, type Reading } from './read.js';

/** @param base address of the service in full, from which the addresses of its materials count */
export async function fromService(
  client: Client,
  base: string,
  signal: AbortSignal | undefined,
): Promise<Reading> {
  return readMaterials(await client.materials({}, { signal }), { base, page: location.href });
}

/** A document of the page's own. */
export async function fromFile(src: string, signal: AbortSignal | undefined): Promise<Reading> {
  const base = new URL(src, document.baseURI).href;
  return readMaterials(await jsonFile(src, signal), { base, page: location.href });
}
