import type { OperatorFile, Store } from '../deps.js';
import { readCatalog } from '../materials/catalog.js';
import { samplesIn } from '../materials/import.js';
import type { Settings } from './environment.js';
import { materialsFolder } from './materials.js';
import { weakSecret } from './secret.js';

/** Every reason why real visitors must not meet this configuration; empty outside production. */
export function configurationRefusals(settings: Settings, operator: OperatorFile | undefined): string[] {
  if (!settings.production) return [];
  const reasons: string[] = [];
  const secret = weakSecret(settings.secret);
  if (secret) reasons.push(secret);
  if (settings.startAt !== undefined)
    reasons.push('Y12355_NOW is set; the clock of real visits is not moved');
  const file = `the operator's file ${settings.operatorFile}`;
  if (operator?.sample) reasons.push(`${file} is the sample; set Y12355_OPERATOR to your own`);
  if (operator && !operator.handler) {
    reasons.push(`${file} has no /handler: the name and contact of who handles personal data`);
  }
  return reasons;
}

/** The same for what the database and the folder of materials hold. */
export async function dataRefusals(settings: Settings, { db }: Store): Promise<string[]> {
  if (!settings.production) return [];
  const centers = await db.selectFrom('center').select('id').where('sample', '=', 1).orderBy('id').execute();
  const materials = samplesIn(await readCatalog(materialsFolder(settings)));
  return [
    ...refusal(
      centers.map(({ id }) => id),
      'the database holds',
      'sample centers',
      'start with a database of your own',
    ),
    ...refusal(
      materials,
      `${materialsFolder(settings)} holds`,
      'sample materials',
      'import a manifest of your own, or take the folder away',
    ),
  ];
}

function refusal(ids: readonly string[], where: string, what: string, cure: string): string[] {
  if (ids.length === 0) return [];
  const some = ids.slice(0, 3);
  const more = ids.length > some.length ? ', …' : '';
  return [`${where} ${ids.length} ${what} (${some.join(', ')}${more}); ${cure}`];
}
