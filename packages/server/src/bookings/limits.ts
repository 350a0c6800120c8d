import { addDays, atChina, chinaDate } from '@y12355/domain';
import type { Center } from '@y12355/domain';
import { type Kysely, sql } from 'kysely';
import type { Deps } from '../deps.js';
import { Problem } from '../problem.js';
import { bookable, ruleSlots } from '../slots/rules.js';
import { calendar } from '../storage/holidays.js';
import { hmac } from '../storage/keys.js';
import type { Database } from '../storage/schema.js';
import { proofNeeded, spendProof } from './proof.js';

/** Who asks, as far as limits need to know. */
export interface Asker {
  /** Keyed hash of the network; undefined where there is none to tell. */
  network?: string | undefined;
  /** Origin of the page; undefined for a caller that is no page. */
  site?: string | undefined;
  /** The `Proof-Of-Work` header. */
  proof?: string | undefined;
}

/** Live requests of one network at one center that need no proof: a school lab is one address. */
const FREE_AT_CENTER = 20;
/** A network may always have this many, however small the center is. */
const LEAST_AT_CENTER = 5;
/** Live bookings of one contact. */
const PER_CONTACT = 3;

/** Requests and holds in a window, above which each needs a proof, and above which none is taken. */
const BY_NETWORK = { proof: 120, refuse: 1200 };
const BY_SITE = { proof: 600, refuse: 6000 };
const WINDOW = 10 * 60_000;

/** A network as the limits know it: a keyed hash, so that the table names nobody. */
export function networkHash({ secret }: Pick<Deps, 'secret'>, network: string): string {
  return hmac(secret, 'throttle', `network:${network}`).toString('base64url');
}

/**
 * Counts one more request or hold of a network and of a page, in a statement of its own: a transaction would
 * make all others of the same page wait.
 *
 * @returns why a proof is needed; empty where none is
 * @throws Problem too-many-requests
 */
export async function countRate(deps: Deps, { network, site }: Asker, now: number): Promise<string[]> {
  const reasons: string[] = [];
  if (network !== undefined) {
    const sent = await spend(deps.store.db, `rate:network:${network}`, now);
    if (sent.count > BY_NETWORK.refuse) throw tooMany('from this network', sent.resetsAt - now);
    if (sent.count > BY_NETWORK.proof) reasons.push(`${sent.count} requests from this network`);
  }
  if (site !== undefined) {
    const key = hmac(deps.secret, 'throttle', `site:${site}`).toString('base64url');
    const sent = await spend(deps.store.db, `rate:site:${key}`, now);
    if (sent.count > BY_SITE.refuse) throw tooMany('from this site', sent.resetsAt - now);
    if (sent.count > BY_SITE.proof) reasons.push(`${sent.count} requests from this site`);
  }
  return reasons;
}

/**
 * Refuses where one network has too much at a center. Undecided requests count; above the generous part a
 * proof of work is asked for; half of what a center offers stays out of reach of any one network, so that a
 * visitor elsewhere still books.
 *
 * @param rate what `countRate` gave
 * @throws Problem proof-needed, too-many-requests
 */
export async function checkLoad(
  trx: Kysely<Database>,
  deps: Deps,
  center: Center,
  asker: Asker,
  rate: readonly string[],
  now: number,
): Promise<void> {
  const { network } = asker;
  const reasons = [...rate];
  if (network !== undefined) {
    // The row is written, so that requests of one network at one center queue up and none passes uncounted.
    await spend(trx, `live:${network}:${center.id}`, now);
    const live = await liveOf(trx, network, center.id, now);
    if (live >= LEAST_AT_CENTER && live >= Math.floor((await seatsOffered(trx, deps, center, now)) / 2)) {
      throw tooMany(`from this network wait at center "${center.id}" already`, WINDOW);
    }
    if (live >= FREE_AT_CENTER)
      reasons.push(`${live} requests of this network wait at center "${center.id}"`);
  }
  if (reasons.length === 0 || (await spendProof(trx, deps, asker.proof, now))) return;
  throw await proofNeeded(deps, `${reasons.join('; ')}: send the answer to \`proof\` as Proof-Of-Work`);
}

/**
 * Lets requests of one contact queue up until their transactions end, so that none passes uncounted; on SQLite
 * all do anyway. Comes before slots are held: whoever holds one waits for no contact.
 */
export async function lockContact(
  trx: Kysely<Database>,
  { store }: Pick<Deps, 'store'>,
  contactHash: string | null,
): Promise<void> {
  if (contactHash === null || store.engine !== 'postgres') return;
  await sql`select pg_advisory_xact_lock(hashtextextended(${contactHash}, 0))`.execute(trx);
}

/**
 * Refuses a contact that has several live bookings already.
 * @throws Problem too-many-requests
 */
export async function checkContact(trx: Kysely<Database>, contactHash: string | null): Promise<void> {
  if (contactHash === null) return;
  const { count } = await trx
    .selectFrom('booking')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('contact_hash', '=', contactHash)
    .where('status', 'in', ['requested', 'approved'])
    .executeTakeFirstOrThrow();
  if (count < PER_CONTACT) return;
  throw new Problem(
    'too-many-requests',
    `this contact has ${count} live bookings, at most ${PER_CONTACT}; cancel one first, or call 12355`,
  );
}

async function spend(
  trx: Kysely<Database>,
  key: string,
  now: number,
): Promise<{ count: number; resetsAt: number }> {
  const row = await trx
    .insertInto('throttle')
    .values({ key, count: 1, resets_at: now + WINDOW })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({
        count: sql<number>`case when throttle.resets_at <= ${now} then 1 else throttle.count + 1 end`,
        resets_at: sql<number>`case when throttle.resets_at <= ${now} then excluded.resets_at else throttle.resets_at end`,
      }),
    )
    .returning(['count', 'resets_at'])
    .executeTakeFirstOrThrow();
  return { count: row.count, resetsAt: row.resets_at };
}

/** Requests, holds and entries of the waiting list of one network that nobody decided yet. */
async function liveOf(
  trx: Kysely<Database>,
  network: string,
  centerId: string,
  now: number,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`select
    (select count(*) from booking where network = ${network} and center_id = ${centerId}
      and status = 'requested' and review_by > ${now})
    + (select count(*) from hold join slot on slot.id = hold.slot_id join service on service.id = slot.service_id
      where hold.network = ${network} and service.center_id = ${centerId} and hold.expires_at > ${now})
    + (select count(*) from waiting where network = ${network} and center_id = ${centerId}) as count`.execute(
    trx,
  );
  return Number(rows[0]?.count ?? 0);
}

async function seatsOffered(trx: Kysely<Database>, deps: Deps, center: Center, now: number): Promise<number> {
  const { from, to } = bookable(deps.operator.booking, now);
  const days = await calendar(deps.store, trx);
  let seats = 0;
  for (let date = chinaDate(from); atChina(date, 0) < to; date = addDays(date, 1)) {
    for (const service of center.services) {
      const slots = ruleSlots({ center, service }, days, date);
      seats += slots.filter(({ start }) => start >= from && start < to).length * service.capacity;
    }
  }
  return seats;
}

function tooMany(what: string, waitMs: number): Problem {
  return new Problem('too-many-requests', `too many requests ${what}; wait, or call 12355`, {
    retryAfter: Math.ceil(waitMs / 1000),
  });
}
