import type { Deps } from '../deps.js';
import { announce } from '../live/announce.js';
import { writeAudit } from '../storage/audit.js';
import { waitingBehind } from './behind.js';
import { closeKeys } from './idempotency.js';
import { unknownBooking } from './shape.js';
import { type Waiting, waitingAnswer } from './waiting.js';

/**
 * The entry behind a reference and its code.
 * @throws Problem unknown-booking (also once it is a booking), too-many-requests
 */
export async function readWaiting(deps: Deps, ref: string, code: string): Promise<Waiting> {
  return waitingAnswer(deps, await waitingBehind(deps, ref, code, deps.now()));
}

/**
 * Takes the entry off the list; nothing of it stays.
 * @throws Problem unknown-booking, too-many-requests
 */
export async function leaveWaitingList(deps: Deps, ref: string, code: string): Promise<void> {
  const now = deps.now();
  const { id } = await waitingBehind(deps, ref, code, now);
  if (!(await dropWaiting(deps, id, 'visitor', now))) throw unknownBooking();
}

/**
 * Deletes an entry with what its request left behind.
 * @returns false where it is gone already: it left, or is a booking by now
 */
export async function dropWaiting(deps: Deps, id: string, actor: string, now: number): Promise<boolean> {
  return deps.store.db.transaction().execute(async (trx) => {
    const gone = await trx
      .deleteFrom('waiting')
      .where('id', '=', id)
      .returning('center_id')
      .executeTakeFirst();
    if (!gone) return false;
    await closeKeys(trx, id);
    const center = gone.center_id;
    await writeAudit(trx, deps, now, { actor, action: 'leave-list', object: `booking:${id}`, center });
    await announce(trx, deps, center);
    return true;
  });
}
