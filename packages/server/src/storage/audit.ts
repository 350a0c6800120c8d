import type { Kysely } from 'kysely';
import type { Deps } from '../deps.js';
import { rowId } from './ids.js';
import type { Database } from './schema.js';

export interface AuditEntry {
  /** `visitor`, `system`, `operator` or `staff:<name>`. */
  actor: string;
  action: string;
  /** What it was done to, such as `booking:<id>`; never a contact, alias, note or reference. */
  object: string;
  /** The center that it concerns, where there is one. */
  center?: string | undefined;
}

/** Writes down who did what. Rows are only ever added. */
export async function writeAudit(
  db: Kysely<Database>,
  deps: Deps,
  at: number,
  { actor, action, object, center }: AuditEntry,
): Promise<void> {
  const row = { id: rowId(deps, at), at, actor, action, object, detail: null, center_id: center ?? null };
  await db.insertInto('audit').values(row).execute();
}
