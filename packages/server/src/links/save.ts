import { setImmediate as breath } from 'node:timers/promises';
import type { Kysely, Selectable } from 'kysely';
import type { Deps } from '../deps.js';
import type { FieldChange } from '../import/difference.js';
import { inChunks } from '../storage/chunks.js';
import { rowId } from '../storage/ids.js';
import type { Database, LinkTable } from '../storage/schema.js';
import type { Placement } from './code.js';
import { HOME } from './target.js';

export type Link = Selectable<LinkTable>;

/** A link as it is wanted; without a target a new one leads home, and a known one where it leads. */
export interface LinkEntry extends Placement {
  code: string;
  target: string | undefined;
}

/** What came, or would come, of an entry. `foreign`: the code is a link of somebody else. */
export type Outcome =
  { kind: 'added' | 'unchanged' | 'foreign' } | { kind: 'changed'; changes: FieldChange[] };

export interface Writing {
  actor: string;
  /** For the audit. */
  action: string;
  /** Whether whoever writes may change a link of that region. */
  covers: (region: string) => boolean;
  /** Only tell what would come of it. */
  dryRun?: boolean | undefined;
  /** Hears how many entries are through. */
  progress?: ((done: number) => void) | undefined;
}

/**
 * Adds links, or makes those that are there as they are wanted, 200 in each transaction. Several processes may do
 * so at once; a second time changes nothing.
 *
 * @param entries each code once
 * @returns what came of each code
 */
export async function saveLinks(
  deps: Deps,
  entries: readonly LinkEntry[],
  writing: Writing,
): Promise<Map<string, Outcome>> {
  const outcomes = new Map<string, Outcome>();
  // One order for all writers, so that two of them cannot wait for each other.
  const sorted = [...entries].sort((a, b) => (a.code < b.code ? -1 : 1));
  for (const chunk of inChunks(sorted)) {
    const done = writing.dryRun
      ? compared(await linksOf(deps.store.db, chunk), chunk, writing)
      : await deps.store.db.transaction().execute((trx) => written(trx, deps, chunk, writing));
    for (const [code, outcome] of done) outcomes.set(code, outcome);
    writing.progress?.(outcomes.size);
    await breath();
  }
  return outcomes;
}

async function linksOf(
  db: Kysely<Database>,
  entries: readonly Pick<LinkEntry, 'code'>[],
): Promise<Map<string, Link>> {
  if (entries.length === 0) return new Map();
  const codes = entries.map(({ code }) => code);
  const rows = await db.selectFrom('link').selectAll().where('code', 'in', codes).execute();
  return new Map(rows.map((row) => [row.code, row]));
}

function compared(
  known: ReadonlyMap<string, Link>,
  entries: readonly LinkEntry[],
  { covers }: Pick<Writing, 'covers'>,
): Map<string, Outcome> {
  return new Map(
    entries.map((entry): [string, Outcome] => {
      const row = known.get(entry.code);
      if (!row) return [entry.code, { kind: 'added' }];
      if (!covers(row.region)) return [entry.code, { kind: 'foreign' }];
      const changes = changesOf(row, entry);
      return [entry.code, changes.length > 0 ? { kind: 'changed', changes } : { kind: 'unchanged' }];
    }),
  );
}

function changesOf(row: Link, entry: LinkEntry): FieldChange[] {
  return (['school', 'region', 'place', 'target'] as const)
    .map((field) => ({ field, before: row[field], after: entry[field] ?? row[field] }))
    .filter(({ before, after }) => before !== after);
}

async function written(
  trx: Kysely<Database>,
  deps: Deps,
  entries: readonly LinkEntry[],
  writing: Writing,
): Promise<Map<string, Outcome>> {
  const now = deps.now();
  const added = await addMissing(trx, entries, now);
  const outcomes = new Map<string, Outcome>([...added].map((code) => [code, { kind: 'added' }]));
  let left = entries.filter(({ code }) => !added.has(code));
  // Somebody may change a link between the look and the change: then it is looked at again.
  while (left.length > 0) {
    const known = await linksOf(trx, left);
    const again: LinkEntry[] = [];
    for (const [code, outcome] of compared(known, left, writing)) {
      const entry = left.find((one) => one.code === code) as LinkEntry;
      const kept = outcome.kind !== 'changed' || (await change(trx, known.get(code) as Link, entry, now));
      if (kept) outcomes.set(code, outcome);
      else again.push(entry);
    }
    left = again;
  }
  const done = [...outcomes].filter(([, { kind }]) => kind === 'added' || kind === 'changed');
  if (done.length > 0) {
    const { actor, action } = writing;
    const rows = done.map(([code]) => ({
      ...{ id: rowId(deps, now), at: now, actor, action, object: `link:${code}` },
      ...{ detail: null, center_id: null },
    }));
    await trx.insertInto('audit').values(rows).execute();
  }
  return outcomes;
}

async function addMissing(
  trx: Kysely<Database>,
  entries: readonly LinkEntry[],
  now: number,
): Promise<Set<string>> {
  const known = await linksOf(trx, entries);
  const missing = entries.filter(({ code }) => !known.has(code));
  if (missing.length === 0) return new Set();
  const rows = await trx
    .insertInto('link')
    .values(
      missing.map(({ code, school, region, place, target = HOME }) => ({
        ...{ code, school, region, place, target },
        ...{ active: 1, revision: 0, created_at: now, changed_at: now },
      })),
    )
    // What another process added meanwhile is compared like any other.
    .onConflict((row) => row.column('code').doNothing())
    .returning('code')
    .execute();
  return new Set(rows.map(({ code }) => code));
}

async function change(trx: Kysely<Database>, row: Link, entry: LinkEntry, now: number): Promise<boolean> {
  const { school, region, place, target = row.target } = entry;
  const { numUpdatedRows } = await trx
    .updateTable('link')
    .set({ school, region, place, target, revision: row.revision + 1, changed_at: now })
    .where('code', '=', row.code)
    .where('revision', '=', row.revision)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
