import { setImmediate as breath } from 'node:timers/promises';
import { type RawBuilder, sql } from 'kysely';
import type { Store } from '../deps.js';
import type { Database } from '../storage/schema.js';

/** Rows of one step: libsql answers nothing else meanwhile. */
export const CHUNK = 200;

/**
 * Deletes the rows of a table that meet a condition, 200 in each transaction. Rows that another process
 * deletes at the same moment are left to it.
 * @returns how many were deleted
 */
export async function deleteWhere(
  { db, engine }: Store,
  table: keyof Database,
  key: string,
  condition: RawBuilder<unknown>,
  signal?: AbortSignal,
): Promise<number> {
  const names = { table: sql.table(table), key: sql.ref(key) };
  // Two processes that delete the same rows in different order would wait for each other.
  const claim = engine === 'postgres' ? sql`for update skip locked` : sql``;
  let total = 0;
  while (!signal?.aborted) {
    const { numAffectedRows = 0n } = await sql`
      delete from ${names.table} where ${names.key} in (
        select ${names.key} from ${names.table} where ${condition} order by ${names.key} limit ${CHUNK} ${claim}
      )`.execute(db);
    total += Number(numAffectedRows);
    if (numAffectedRows < BigInt(CHUNK)) break;
    await breath();
  }
  return total;
}

/**
 * Works through keys that `next` gives after the last one, each on its own: one that fails does not keep the
 * others waiting.
 * @returns how many `work` said yes to
 * @throws the first failure, after all keys had their turn
 */
export async function eachKey(
  next: (after: string) => Promise<string[]>,
  work: (key: string) => Promise<boolean>,
  signal?: AbortSignal,
): Promise<number> {
  const failures: unknown[] = [];
  let done = 0;
  let keys = await next('');
  while (keys.length > 0 && !signal?.aborted) {
    for (const key of keys) {
      if (signal?.aborted) break;
      try {
        if (await work(key)) done += 1;
      } catch (error) {
        failures.push(error);
      }
      await breath();
    }
    keys = keys.length < CHUNK ? [] : await next(keys.at(-1) as string);
  }
  if (failures.length > 0) throw failures[0];
  return done;
}
