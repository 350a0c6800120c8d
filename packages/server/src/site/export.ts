import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { chinaDate, chinaIso } from '@y12355/domain';
import type { Deps } from '../deps.js';
import { FILES, offeredMaterials, readCatalog } from '../materials/catalog.js';
import { publicOperator } from '../operator/public.js';
import { readAloud } from '../search/pinyin.js';
import { writtenSearch } from '../search/words.js';
import { allCenters } from '../storage/centers.js';
import { calendar } from '../storage/holidays.js';
import { brokenAddresses, type SiteAddresses } from './addresses.js';
import { siteManifest } from './manifest.js';
import { phonePages, sitePage, type Site } from './page.js';
import { siteWorker } from './worker.js';

/** A site as it will be written. */
export interface ExportedSite {
  files: Map<string, Uint8Array>;
  asOf: string;
  pages: number;
  centers: number;
  materials: number;
}

/** Screens have an export of their own. */
const left = /^(kiosk|sw\.js$)/;
const help = { phone: '12355' as const };

/**
 * The shell's pages with the operator's facts, the centers and the materials of a service, as files that need neither
 * this server nor an address of their own.
 *
 * @param dist folder of a build
 * @param materials folder of imported materials
 * @throws Error where the build lacks a file that a page names
 */
export async function exportSite(
  { store, operator, now }: Deps,
  { dist, materials }: { dist: string; materials: string },
  addresses: SiteAddresses,
): Promise<ExportedSite> {
  const at = now();
  const [asOf, today] = [chinaIso(at), chinaDate(at)];
  const files = new Map<string, Uint8Array>();
  const documents = new Map<string, string>();
  const aloud = await readAloud();
  const centers = (await allCenters(store))
    .filter(({ visibility }) => visibility === 'public')
    .map((center) => ({ ...center, search: writtenSearch(center, aloud) || undefined }));
  const days = (await calendar(store)).filter(({ date }) => date >= `${today.slice(0, 4)}-01-01`);
  if (centers.length > 0) {
    documents.set('centers.json', json({ version: 1, asOf, help, centers, calendar: days }));
  }

  const catalog = await readCatalog(materials);
  const items = catalog.items.filter(({ validTo = today }) => validTo >= today);
  if (items.length > 0) {
    documents.set('materials.json', json({ version: 1, asOf, help, items }));
    for (const [key, { name, sha256 }] of Object.entries(catalog.files)) {
      files.set(`materials/files/${key}/${name}`, await readFile(join(materials, FILES, sha256)));
    }
  }
  // Nobody consents to anything where there is no form.
  documents.set('operator.json', json({ ...publicOperator(operator, asOf), consents: [] }));
  for (const [name, text] of documents) files.set(name, Buffer.from(text));

  const sdk = ['y12355.min.js', ...(await packs(dist))];
  for (const name of sdk) files.set(`sdk/${name}`, await readFile(join(dist, name)));
  const texts = sdk.slice(1).map((name) => [`sdk/${name}`, textOf(files.get(`sdk/${name}`))] as const);
  const site: Site = {
    ...addresses,
    operator,
    data: { asOf, centers, offered: offeredMaterials(items, { on: today }) },
    files: new Map([...documents, ...texts]),
  };

  const app = join(dist, 'app');
  for (const name of (await filesIn(app)).filter((file) => !left.test(file))) {
    const bytes = await readFile(join(app, name));
    const rewrite = name.endsWith('.html')
      ? (text: string) => sitePage(text, name, site)
      : name.endsWith('.webmanifest')
        ? (text: string) => siteManifest(text, name)
        : undefined;
    files.set(name, rewrite ? Buffer.from(rewrite(bytes.toString('utf8'))) : bytes);
  }
  for (const [name, text] of phonePages(site)) files.set(name, Buffer.from(text));
  const worker = siteWorker(await readFile(join(app, 'sw.js'), 'utf8'), files, [...documents.keys()]);
  files.set('sw.js', Buffer.from(worker));
  checkAddresses(files);
  const pages = [...files.keys()].filter((name) => name.endsWith('.html')).length;
  return { files, asOf, pages, centers: centers.length, materials: items.length };
}

/** @throws Error that names each address of a page that begins at the root or leads to no file */
export function checkAddresses(files: ReadonlyMap<string, Uint8Array>): void {
  const names = new Set(files.keys());
  const broken = [...files].flatMap(([name, bytes]) =>
    name.endsWith('.html') ? brokenAddresses(textOf(bytes), name, names) : [],
  );
  if (broken.length > 0) {
    throw new Error(
      `these addresses lead to nothing; run npm run build, and export again:\n  ${broken.join('\n  ')}`,
    );
  }
}

/** Nothing in it can end the block of a page that carries it. */
const json = (value: object): string => JSON.stringify(value).replaceAll('<', '\\u003c');

const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

/** Quizzes of a build with their manifests. */
async function packs(dist: string): Promise<string[]> {
  const names = await readdir(join(dist, 'packs'));
  return names.filter((name) => !name.startsWith('faults')).map((name) => `packs/${name}`);
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      relative(folder, join(entry.parentPath ?? entry.path, entry.name))
        .split(sep)
        .join('/'),
    );
}
