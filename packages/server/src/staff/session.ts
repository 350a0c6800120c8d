import { createHash } from 'node:crypto';
import { chinaIso } from '@y12355/domain';
import type { z } from '@hono/zod-openapi';
import type { signIn as signInBody, staffSession } from '../contract/staff.js';
import type { Deps } from '../deps.js';
import { Problem } from '../problem.js';
import { writeAudit } from '../storage/audit.js';
import { allCenters } from '../storage/centers.js';
import { hmac } from '../storage/keys.js';
import type { StaffSessionTable } from '../storage/schema.js';
import { type Limit, refuseWhenSpent, returnAttempt, spendAttempt } from '../storage/throttle.js';
import { isOneTimeCode } from './one-time-codes.js';
import { isPassword } from './passwords.js';
import { covers, type Scope } from './scope.js';

export type StaffSession = z.output<typeof staffSession>;

const HOURS = 12;
const QUARTER = 15 * 60_000;
const BY_NAME: Limit = { attempts: 5, window: QUARTER };
/** Several people may sit behind one address. */
const BY_NETWORK: Limit = { attempts: 30, window: QUARTER };

/**
 * Opens a session of 12 hours. `token` belongs into the cookie and is stored hashed. An account with one-time
 * codes needs the present one beside its password; each is taken once.
 * `throttleKey` counts failures of one network beside those of one name.
 * @throws Problem sign-in-failed, too-many-requests
 */
export async function signIn(
  deps: Deps,
  { name, password, otp }: z.output<typeof signInBody>,
  throttleKey?: string,
): Promise<{ session: StaffSession; token: string }> {
  const now = deps.now();
  // The network first: one that is refused uses up nobody's attempts.
  const counters: [string, Limit][] = [];
  if (throttleKey !== undefined) counters.push([counterKey(deps, 'network', throttleKey), BY_NETWORK]);
  counters.push([counterKey(deps, 'name', name), BY_NAME]);
  // Counted before the password is looked at, which takes long: guesses at the same moment are no more than
  // those one by one, and none of them learns that it was right by being refused otherwise.
  for (const [key, limit] of counters) {
    // Whoever goes on all the same costs a look and no write.
    await refuseWhenSpent(deps.store, key, limit, now);
    await spendAttempt(deps.store, key, limit, now);
  }
  const account = await findAccount(deps, name);
  const known = await isPassword(deps, password, account?.password);
  if (!known || !account || !(await isOneTimeCode(deps, account, otp, now))) {
    // A name that is no account may be a password in the wrong field: it is not written down.
    const object = `staff:${account?.name ?? '?'}`;
    await writeAudit(deps.store.db, deps, now, { actor: 'visitor', action: 'sign-in-failed', object });
    throw new Problem(
      'sign-in-failed',
      'name, password or one-time code is wrong; "staff reset" makes a new password',
    );
  }
  for (const [key] of counters) await returnAttempt(deps.store, key);
  return open(deps, account, now);
}

function counterKey({ secret }: Deps, kind: string, value: string): string {
  return `sign-in:${kind}:${hmac(secret, 'throttle', value).toString('base64url')}`;
}

async function findAccount({ store }: Deps, name: string) {
  // A name with such signs is nobody's, and no database takes it.
  if (/[\p{Cc}\p{Cs}]/u.test(name)) return undefined;
  return store.db.selectFrom('staff').selectAll().where('name', '=', name).executeTakeFirst();
}

async function open(deps: Deps, account: Scope & { name: string }, now: number) {
  const text = () => Buffer.from(deps.randomBytes(32)).toString('base64url');
  const token = text();
  const row = {
    token_hash: hashOf(token),
    name: account.name,
    csrf: text(),
    expires_at: now + HOURS * 3_600_000,
  };
  const actor = `staff:${account.name}`;
  await deps.store.db.transaction().execute(async (trx) => {
    await trx.deleteFrom('staff_session').where('expires_at', '<=', now).execute();
    await trx.insertInto('staff_session').values(row).execute();
    await writeAudit(trx, deps, now, { actor, action: 'sign-in', object: actor });
  });
  return { session: await sessionAnswer(deps, account, row), token };
}

/** The session of a token, or undefined when there is none or it is over. */
export async function readSession(deps: Deps, token: string): Promise<StaffSession | undefined> {
  const row = await deps.store.db
    .selectFrom('staff_session')
    .innerJoin('staff', 'staff.name', 'staff_session.name')
    .select(['staff.name', 'staff.role', 'staff.scope', 'staff_session.csrf', 'staff_session.expires_at'])
    .where('token_hash', '=', hashOf(token))
    .where('expires_at', '>', deps.now())
    .executeTakeFirst();
  return row && sessionAnswer(deps, row, row);
}

/** Ends the session of a token; an unknown token is no error. */
export async function closeSession({ store }: Deps, token: string): Promise<void> {
  await store.db.deleteFrom('staff_session').where('token_hash', '=', hashOf(token)).execute();
}

async function sessionAnswer(
  { store, operator }: Deps,
  { name, role, scope }: Scope & { name: string },
  { csrf, expires_at }: Pick<StaffSessionTable, 'csrf' | 'expires_at'>,
): Promise<StaffSession> {
  const centers = (await allCenters(store))
    .filter((center) => covers({ role, scope }, center))
    .map(({ id, name, sample }) => ({ id, name, ...(sample && { sample: true }) }));
  return {
    name,
    role,
    scope,
    centers,
    desk: operator.desk,
    csrf,
    expiresAt: chinaIso(expires_at),
    help: { phone: '12355' },
  };
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
