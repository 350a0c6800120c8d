import { chinaIso } from '@y12355/domain';
import type { z } from '@hono/zod-openapi';
import { type Kysely, sql } from 'kysely';
import type { hold, holdRequest } from '../contract/bookings.js';
import type { Deps } from '../deps.js';
import { announce } from '../live/announce.js';
import { Problem } from '../problem.js';
import type { Database } from '../storage/schema.js';
import { askedSlot, type AskedSlot } from './asked-slot.js';
import { type Asker, checkLoad, countRate } from './limits.js';
import { slotFull } from './full.js';
import { expireOverdue, giveBack, openAmong, takeSeat, withSlots } from './seats.js';

export type Hold = z.output<typeof hold>;

/** How long a seat is kept at a time, and at most in all. Milliseconds. */
const KEPT = 5 * 60_000;
const LONGEST = 20 * 60_000;

/** How often a hold that is made twice at the same moment is looked for again. */
const TRIES = 3;

/** No seat is left. The caller knows the alternatives; nothing of the request is kept. */
export class SlotFull extends Error {}

/** The same id came to another slot at this moment. */
class HeldElsewhere extends Error {}

interface HoldRow {
  id: string;
  slot_id: string;
  created_at: number;
  expires_at: number;
}

/**
 * Keeps a seat for five minutes. The same id again moves the hold to the slot that is named now, and keeps
 * the seat that it has when the other slot is full.
 * @throws Problem booking-closed, unknown-slot, slot-full, too-many-requests, proof-needed
 */
export async function holdSlot(
  deps: Deps,
  { slot, id }: z.output<typeof holdRequest>,
  asker: Asker,
): Promise<Hold> {
  const now = deps.now();
  const asked = await askedSlot(deps, slot, now);
  const rate = await countRate(deps, asker, now);
  for (let tries = 1; ; tries += 1) {
    const before = await findHold(deps, id);
    try {
      return await deps.store.db.transaction().execute(async (trx) => {
        if (!before) await checkLoad(trx, deps, asked.at.center, asker, rate, now);
        await openAmong(trx, openedBy(asked), before ? [before.slot_id] : []);
        return keep(trx, deps, { id, before, asked, asker, now });
      });
    } catch (error) {
      if (error instanceof SlotFull) throw await slotFull(deps, asked);
      if (!(error instanceof HeldElsewhere)) throw error;
      if (tries === TRIES) throw new Problem('unavailable', 'this hold moves too often', { retryAfter: 1 });
    }
  }
}

interface Keeping {
  id: string;
  /** The hold as it was looked at; its slot is locked. */
  before: HoldRow | undefined;
  asked: AskedSlot;
  asker: Asker;
  now: number;
}

async function keep(
  trx: Kysely<Database>,
  deps: Deps,
  { id, before, asked, asker, now }: Keeping,
): Promise<Hold> {
  const { ruled, at } = asked;
  await expireOverdue(trx, deps, ruled.id, now);
  const present = await trx.selectFrom('hold').selectAll().where('id', '=', id).executeTakeFirst();
  if (present?.slot_id === ruled.id) return holdAnswer(present, ruled);
  if (present && present.slot_id !== before?.slot_id) throw new HeldElsewhere();
  if (!(await takeSeat(trx, ruled.id))) throw new SlotFull();
  if (present) {
    const { numDeletedRows } = await trx.deleteFrom('hold').where('id', '=', id).executeTakeFirst();
    if (numDeletedRows === 1n) await giveBack(trx, deps, present.slot_id, 1, now);
  }
  const row = {
    id,
    slot_id: ruled.id,
    network: asker.network ?? null,
    created_at: now,
    expires_at: now + KEPT,
  };
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('hold')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) throw new HeldElsewhere();
  await announce(trx, deps, at.center.id);
  return holdAnswer(row, ruled);
}

/** What `openSlot` needs of an asked slot. */
export function openedBy({ at, ruled }: AskedSlot) {
  return { serviceId: at.service.id, ruled, capacity: at.service.capacity };
}

/**
 * Five more minutes, at most twenty in all.
 * @throws Problem unknown-hold, hold-over
 */
export async function extendHold(deps: Deps, id: string): Promise<Hold> {
  const now = deps.now();
  const { rows } = await sql<HoldRow>`
    update hold set expires_at =
      case when created_at + ${LONGEST} < ${now + KEPT} then created_at + ${LONGEST} else ${now + KEPT} end
    where id = ${id} and expires_at > ${now} returning id, slot_id, created_at, expires_at`.execute(
    deps.store.db,
  );
  const row = rows[0];
  if (!row) {
    if (await findHold(deps, id)) throw over();
    throw new Problem('unknown-hold', 'no hold has this id; it may be over. POST /v1/holds makes a new one');
  }
  const slot = await deps.store.db
    .selectFrom('slot')
    .select(['start_at', 'end_at'])
    .where('id', '=', row.slot_id)
    .executeTakeFirstOrThrow();
  return holdAnswer(row, { id: row.slot_id, start: slot.start_at, end: slot.end_at });
}

/** Gives the seat back; an unknown hold has none. */
export async function releaseHold(deps: Deps, id: string): Promise<void> {
  const row = await findHold(deps, id);
  if (!row) return;
  const now = deps.now();
  await withSlots(deps.store, [row.slot_id], async (trx) => {
    // Where it moved to another slot meanwhile, somebody uses it.
    const { numDeletedRows } = await trx
      .deleteFrom('hold')
      .where('id', '=', id)
      .where('slot_id', '=', row.slot_id)
      .executeTakeFirst();
    if (numDeletedRows === 0n) return;
    await giveBack(trx, deps, row.slot_id, 1, now);
    const service = await trx
      .selectFrom('slot')
      .innerJoin('service', 'service.id', 'slot.service_id')
      .select('service.center_id')
      .where('slot.id', '=', row.slot_id)
      .executeTakeFirstOrThrow();
    await announce(trx, deps, service.center_id);
  });
}

/**
 * Hands the seat of a hold over to a booking of the same locked slot.
 * @returns false when the hold is over, unknown or of another slot: then a seat has to be taken
 */
export async function useHold(
  trx: Kysely<Database>,
  id: string | undefined,
  slotId: string,
): Promise<boolean> {
  if (id === undefined) return false;
  const { numDeletedRows } = await trx
    .deleteFrom('hold')
    .where('id', '=', id)
    .where('slot_id', '=', slotId)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

async function findHold({ store }: Deps, id: string): Promise<HoldRow | undefined> {
  return store.db
    .selectFrom('hold')
    .select(['id', 'slot_id', 'created_at', 'expires_at'])
    .where('id', '=', id)
    .executeTakeFirst();
}

function holdAnswer(
  { id, created_at, expires_at }: HoldRow,
  { id: slot, start, end }: { id: string; start: number; end: number },
): Hold {
  return {
    id,
    slot,
    start: chinaIso(start),
    end: chinaIso(end),
    keptUntil: chinaIso(expires_at),
    extendableUntil: chinaIso(created_at + LONGEST),
    help: { phone: '12355' },
  };
}

function over(): Problem {
  return new Problem('hold-over', 'the hold ran out; POST /v1/holds takes a free seat, if there is one');
}
