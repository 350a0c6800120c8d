import { randomBytes } from 'node:crypto';
import type { Deps, Operator, Store } from '../deps.js';
import { notificationFaults } from '../notify/settings.js';
import { loadOperator, OperatorFileError } from '../operator/load.js';
import { migrateStore } from '../storage/migrate.js';
import { openStore } from '../storage/open.js';
import type { Settings } from './environment.js';
import { brief, CommandError, listed } from './errors.js';
import { configurationRefusals, dataRefusals } from './production.js';
import { secretOf } from './secret.js';

/** Opens the database and brings its tables to this version. */
export async function openMigrated({ dataDir, databaseUrl }: Settings): Promise<Store> {
  let store: Store | undefined;
  try {
    store = await openStore({ dataDir, databaseUrl });
    await migrateStore(store);
    return store;
  } catch (error) {
    await store?.close();
    const place = databaseUrl === undefined ? `in ${dataDir} (Y12355_DATA)` : 'at DATABASE_URL';
    throw new CommandError(`The database ${place} cannot be opened: ${brief(error)}`);
  }
}

/** The clock; `startAt` sets it, and it runs on from there. */
export function clock(startAt: number | undefined): () => number {
  const ahead = startAt === undefined ? 0 : startAt - Date.now();
  return () => Date.now() + ahead;
}

/**
 * All that the use cases need.
 *
 * @throws CommandError with every reason at once, where production refuses
 */
export async function openDeps(settings: Settings): Promise<Deps> {
  const reasons: string[] = [];
  let operator: Operator | undefined;
  try {
    operator = await loadOperator(settings.operatorFile);
  } catch (error) {
    if (!(error instanceof OperatorFileError) || !settings.production) throw error;
    reasons.push(error.message);
  }
  reasons.push(...configurationRefusals(settings, operator));
  const faults = notificationFaults(operator?.notifications, settings);
  if (settings.production) reasons.push(...faults);
  else if (faults.length > 0) throw listed('The notifications of the operator cannot be sent:', faults);

  let store: Store | undefined;
  try {
    store = await openMigrated(settings);
    reasons.push(...(await dataRefusals(settings, store)));
  } catch (error) {
    if (!(error instanceof CommandError) || !settings.production) throw error;
    reasons.push(error.message);
  }
  if (reasons.length > 0 || !operator || !store) {
    await store?.close();
    throw listed('This is production (NODE_ENV=production, or a HOST that others can reach):', reasons);
  }
  return {
    store,
    operator,
    secret: secretOf(settings),
    oldSecrets: settings.oldSecrets,
    now: clock(settings.startAt),
    randomBytes: (size) => randomBytes(size),
  };
}
