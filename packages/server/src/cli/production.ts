import type { OperatorFile, Store } from '../deps.js';
import type { Settings } from './environment.js';
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

/** The same for what the database holds. */
export async function dataRefusals({ production }: Settings, { db }: Store): Promise<string[]> {
  if (!production) return [];
  const samples = await db.selectFrom('center').select('id').where('sample', '=', 1).orderBy('id').execute();
  if (samples.length === 0) return [];
  const some = samples.slice(0, 3).map(({ id }) => id);
  const more = samples.length > some.length ? ', …' : '';
  return [
    `the database holds ${samples.length} sample centers (${some.join(', ')}${more}); start with a database of your own`,
  ];
}
