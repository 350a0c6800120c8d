import { findRegion } from '@y12355/domain';
import type { Deps } from '../deps.js';
import { Problem } from '../problem.js';
import { findCenter } from '../storage/centers.js';
import { writeAudit } from '../storage/audit.js';
import type { StaffTable } from '../storage/schema.js';
import { newOneTimeCodes } from './one-time-codes.js';
import { hashPassword, newPassword } from './passwords.js';

export type StaffRole = StaffTable['role'];

export interface StaffAccount {
  name: string;
  role: StaffRole;
  /** Adcode or center id; empty for the province. */
  scope: string;
}

/** What is shown once: the password, and the address that puts one-time codes into an app. */
export interface Credentials {
  password: string;
  otpauth?: string;
}

/**
 * Makes an account and a password, which is shown once and stored as scrypt only; with `oneTimeCodes` it
 * needs those of an app too.
 * @throws Problem bad-request when the name is taken or role and scope do not fit
 */
export async function addStaff(
  deps: Deps,
  account: StaffAccount,
  oneTimeCodes = false,
): Promise<Credentials> {
  await refuseUnfit(deps, account);
  const { name, role, scope } = account;
  const now = deps.now();
  const password = newPassword(deps);
  const codes = oneTimeCodes ? newOneTimeCodes(deps, name) : undefined;
  const row = {
    name,
    role,
    scope,
    password: await hashPassword(deps, password),
    created_at: now,
    totp: codes?.sealed ?? null,
  };
  await deps.store.db.transaction().execute(async (trx) => {
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('staff')
      .values(row)
      .onConflict((conflict) => conflict.column('name').doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows !== 1n) {
      throw new Problem('bad-request', `staff "${name}" exists; "staff reset" makes a new password`);
    }
    await writeAudit(trx, deps, now, { actor: 'operator', action: 'staff-add', object: `staff:${name}` });
  });
  return { password, ...(codes && { otpauth: codes.url }) };
}

/**
 * Makes a new password and ends the account's sessions. One-time codes are made anew with `oneTimeCodes` and
 * asked for no more without: a lost phone must not lock anybody out.
 * @throws Problem not-found
 */
export async function resetStaff(deps: Deps, name: string, oneTimeCodes = false): Promise<Credentials> {
  const now = deps.now();
  const password = newPassword(deps);
  const hash = await hashPassword(deps, password);
  const codes = oneTimeCodes ? newOneTimeCodes(deps, name) : undefined;
  await deps.store.db.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('staff')
      .set({ password: hash, totp: codes?.sealed ?? null })
      .where('name', '=', name)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) {
      const known = await trx.selectFrom('staff').select('name').orderBy('name').execute();
      const names = known.map((row) => row.name).join(', ') || 'none; "staff add" makes one';
      throw new Problem('not-found', `no staff "${name}"; there are: ${names}`);
    }
    await trx.deleteFrom('staff_session').where('name', '=', name).execute();
    await writeAudit(trx, deps, now, { actor: 'operator', action: 'staff-reset', object: `staff:${name}` });
  });
  return { password, ...(codes && { otpauth: codes.url }) };
}

/** Accounts by name. */
export async function listStaff(deps: Deps): Promise<StaffAccount[]> {
  return deps.store.db.selectFrom('staff').select(['name', 'role', 'scope']).orderBy('name').execute();
}

async function refuseUnfit({ store }: Deps, { name, role, scope }: StaffAccount): Promise<void> {
  if (!/^[^\p{C}\p{Z}]([^\p{C}]{0,58}[^\p{C}\p{Z}])?$/u.test(name)) {
    throw new Problem(
      'bad-request',
      `staff name ${JSON.stringify(name)}: expected 1 to 60 visible characters`,
    );
  }
  if (role === 'province') {
    if (scope !== '') throw new Problem('bad-request', `scope "${scope}": expected none for the province`);
  } else if (role === 'center') {
    if (!(await findCenter(store, scope))) {
      throw new Problem('bad-request', `scope "${scope}": expected the id of a center that is imported`);
    }
  } else if (role === 'city' || role === 'county') {
    const level = findRegion(scope)?.level;
    const fits = role === 'city' ? level === 'city' : level === 'county' || level === 'town';
    if (!fits)
      throw new Problem('bad-request', `scope "${scope}": expected the adcode of a ${role}, 6 digits`);
  } else {
    const allowed = 'province, city, county, center';
    throw new Problem('bad-request', `role ${JSON.stringify(role)}: expected one of ${allowed}`);
  }
}
