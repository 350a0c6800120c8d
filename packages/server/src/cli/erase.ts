import { eraseById } from '../bookings/erase.js';
import { isRef, readRef } from '../bookings/secrets.js';
import { dropWaiting } from '../bookings/waiting-own.js';
import type { Deps } from '../deps.js';
import type { Say } from './command.js';
import { listed } from './errors.js';

/**
 * `erase REF-OR-ID …`: for who asks the operator, and for what was erased after a backup was made. A second
 * time does no harm.
 *
 * @throws CommandError naming what is not there, after the others were erased
 */
export async function eraseAsked(deps: Deps, words: readonly string[], say: Say): Promise<void> {
  const unknown: string[] = [];
  for (const word of words) {
    const place = await placeOf(deps, word);
    if (!place)
      unknown.push(`${word}: no booking and no entry of the waiting list; expected a reference or an id`);
    else if (place.table === 'waiting' && (await dropWaiting(deps, place.id, 'operator', deps.now()))) {
      say(`${word} taken off the waiting list`);
    } else {
      // An entry that is off the list by now may have become a booking of the same id.
      const erased = await eraseById(deps, place.id, 'operator', deps.now());
      say(`${word} ${erased ? 'erased' : 'was erased before'}`);
    }
  }
  if (unknown.length > 0) throw listed('Not everything was found:', unknown);
}

async function placeOf(
  { store }: Deps,
  word: string,
): Promise<{ table: 'booking' | 'waiting'; id: string } | undefined> {
  const ref = readRef(word);
  const [column, value] = isRef(ref) ? (['ref', ref] as const) : (['id', word] as const);
  for (const table of ['booking', 'waiting'] as const) {
    const row = await store.db.selectFrom(table).select('id').where(column, '=', value).executeTakeFirst();
    if (row) return { table, id: row.id };
  }
  return undefined;
}
