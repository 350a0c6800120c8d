import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Deps } from '../deps.js';
import { CATALOG } from '../materials/catalog.js';
import { importMaterials } from '../materials/import.js';
import { Problem } from '../problem.js';
import { addStaff, listStaff } from '../staff/accounts.js';
import { allCenters } from '../storage/centers.js';
import type { Settings } from './environment.js';
import { importCenters, importHolidays } from './import.js';
import { materialsFolder } from './materials.js';
import { readSource } from './source.js';

/** Fills an empty database with the sample centers. Returns whether it did. */
export async function importSamples(deps: Deps, root: string): Promise<boolean> {
  const data = join(root, 'examples/data');
  const centers = join(data, 'centers.csv');
  if ((await allCenters(deps.store)).length > 0 || !existsSync(centers)) return false;
  const exceptions = join(data, 'exceptions.csv');
  const holidays = join(data, 'holidays-2026.csv');
  await importCenters(deps.store, deps.now(), {
    file: centers,
    ...(existsSync(exceptions) && { exceptions }),
  });
  if (existsSync(holidays)) await importHolidays(deps.store, holidays);
  return true;
}

/** The same for materials, where none were imported yet. */
export async function importSampleMaterials(settings: Settings, root: string): Promise<boolean> {
  const manifest = join(root, 'examples/data/materials.sample.json');
  const folder = materialsFolder(settings);
  if (existsSync(join(folder, CATALOG)) || !existsSync(manifest)) return false;
  await importMaterials({ source: await readSource(manifest), folder });
  return true;
}

/** An account to try the desk with, where there is none yet. Its password is known only here. */
export async function demoStaff(deps: Deps): Promise<{ name: string; password: string } | undefined> {
  if ((await listStaff(deps)).length > 0) return undefined;
  const name = 'demo';
  try {
    return { name, ...(await addStaff(deps, { name, role: 'province', scope: '' })) };
  } catch (error) {
    // Another process on the same database was faster; it shows the password.
    if (error instanceof Problem && error.code === 'bad-request') return undefined;
    throw error;
  }
}
