import { type ElementForm, readManifest } from './manifest.js';
import type { Pins } from './result.js';

/** What the build wrote beside the kit's files. */

async function json(url: string): Promise<unknown> {
  const answer = await fetch(url, { credentials: 'omit' });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return answer.json();
}

/** Forms of all elements. Rejects where the manifest cannot be had or read. */
export async function loadForms(base: string): Promise<ElementForm[]> {
  return readManifest(await json(`${base}/sdk/v1/custom-elements.json`));
}

/** Hashes of the version that is served now; undefined where there are none to pin. */
export async function loadPins(base: string): Promise<Pins | undefined> {
  try {
    const found = (await json(`${base}/sdk/v1/sri.json`)) as Partial<Pins> | null;
    return found && typeof found.version === 'string' && found.files
      ? { version: found.version, files: found.files }
      : undefined;
  } catch {
    return undefined;
  }
}
